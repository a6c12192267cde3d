import { describe, expect, it } from "vitest";
import { isTroubleTold } from "~/domain/server-trouble";

describe("trouble with keeping records", () => {
  it("a page of trouble is known by what it tells", () => {
    expect(isTroubleTold({ trouble: "full", requestId: "r", resend: null })).toBe(true);
    expect([null, "full", { requestId: "r" }, undefined].map(isTroubleTold)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
