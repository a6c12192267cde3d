import { describe, expect, it } from "vitest";
import { detectSeparator, readCsv } from "~/domain/import-csv";
import { decodeText, detectEncoding, vietnameseShare } from "~/domain/import-encodings";

const text = "Tuyên truyền bầu cử đại biểu Quốc hội khóa XV: niêm yết danh sách cử tri ở phường Bãi Cháy";
const hex = (digits: string) => new Uint8Array(Buffer.from(digits.replace(/\s/g, ""), "hex"));

/** "Tuyên truyền bầu cử" as programs of the time wrote it. */
const short = "Tuyên truyền bầu cử";
const written = {
  // iconv -t TCVN5712-1, small letters as in the fonts .VnTime
  tcvn3: hex("54 75 79 aa 6e 20 74 72 75 79 d2 6e 20 62 c7 75 20 63 f6"),
  vni: hex("54 75 79 65 e2 6e 20 74 72 75 79 65 e0 6e 20 62 61 e0 75 20 63 f6 fb"),
  // iconv -t CP1258: marks of tones behind their letters
  "windows-1258": hex("54 75 79 ea 6e 20 74 72 75 79 ea cc 6e 20 62 e2 cc 75 20 63 fd d2"),
} as const;

describe("the letters of a text file", () => {
  it("are told by their mark, or by their bytes", () => {
    expect(detectEncoding(Buffer.from(text))).toBe("utf-8");
    expect(detectEncoding(Buffer.from(`\ufeff${text}`))).toBe("utf-8");
    expect(detectEncoding(Buffer.from(`\ufeff${text}`, "utf16le"))).toBe("utf-16le");
    expect(detectEncoding(Buffer.from(text, "utf16le"))).toBe("utf-16le");
    expect(detectEncoding(Buffer.from(text, "utf16le").swap16())).toBe("utf-16be");
    expect(decodeText(Buffer.from(`\ufeff${text}`), "utf-8")).toBe(text);
    expect(decodeText(Buffer.from(text.normalize("NFD")), "utf-8")).toBe(text);
  });

  for (const [encoding, bytes] of Object.entries(written)) {
    it(`are those of ${encoding} when that reads as Vietnamese`, () => {
      expect(detectEncoding(bytes)).toBe(encoding);
      expect(decodeText(bytes, encoding as keyof typeof written)).toBe(short);
    });
  }
});

describe("what can hardly be told", () => {
  it("is UTF-16 the other way round by its mark, and a guess where no word has a mark", () => {
    expect(detectEncoding(Buffer.from(`\ufeff${text}`, "utf16le").swap16())).toBe("utf-16be");
    expect(detectEncoding(hex("fe 00 41"))).not.toBe("utf-16be");
    expect(vietnameseShare("123 abc")).toBe(0);
    expect(vietnameseShare("cử tri")).toBe(1);
  });

  it("is VNI's capitals and letters that have signs of their own, and signs that mean nothing there", () => {
    // ĐƯỜNG, ị, ỹ behind one another as VNI writes them.
    expect(decodeText(hex("d1 d6 d4 d8 4e 47 20 f2 20 79 f5"), "vni")).toBe("ĐƯỜNG ị ỹ");
    expect(decodeText(hex("41 42 a9"), "vni")).toBe("AB©");
  });
});

describe("separated values", () => {
  it("are parted by a comma where nothing parts them, and none of an empty file", () => {
    expect([detectSeparator(""), detectSeparator("một cột\nhai")]).toEqual([",", ","]);
    expect(readCsv("", ",")).toEqual([]);
    expect(readCsv('a,,"b"\n,', ",")).toEqual([
      ["a", "", "b"],
      ["", ""],
    ]);
    expect(readCsv('"a"b,c', ",")).toEqual([['"a"b', "c"]]);
  });

  it("are parted by what parts most lines alike", () => {
    expect(detectSeparator("a;b;c\n1,5;2;3\n4;5,5;6")).toBe(";");
    expect(detectSeparator("a\tb\n1,5\t2")).toBe("\t");
    expect(detectSeparator("a,b\n1,2")).toBe(",");
    expect(detectSeparator("sep=;\na,b;c\n1,2;3")).toBe(";");
  });

  it("keep quotes, line ends and separators within quotes, and count lines as the file does", () => {
    expect(readCsv('sep=;\r\na;"b;""c""\nd"\r\n\r\ne;f\r\n', ";")).toEqual([
      ["a", 'b;"c"\nd'],
      [""],
      ["e", "f"],
    ]);
  });
});
