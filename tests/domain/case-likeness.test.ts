import { describe, expect, it } from "vitest";
import { likenessOf } from "~/domain/case-likeness";

describe("the likeness of claims", () => {
  it("claims without a word in common, or without any word, are not alike", () => {
    const one = () => 1;
    expect([likenessOf([], ["a"], one), likenessOf(["a"], [], one), likenessOf(["a"], ["b"], one)]).toEqual([
      0, 0, 0,
    ]);
    expect(likenessOf(["a"], ["a"], one)).toBe(1);
    expect(likenessOf(["a"], ["a", "b"], one)).toBeGreaterThan(likenessOf(["a", "b"], ["a"], one));
  });
});
