import { describe, expect, it } from "vitest";
import { cleanFileName, maxFileName, savedName } from "~/domain/files";

describe("a file's name", () => {
  it.each([
    ["Kế hoạch.pdf".normalize("NFD"), "Kế hoạch.pdf"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\thu-ky\\van ban.docx", "van ban.docx"],
    ["a\0b\r\nc.pdf", "abc.pdf"],
    ["phụ lục \u202efdp.exe", "phụ lục fdp.exe"],
    ["\u200b\ufeffẩn\u2066.pdf", "ẩn.pdf"],
    ['<img src="x">.png', "-img src=-x--.png"],
    [".. ", ""],
    ["/", ""],
    ["  hai   khoảng trắng .pdf ", "hai khoảng trắng .pdf"],
  ])("%j is kept as %j", (raw, clean) => {
    expect(cleanFileName(raw)).toBe(clean);
    expect(cleanFileName(clean)).toBe(clean);
  });

  it("of 300 letters is cut, with its extension kept", () => {
    const clean = cleanFileName(`${"ữ".repeat(300)}.docx`);
    expect(clean).toHaveLength(maxFileName);
    expect(clean.endsWith("ữ.docx")).toBe(true);
    expect(cleanFileName(`${"😀".repeat(300)}.pdf`)).toMatch(/^(😀)+\.pdf$/u);
  });

  it("ends, when saved, as its content does", () => {
    expect(savedName("anh.JPG", "image/jpeg")).toBe("anh.JPG");
    expect(savedName("hoa-don.pdf.exe", "application/pdf")).toBe("hoa-don.pdf.exe.pdf");
    expect(savedName("03-KH", "application/msword")).toBe("03-KH.doc");
  });
});

describe("a long name of a file", () => {
  it("a file keeps its extension however long its name is, and no half of a character", () => {
    const long = cleanFileName(`${"ả".repeat(300)}.docx`);
    expect(long).toHaveLength(maxFileName);
    expect(long.endsWith("ả.docx")).toBe(true);
    expect(cleanFileName("a".repeat(300))).toBe("a".repeat(maxFileName));
    expect(cleanFileName(`${"x".repeat(maxFileName - 1)}😀`)).toBe("x".repeat(maxFileName - 1));
    expect(cleanFileName("C:\\thu muc\\báo cáo.pdf")).toBe("báo cáo.pdf");
    expect(cleanFileName("../")).toBe("");
  });
});
