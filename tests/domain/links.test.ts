import { describe, expect, it } from "vitest";
import { isPersonalLink, isSocialLink, readLink } from "~/domain/links";

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
    expect(keyOf(page)).toBe("2:halong.gov.vn/bau-cu/tin-1?id=7&trang=2");
  });
});

describe("one page under several addresses", () => {
  it.each([
    [
      "a post",
      "https://www.facebook.com/permalink.php?story_fbid=4081234567890123&id=100064567890123",
      "https://m.facebook.com/story.php?story_fbid=4081234567890123&id=100064567890123&mibextid=Nif5oz",
      "https://www.facebook.com/truyenhinhhalong/posts/4081234567890123?__cft__[0]=AZX&__tn__=%2CO%2CP-R",
      "https://web.facebook.com/groups/cutrihalong/permalink/4081234567890123/",
      "https://www.facebook.com/groups/cutrihalong/posts/4081234567890123/?comment_id=5",
    ],
    [
      "a post with the newer kind of number",
      "https://www.facebook.com/permalink.php?story_fbid=pfbid02AbcDEF&id=100064567890123",
      "https://www.facebook.com/truyenhinhhalong/posts/pfbid02AbcDEF?locale=vi_VN",
      "https://mbasic.facebook.com/truyenhinhhalong/posts/ngay-hoi/pfbid02AbcDEF",
    ],
    [
      "a video",
      "https://www.facebook.com/watch/?v=123456789012345",
      "https://m.facebook.com/watch?v=123456789012345&ref=sharing",
      "https://www.facebook.com/truyenhinhhalong/videos/123456789012345/",
      "https://www.facebook.com/truyenhinhhalong/videos/ban-tin/123456789012345/",
      "https://www.facebook.com/reel/123456789012345?sfnsn=mo",
      "https://l.facebook.com/l.php?u=https%3A%2F%2Ffb.com%2Freel%2F123456789012345&h=AT0",
    ],
    [
      "a photo",
      "https://www.facebook.com/photo.php?fbid=1011121314151617&set=a.1&type=3",
      "https://www.facebook.com/photo/?fbid=1011121314151617",
      "https://www.facebook.com/truyenhinhhalong/photos/a.100/1011121314151617/?type=3",
    ],
    [
      "a share that only Facebook can resolve",
      "https://www.facebook.com/share/p/1AbCdEf/?mibextid=wwXIfr",
      "https://m.facebook.com/share/p/1AbCdEf",
    ],
    [
      "a film",
      "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s&list=PL1",
      "https://youtu.be/dQw4w9WgXcQ?si=abc",
      "https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ",
      "https://www.youtube.com/shorts/dQw4w9WgXcQ",
      "https://www.youtube.com/live/dQw4w9WgXcQ?feature=share",
      "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
    ],
    [
      "a page made light for phones",
      "https://baoquangninh.com.vn/bau-cu-3123.html",
      "https://amp.baoquangninh.com.vn/bau-cu-3123.html",
      "https://m.baoquangninh.com.vn/amp/bau-cu-3123.html",
      "https://baoquangninh.com.vn/bau-cu-3123.html/amp/",
      "https://baoquangninh.com.vn/bau-cu-3123.html?amp=1&outputType=amp",
      "https://www.google.com/amp/s/baoquangninh.com.vn/bau-cu-3123.html",
      "https://baoquangninh-com-vn.cdn.ampproject.org/c/s/baoquangninh.com.vn/bau-cu-3123.html",
      "https://www.google.com/url?q=https://baoquangninh.com.vn/bau-cu-3123.html&sa=D",
    ],
    [
      "an article of an office on Zalo",
      "https://rd.zapps.vn/detail/4060906900?id=e1ee4b7d&pageId=4060906900&zl3rd=815789662550058820",
      "https://zapps.vn/detail/4060906900?id=e1ee4b7d",
    ],
    [
      "a page on Zalo",
      "https://zalo.me/1234567890123456789",
      "https://m.zalo.me/1234567890123456789?gidzl=x",
    ],
    [
      "a clip",
      "https://www.tiktok.com/@truyenhinhhalong/video/6958000000000000000?is_from_webapp=1&sender_device=pc",
      "https://m.tiktok.com/@truyenhinhhalong/video/6958000000000000000",
    ],
  ])("%s", (_, page, ...others) => {
    expect(new Set(others.map(keyOf))).toEqual(new Set([keyOf(page)]));
  });

  it.each([
    ["https://youtu.be/dQw4w9WgXcQ", "https://youtu.be/oHg5SJYRHA0"],
    [
      "https://www.facebook.com/watch/?v=123456789012345",
      "https://www.facebook.com/watch/?v=123456789012346",
    ],
    [
      "https://www.facebook.com/doanthanhnien/posts/4081",
      "https://www.facebook.com/truyenhinhhalong/posts/4081",
    ],
    ["https://www.facebook.com/share/p/1AbCdEf/", "https://www.facebook.com/share/p/1abcdef/"],
    ["https://www.facebook.com/truyenhinhhalong", "https://www.facebook.com/doanthanhnien"],
    ["https://halong.gov.vn/camp", "https://halong.gov.vn/c"],
    ["https://example.vn/?q=https://a.vn/1", "https://example.vn/?q=https://a.vn/2"],
  ])("but %s is not %s", (a, b) => expect(keyOf(a)).not.toBe(keyOf(b)));
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

describe("a link that only leads on, or is none", () => {
  it("is refused, since what is behind it cannot be told", () => {
    expect(readLink("https://bit.ly/abc")).toEqual({ ok: false, code: "link-shortened" });
    expect(readLink("https://BIT.LY.:443/abc")).toEqual({ ok: false, code: "link-shortened" });
  });

  it("within a text is a person's as far as its address tells", () => {
    const persons = ["bit.ly/abc", "https://zalo.me/0912345678", "facebook.com/profile.php?id=1"];
    expect(persons.map((one) => isPersonalLink(one))).toEqual([true, true, true]);
    expect(["halong.gov.vn/tin", "http://[", "a b"].map((one) => isPersonalLink(one))).toEqual([
      false,
      false,
      false,
    ]);
    // Whose account it is only a list of channels could tell.
    expect(isPersonalLink("https://www.tiktok.com/@halongtv")).toBe(true);
    expect(isPersonalLink("https://www.tiktok.com/@halongtv", "any")).toBe(false);
    expect(
      isPersonalLink("https://www.tiktok.com/@halongtv", ["đã gỡ", "https://www.tiktok.com/@halongtv"]),
    ).toBe(false);
    expect(isPersonalLink("https://www.tiktok.com/@halongtv", ["đã gỡ"])).toBe(true);
  });

  it("within a text leads to a network where persons have pages", () => {
    const social = ["facebook.com/abc", "https://ai:do@halong.gov.vn/", "t.co/x"];
    expect(social.map((one) => isSocialLink(one))).toEqual([true, true, true]);
    expect(["http://[", "facebook.com", "halong.gov.vn/tin"].map((one) => isSocialLink(one))).toEqual([
      ...[false, false, false],
    ]);
  });
});
