import { describe, expect, it } from "vitest";
import { byUrgency } from "~/domain/milestone-units";

describe("the units of a milestone", () => {
  it("units that are late come first, then those with the nearest day; those without one last", () => {
    const standing = (unitId: string, code: string, date: object | null) =>
      ({ unitId, date, state: { code } }) as never;
    const all = [
      standing("a", "not-datable", null),
      standing("b", "open", { form: "day", on: "2021-05-20" }),
      standing("c", "open", { form: "window", from: "2021-05-01", to: "2021-05-10" }),
      standing("d", "overdue", { form: "day", on: "2021-05-02" }),
    ];
    expect(all.toSorted(byUrgency).map(({ unitId }: { unitId: string }) => unitId)).toEqual([
      "d",
      "c",
      "b",
      "a",
    ]);
  });
});
