import { describe, expect, it } from "vitest";
import type { Phase } from "~/domain/campaign";
import { readRule as readReportRule } from "~/domain/report-rule-forms";
import { type RuleForm, readRule } from "~/domain/target-rule-form";
import { smallStructure } from "../support/output-frame";
import { said } from "../support/said";

describe("the form of a target's rule", () => {
  const phase: Phase = {
    id: "f",
    key: "f",
    name: "Đợt 1",
    kind: "phase",
    startOn: "2021-01-15",
    endOn: "2021-03-26",
  };
  const frame = {
    campaign: { startsOn: "2021-01-15", endsOn: "2021-06-12", weekFirstDay: 1 } as never,
    ...{ phases: [phase], categories: smallStructure.categories, units: smallStructure.tree.units },
  };
  const form: RuleForm = {
    ...{ _key: "k", rule: "", _version: "", category: "banner", factor: "2", per: "unit", times: "once" },
    ...{ period: "campaign", from: "", to: "", scope: "all", documentId: "", clause: "", reason: "" },
  };
  const read = (differs: Partial<RuleForm>) => {
    const { content, problems } = readRule({ ...form, ...differs }, frame);
    return content ?? said(problems);
  };

  it.each<[string, Partial<RuleForm>, string[]]>([
    ["a category that is not in use", { category: "old" }, ["category category-unknown"]],
    ["no factor", { factor: " " }, ["factor required"]],
    ["a factor of nought", { factor: "0" }, ["factor rule-factor-zero"]],
    ["what is no number", { factor: "vài" }, ["factor not-a-count"]],
    ["a time that is none", { times: "hour" }, ["times not-valid"]],
    ["a size that is none", { per: "km" }, ["per not-valid"]],
    ["a period that is none", { period: "phase:x" }, ["period period-unknown"]],
    [
      "days of its own that are missing",
      { period: "days", from: "", to: "31/2/2021" },
      ["from required", "to no-such-day"],
    ],
    [
      "days the wrong way round",
      { period: "days", from: "10/05/2021", to: "09/05/2021" },
      ["to ends-before-start"],
    ],
    [
      "days outside of the election",
      { period: "days", from: "10/05/2020", to: "11/05/2020" },
      ["from rule-days-outside"],
    ],
    ["a unit that is not known", { scope: "under:x" }, ["scope unit-unknown"]],
  ])("says %s", (_, differs, problems) => {
    expect(read(differs)).toEqual(problems);
  });

  it("gives what is meant where all is well", () => {
    expect(read({ scope: "under:city", period: "phase:f" })).toMatchObject({
      ...{
        factor: 2,
        sizeKey: null,
        times: "once",
        scope: "under",
        scopeUnitId: "unit-city",
        periodKey: "phase:f",
      },
    });
    expect(read({ period: "days", from: "10/05/2021", to: "11/05/2021" })).toMatchObject({
      ...{ periodKey: "days:2021-05-10:2021-05-11", scope: "all", scopeUnitId: null },
    });
  });
});

describe("the form of a rule for reports", () => {
  const form = {
    ...{
      kind: "weekly",
      name: "Báo cáo tuần",
      dueWeekday: "1",
      dueTime: "08:00",
      closesWeekday: "",
      closesTime: "",
    },
    ...{ grace: "", validFrom: "01/02/2021", scope: "all", unit: "", unitKinds: [], receiver: "" },
  } as unknown as Parameters<typeof readReportRule>[0];
  const read = (differs: object) => {
    const found = readReportRule({ ...form, ...differs }, (key) =>
      key === "centre" ? "unit-centre" : undefined,
    );
    return found.ok ? found.rule : said(found.problems);
  };

  it.each<[string, object, string[]]>([
    ["a unit that is missing", { scope: "unit", unit: "x" }, ["unit required"]],
    ["kinds that are missing", { scope: "kinds" }, ["unitKinds required"]],
    ["a receiver that is missing", { kind: "upward", receiver: "  " }, ["receiver required"]],
    ["minutes that are too many", { grace: "99999" }, ["grace grace-out-of-range"]],
    ["minutes that are none", { grace: "-5" }, ["grace grace-out-of-range"]],
  ])("says %s", (_, differs, problems) => {
    expect(read(differs)).toEqual(problems);
  });

  it("is of one unit, of kinds, or goes to a body outside", () => {
    expect(read({ grace: "30", scope: "unit", unit: "centre" })).toMatchObject({
      unitId: "unit-centre",
      graceMinutes: 30,
      unitKinds: [],
    });
    expect(read({ scope: "kinds", unitKinds: ["ward"] })).toMatchObject({
      unitId: null,
      graceMinutes: 0,
      unitKinds: ["ward"],
    });
    expect(read({ kind: "upward", receiver: "Ủy ban Bầu cử", unitKinds: ["ward"] })).toMatchObject({
      receiver: "Ủy ban Bầu cử",
      unitKinds: [],
    });
  });
});
