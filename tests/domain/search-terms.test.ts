import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markFound } from "~/domain/search-marks";
import { hasPhrases, placeTone, readSearch, searchableText, searchWords } from "~/domain/search-terms";

describe("what is typed into a search", () => {
  test("is words in any order, each once, the last one still open", () => {
    expect(readSearch("bầu cử  Bầu")).toEqual({ words: ["cử", "bầu"], isOpen: true, phrases: [] });
    expect(readSearch("bầu cử ").isOpen).toBe(false);
  });

  test("is a phrase within quotes of any kind, and a quote that nobody closed is nothing", () => {
    for (const text of ['"thẻ cử tri" mới', "“thẻ cử tri” mới", "«thẻ cử tri» mới"]) {
      expect(readSearch(text), text).toEqual({
        words: ["thẻ", "cử", "tri", "mới"],
        isOpen: true,
        phrases: [["thẻ", "cử", "tri"]],
      });
    }
    expect(readSearch('"thẻ cử')).toMatchObject({ words: ["thẻ", "cử"], phrases: [] });
    expect(readSearch('"thẻ cử"').isOpen).toBe(false);
  });

  test("is the same for every spelling of one link", () => {
    const spellings = [
      "https://halong.gov.vn/tin/123",
      "http://www.halong.gov.vn/tin/123/?utm_source=zalo#dau",
      "halong.gov.vn/tin/123",
      "m.halong.gov.vn/tin/123",
    ];
    for (const link of spellings) {
      expect(readSearch(link).words, link).toEqual(["halong", "gov", "vn", "tin", "123"]);
    }
    expect(readSearch("https://m.facebook.com/halongtv/posts/123456789012?fbclid=a").words).toEqual(
      readSearch("facebook.com/story.php?story_fbid=123456789012&id=4").words,
    );
  });

  test("never throws, and holds at most sixteen words of letters and digits", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const { words } = readSearch(text);
        expect(words.length).toBeLessThanOrEqual(16);
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
    );
    expect(readSearch("a".repeat(10_000)).words).toHaveLength(1);
    expect(readSearch(`${"x ".repeat(5_000)}`).words).toEqual(["x"]);
  });
});

describe("the tone of a word", () => {
  test.each([
    ["hòa", "hoà"],
    ["khỏe", "khoẻ"],
    ["thủy", "thuỷ"],
    ["họa", "hoạ"],
    ["hoà", "hoà"],
    ["mùa", "mùa"],
    ["của", "của"],
    ["quý", "quý"],
    ["toàn", "toàn"],
    ["ngoài", "ngoài"],
  ])("of %s stands as in %s", (typed, placed) => {
    expect(placeTone(typed)).toBe(placed);
    expect(searchWords(typed.normalize("NFD"))).toEqual([placed]);
  });
});

test("an output is found by its words, its names and every spelling of its link, each once", () => {
  const text = searchableText({
    title: "Niêm yết",
    note: "",
    link: "https://www.halong.gov.vn/tin/9?utm_source=x",
    linkKey: "2:halong.gov.vn/tin/9",
    names: ["Phường Bãi Cháy", ""],
  });
  expect(text).toBe("Niêm yết Phường Bãi Cháy halong.gov.vn/tin/9");
});

test("a phrase is there when its words follow one another, marks and signs aside", () => {
  expect(hasPhrases("Hướng dẫn: thẻ cử-tri", [["thẻ", "cử", "tri"]])).toBe(true);
  expect(hasPhrases("Huong dan the cu tri", [["thẻ", "cử", "tri"]])).toBe(true);
  expect(hasPhrases("cử tri nhận thẻ", [["thẻ", "cử", "tri"]])).toBe(false);
  expect(hasPhrases("thẻ cử trị", [["thẻ", "cử", "tri"], ["không"]])).toBe(false);
});

describe("found words", () => {
  const found = (text: string, typed: string) =>
    markFound(text, readSearch(typed))
      .filter((part) => part.isFound)
      .map((part) => part.text);

  test("are marked where they stand, with their own marks, neighbours as one stretch", () => {
    expect(found("Ngày bầu cử, bầu tổ trưởng", "bau cu")).toEqual(["bầu cử", "bầu"]);
    expect(found("Hoà bình", "hòa")).toEqual(["Hoà"]);
    expect(found("Niêm yết", "niêm y")).toEqual(["Niêm yết"]);
    expect(found("Niêm yết", "niê yết")).toEqual(["yết"]);
    expect(found("Tin", "")).toEqual([]);
  });

  test("and the rest together are the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."bầu cử-, ĐđOoaà") }), (text) => {
        const parts = markFound(text, readSearch("bau d"));
        expect(parts.map((part) => part.text).join("")).toBe(text.normalize("NFC"));
      }),
    );
  });
});
