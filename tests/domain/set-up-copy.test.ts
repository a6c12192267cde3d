import { describe, expect, it } from "vitest";
import type { CampaignOutline } from "~/domain/campaign-outline";
import { newSetUp } from "~/domain/set-up";
import { type CopySource, copyInto, keyedTargets } from "~/domain/set-up-copy";
import { keyedRules, keyedSizes } from "~/domain/set-up-copy-rules";
import type { TargetRule } from "~/domain/target-rules";
import { categorySeeds, messageSeeds } from "~db/seeds/catalogue";
import { smallStructure } from "../support/output-frame";

const blank = newSetUp({ categories: categorySeeds, messages: messageSeeds });

const campaign = {
  ...{
    slug: "ha-long-2021",
    name: "Bầu cử 2021",
    shortName: "Hạ Long 2021",
    committee: "Tiểu ban",
    place: "Hạ Long",
  },
  ...{
    level: "city",
    electionOn: "2021-05-23",
    startsOn: "2021-01-15",
    endsOn: "2021-06-12",
    weekFirstDay: 1,
  },
  ...{ meeting: null, reportCloses: null, decorationKey: "decoration" },
} as unknown as CopySource["campaign"];
const combined = {
  ...smallStructure.categories[0],
  ...{ id: "c+", key: "article+feature", kind: "combined", memberKeys: ["article", "feature"] },
} as CopySource["structure"]["categories"][number];
const phase = {
  ...{ id: "f1", key: "dot-1", name: "Đợt 1", kind: "phase" as const },
  ...{ startOn: "2021-01-15", endOn: "2021-03-26" },
};
const structure = {
  ...smallStructure,
  categories: [...smallStructure.categories, combined],
  phases: [phase],
};
const source: CopySource = {
  campaign,
  structure,
  codes: new Map([["unit-centre", "07123"]]),
  milestones: [],
};

describe("an earlier election that is taken over", () => {
  it("gives its rhythm as far as it has one, and its decoration day by the days before the vote", () => {
    const none = copyInto(blank, source, ["rhythm"]).rhythm;
    expect(none).toEqual({
      ...{ weekFirstDay: "1", meetingWeekday: "", meetingTime: "", reportWeekday: "", reportTime: "" },
      ...{ decorationOn: "", decorationLimit: "by" },
    });
    const decoration = { key: "decoration", kind: "deadline", dueOn: "2021-05-10", inclusive: false };
    const rich = {
      ...source,
      campaign: {
        ...campaign,
        meeting: { weekday: 2, time: "14:00" },
        reportCloses: { weekday: 1, time: "08:00" },
      },
      milestones: [decoration],
    } as unknown as CopySource;
    expect(copyInto(blank, rich, ["rhythm"]).rhythm).toMatchObject({
      ...{ meetingWeekday: "2", meetingTime: "14:00", reportWeekday: "1", reportTime: "08:00" },
      ...{ decorationOn: "T−13", decorationLimit: "before" },
    });
    const by = { ...rich, milestones: [{ ...decoration, inclusive: true }] } as unknown as CopySource;
    expect(copyInto(blank, by, ["rhythm"]).rhythm.decorationLimit).toBe("by");
  });

  it("adds units that are not there yet, each under its own, with its code", () => {
    const units = copyInto(blank, source, ["units"]).units;
    expect(units).toMatchObject({ root: "Đơn vị city", top: { key: "city" } });
    // The ward ended on 1 March.
    expect(units.lines.map(({ name, code, parent }) => [name, code, parent])).toEqual([
      ["Đơn vị centre", "07123", ""],
      ["Đơn vị office", "", ""],
    ]);
    const again = copyInto({ ...blank, units: { ...units, root: "Của tôi" } }, source, ["units"]).units;
    expect(again.lines).toHaveLength(2);
    expect(again.root).toBe("Của tôi");
  });

  it("leaves the units as they are where none stood on its election day", () => {
    const before = { ...source, campaign: { ...campaign, electionOn: "2020-01-05" } };
    expect(copyInto(blank, before, ["units"]).units).toEqual(blank.units);
  });

  it("fills in only what the office has not typed", () => {
    expect(copyInto(blank, source, []).basics).toMatchObject({
      committee: "Tiểu ban",
      place: "Hạ Long",
      level: "city",
    });
    const typed = { ...blank, basics: { ...blank.basics, place: "Cẩm Phả" } };
    expect(copyInto(typed, source, []).basics).toMatchObject({ place: "Cẩm Phả", level: "province" });
    const named = { ...blank, basics: { ...blank.basics, committee: "Tổ" } };
    expect(copyInto(named, source, []).basics).toMatchObject({ committee: "Tổ", level: "province" });
  });

  it("takes categories in use, combined ones with their parts", () => {
    const { categories, extra } = copyInto(blank, source, ["content"]).content;
    expect(categories).not.toContain("old");
    expect(extra.find(({ key }) => key === "article+feature")?.members).toEqual(["article", "feature"]);
    expect(extra.find(({ key }) => key === "article")).not.toHaveProperty("members");
  });

  it("takes targets by key, without those of a week or of what is not there any more", () => {
    const target = {
      unitId: "unit-centre",
      categoryId: "category-article",
      periodKey: "campaign",
      amount: 5,
    };
    const category = structure.categories.find(({ key }) => key === "article")?.id ?? "";
    const of = (differs: Partial<typeof target>) =>
      keyedTargets([{ ...target, categoryId: category, ...differs }], structure);
    expect(of({})).toEqual([{ unit: "centre", category: "article", phase: null, amount: 5 }]);
    expect(of({ periodKey: "phase:f1" })).toEqual([
      { unit: "centre", category: "article", phase: "dot-1", amount: 5 },
    ]);
    expect([of({ periodKey: "week:2021-04-26" }), of({ unitId: "x" }), of({ categoryId: "x" })]).toEqual([
      [],
      [],
      [],
    ]);
  });
});

