import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { newSetUp, type SetUpDraft } from "~/domain/set-up";
import { readBasics, reservedSlugs } from "~/domain/set-up-basics";
import { messagesOf, readContent } from "~/domain/set-up-content";
import { readDayOrCount } from "~/domain/set-up-days";
import { readPhases } from "~/domain/set-up-phases";
import { readRhythm, withDecoration } from "~/domain/set-up-rhythm";
import { categorySeeds, messageSeeds } from "~db/seeds/catalogue";

const blank = newSetUp({ categories: categorySeeds, messages: messageSeeds });
const facts = { today: "2025-11-22", takenSlugs: ["ha-long-2021"] };
const office = {
  ...blank.basics,
  ...{
    name: "Bầu cử 2026",
    shortName: "Quảng Ninh 2026",
    committee: "Tiểu ban Tuyên truyền",
    place: "Quảng Ninh",
  },
  electionOn: "15/3/2026",
};
const basics = (change: Partial<SetUpDraft["basics"]>) => readBasics({ ...office, ...change }, facts);
const said = ({ problems, warnings = [] }: { problems: object[]; warnings?: object[] }) =>
  [...problems, ...warnings].map((one) => {
    const { field, code } = one as { field: string; code: string };
    return `${field} ${code}`;
  });
const span = { electionOn: "2026-03-15", startsOn: "2025-10-24", endsOn: "2026-04-04" };

describe("the first step", () => {
  it("proposes the law in force at the announcement, the campaign's days and an address", () => {
    expect(basics({})).toMatchObject({
      electionOn: "2026-03-15",
      lawEdition: "2025",
      startsOn: "2025-10-24",
      endsOn: "2026-04-04",
      slug: "quang-ninh-2026",
      problems: [],
      warnings: [],
    });
    expect(basics({ electionOn: "23/5/2021" }).lawEdition).toBe("2015");
    expect(basics({ electionOn: "22/05/2016" }).lawEdition).toBe("2015");
    // Announced on 27/6/2025, four days before the amended law came into force.
    expect(basics({ electionOn: "19/10/2025" }).lawEdition).toBe("2015");
    expect(said(basics({ electionOn: "22/05/2011" }))).toContain("lawEdition law-unknown");
  });

  it("refuses a day that is no Sunday until it is meant, and names the Sundays around it", () => {
    const monday = basics({ electionOn: "16/3/2026" });
    expect(monday.problems).toEqual([
      { field: "electionOn", code: "not-a-sunday", params: { before: "15/03/2026", after: "22/03/2026" } },
    ]);
    expect(said(basics({ electionOn: "16/3/2026", notSunday: true }))).toEqual([]);
  });

  it("says what is wrong with a day", () => {
    expect(said(basics({ electionOn: "31/2/2026" }))).toContain("electionOn no-such-day");
    expect(said(basics({ electionOn: "" }))).toContain("electionOn required");
    expect(said(basics({ electionOn: "23/5/2021" }))).toEqual(["electionOn election-passed"]);
    expect(said(basics({ startsOn: "16/03/2026" }))).toEqual(["startsOn starts-after-election"]);
    expect(said(basics({ endsOn: "T-1" }))).toEqual(["endsOn ends-before-election"]);
    expect(said(basics({ startsOn: "24/10/2015" }))).toEqual(["startsOn far-from-election"]);
  });

  it("knows that there is no district, and no city below a province, since 1/7/2025", () => {
    expect(said(basics({ level: "district" }))).toEqual(["level no-district"]);
    expect(said(basics({ level: "city" }))).toEqual(["level no-city"]);
    expect(said(basics({ level: "district", electionOn: "23/5/2021" }))).toEqual([
      "electionOn election-passed",
    ]);
  });

  it("refuses an address that is taken, reserved or not one", () => {
    expect(said(basics({ slug: "ha-long-2021" }))).toEqual(["slug slug-taken"]);
    expect(said(basics({ slug: "quan-tri" }))).toEqual(["slug slug-reserved"]);
    expect(said(basics({ slug: "Quảng Ninh" }))).toEqual(["slug slug-letters"]);
    expect(basics({ shortName: "Hạ Long 2021" }).slug).toBe("ha-long-2021-2");
  });

  it("reserves every first word of the URL map", () => {
    const map = readFileSync(new URL("../../app/routes.ts", import.meta.url), "utf8");
    const first = [...map.matchAll(/^ {2,4}route\("([a-z-]+)["/]/gm)].map((match) => match[1] ?? "");
    const inCampaign = /route\(":campaign"[\s\S]*\]\),/.exec(map)?.[0] ?? "";
    const own = first.filter((word) => !inCampaign.includes(`route("${word}`));
    expect(own).toContain("quan-tri");
    expect(own.filter((word) => !reservedSlugs.includes(word))).toEqual([]);
  });

  it("takes no telephone number for a name", () => {
    expect(said(basics({ committee: "Tiểu ban, gọi 0912 345 678" }))).toEqual(["committee personal-phone"]);
  });
});

