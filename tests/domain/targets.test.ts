import { describe, expect, test } from "vitest";
import type { Phase } from "~/domain/campaign";
import { targetBlocks } from "~/domain/target-blocks";
import { periodOf, readTarget } from "~/domain/targets";
import { compareMatrix, type StandingTarget, type TypedCell } from "~/domain/targets-matrix";
import { type ParentEdge, type Unit, unitTreeOf } from "~/domain/units";

const frame = { startsOn: "2021-01-01", endsOn: "2021-06-12", weekFirstDay: 1 as const };
const phases: Phase[] = [
  { id: "p1", key: "dot-1", name: "Đợt 1", kind: "phase", startOn: "2021-01-01", endOn: "2021-03-26" },
  { id: "peak", key: "cao-diem", name: "Cao điểm", kind: "peak", startOn: "2021-05-09", endOn: "2021-05-23" },
];
const groups: Record<string, string[]> = { g: ["c1", "c2"] };
const membersOf = (id: string) => groups[id] ?? [id];
const phase1 = { key: "phase:p1", kind: "phase", from: "2021-01-01", to: "2021-03-26" } as const;

const inPhase1 = {
  period: phase1,
  periodOf: (key: string) => periodOf(key, frame, phases),
  share: (one: string, other: string) => membersOf(one).some((id) => membersOf(other).includes(id)),
};

describe("periods of targets", () => {
  test("are the whole campaign, a phase, or a reporting week by its first day", () => {
    expect(periodOf("campaign", frame, phases)).toMatchObject({ from: "2021-01-01", to: "2021-06-12" });
    expect(periodOf("phase:p1", frame, phases)).toEqual(phase1);
    expect(periodOf("week:2021-03-22", frame, phases)).toMatchObject({
      from: "2021-03-22",
      to: "2021-03-28",
    });
  });

  test("are never a peak, which overlaps phases and would count the same work twice", () => {
    expect(periodOf("phase:peak", frame, phases)).toBeNull();
  });

  test.each(["phase:p9", "week:2021-03-23", "week:2021-02-30", "week:2021-07-05", "month:3", "", "phase:"])(
    "%j names nothing",
    (key) => {
      expect(periodOf(key, frame, phases)).toBeNull();
    },
  );

  test("follow the campaign's own first day of the week", () => {
    const fridays = { ...frame, weekFirstDay: 5 as const };
    expect(periodOf("week:2021-03-26", fridays, phases)).toMatchObject({ to: "2021-04-01" });
    expect(periodOf("week:2021-03-22", fridays, phases)).toBeNull();
  });
});

describe("a typed target", () => {
  test.each([
    ["", null],
    ["   ", null],
    ["0", 0],
    ["51", 51],
    ["1.000", 1000],
    ["1 000", 1000],
    ["10.000.000", 10_000_000],
  ])("%j is read as %j", (text, amount) => {
    expect(readTarget(text)).toEqual({ ok: true, amount });
  });

  test.each(["-1", "1.5", "10.000.001", "nhiều", "1e3"])("%j is refused", (text) => {
    expect(readTarget(text).ok).toBe(false);
  });
});

describe("a posted matrix against what stands", () => {
  test("changes only the cells that the person changed, and tells blank from 0", () => {
    const { changes, problems } = compareMatrix(
      [
        cell("u1", "c1", "120", "1:100"),
        cell("u1", "c2", "100", "1:100"),
        cell("u2", "c1", "0", ""),
        cell("u2", "c2", "", "3:7"),
      ],
      [standing("u1", "c1", 100), standing("u1", "c2", 100), { ...standing("u2", "c2", 7), version: 3 }],
      inPhase1,
    );
    expect(problems).toEqual([]);
    expect(changes).toEqual([
      { unitId: "u1", categoryId: "c1", from: { amount: 100, version: 1 }, to: 120 },
      { unitId: "u2", categoryId: "c1", from: null, to: 0 },
      { unitId: "u2", categoryId: "c2", from: { amount: 7, version: 3 }, to: null },
    ]);
  });

  test("a cell that another person changed meanwhile is refused with both values, and with the base to confirm", () => {
    const theirs = { ...standing("u1", "c1", 150), version: 2 };
    const { changes, problems } = compareMatrix([cell("u1", "c1", "120", "1:100")], [theirs], inPhase1);
    expect(changes).toEqual([]);
    expect(problems).toEqual([
      {
        field: "t.u1.c1",
        code: "target-changed-by-other",
        params: { by: "Thư ký Tiểu ban", at: "09:05 04/05/2021", theirs: 150, mine: 120, base: "2:150" },
      },
    ]);
    const again = compareMatrix([cell("u1", "c1", "120", "2:150")], [theirs], inPhase1);
    expect(again.changes).toEqual([
      { unitId: "u1", categoryId: "c1", from: { amount: 150, version: 2 }, to: 120 },
    ]);
  });

  test("both filling the same blank cell, or one blanking it, is the same race", () => {
    const filled = compareMatrix([cell("u1", "c1", "5", "")], [standing("u1", "c1", 6)], inPhase1);
    expect(filled.problems.map((one) => one.code)).toEqual(["target-changed-by-other"]);
    const blanked = compareMatrix([cell("u1", "c1", "5", "1:4")], [], inPhase1);
    expect(blanked.problems).toEqual([
      { field: "t.u1.c1", code: "target-removed-by-other", params: { mine: 5, base: "" } },
    ]);
  });

  test("others' changes in cells left alone, and a value both chose, are no race", () => {
    const theirs = [
      { ...standing("u1", "c1", 150), version: 2 },
      { ...standing("u1", "c2", 9), version: 5 },
    ];
    const posted = [cell("u1", "c1", "100", "1:100"), cell("u1", "c2", "9", "4:8")];
    expect(compareMatrix(posted, theirs, inPhase1)).toEqual({ changes: [], problems: [] });
  });

  test("a target deleted and set anew has version 1 again; the shown amount tells them apart", () => {
    const anew = standing("u1", "c1", 70);
    const { problems } = compareMatrix([cell("u1", "c1", "60", "1:50")], [anew], inPhase1);
    expect(problems.map((one) => one.code)).toEqual(["target-changed-by-other"]);
  });

  test("a part is not added to its whole: a campaign target refuses a phase target of the same unit and category", () => {
    const whole = { ...standing("u1", "c1", 400), periodKey: "campaign" };
    const { problems } = compareMatrix(
      [cell("u1", "c1", "100", ""), cell("u1", "c2", "1", "")],
      [whole],
      inPhase1,
    );
    expect(problems).toEqual([
      { field: "t.u1.c1", code: "target-set-for-other-period", params: { period: "campaign", amount: 400 } },
    ]);
    const otherWeek = { ...standing("u1", "c1", 9), periodKey: "week:2021-04-05" };
    expect(compareMatrix([cell("u1", "c1", "100", "")], [otherWeek], inPhase1).problems).toEqual([]);
    const itsWeek = { ...standing("u1", "c1", 9), periodKey: "week:2021-03-22" };
    expect(compareMatrix([cell("u1", "c1", "100", "")], [itsWeek], inPhase1).problems).toHaveLength(1);
    const otherPhase = { ...standing("u1", "c1", 400), periodKey: "phase:p2" };
    expect(compareMatrix([cell("u1", "c1", "100", "")], [otherPhase], inPhase1).problems).toEqual([]);
  });
});

