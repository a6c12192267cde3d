import { describe, expect, it } from "vitest";
import type { OutputForm } from "~/domain/outputs";
import { readOutput } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import { outputFormOf } from "../support/output-forms";
import { smallFrame } from "../support/output-frame";

const read = (differs: Partial<OutputForm> = {}) =>
  readOutput(outputFormOf({ units: ["centre"], categories: ["article"], ...differs }), smallFrame);

function draftOf(differs: Partial<OutputForm> = {}) {
  const found = read(differs);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.draft;
}

function problemsOf(differs: Partial<OutputForm>): Problem[] {
  const found = read(differs);
  return found.ok ? [] : found.problems;
}

const codesOf = (differs: Partial<OutputForm>) =>
  problemsOf(differs).map(({ field, code }) => `${field} ${code}`);

describe("a form that is in order", () => {
  it("is understood as an item of its day", () => {
    expect(
      draftOf({ quantity: "1.171", qualifier: "over", link: "halong.gov.vn/tin-1", message: "luat-bau-cu" }),
    ).toMatchObject({
      basis: "item",
      publishedOn: "2021-05-04",
      periodFrom: null,
      value: 1171,
      qualifier: "over",
      unitIds: ["unit-centre"],
      messageId: "message-law",
      link: "https://halong.gov.vn/tin-1",
      linkKey: "2:halong.gov.vn/tin-1",
    });
  });

  it("keeps text in NFC, on one line where it is a title", () => {
    const decomposed = "Bầu cử  đại biểu\nQuốc hội".normalize("NFD");
    const draft = draftOf({ title: decomposed, note: decomposed });
    expect(draft.title).toBe("Bầu cử đại biểu Quốc hội".normalize("NFC"));
    expect(draft.note).toBe("Bầu cử  đại biểu\nQuốc hội".normalize("NFC"));
  });

  it("may be of the campaign's first day, and of a unit's last", () => {
    expect(draftOf({ date: "01/01/2021" }).publishedOn).toBe("2021-01-01");
    expect(draftOf({ units: ["ward"], date: "28/02/2021" }).unitIds).toEqual(["unit-ward"]);
  });

  it("credits each unit once", () => {
    expect(draftOf({ units: ["centre", "", "office", "centre"] }).unitIds).toEqual([
      "unit-centre",
      "unit-office",
    ]);
  });

  it("may count nothing, or not have been counted", () => {
    expect(draftOf({ quantity: "0" })).toMatchObject({ value: 0, qualifier: "exact" });
    expect(draftOf({ quantity: "", qualifier: "uncounted" })).toMatchObject({
      value: null,
      qualifier: "uncounted",
    });
  });

  it("keeps only what its basis has", () => {
    const extras = { from: "01/04/2021", whole: "15", per: "day" } as const;
    expect(draftOf(extras)).toMatchObject({ periodFrom: null, coverageOf: null, ratePer: null });
    expect(draftOf({ ...extras, basis: "period" })).toMatchObject({
      periodFrom: "2021-04-01",
      coverageOf: null,
    });
    expect(draftOf({ ...extras, basis: "coverage", quantity: "12" })).toMatchObject({
      coverageOf: 15,
      ratePer: null,
    });
    expect(draftOf({ ...extras, basis: "rate", quantity: "2" })).toMatchObject({
      ratePer: "day",
      periodFrom: null,
    });
  });

  it("may name what an office is called and who opened the meeting", () => {
    const title = "Đồng chí Nguyễn Văn A, Phó Chủ tịch UBND, chủ trì sơ kết theo 03/KH-TBTT ngày 26/3/2021";
    expect(draftOf({ title }).title).toBe(title);
  });
});

