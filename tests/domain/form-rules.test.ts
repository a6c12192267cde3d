import { describe, expect, it } from "vitest";
import { zonedInstant } from "~/domain/calendar/zoned";
import type { Phase } from "~/domain/campaign";
import { type CampaignFields, fieldsOf, readCampaign } from "~/domain/campaign-form";
import { newestFirst } from "~/domain/documents-page";
import { cleanFileName, maxFileName } from "~/domain/files";
import { isAtWork } from "~/domain/imports";
import { movedTopic } from "~/domain/meeting-topics";
import { readPivot } from "~/domain/pivot-terms";
import { packShare, unpackShare } from "~/domain/plan";
import { readRule as readReportRule } from "~/domain/report-rule-forms";
import { readMemberLines } from "~/domain/roster";
import { roundWarnings } from "~/domain/rounds";
import { isTroubleTold } from "~/domain/server-trouble";
import { newSetUp, type SetUpBasics } from "~/domain/set-up";
import { readBasics } from "~/domain/set-up-basics";
import { MAX_MESSAGES, readContent } from "~/domain/set-up-content";
import { verifiedEmail } from "~/domain/sign-on";
import { type RuleForm, readRule } from "~/domain/target-rule-form";
import { MOST_NEW_UNITS, readUnitLines } from "~/domain/unit-forms";
import { categorySeeds, messageSeeds } from "~db/seeds/catalogue";
import { smallStructure } from "../support/output-frame";

const said = (problems: readonly { field: string; code: string }[]) =>
  problems.map(({ field, code }) => `${field} ${code}`);

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

describe("pasted lists of people and units", () => {
  const areas = [{ id: "a1", name: "Phường Hà Tu", shortName: "Hà Tu" }];

  it("of members leave out empty lines and take an area once, by either of its names", () => {
    expect(readMemberLines("\nTrần A\tTổ trưởng\tUBND\thà tu; Phường Hà Tu\n", areas)).toEqual({
      members: [{ name: "Trần A", position: "Tổ trưởng", agency: "UBND", areaIds: ["a1"] }],
      problems: [],
    });
  });

  it("of members say at which line what is wrong", () => {
    const { problems } = readMemberLines(`Trần A\nTrần B\tx\t${"y".repeat(900)}\nTrần C\tx\t\tLạ`, areas);
    expect(problems.map(({ code, params }) => [code, params?.line])).toEqual([
      ["member-line", 1],
      ["member-line-long", 2],
      ["area-unknown", 3],
    ]);
    expect(said(readMemberLines(" \n", areas).problems)).toEqual(["lines required"]);
  });

  it("of units are not empty, and not longer than a country's", () => {
    const read = (lines: string) => readUnitLines(lines, { kind: "auto", bloc: "" }, ["Xã A"]);
    expect(said(read("\n \t x").problems)).toEqual(["lines required"]);
    const many = Array.from({ length: MOST_NEW_UNITS + 1 }, (_, at) => `Đơn vị số ${at}`).join("\n");
    expect(said(read(many).problems)).toEqual(["lines too-many-new-units"]);
    expect(said(read("xã a").problems)).toEqual(["lines unit-on-record"]);
    expect(read("Phường Hà Tu").units).toMatchObject([{ shortName: "Hà Tu", kind: "ward" }]);
  });
});

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

