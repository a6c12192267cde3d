import { describe, expect, it } from "vitest";
import { newestFirst } from "~/domain/documents-page";

describe("the order of documents", () => {
  it("a document without a day comes after those with one, and one without a number by its title", () => {
    const document = (title: string, signedOn: string | null, numberSymbol: string | null) =>
      ({ title, signedOn, numberSymbol }) as Parameters<typeof newestFirst>[0];
    const all = [
      document("d", null, "9"),
      document("c", "2021-01-01", null),
      document("b", "2021-01-01", "2"),
      document("a", "2021-02-01", "1"),
      document("e", null, null),
    ];
    const inOrder = all.toSorted(newestFirst).map(({ title }) => title);
    expect(inOrder).toEqual(["a", "b", "c", "d", "e"]);
    expect(
      all
        .toReversed()
        .sort(newestFirst)
        .map(({ title }) => title),
    ).toEqual(inOrder);
  });
});