describe("a day typed as T−n", () => {
  it("is counted from election day however the sign is written", () => {
    const read = (text: string) => readDayOrCount(text, "f", "2026-03-15").day;
    expect(["T-13", "t−13", "T – 13", "02/03/2026"].map(read)).toEqual(Array(4).fill("2026-03-02"));
    expect([read("11/2"), read("31/12"), read("30.2")]).toEqual(["2026-02-11", "2025-12-31", null]);
    expect([read("T0"), read("T"), read("T+20")]).toEqual(["2026-03-15", "2026-03-15", "2026-04-04"]);
    expect(readDayOrCount("T-13", "f", null).problem).toMatchObject({ code: "election-day-first" });
    expect(readDayOrCount("mai", "f", "2026-03-15").problem).toMatchObject({ code: "not-a-day-or-t" });
  });
});

describe("the phases", () => {
  const phases = (...lines: [name: string, kind: "phase" | "peak", from: string, to: string][]) =>
    readPhases(
      {
        lines: lines.map(([name, kind, from, to], index) => ({ id: `p${index}`, name, kind, from, to })),
        milestones: [],
      },
      span,
    );

  it("that are proposed fill the campaign without a gap", () => {
    const { phases: read, problems } = readPhases(blank.phases, span);
    expect(problems).toEqual([]);
    expect(read.filter(({ kind }) => kind === "phase").map(({ startOn, endOn }) => [startOn, endOn])).toEqual(
      [
        ["2025-10-24", "2026-01-16"],
        ["2026-01-17", "2026-03-01"],
        ["2026-03-02", "2026-04-04"],
      ],
    );
  });

  it("may not overlap nor leave the campaign; peaks may overlap", () => {
    expect(said(phases(["Đợt 1", "phase", "", "T-50"], ["Đợt 2", "phase", "T-50", ""]))).toEqual([
      "p.p1.from phase-overlaps",
    ]);
    expect(said(phases(["Đợt 1", "phase", "", ""], ["Cao điểm", "peak", "T-14", "T0"]))).toEqual([]);
    expect(said(phases(["Đợt 1", "phase", "01/01/2025", ""]))).toEqual(["p.p0.from phase-outside-span"]);
    expect(said(phases(["Đợt 1", "phase", "", "01/06/2026"]))).toEqual(["p.p0.to phase-outside-span"]);
    expect(said(phases(["Đợt 1", "phase", "T-1", "T-2"]))).toEqual(["p.p0.to phase-ends-first"]);
    expect(said(phases(["", "phase", "31/2/2026", ""]))).toEqual([
      "p.p0.name required",
      "p.p0.from no-such-day",
    ]);
  });
});

