import { describe, expect, it } from "vitest";
import { weekOf } from "~/domain/calendar/election-week";
import { cancelReasonOf, firstRule, type ReportRule, ruleFor, wantedReports } from "~/domain/report-rules";
import { unitTreeOf } from "~/domain/units";
import { smallStructure } from "../support/output-frame";

const { tree } = smallStructure;
const rule = (id: string, differs: Partial<ReportRule>): ReportRule => ({
  ...firstRule({ weekday: 1, time: "08:00" }, "2021-01-01"),
  ...{ id, name: id },
  ...differs,
});
const [city, centre] = tree.units;
if (!city || !centre) throw new Error("no units");

describe("the rule that a unit follows", () => {
  const all = rule("all", {});
  const kind = rule("kind", { unitKinds: ["press-agency"] });
  const own = rule("own", { unitId: centre.id });

  it("is its own before that of its kind, and that before the one for all", () => {
    expect(ruleFor(centre, [all, kind, own])?.id).toBe("own");
    expect(ruleFor(centre, [all, kind])?.id).toBe("kind");
    expect(ruleFor(city, [all, kind, own])?.id).toBe("all");
    expect(ruleFor(city, [kind, rule("up", { kind: "upward" })])).toBeUndefined();
  });

  it("is the later one of two alike, in whatever order they stand", () => {
    const later = rule("later", { validFrom: "2021-04-01" });
    expect([ruleFor(city, [all, later])?.id, ruleFor(city, [later, all])?.id]).toEqual(["later", "later"]);
  });
});

describe("the reports that a week asks for", () => {
  const week = weekOf("2021-04-28", 1);
  const frame = { tree, rules: [rule("all", {})], exempt: new Set<string>(), lastDay: week.endsOn };
  const askedOf = (differs: Partial<typeof frame>) =>
    wantedReports(week, { ...frame, ...differs }).map(({ unitId }) => unitId);

  it("are of units that exist on its last day, report, and are not exempt", () => {
    // The ward ended on 1 March, the city only gathers.
    expect(askedOf({})).toEqual(["unit-centre", "unit-office"]);
    expect(askedOf({ exempt: new Set(["unit-office"]) })).toEqual(["unit-centre"]);
  });

  it("are none of units for which no rule holds, and none at all before its first week", () => {
    expect(askedOf({ rules: [rule("press", { unitKinds: ["press-agency"] })] })).toEqual(["unit-centre"]);
    expect(askedOf({ rules: [rule("later", { validFrom: "2021-05-03" })] })).toEqual([]);
  });

  it("go from a unit that stands alone to nobody above", () => {
    const alone = unitTreeOf([centre], []);
    expect(wantedReports(week, { ...frame, tree: alone })).toMatchObject([
      { unitId: "unit-centre", receiverUnitId: null, groupUnitId: null },
    ]);
  });

  it("are cancelled with the reason that holds", () => {
    const reasons = (unit: typeof centre | undefined, exempt = new Set<string>()) =>
      cancelReasonOf(unit, { ...frame, exempt });
    expect(reasons(undefined)).toBe("unit-ended");
    expect(reasons(tree.get("unit-ward"))).toBe("unit-ended");
    expect(reasons(centre, new Set([centre.id]))).toBe("not-applicable");
    expect(reasons(centre)).toBe("rule-ended");
  });
});

describe("a tree of units", () => {
  it("calls what it does not know by an empty word", () => {
    expect([tree.nameOf("unit-x"), tree.keyOf(null), tree.shortNameOf(undefined)]).toEqual(["", "", ""]);
    expect([tree.nameOf("unit-centre"), tree.keyOf("unit-centre")]).toEqual(["Đơn vị centre", "centre"]);
  });

  it("leaves out an edge to a unit that is not there", () => {
    const edge = { parentId: "unit-city", validFrom: "2021-01-01", validTo: null };
    const broken = unitTreeOf(
      [city, centre],
      ["unit-centre", "unit-gone"].map((unitId) => ({ ...edge, unitId })),
    );
    expect(broken.childrenOn("unit-city", "2021-05-04").map(({ key }) => key)).toEqual(["centre"]);
  });

  it("answers the same after more questions than it remembers", () => {
    const before = tree.childrenOn("unit-city", "2021-02-01").map(({ key }) => key);
    for (let at = 0; at < 5_100; at += 1) tree.childrenOn(`unit-${at}`, "2021-02-01");
    expect(tree.childrenOn("unit-city", "2021-02-01").map(({ key }) => key)).toEqual(before);
    expect(before).toEqual(["centre", "office", "ward"]);
  });
});