describe("rules and sizes of an earlier election", () => {
  const outline = {
    ...{ electionOn: "2026-03-15", startsOn: "2025-10-24", endsOn: "2026-04-04" },
    ...{ categories: [{ key: "article" }], phases: [{ key: "dot-1" }], units: [{ key: "centre" }] },
  } as unknown as CampaignOutline;
  const articleId = structure.categories.find(({ key }) => key === "article")?.id ?? "";
  const rule: TargetRule = {
    ...{ id: "r1", categoryId: articleId, factor: 2, sizeKey: null, times: "once", periodKey: "campaign" },
    ...{ scope: "all", scopeUnitId: null, documentId: null, clause: "", version: 1 },
  } as TargetRule;
  const taken = (differs: Partial<TargetRule>, into: Partial<CampaignOutline> = {}) =>
    keyedRules([{ ...rule, ...differs }], source, { ...outline, ...into });

  it("are taken over with the phase and the unit that both elections have", () => {
    expect(taken({})).toEqual([
      {
        ...{ factor: 2, sizeKey: null, times: "once", scope: "all", category: "article", scopeUnit: null },
        ...{ phase: null, periodKey: "campaign" },
      },
    ]);
    expect(
      taken({ periodKey: "phase:f1", scope: "under", scopeUnitId: "unit-centre" } as Partial<TargetRule>),
    ).toMatchObject([{ phase: "dot-1", scopeUnit: "centre" }]);
  });

  it("keep days of their own as days before the vote, as far as the new election has them", () => {
    // 13 days before 23/05/2021 are 13 days before 15/03/2026.
    expect(taken({ periodKey: "days:2021-05-10:2021-05-22" })).toMatchObject([
      { phase: null, periodKey: "days:2026-03-02:2026-03-14" },
    ]);
    expect(taken({ periodKey: "days:2021-05-10:2021-05-22" }, { startsOn: "2026-03-10" })).toEqual([]);
  });

  it("stay behind where the new election lacks what they are for, or they are of a week", () => {
    expect(taken({ categoryId: "x" })).toEqual([]);
    expect(taken({ periodKey: "phase:f1" }, { phases: [] })).toEqual([]);
    expect(taken({ scopeUnitId: "unit-office" })).toEqual([]);
    expect(taken({ periodKey: "week:2021-04-26" })).toEqual([]);
  });

  it("say from which election a size was taken, and where it had been read", () => {
    const size = {
      unitId: "unit-centre",
      sizeKey: "residents",
      amount: 900,
      source: "",
    } as never as Parameters<typeof keyedSizes>[0][number];
    const sizes = keyedSizes(
      [size, { ...size, source: "Công an" }, { ...size, unitId: "unit-office" }],
      source,
      outline,
    );
    expect(sizes.map(({ unit: key, source: told }) => [key, told])).toEqual([
      ["centre", "Hạ Long 2021"],
      ["centre", "Công an (Hạ Long 2021)"],
    ]);
  });
});
