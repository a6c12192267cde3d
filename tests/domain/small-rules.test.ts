import { describe, expect, it } from "vitest";
import { zonedInstant } from "~/domain/calendar/zoned";
import { likenessOf } from "~/domain/case-likeness";
import { newestFirst } from "~/domain/documents-page";
import { cleanFileName, maxFileName } from "~/domain/files";
import { isAtWork } from "~/domain/imports";
import { movedTopic } from "~/domain/meeting-topics";
import { byUrgency } from "~/domain/milestone-units";
import { ownDataPage } from "~/domain/own-data";
import { packShare, unpackShare } from "~/domain/plan";
import { chaseMessage } from "~/domain/report-chase";
import { roundWarnings } from "~/domain/rounds";
import { isTroubleTold } from "~/domain/server-trouble";
import { verifiedEmail } from "~/domain/sign-on";
import { taskStateOf, wholeState } from "~/domain/tasks";
import { anchorDay } from "~/domain/timeline-plan";
import { stateOf } from "~/domain/timeline-state";
import { lineOf } from "~/domain/unit-sets";
import { smallStructure } from "../support/output-frame";

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

  it("a person's own data are text on their page, whatever somebody wrote", () => {
    const tables = [{ title: "Việc <b>", heads: ["A & B"], rows: [["<script>alert(1)</script>", 'x "y"']] }];
    const page = ownDataPage("Của <i>tôi</i>", "Một & hai", tables as never, "vi");
    expect(page).not.toMatch(/<script|<b>|<i>/);
    expect(page).toContain("<td>&lt;script&gt;alert(1)&lt;/script&gt;</td><td>x &quot;y&quot;</td>");
    expect(page).toContain("<th>A &amp; B</th>");
  });

  it("claims without a word in common, or without any word, are not alike", () => {
    const one = () => 1;
    expect([likenessOf([], ["a"], one), likenessOf(["a"], [], one), likenessOf(["a"], ["b"], one)]).toEqual([
      0, 0, 0,
    ]);
    expect(likenessOf(["a"], ["a"], one)).toBe(1);
    expect(likenessOf(["a"], ["a", "b"], one)).toBeGreaterThan(likenessOf(["a", "b"], ["a"], one));
  });

  it("units are told where to send a report only where that is known", () => {
    const week = { number: 17, from: "2021-04-26", to: "2021-05-02", dueText: "08:00 03/05/2021" } as never;
    const message = (address: string | null) =>
      chaseMessage(week, ["P. A", "P. B"], { issuer: "Tiểu ban", address });
    expect(message(null).split("\n").slice(1)).toEqual([
      "- P. A",
      "- P. B",
      "Đơn vị không có việc phát sinh thì bấm “Không phát sinh”.",
    ]);
    expect(message("https://a.vn").endsWith(" Gửi tại https://a.vn")).toBe(true);
  });

  it("a milestone without a date is done or cannot be dated; one with a window is counted from its end or its beginning", () => {
    const frame = { beginsWithWindow: false, duty: "ours", actualOn: null, asOf: "2021-05-04" } as const;
    expect(stateOf({ ...frame, date: null })).toEqual({ code: "not-datable" });
    expect(stateOf({ ...frame, date: null, actualOn: "2021-05-01" })).toEqual({ code: "done" });
    const latest = { form: "window", from: "2021-05-10", to: "2021-05-20" } as const;
    expect(anchorDay({ actualOn: null, latest, beginsWithWindow: false })).toBe("2021-05-20");
    expect(anchorDay({ actualOn: null, latest, beginsWithWindow: true })).toBe("2021-05-10");
    expect(anchorDay({ actualOn: "2021-05-12", latest, beginsWithWindow: false })).toBe("2021-05-12");
    expect(anchorDay({ actualOn: null, latest: null, beginsWithWindow: false })).toBeNull();
  });

  it("units that are late come first, then those with the nearest day; those without one last", () => {
    const standing = (unitId: string, code: string, date: object | null) =>
      ({ unitId, date, state: { code } }) as never;
    const all = [
      standing("a", "not-datable", null),
      standing("b", "open", { form: "day", on: "2021-05-20" }),
      standing("c", "open", { form: "window", from: "2021-05-01", to: "2021-05-10" }),
      standing("d", "overdue", { form: "day", on: "2021-05-02" }),
    ];
    expect(all.toSorted(byUrgency).map(({ unitId }: { unitId: string }) => unitId)).toEqual([
      "d",
      "c",
      "b",
      "a",
    ]);
  });

  it("a task is done in time where it has no day, and given up where nobody did it", () => {
    const done = { mark: "done", doneOn: "2021-05-10" } as never;
    expect(taskStateOf(null, done, "2021-05-04")).toEqual({ code: "done", days: 0 });
    expect(taskStateOf("2021-05-08", done, "2021-05-11")).toEqual({ code: "done-late", days: 2 });
    const [given, was, late] = [
      { code: "not-done", days: 0 },
      { code: "done", days: 0 },
      { code: "done-late", days: 3 },
    ] as const;
    expect(wholeState([given])).toEqual(given);
    expect(wholeState([given, was])).toEqual(was);
    expect(wholeState([was, late, { code: "done-late", days: 1 }])).toEqual(late);
  });

  it("a unit stands where it stood on its last day, or will stand on its first", () => {
    const ward = smallStructure.tree.get("unit-ward");
    const line = (day: string) => ward && lineOf(smallStructure.tree, ward, day);
    expect([line("2021-05-04"), line("2021-02-01"), line("2020-01-01")]).toEqual(
      Array(3).fill(["unit-ward", "unit-city"]),
    );
  });
});
