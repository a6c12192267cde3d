import { describe, expect, it } from "vitest";
import { type CampaignFields, fieldsOf, readCampaign } from "~/domain/campaign-form";
import { newSetUp, type SetUpBasics } from "~/domain/set-up";
import { readBasics } from "~/domain/set-up-basics";
import { MAX_MESSAGES, readContent } from "~/domain/set-up-content";
import { categorySeeds, messageSeeds } from "~db/seeds/catalogue";
import { said } from "../support/said";

describe("the first step of a set-up", () => {
  const blank = newSetUp({ categories: categorySeeds, messages: messageSeeds });
  const basics = (differs: Partial<SetUpBasics>) =>
    readBasics(
      {
        ...blank.basics,
        committee: "Tiểu ban",
        place: "Quảng Ninh",
        name: "Bầu cử 2026",
        shortName: "Quảng Ninh 2026",
        electionOn: "15/3/2026",
        ...differs,
      },
      { today: "2025-11-22", takenSlugs: [] },
    );

  it("takes the law that is chosen, and warns where another was in force", () => {
    expect(basics({ lawEdition: "2015" })).toMatchObject({ lawEdition: "2015", proposedEdition: "2025" });
    expect(said(basics({ lawEdition: "2015" }).warnings)).toEqual(["lawEdition other-edition"]);
    expect(basics({ lawEdition: "2025" }).warnings).toEqual([]);
  });

  it("takes a level that is none for a province", () => {
    expect(basics({ level: "làng" }).level).toBe("province");
  });

  it("proposes an address of whole words, of forty letters at most", () => {
    const { slug } = basics({ shortName: "Bầu cử đại biểu Quốc hội khóa XVI tỉnh Quảng Ninh" });
    expect(slug).toBe("bau-cu-dai-bieu-quoc-hoi-khoa-xvi-tinh");
    expect(slug.length).toBeLessThanOrEqual(40);
  });

  it("refuses an address of two letters or of more than sixty", () => {
    expect(said(basics({ slug: "ab" }).problems)).toEqual(["slug slug-length"]);
    expect(said(basics({ slug: "a".repeat(61) }).problems)).toEqual(["slug slug-length"]);
    expect(basics({ slug: "abc" }).problems).toEqual([]);
  });

  it("names the days between which an election's days lie", () => {
    // 400 days to both sides of 15/03/2026.
    expect(basics({ startsOn: "24/10/2015" }).problems).toEqual([
      { field: "startsOn", code: "far-from-election", params: { from: "08/02/2025", to: "19/04/2027" } },
    ]);
  });

  it("takes fifty messages at most", () => {
    const messages = (n: number) =>
      Array.from({ length: n }, (_, at) => ({ key: `m${at}`, name: `Nội dung ${at}` }));
    const problems = (n: number) =>
      said(readContent({ ...blank.content, messages: messages(n) }, categorySeeds).problems);
    expect(problems(MAX_MESSAGES)).toEqual([]);
    expect(problems(MAX_MESSAGES + 1)).toEqual(["messages too-many-messages"]);
  });
});

describe("the settings of an election", () => {
  const settings = {
    ...{
      name: "Bầu cử",
      shortName: "BC",
      committee: "",
      place: "",
      level: "city" as const,
      weekFirstDay: 1 as const,
    },
    ...{
      startsOn: "2021-01-15",
      endsOn: "2021-06-12",
      meeting: null,
      reportCloses: null,
      decorationKey: null,
    },
  };

  it("stand in the form as they are read again, with hours or without", () => {
    const electionOn = { electionOn: "2021-05-23" };
    const again = (differs: Partial<typeof settings>) => {
      const read = readCampaign(fieldsOf({ ...settings, ...differs }), electionOn);
      return read.ok ? read.settings : said(read.problems);
    };
    expect(again({})).toEqual(settings);
    const hours = {
      meeting: { weekday: 2, time: "14:00" },
      reportCloses: { weekday: 1, time: "08:00" },
      decorationKey: "trang-tri",
    };
    expect(again(hours as never)).toEqual({ ...settings, ...hours });
    const fields: CampaignFields = {
      ...fieldsOf(settings),
      startsOn: "24/05/2021",
      endsOn: "22/05/2021",
      meetingTime: "14:00",
    };
    const wrong = readCampaign(fields, electionOn);
    expect(wrong.ok ? [] : said(wrong.problems)).toEqual([
      "startsOn election-outside",
      "endsOn election-outside",
      "meetingWeekday required",
    ]);
  });
});
