import { describe, expect, it } from "vitest";
import { readLink } from "~/domain/links";

const keyOf = (text: string) => {
  const read = readLink(text);
  return read.ok ? read.key : read.code;
};

describe("two links are the same page", () => {
  const page = "https://halong.gov.vn/bau-cu/tin-1?id=7&trang=2";
  it.each([
    "http://halong.gov.vn/bau-cu/tin-1?id=7&trang=2",
    "https://www.halong.gov.vn/bau-cu/tin-1?id=7&trang=2",
    "https://m.halong.gov.vn/bau-cu/tin-1?id=7&trang=2",
    "https://HaLong.gov.vn/bau-cu/tin-1/?id=7&trang=2",
    "https://halong.gov.vn:443/bau-cu/tin-1?id=7&trang=2#binh-luan",
    "https://halong.gov.vn/bau-cu/tin-1?trang=2&id=7",
    "https://halong.gov.vn/bau-cu/tin-1?utm_source=zalo&id=7&trang=2&fbclid=IwAR0&gclid=x",
    "halong.gov.vn/bau-cu/tin-1?id=7&trang=2",
  ])("%s", (other) => {
    expect(keyOf(other)).toBe(keyOf(page));
  });

  it("and the key says which normaliser made it", () => {
    expect(keyOf(page)).toBe("1:halong.gov.vn/bau-cu/tin-1?id=7&trang=2");
  });
});

it("pages that differ in path or parameters stay different", () => {
  const keys = [
    "https://a.vn/tin-1",
    "https://a.vn/tin-2",
    "https://a.vn/tin-1?p=2",
    "https://b.a.vn/tin-1",
    "https://a.vn/TIN-1",
  ];
  expect(new Set(keys.map(keyOf)).size).toBe(keys.length);
});

it("the address that will be opened keeps what the key drops", () => {
  const read = readLink("halong.gov.vn/tin?utm_source=x#y");
  expect(read.ok && read.url).toBe("https://halong.gov.vn/tin?utm_source=x#y");
});

it.each([
  "tin bài trên cổng",
  "khong-co-diem",
  "https://",
  "https://localhost/x",
  "https://a.vn/b c",
  "https://ten:mk@a.vn/x",
  "//",
])("%j is not a link", (text) => {
  expect(readLink(text)).toEqual({ ok: false, code: "not-a-link" });
});

it.each([
  "javascript:alert(1)",
  "JavaScript://a.vn/%0aalert(1)",
  "data:text/html,x",
  "file:///etc/passwd",
  "mailto:a@b.vn",
  "ftp://a.vn/x",
  "vbscript:x",
])("%j is refused because it is not http", (text) => {
  expect(readLink(text)).toEqual({ ok: false, code: "link-not-http" });
});

describe("personal pages", () => {
  it.each([
    "https://www.facebook.com/profile.php?id=100012345678901",
    "https://m.facebook.com/people/Nguyen-Van-A/100012345678901/",
    "https://m.me/nguyenvana",
    "https://zalo.me/0912345678",
    "https://www.tiktok.com/@nguyenvana",
    "https://www.tiktok.com/@nguyenvana/",
    "https://instagram.com/nguyenvana",
    "https://x.com/nguyenvana",
  ])("%s is refused", (text) => {
    expect(readLink(text)).toEqual({ ok: false, code: "link-personal" });
  });

  it.each([
    "https://www.facebook.com/truyenhinhhalong/posts/4081",
    "https://www.facebook.com/truyenhinhhalong",
    "https://www.facebook.com/watch/?v=123456789012345",
    "https://fb.watch/abc/",
    "https://www.tiktok.com/@truyenhinhhalong/video/6958000000000000000",
    "https://zalo.me/1234567890123456789",
    "https://www.youtube.com/watch?v=abc",
    "https://instagram.com/p/CKabc/",
  ])("%s is something published and is taken", (text) => {
    expect(readLink(text)).toMatchObject({ ok: true });
  });

  it("a channel of the campaign is taken whatever its address looks like, and only that one", () => {
    const channels = [
      "https://www.tiktok.com/@halongtv",
      "https://www.facebook.com/profile.php?id=61550000000001",
    ];
    expect(readLink("https://tiktok.com/@halongtv?lang=vi", channels).ok).toBe(true);
    expect(readLink("https://tiktok.com/@halongtv", channels).ok).toBe(true);
    expect(readLink("https://m.facebook.com/profile.php?id=61550000000001", channels).ok).toBe(true);
    expect(readLink("https://m.facebook.com/profile.php?id=61550000000001&story=2", channels).ok).toBe(true);
    expect(readLink("https://m.facebook.com/profile.php?id=615500000000012", channels).ok).toBe(false);
    expect(readLink("https://tiktok.com/@halongtv2", channels).ok).toBe(false);
  });
});
