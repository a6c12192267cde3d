import { describe, expect, it } from "vitest";
import { EDITIONS } from "~/domain/law/editions";
import { isPersonList } from "~/domain/person-lists";
import {
  articleOf,
  foldRoundEvents,
  milestoneOfRound,
  noRoundFacts,
  type RoundEvent,
  type RoundFacts,
  roundKindsIn,
  roundNumbers,
  roundStateOf,
  roundWarnings,
} from "~/domain/rounds";

const latestOn = "2021-04-18";
const facts = (over: Partial<RoundFacts>): RoundFacts => ({ ...noRoundFacts, ...over });
const event = (kind: RoundEvent["kind"], over: Partial<RoundEvent> = {}): RoundEvent => ({
  kind,
  on: null,
  at: null,
  result: null,
  ...over,
});

describe("a round's articles", () => {
  it.each(["2015", "2025"] as const)("are those that the milestones of edition %s cite", (edition) => {
    for (const number of roundNumbers) {
      const cited = EDITIONS[edition].milestones.find(({ key }) => key === milestoneOfRound(number))?.article;
      const named = new Set(
        roundKindsIn(edition).map((kind) => articleOf(number, kind).replace("Điều ", "")),
      );
      expect([...named].sort()).toEqual(cited?.match(/\d+/g)?.sort());
    }
  });

  it("know no district since 1/7/2025", () => {
    expect(roundKindsIn("2015")).toContain("pc-district");
    expect(roundKindsIn("2025")).not.toContain("pc-district");
  });
});

describe("a round's state", () => {
  it.each([
    ["not planned, days left to the latest day", {}, "2021-04-10", "not-planned", 8],
    ["planned, days left to the plan", { plannedOn: "2021-04-16" }, "2021-04-10", "planned", 6],
    ["planned for a day that has passed", { plannedOn: "2021-04-09" }, "2021-04-10", "planned-passed", 1],
    ["past the latest day without a record", { plannedOn: "2021-04-16" }, "2021-04-19", "unrecorded", 1],
    ["held on the latest day", { heldOn: "2021-04-18" }, "2021-05-04", "held", 0],
    ["held early", { heldOn: "2021-04-16" }, "2021-05-04", "held-early", 2],
    ["held late", { heldOn: "2021-04-21" }, "2021-05-04", "held-late", 3],
  ])("is %s", (_, over, today, code, days) => {
    expect(roundStateOf(facts(over), { latestOn, today })).toMatchObject({ code, days });
  });

  it("follows the last line of the history, and keeps the result while a day is corrected", () => {
    const result = { introduced: 45, selfNominated: 1, agreed: 40 };
    const history = [
      event("planned", { on: "2021-04-16", at: "2021-04-16T01:00:00.000Z" }),
      event("held", { on: "2021-04-17" }),
      event("result-recorded", { result }),
      event("reopened"),
    ];
    expect(foldRoundEvents(history)).toEqual(
      facts({ plannedOn: "2021-04-16", plannedAt: "2021-04-16T01:00:00.000Z", result }),
    );
    const held = foldRoundEvents([...history, event("held", { on: "2021-04-16" })]);
    expect(roundStateOf(held, { latestOn, today: "2021-05-04" })).toEqual({
      code: "held-early",
      days: 2,
      hasResult: true,
    });
  });
});

describe("what does not fit is told, not refused", () => {
  const round = { windowFrom: null, windowTo: null, ...noRoundFacts };
  const codes = (over: object, previous?: RoundFacts) =>
    roundWarnings({ ...round, ...over }, previous, latestOn).map(({ code }) => code);

  it.each([
    [
      "held before the round before it",
      { heldOn: "2021-03-10" },
      { heldOn: "2021-03-17" },
      "before-previous",
    ],
    ["held though the round before it was not", { heldOn: "2021-04-16" }, {}, "previous-not-held"],
    [
      "planned before the round before it",
      { plannedOn: "2021-03-10" },
      { heldOn: "2021-03-17" },
      "planned-before-previous",
    ],
  ])("%s", (_, over, previous, code) => {
    expect(codes(over, facts(previous))).toEqual([code]);
  });

  it.each([
    ["planned after the latest day", { plannedOn: "2021-04-19" }, "planned-after-latest"],
    ["a window beyond the latest day", { windowTo: "2021-04-20" }, "window-after-latest"],
    ["held outside its window", { heldOn: "2021-04-12", windowFrom: "2021-04-14" }, "held-outside-window"],
    [
      "more agreed on than nominated",
      { result: { introduced: 40, selfNominated: 1, agreed: 42 } },
      "agreed-over-nominated",
    ],
  ])("%s", (_, over, code) => {
    expect(codes(over)).toEqual([code]);
  });

  it("nothing is said of a round that fits, nor of numbers that cannot be compared", () => {
    expect(codes({ heldOn: "2021-04-16" }, facts({ heldOn: "2021-03-17" }))).toEqual([]);
    expect(codes({ result: { introduced: null, selfNominated: null, agreed: 42 } })).toEqual([]);
  });
});

describe("a list of persons", () => {
  it.each([
    "Nguyễn Văn An, Trần Thị Bình",
    "1. NGUYỄN VĂN AN\n2. LÊ THỊ BÌNH",
    "ông Trần Văn Cường và bà Phạm Thị Dung",
  ])("is found in: %s", (text) => {
    expect(isPersonList(text)).toBe(true);
  });

  it.each([
    "Giới thiệu 45 người, tự ứng cử 1 người",
    "Họp tại phường Trần Hưng Đạo và phường Lê Hồng Phong",
    "Phường Cao Xanh, Hà Khánh, Hồng Hải chưa gửi biên bản",
    "Ông Nguyễn Văn An chủ trì hội nghị",
    "Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố Hạ Long",
  ])("is not: %s", (text) => {
    expect(isPersonList(text)).toBe(false);
  });
});

describe("the figures of a round", () => {
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