describe("a form is refused, at the field, for", () => {
  const long = "x".repeat(10);
  it.each<[string, Partial<OutputForm>, string]>([
    ["no day", { date: "" }, "date date-needed"],
    ["no such day", { date: "31/04/2021" }, "date no-such-day"],
    ["something that is no day", { date: "hôm qua" }, "date not-a-date"],
    ["a day before the campaign", { date: "31/12/2020" }, "date date-outside"],
    ["a day after it", { date: "13/06/2021" }, "date date-outside"],
    ["a day to come", { date: "05/05/2021" }, "date future-date"],
    ["a period without its first day", { basis: "period", from: "" }, "from date-needed"],
    [
      "a period the wrong way round",
      { basis: "period", from: "04/05/2021", date: "03/05/2021" },
      "from period-reversed",
    ],
    ["no unit", { units: [] }, "units unit-needed"],
    ["an unknown unit", { units: ["nowhere"] }, "units unit-unknown"],
    ["a unit that only gathers", { units: ["city"] }, "units unit-gathers"],
    ["a unit that had ended by then", { units: ["ward"], date: "01/03/2021" }, "units unit-not-valid"],
    ["no category", { categories: [""] }, "categories category-needed"],
    ["an unknown category", { categories: ["nothing"] }, "categories category-unknown"],
    ["a category out of use", { categories: ["old"] }, "categories category-unknown"],
    ["another unit's channel", { channels: ["channel-newspaper"] }, "channels channel-not-of-unit"],
    ["an unknown channel", { channels: ["channel-x"] }, "channels channel-not-of-unit"],
    ["no quantity", { quantity: "" }, "quantity count-needed"],
    ["a negative quantity", { quantity: "-1" }, "quantity count-negative"],
    ["half a thing", { quantity: "1,5" }, "quantity count-not-whole"],
    ["more than can be", { quantity: "10.000.001" }, "quantity count-too-large"],
    [
      "a number where nothing was counted",
      { qualifier: "uncounted", quantity: "5" },
      "quantity count-not-expected",
    ],
    ["coverage of nothing", { basis: "coverage", quantity: "0", whole: "0" }, "whole whole-zero"],
    ["coverage without its whole", { basis: "coverage", quantity: "3", whole: "" }, "whole whole-needed"],
    ["more than its whole", { basis: "coverage", quantity: "16", whole: "15" }, "whole part-over-whole"],
    ["a rate of no period", { basis: "rate", per: "" }, "per per-needed"],
    ["an unknown message", { message: "x" }, "message message-unknown"],
    ["no title", { title: " \n " }, "title title-needed"],
    ["a telephone number in the title", { title: "Gọi 0912 345 678" }, "title personal-phone"],
    ["an identity number in the note", { note: "CCCD 001099012345" }, "note personal-id-number"],
    ["an address in the note", { note: "hỏi a@b.vn" }, "note personal-email"],
    ["a phone in the reason to go on", { confirmReason: "hỏi 0912345678" }, "confirmReason personal-phone"],
    ["something that is no link", { link: `${long} ${long}` }, "link not-a-link"],
    ["a script as a link", { link: "javascript:alert(1)" }, "link link-not-http"],
    ["a person's page as a link", { link: "https://facebook.com/profile.php?id=1000" }, "link link-personal"],
  ])("%s", (_what, differs, expected) => {
    expect(codesOf(differs)).toEqual([expected]);
  });

  it("several things at once, each at its field", () => {
    expect(codesOf({ date: "", quantity: "x", title: "" })).toEqual([
      "date date-needed",
      "quantity not-a-count",
      "title title-needed",
    ]);
  });

  it("and says what it needs to be put right", () => {
    expect(problemsOf({ date: "13/06/2021" })[0]?.params).toEqual({ start: "2021-01-01", end: "2021-06-12" });
    expect(problemsOf({ date: "31/04/2021" })[0]?.params).toMatchObject({ month: 4, daysInMonth: 30 });
    expect(problemsOf({ title: "Gọi 0912 345 678 nhé" })[0]?.params).toEqual({ found: "0912 345 678" });
  });
});

it("a link to a channel of the campaign is taken though it looks like a person's page", () => {
  expect(draftOf({ link: "https://www.tiktok.com/@halongtv" }).link).toBe("https://www.tiktok.com/@halongtv");
});

describe("one story on several channels", () => {
  const membersOf = (differs: Partial<OutputForm>) =>
    draftOf(differs).placements.map(({ channelId, members }) => [
      channelId,
      members.map((one) => one.key).join("+"),
    ]);

  it("is one row for each channel, in the channel's own category", () => {
    expect(membersOf({ categories: [], channels: ["channel-portal", "channel-fanpage"] })).toEqual([
      ["channel-portal", "portal-item"],
      ["channel-fanpage", "fanpage-post"],
    ]);
  });

  it("takes the chosen category where a channel has none of its own", () => {
    expect(
      membersOf({ units: ["office"], channels: ["channel-newspaper"], categories: ["article"] }),
    ).toEqual([["channel-newspaper", "article"]]);
    expect(codesOf({ units: ["office"], channels: ["channel-newspaper"], categories: [] })).toEqual([
      "categories category-needed",
    ]);
  });
});