describe("rhythm and content", () => {
  const rhythm = (change: Partial<SetUpDraft["rhythm"]>) => readRhythm({ ...blank.rhythm, ...change }, span);

  it("propose decoration at T−13, as on 10/5/2021 for 23/5/2021", () => {
    expect(rhythm({}).decoration).toMatchObject({ dueOn: "2026-03-02", inclusive: true });
    const old = readRhythm(blank.rhythm, { electionOn: "2021-05-23", startsOn: "2021-01-01" });
    expect(old.decoration?.dueOn).toBe("2021-05-10");
    expect(said(rhythm({ decorationOn: "T+1" }))).toEqual(["decorationOn decoration-outside"]);
  });

  it("read a weekday and an hour together or not at all", () => {
    expect(rhythm({ meetingWeekday: "5", meetingTime: "14h30" }).meeting).toEqual({
      weekday: 5,
      time: "14:30",
    });
    expect(rhythm({}).meeting).toBeNull();
    expect(said(rhythm({ meetingWeekday: "5" }))).toEqual(["meetingTime hour-needed"]);
    expect(said(rhythm({ reportTime: "8h" }))).toEqual(["reportWeekday weekday-needed"]);
    expect(said(rhythm({ reportWeekday: "1", reportTime: "25:00" }))).toEqual(["reportTime not-an-hour"]);
  });

  it("keep their keys apart, and the server awake, when a long block of signs is pasted for messages", () => {
    const lines = Array.from({ length: 40_000 }, (_, index) =>
      index.toString(4).replace(/./g, (digit) => "!?.-"[Number(digit)] ?? ""),
    );
    const messages = messagesOf(lines.join("\n"), []);
    expect(messages).toHaveLength(40_000);
    expect(new Set(messages.map(({ key }) => key)).size).toBe(40_000);
    expect(messages.slice(0, 3).map(({ key }) => key)).toEqual(["noi-dung", "noi-dung-2", "noi-dung-3"]);
  });

  it("keep the key of a message that is still worded the same, and need one form of publicity", () => {
    expect(messagesOf("Kết quả bầu cử\n\nAn toàn mạng\nAn toàn mạng", messageSeeds)).toEqual([
      { key: "ket-qua", name: "Kết quả bầu cử" },
      { key: "an-toan-mang", name: "An toàn mạng" },
    ]);
    expect(said(readContent({ categories: [], extra: [], messages: [] }, categorySeeds))).toEqual([
      "categories no-categories",
    ]);
  });
});

describe("the day of decoration", () => {
  const rhythm = (differs: Partial<SetUpDraft["rhythm"]>, startsOn: string | null = span.startsOn) =>
    readRhythm({ ...blank.rhythm, ...differs }, { electionOn: span.electionOn, startsOn });

  it("lies between the election's first day and the vote, also where the first day is not known yet", () => {
    expect(said(rhythm({ decorationOn: "23/10/2025" }))).toEqual(["decorationOn decoration-outside"]);
    expect(rhythm({ decorationOn: "16/03/2026" }, null).problems).toEqual([
      { field: "decorationOn", code: "decoration-outside", params: { from: "16/03/2026", to: "15/03/2026" } },
    ]);
    expect(rhythm({ decorationOn: "" }).decoration?.dueOn).toBe("2026-03-02");
  });

  it("is added to the plan's milestones in place of one of its key, or to none", () => {
    const { decoration } = rhythm({});
    const other = {
      key: "khac",
      name: "Khác",
      origin: "plan",
      kind: "deadline",
      dueOn: "2026-01-01",
      responsible: "",
    } as const;
    expect(withDecoration([other], null)).toEqual([other]);
    const old = { ...other, key: decoration?.key ?? "" };
    expect(withDecoration([old, other], decoration)).toEqual([other, decoration]);
  });

  it("goes with a week that begins on a Monday where another is none", () => {
    expect([rhythm({ weekFirstDay: "9" }).weekFirstDay, rhythm({ weekFirstDay: "7" }).weekFirstDay]).toEqual([
      1, 7,
    ]);
  });
});
