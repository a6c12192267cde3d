import { describe, expect, it } from "vitest";
import { foldInPlace, plainly } from "~/domain/personal-writing";

describe("digits and letters written to slip by a rule", () => {
  it.each([
    ["plain ones", "0912", "0912"],
    ["of full width", "０９１２", "0912"],
    ["of Arabic script, whose block begins at …0", "٠٩١٢", "0912"],
    ["of Devanagari, whose block begins at …6", "०९१२", "0912"],
    ["in circles", "⓪①⑨", "019"],
    ["in black circles", "❶❷❾❿", "12910"],
    ["in sans-serif circles", "➀➁➉", "1210"],
    ["in black sans-serif circles", "➊➋➓", "1210"],
    ["zeros in circles", "⓿🄋🄌", "000"],
    ["with nothing between that shows", "0\u200b9\u20601", "091"],
    ["Cyrillic and Greek letters", "сооk", "cook"],
  ])("%s are read as a reader does", (_, typed, read) => {
    expect(plainly(typed)).toBe(read);
  });

  it("keep spaces, lines, points and dashes of one kind", () => {
    expect(plainly("a\u00a0\u2003b\nc。d–e−f")).toBe("a b\nc.d-e-f");
  });

  it("fold to the same length, also where a capital is two letters when small", () => {
    const text = "Đặng İstanbul ß";
    expect(foldInPlace(text)).toHaveLength(text.normalize("NFC").length);
    expect(foldInPlace("ĐỖ")).toBe("do");
    expect(foldInPlace("𝒳")).toHaveLength(2);
  });
});
