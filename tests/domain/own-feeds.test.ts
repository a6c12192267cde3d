import { describe, expect, it } from "vitest";
import { judgeItem, withoutPersonalData } from "~/domain/own-feed-proposals";
import { pauseBeforeReading, plainTitle } from "~/domain/own-feeds";

const frame = {
  address: "https://halong.gov.vn/rss/tin.xml",
  startsOn: "2021-01-15",
  endsOn: "2021-06-10",
  today: "2021-05-04",
  channels: [],
};
const item = {
  key: "1",
  title: "Hạ Long chuẩn bị bầu cử",
  link: "https://halong.gov.vn/tin/1",
  publishedAt: "2021-05-04T01:00:00.000Z",
};

describe("an item of a feed", () => {
  it.each([
    ["of the day before the campaign's first, in Vietnam", "2021-01-14T16:59:59.000Z", "not-ours"],
    ["of the campaign's first day, in Vietnam", "2021-01-14T17:00:00.000Z", "proposed"],
    ["of today", "2021-05-04T16:59:59.000Z", "proposed"],
    ["of tomorrow", "2021-05-04T17:00:00.000Z", "later"],
    ["of the day after the campaign's last", "2021-06-10T17:00:00.000Z", "not-ours"],
  ])("%s is judged by its day there", (_, publishedAt, is) => {
    expect(judgeItem({ ...item, publishedAt }, frame).is).toBe(is);
  });

  it("without a day is proposed without one", () => {
    expect(judgeItem({ ...item, publishedAt: null }, frame)).toMatchObject({ item: { publishedOn: null } });
  });

  it.each([
    ["/tin/2", "https://halong.gov.vn/tin/2"],
    ["../bai/3", "https://halong.gov.vn/bai/3"],
    ["https://www.facebook.com/profile.php?id=100001", null],
    ["javascript:alert(1)", null],
    ["", null],
  ])("with the link %s is proposed with %s", (link, kept) => {
    expect(judgeItem({ ...item, link }, frame)).toMatchObject({ is: "proposed", item: { link: kept } });
  });

  it("that says nothing is not proposed", () => {
    expect(judgeItem({ ...item, title: "", link: "" }, frame)).toEqual({ is: "not-ours" });
  });
});

describe("a title", () => {
  it.each([
    ["Đường dây nóng bầu cử: 0912 345 678", "Đường dây nóng bầu cử: …"],
    ["Liên hệ 0203.3825.123 hoặc bau-cu@halong.gov.vn", "Liên hệ … hoặc …"],
  ])("%s is proposed without what leads to a person", (title, text) => {
    expect(withoutPersonalData(title)).toEqual({ text, hasGap: true });
  });

  it("with days, numbers of documents and figures stays as it is", () => {
    const title = "Kế hoạch 03/KH-TBTT ngày 12/03/2021: 171.250 cử tri";
    expect(withoutPersonalData(title)).toEqual({ text: title, hasGap: false });
  });
});

describe("a feed that fails", () => {
  it("is read ever more rarely, once a day at least", () => {
    expect([0, 1, 2, 5, 6, 100].map(pauseBeforeReading)).toEqual([30, 60, 120, 960, 1440, 1440]);
  });
});

describe("the title of an item", () => {
  it.each([
    ["  Ngày hội\n\tnon sông ", "Ngày hội non sông"],
    ["<b>Bầu cử</b> 2021<br/>ở Hạ Long", "Bầu cử 2021 ở Hạ Long"],
    ["&#272;i b&#7847;u c&#x1EED;", "Đi bầu cử"],
    ["&quot;Lá phiếu&quot; &lt;mới&gt; &amp; c&apos;n&nbsp;đây", '"Lá phiếu" <mới> & c\'n đây'],
    // Marks of what is no letter stay as they were written.
    ["&#7; &#xD800; &#9999999; &#x110000;", "&#7; &#xD800; &#9999999; &#x110000;"],
    ["a\u200bb", "a b"],
    ["Ha\u0323 Long", "Hạ Long"],
  ])("%j reads %j", (text, title) => {
    expect(plainTitle(text)).toBe(title);
  });
});
