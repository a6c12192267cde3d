import { describe, expect, it } from "vitest";
import { chainBack, orderFinding } from "~/domain/milestone-chain";

describe("a chain of milestones", () => {
  const links = new Map([
    ["a", ["b", "x"]],
    ["b", ["c"]],
    ["c", ["d"]],
    ["x", ["d"]],
  ]);

  it("is told from first to last when it comes back to where it began, over however many others", () => {
    expect(chainBack("a", new Map([...links, ["d", ["a"]]]))).toEqual(["a", "b", "c", "d", "a"]);
    expect(chainBack("a", new Map([["a", ["a"]]]))).toEqual(["a", "a"]);
  });

  it("is none where two ways only meet again, and where a circle lies beside it", () => {
    expect(chainBack("a", links)).toBeNull();
    expect(chainBack("a", new Map([...links, ["d", ["c"]]]))).toBeNull();
  });
});

describe("the order of two milestones", () => {
  const one = (key: string, on: string, more: { plannedOn?: string; actualOn?: string } = {}) => ({
    key,
    latest: { form: "day" as const, on },
    plannedOn: null,
    actualOn: null,
    ...more,
  });

  it("is fine while the first can still be done by the day of the second", () => {
    expect(orderFinding(one("a", "2021-05-08"), one("b", "2021-05-10"), "2021-05-04")).toBeNull();
    expect(orderFinding(one("a", "2021-05-02"), one("b", "2021-05-10"), "2021-05-04")).toBeNull();
  });

  it("is contradicted by a planned day after that of the second", () => {
    const first = one("a", "2021-05-12", { plannedOn: "2021-05-12" });
    expect(orderFinding(first, one("b", "2021-05-10"), "2021-05-04")).toEqual({
      code: "planned-before",
      before: "a",
      beforeOn: "2021-05-12",
      after: "b",
      afterOn: "2021-05-10",
      days: 2,
    });
  });

  it("is held up by a first one that is overdue past the day of the second, or was done too late for it", () => {
    const second = one("b", "2021-05-10");
    expect(orderFinding(one("a", "2021-05-08"), second, "2021-05-13")).toMatchObject({
      code: "held-up",
      beforeOn: "2021-05-13",
      days: 3,
    });
    const late = one("a", "2021-05-08", { actualOn: "2021-05-11" });
    expect(orderFinding(late, second, "2021-05-13")).toMatchObject({ code: "held-up", days: 1 });
  });

  it("says nothing once the second is done", () => {
    const done = one("b", "2021-05-10", { actualOn: "2021-05-09" });
    expect(orderFinding(one("a", "2021-05-08"), done, "2021-05-13")).toBeNull();
  });
});