describe("a group of categories in a posted matrix", () => {
  const refusal = { code: "target-set-for-group", params: { period: "phase:p1", amount: 60, category: "g" } };

  test("refuses a part of it on the same days, whether it stands already or comes with the same sheet", () => {
    const part = cell("u1", "c1", "10", "");
    const group = standing("u1", "g", 60);
    expect(compareMatrix([part], [group], inPhase1).problems).toEqual([{ field: "t.u1.c1", ...refusal }]);
    const both = compareMatrix([part, cell("u1", "g", "60", "")], [], inPhase1);
    expect(both.problems.map(({ field }) => field)).toEqual(["t.u1.c1", "t.u1.g"]);
  });

  test("takes the place of its parts when they go with the same sheet", () => {
    const sheet = [cell("u1", "c1", "", "1:10"), cell("u1", "g", "60", "")];
    const { changes, problems } = compareMatrix(sheet, [standing("u1", "c1", 10)], inPhase1);
    expect([changes.length, problems]).toEqual([2, []]);
  });
});

describe("blocks of units", () => {
  test("stand by the unit above; what only gathers has no targets; long ones are cut into sheets of 60", () => {
    const wards = Array.from({ length: 61 }, (_, index) => unit(`w${index}`, true));
    const units = [
      unit("city", false),
      unit("offices", false),
      unit("o1", true),
      unit("wards", false),
      ...wards,
    ];
    const edges = [
      edge("offices", "city"),
      edge("o1", "offices"),
      edge("wards", "city"),
      ...wards.map((ward) => edge(ward.id, "wards")),
    ];
    const blocks = targetBlocks(unitTreeOf(units, edges), "2021-05-04");
    expect(blocks.map(({ key, part, parts, units: held }) => [key, part, parts, held.length])).toEqual([
      ["offices", 1, 1, 1],
      ["wards", 1, 2, 60],
      ["wards.2", 2, 2, 1],
    ]);
  });

  test("a unit that has ended is on no sheet", () => {
    const ended = { ...unit("old", true), validTo: "2021-03-01" };
    const tree = unitTreeOf([unit("city", false), ended], [edge("old", "city")]);
    expect(targetBlocks(tree, "2021-03-01")).toEqual([]);
    expect(targetBlocks(tree, "2021-02-28").map((block) => block.key)).toEqual(["city"]);
  });
});

function cell(unitId: string, categoryId: string, text: string, base: string): TypedCell {
  return { unitId, categoryId, field: `t.${unitId}.${categoryId}`, text, base };
}

function standing(unitId: string, categoryId: string, amount: number): StandingTarget {
  const stamp = { version: 1, updatedBy: "Thư ký Tiểu ban", updatedAt: "2021-05-04T02:05:00.000Z" };
  return { unitId, categoryId, periodKey: "phase:p1", amount, ...stamp };
}

function unit(key: string, reports: boolean): Unit {
  return {
    id: key,
    key,
    name: key,
    shortName: key,
    kind: reports ? "ward" : "group",
    bloc: "",
    reports,
    validFrom: "2020-01-01",
    validTo: null,
  };
}

function edge(unitId: string, parentId: string): ParentEdge {
  return { unitId, parentId, validFrom: "2020-01-01", validTo: null };
}