describe("small rules", () => {
  it("a document without a day comes after those with one, and one without a number by its title", () => {
    const document = (title: string, signedOn: string | null, numberSymbol: string | null) =>
      ({ title, signedOn, numberSymbol }) as Parameters<typeof newestFirst>[0];
    const all = [
      document("d", null, "9"),
      document("c", "2021-01-01", null),
      document("b", "2021-01-01", "2"),
      document("a", "2021-02-01", "1"),
      document("e", null, null),
    ];
    const inOrder = all.toSorted(newestFirst).map(({ title }) => title);
    expect(inOrder).toEqual(["a", "b", "c", "d", "e"]);
    expect(
      all
        .toReversed()
        .sort(newestFirst)
        .map(({ title }) => title),
    ).toEqual(inOrder);
  });

  it("a file keeps its extension however long its name is, and no half of a character", () => {
    const long = cleanFileName(`${"ả".repeat(300)}.docx`);
    expect(long).toHaveLength(maxFileName);
    expect(long.endsWith("ả.docx")).toBe(true);
    expect(cleanFileName("a".repeat(300))).toBe("a".repeat(maxFileName));
    expect(cleanFileName(`${"x".repeat(maxFileName - 1)}😀`)).toBe("x".repeat(maxFileName - 1));
    expect(cleanFileName("C:\\thu muc\\báo cáo.pdf")).toBe("báo cáo.pdf");
    expect(cleanFileName("../")).toBe("");
  });

  it("a topic is moved within its list only", () => {
    expect(movedTopic(["a", "b", "c"], "b", "up")).toEqual(["b", "a", "c"]);
    expect(movedTopic(["a", "b", "c"], "b", "down")).toEqual(["a", "c", "b"]);
    expect([
      movedTopic(["a"], "x", "up"),
      movedTopic(["a", "b"], "a", "up"),
      movedTopic(["a", "b"], "b", "down"),
    ]).toEqual([null, null, null]);
  });

  it("a rule's share is the same after its way to the page", () => {
    const share = { factor: 2, sizeKey: "voters", size: 900, times: "week", count: 3, amount: 12 } as never;
    const bare = { factor: 1, sizeKey: null, size: null, times: "once", count: null, amount: null } as never;
    expect([share, bare].map((one) => unpackShare(packShare(one)))).toEqual([share, bare]);
    expect(unpackShare(packShare({ ...(bare as object), times: "day" } as never))).toMatchObject({
      times: "day",
    });
    expect(unpackShare("")).toBeNull();
  });

  it("an address counts only as the provider verified it", () => {
    const claims = { email_verified: true, email: " A@Halong.gov.vn " };
    expect(verifiedEmail(claims)).toBe("a@halong.gov.vn");
    expect(verifiedEmail({ ...claims, email: "halong" })).toBeNull();
    expect(verifiedEmail({ ...claims, email: `${"a".repeat(250)}@b.vn` })).toBeNull();
    expect(verifiedEmail({ ...claims, email_verified: "true" })).toBeNull();
    expect(verifiedEmail({ email_verified: true })).toBeNull();
  });

  it("an import is at work while it is read, written or undone", () => {
    const all = ["reading", "unread", "checked", "writing", "done", "undoing", "undone", "dropped"] as const;
    expect(all.filter(isAtWork)).toEqual(["reading", "writing", "undoing"]);
  });

  it("a page of trouble is known by what it tells", () => {
    expect(isTroubleTold({ trouble: "full", requestId: "r", resend: null })).toBe(true);
    expect([null, "full", { requestId: "r" }, undefined].map(isTroubleTold)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it("what is no instant has no hour in Vietnam", () => {
    expect(zonedInstant("2021-05-03T18:30:00.000Z").toFormat("dd/MM HH:mm")).toBe("04/05 01:30");
    expect(() => zonedInstant("hôm qua")).toThrow(RangeError);
  });

  it("a round agreed on more persons than were nominated is told, by whichever way they came", () => {
    const facts = { heldOn: null, plannedOn: null, windowFrom: null, windowTo: null };
    const codes = (result: object | null) =>
      roundWarnings({ ...facts, result } as never, undefined, "2021-05-04").map(({ code }) => code);
    expect(codes({ agreed: 3, introduced: 2, selfNominated: null })).toEqual(["agreed-over-nominated"]);
    expect(codes({ agreed: 3, introduced: null, selfNominated: 3 })).toEqual([]);
    expect(codes({ agreed: 3, introduced: null, selfNominated: null })).toEqual([]);
    expect(codes(null)).toEqual([]);
  });
});
