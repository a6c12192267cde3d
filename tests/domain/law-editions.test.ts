import { describe, expect, it } from "vitest";
import { MILESTONE_KEYS } from "~/domain/law/edition";
import { EDITIONS, editionFor, isEditionKey } from "~/domain/law/editions";

const editions = Object.values(EDITIONS);

describe.each(editions)("the edition of $key", (edition) => {
  it("has all 41 milestones once, in the law's order", () => {
    expect(edition.milestones.map((milestone) => milestone.key)).toEqual([...MILESTONE_KEYS]);
    expect(edition.milestones.map((milestone) => milestone.order)).toEqual(
      Array.from({ length: 41 }, (_, index) => index + 1),
    );
  });

  it("cites an article and a source for everything it calls cited, and no source for what is from memory", () => {
    for (const milestone of edition.milestones) {
      expect(milestone.article, milestone.key).toMatch(/^Điều \d+/);
      if (milestone.evidence === "cited") expect(milestone.sources.length, milestone.key).toBeGreaterThan(0);
      if (milestone.evidence === "memory-unverified") expect(milestone.sources, milestone.key).toEqual([]);
      for (const source of milestone.sources) expect(new URL(source).protocol).toMatch(/^https?:$/);
    }
  });

  it("is complete in both languages and never mixes the wording of two editions", () => {
    for (const { key, name, responsible, note } of edition.milestones) {
      for (const text of [name, responsible, note ?? name]) {
        expect(text.vi.trim().length, key).toBeGreaterThan(3);
        expect(text.en.trim().length, key).toBeGreaterThan(3);
        expect(text.vi, key).toBe(text.vi.normalize("NFC"));
        expect(text.en, key).not.toMatch(/Điều|khoản|ngày/);
      }
      expect(responsible.vi, key).not.toMatch(/2015:|2025:|\(2025\)/);
    }
  });

  it("leaves us one duty, the polling notices of Điều 70; the rest are other bodies' dates", () => {
    const ours = edition.milestones.filter((milestone) => milestone.defaultDuty === "ours");
    expect(ours.map((milestone) => [milestone.key, milestone.article.startsWith("Điều 70")])).toEqual([
      ["polling-notice-period-starts", true],
    ]);
  });

  it("cannot be changed by any code", () => {
    const [first] = edition.milestones;
    expect(first).toBeDefined();
    expect(Object.isFrozen(edition) && Object.isFrozen(edition.milestones)).toBe(true);
    for (const milestone of edition.milestones) {
      expect(
        Object.isFrozen(milestone) && Object.isFrozen(milestone.rule) && Object.isFrozen(milestone.name),
      ).toBe(true);
      expect(Object.isFrozen(milestone.sources)).toBe(true);
    }
    expect(() => Object.assign(first?.name ?? {}, { vi: "khác" })).toThrow(TypeError);
  });
});

describe("between the editions", () => {
  const offsetsOf = (key: "2015" | "2025") =>
    new Map(
      EDITIONS[key].milestones.flatMap(({ key, rule }) => ("offset" in rule ? [[key, rule.offset]] : [])),
    );

  it("the amendment of 2025 changed these day counts and no others", () => {
    const [before, after] = [offsetsOf("2015"), offsetsOf("2025")];
    const changed = MILESTONE_KEYS.filter((key) => before.get(key) !== after.get(key));
    expect(Object.fromEntries(changed.map((key) => [key, [before.get(key), after.get(key)]]))).toEqual({
      "candidacy-filing-deadline": [-70, -42],
      "consultation-2": [-65, -40],
      "na-structure-adjusted-2": [-55, -38],
      "polling-teams-established": [-50, -43],
      "voter-issues-verified": [-40, -35],
      "consultation-3": [-35, -23],
      "eligible-list-submitted": [-30, -21],
      "na-official-list-published": [-25, -17],
      "pc-official-list-published": [-25, -17],
      "ballots-to-boards": [-25, -17],
      "na-list-announced-locally": [-20, -16],
      "candidate-lists-posted": [-20, -16],
      "ballots-to-teams": [-15, -13],
      "supplementary-or-repeat-vote": [15, 7],
      "na-results-published": [20, 10],
    });
  });

  it("the district level is gone from the responsible bodies", () => {
    const naming = (key: "2015" | "2025", word: string) =>
      EDITIONS[key].milestones
        .filter(({ responsible }) => responsible.vi.includes(word))
        .map(({ key }) => key);
    expect(naming("2015", "cấp huyện")).toEqual([
      "election-committees-established",
      "polling-areas-determined",
    ]);
    expect(naming("2025", "cấp huyện")).toEqual([]);
  });

  it("figures that nobody read in a source are marked for checking", () => {
    const unread = (key: "2015" | "2025") =>
      EDITIONS[key].milestones
        .filter(({ evidence }) => evidence === "memory-unverified" || evidence === "not-found")
        .map((milestone) => milestone.key);
    expect(unread("2015")).toEqual(["polling-areas-determined", "voter-issues-verified"]);
    expect(unread("2025")).toEqual([]);
  });
});

describe("the edition for an election day", () => {
  it("is the amended law from 1 July 2025, the law of 2015 before, none before 1 September 2015", () => {
    expect(editionFor("2026-03-15")?.key).toBe("2025");
    expect(editionFor("2025-07-01")?.key).toBe("2025");
    expect(editionFor("2025-06-30")?.key).toBe("2015");
    expect(editionFor("2016-05-22")?.key).toBe("2015");
    expect(editionFor("2015-09-01")?.key).toBe("2015");
    expect(editionFor("2015-08-31")).toBeNull();
    expect(editionFor("2011-05-22")).toBeNull();
  });

  it("is named by its year and nothing else", () => {
    expect(["2015", "2025"].filter(isEditionKey)).toEqual(["2015", "2025"]);
    expect(["2011", "constructor", "toString", "", null, 2015].filter(isEditionKey)).toEqual([]);
  });
});
