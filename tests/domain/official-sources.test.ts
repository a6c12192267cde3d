import { describe, expect, test } from "vitest";
import {
  entriesOfChannels,
  firstOfficialSources,
  isOfficialSource,
  readSourceEntry,
  sourceRefusal,
} from "~/domain/official-sources";

const allowed = [...firstOfficialSources, "facebook.com/tuyengiaohalong", "halong.vn"];

describe("an official source", () => {
  test.each([
    "https://quangninh.gov.vn/Trang/tin.aspx?id=1",
    "https://www.chinhphu.vn/bai",
    "http://quochoi.vn",
    "vtv.vn/chinh-tri/bau-cu-123.htm",
    "HTTPS://BAOCHINHPHU.VN/x",
    "https://hoidongbaucu.quochoi.vn/a",
    "https://www.facebook.com/tuyengiaohalong/posts/123",
    "https://m.facebook.com/TuyenGiaoHaLong?ref=share",
    "https://thongtin.halong.vn/tin",
  ])("is %s", (link) => {
    expect(sourceRefusal(link, allowed)).toBeNull();
  });

  test.each([
    ["another's domain that begins alike", "https://gov.vn.evil.com/tin"],
    ["a domain that only ends in the same letters", "https://fakegov.vn/tin"],
    ["one that joins with a hyphen", "https://quangninh-gov.vn/tin"],
    ["an official name before the real host", "https://chinhphu.vn@evil.com/"],
    ["an official name in the path", "https://evil.com/chinhphu.vn/tin"],
    ["an official name in the query", "https://evil.com/?u=https://chinhphu.vn"],
    ["a stroke that browsers turn round", "https://evil.com\\.gov.vn/"],
    ["look-alike letters", "https://chinhphս.vn/"],
    ["the same letters in punycode", "https://xn--chinhph-5ze.vn/"],
    ["punycode below an official host", "https://xn--80ak6aa92e.gov.vn/"],
    ["a number of an address", "https://118.70.0.1/tin"],
    ["a port of its own", "https://chinhphu.vn:8443/tin"],
    ["a dot at the end", "https://evil.com./tin"],
    ["a script", "javascript:alert('chinhphu.vn')"],
    ["another scheme", "ftp://chinhphu.vn/tin"],
    ["a blank within", "https://chinhphu.vn/ tin"],
    ["another page of the platform", "https://facebook.com/tuyengiaohalong.gia/posts/1"],
    ["a page that begins alike", "https://facebook.com/tuyengiaohalongfake/posts/1"],
    ["nothing", ""],
  ])("is not %s", (_why, link) => {
    expect(isOfficialSource(link, allowed)).toBe(false);
  });

  test.each([
    "https://bit.ly/3abc",
    "tinyurl.com/x",
    "https://t.co/x",
    "https://l.facebook.com/l.php?u=https://chinhphu.vn",
  ])("is never the shortened %s, whoever allowed it", (link) => {
    expect(sourceRefusal(link, [...allowed, "bit.ly", "tinyurl.com", "t.co", "facebook.com"])).toBe(
      "source-shortened",
    );
  });
});

describe("an entry of the list", () => {
  test.each([
    ["*.gov.vn", "gov.vn"],
    ["https://www.baoquangninh.vn/", "baoquangninh.vn"],
    ["baohaiphong.vn/chinh-tri", "baohaiphong.vn"],
    ["https://www.facebook.com/ThongTinChinhPhu/", "facebook.com/ThongTinChinhPhu"],
  ])("%s is kept as %s", (typed, entry) => {
    expect(readSourceEntry(typed)).toEqual({ ok: true, entry });
  });

  test.each([
    ["com.vn", "source-too-wide"],
    ["vn", "source-not-link"],
    ["facebook.com", "source-platform"],
    ["https://www.youtube.com/", "source-platform"],
    ["bit.ly", "source-shortened"],
    ["người dân nói", "source-not-link"],
    ["a@gov.vn", "source-not-link"],
  ])("%s is refused: %s", (typed, code) => {
    expect(readSourceEntry(typed)).toEqual({ ok: false, code });
  });

  test("own outlets bring theirs, except one that names a whole platform", () => {
    const urls = ["https://halong.gov.vn/", null, "https://facebook.com/halong", "https://youtube.com"];
    expect(entriesOfChannels(urls)).toEqual(["halong.gov.vn", "facebook.com/halong"]);
  });
});
