import { describe, expect, it } from "vitest";
import { zonedInstant } from "~/domain/calendar/zoned";
import { newestFirst } from "~/domain/documents-page";
import { cleanFileName, maxFileName } from "~/domain/files";
import { isAtWork } from "~/domain/imports";
import { movedTopic } from "~/domain/meeting-topics";
import { packShare, unpackShare } from "~/domain/plan";
import { roundWarnings } from "~/domain/rounds";
import { isTroubleTold } from "~/domain/server-trouble";
import { verifiedEmail } from "~/domain/sign-on";

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
