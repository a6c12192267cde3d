import { describe, expect, it } from "vitest";
import { readPivot } from "~/domain/pivot-terms";
import { smallStructure } from "../support/output-frame";
import { said } from "../support/said";

describe("the table that an address describes", () => {
  const campaign = { startsOn: "2021-01-15", endsOn: "2021-06-12" };
  const read = (address: string) => {
    const asked = new URLSearchParams(address);
    return readPivot((name) => asked.get(name) ?? "", {
      structure: smallStructure,
      campaign,
      today: "2021-05-04",
    });
  };

  it("is shown without a day that is none or lies ahead, and says so", () => {
    expect(said(read("").problems)).toEqual([]);
    expect(read("den=05/05/2021")).toMatchObject({
      problems: [{ code: "as-of-after-today" }],
      view: { filter: { to: "2021-05-04" } },
    });
  });

  it("begins with the election where its first day comes after its last", () => {
    const reversed = read("tu=2021-05-04&den=2021-05-01");
    expect(reversed.problems.map(({ code }) => code)).toContain("period-reversed");
    expect(reversed.view.filter).toMatchObject({ from: null, to: "2021-05-01" });
    expect(read("tu=2021-05-01&den=2021-05-04").view.filter).toMatchObject({ from: "2021-05-01" });
  });
});
