import { describe, expect, test } from "vitest";
import { periodValue, readPeriodValue } from "~/domain/opinion-periods";
import { placeAt, wholeUnit } from "~/domain/opinion-places";
import { type Unit, unitTreeOf } from "~/domain/units";

describe("the place of an opinion", () => {
  const unit = (key: string, differs: Partial<Unit> = {}): Unit => ({
    ...{ id: key, key, name: `Phường ${key}`, shortName: key, kind: "ward", bloc: "", reports: true },
    ...{ validFrom: "2021-01-01", validTo: null, ...differs },
  });
  const tree = unitTreeOf(
    [
      unit("tp", { kind: "city" }),
      unit("a"),
      unit("ended", { validTo: "2021-03-01" }),
      unit("office", { kind: "office" }),
    ],
    ["a", "ended", "office", "gone"].map((unitId) => ({
      unitId,
      parentId: "tp",
      validFrom: "2021-01-01",
      validTo: null,
    })),
  );
  const at = (key: string) => placeAt(key, tree, "2021-05-04");

  test("is a ward with what holds it, or the whole where it is the widest", () => {
    expect(at("a")).toMatchObject({ place: { key: "a" } });
    expect(at("tp")).toEqual({ place: { key: "", name: "" }, wider: [] });
    expect(at("")).toEqual({ place: { key: "", name: "" }, wider: [] });
    expect(wholeUnit(tree, "2021-05-04")?.key).toBe("tp");
  });

  test("is none of a unit that has ended, is no place, or is not known", () => {
    expect(["ended", "office", "x"].map(at)).toEqual([null, null, null]);
    expect(placeAt("a", tree, "2020-12-31")).toBeNull();
  });
});

describe("the period of a report in a form", () => {
  test.each([
    "",
    "month",
    "month:",
    "month:2021-13-01",
    "month:2021-05-02",
    "quarter:2021-05-01",
    "decade:2021-01-01",
  ])("“%s” is none", (value) => expect(readPeriodValue(value)).toBeNull());
  test("is read as it was written", () => {
    const read = readPeriodValue("month:2021-05-01");
    expect(read).toEqual({ period: "month", from: "2021-05-01", to: "2021-05-31" });
    expect(read && periodValue(read)).toBe("month:2021-05-01");
  });
});
