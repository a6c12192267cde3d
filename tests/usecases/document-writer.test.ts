import { beforeAll, describe, expect, it } from "vitest";
import { writeDocument } from "~/adapters/document-writer.server";
import { blocksOfText, type PaperLayout, type WrittenDocument } from "~/domain/reports/written-document";
import { partOf, partsOfDocx, textOfDocx, xmlFault } from "../support/docx";

const hostile = "<w:p> {{x}} ]]> & \u0000\u0007\u001b \u202egnp.exe \ud800 \u05e9\u05dc\u05d5\u05dd 😀 ﬁ";
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><rect width="300" height="100" fill="#14506b"/></svg>`;

function paper(layout: PaperLayout, differs: Partial<WrittenDocument> = {}): WrittenDocument {
  return {
    layout,
    name: hostile,
    head: {
      superior: ["Ủy ban Bầu cử Thành phố"],
      issuer: ["Tiểu ban Tuyên truyền"],
      number: null,
      symbol: layout === "state" ? "BC-TBTT" : "BC/TBTT",
      signedOn: null,
      draftedOn: "2021-03-26",
      place: "Hạ Long",
      about: null,
    },
    title: { name: "Báo cáo", about: hostile },
    addressees: [],
    blocks: [
      { kind: "heading", level: 1, text: "Kết quả", isNumbered: true },
      ...blocksOfText(`1. Theo hình thức\n- mục một\n- ${hostile}\n2. Theo đơn vị\nĐoạn văn.`),
      { kind: "picture", svg, widthMm: 165, alt: hostile, caption: hostile },
    ],
    close: { recipients: ["Lưu: VT"], signer: ["TM. TIỂU BAN", "KT. TRƯỞNG TIỂU BAN"], signerName: "" },
    annexes: [
      {
        title: "SỐ LIỆU",
        about: "",
        orientation: "landscape",
        blocks: [
          {
            kind: "table",
            caption: "Bảng",
            columns: [
              { title: "Đơn vị", width: 3, align: "left" },
              { title: "Kết quả", width: 1, align: "right" },
            ],
            rows: [{ cells: [hostile, "trên 170"] }, { cells: ["Cộng"], isStrong: true }],
          },
        ],
      },
    ],
    ...differs,
  };
}

const written = (document: WrittenDocument) =>
  partsOfDocx(writeDocument(document, new AbortController().signal));

describe.each(["state", "party"] as const)("a Word file in the layout of a %s body", (layout) => {
  let parts: Map<string, string>;
  let text: string;
  beforeAll(async () => {
    parts = await written(paper(layout));
    text = textOfDocx(parts);
  });

  it("is well-formed in every part, whatever was typed, and what was typed is there as text", () => {
    const xml = [...parts].filter(([name]) => /\.(xml|rels)$/.test(name));
    expect(xml.length).toBeGreaterThan(5);
    for (const [name, content] of xml) expect([name, xmlFault(content)]).toEqual([name, null]);
    expect(text).toContain(
      "<w:p> {{x}} ]]> &  gnp.exe \ufffd \u05e9\u05dc\u05d5\u05dd 😀 ﬁ".normalize("NFC"),
    );
  });

  it("names Times New Roman in every slot of every font, and no font of the theme", () => {
    const styled = partOf(parts, "word/styles.xml") + partOf(parts, "word/numbering.xml");
    const fonts = [...styled.matchAll(/<w:rFonts ([^>]*)\/>/g)].map(([, slots]) => slots ?? "");
    expect(fonts.length).toBeGreaterThan(3);
    for (const slots of fonts) {
      for (const slot of ["ascii", "hAnsi", "cs", "eastAsia"])
        expect(slots).toContain(`w:${slot}="Times New Roman"`);
      expect(slots).not.toContain("Theme");
    }
    expect(partOf(parts, "word/document.xml")).not.toContain("w:rFonts");
  });

  it("has headings that Word numbers, a head row that is repeated, rows that are not split", () => {
    const document = partOf(parts, "word/document.xml");
    expect(document).toMatch(/<w:pStyle w:val="Heading1"\/>.*?<w:numPr>/s);
    expect(document).toMatch(/<w:pStyle w:val="Heading2"\/>.*?<w:ilvl w:val="1"\/>/s);
    expect(partOf(parts, "word/numbering.xml")).toContain('w:val="upperRoman"');
    expect(text).not.toMatch(/^(I|1)\. /m);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(document.match(/<w:tr>/g)?.length ?? 0);
  });

  it("is A4 between 20, 15, 20 and 30 mm, counts its pages from the second on, and lies where its annex does", () => {
    const document = partOf(parts, "word/document.xml");
    const margins = 'w:top="1134" w:right="850" w:bottom="1134" w:left="1701"';
    expect(document).toContain(margins);
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(document).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
    expect(document).toContain("<w:titlePg/>");
    const headers = [...parts].filter(([name]) => name.startsWith("word/header"));
    expect(headers.filter(([, xml]) => /PAGE/.test(xml)).length).toBeGreaterThan(0);
  });

  it("carries its picture as PNG with its words", () => {
    const names = [...parts.keys()].filter((name) => name.startsWith("word/media/"));
    expect(names).toHaveLength(1);
    expect(parts.get(names[0] ?? "")).toMatch(/^.PNG/);
  });
});

describe("head and end", () => {
  it("follow Decree 30 for a State body, with room for the number and the day until it is signed", async () => {
    const lines = textOfDocx(await written(paper("state"))).split("\n");
    expect(lines).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    expect(lines).toContain("Độc lập - Tự do - Hạnh phúc");
    expect(lines.find((line) => line.startsWith("Số:"))).toMatch(/^Số:\s+\/BC-TBTT$/);
    expect(lines.find((line) => line.startsWith("Hạ Long"))).toMatch(/^Hạ Long, ngày\s+tháng\s+năm 2021$/);
    expect(lines).toEqual(expect.arrayContaining(["TM. TIỂU BAN", "KT. TRƯỞNG TIỂU BAN"]));
  });

  it("follow Guidance 36 for a Party body", async () => {
    const head = { ...paper("party").head, number: "12", signedOn: "2021-02-06" };
    const lines = textOfDocx(await written(paper("party", { head }))).split("\n");
    expect(lines).toEqual(
      expect.arrayContaining([
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "*",
        "Số 12-BC/TBTT",
        "Hạ Long, ngày 06 tháng 02 năm 2021",
        "T/M TIỂU BAN",
        "K/T TRƯỞNG TIỂU BAN",
      ]),
    );
    expect(lines.join()).not.toContain("Độc lập");
  });
});

it("stops when nobody waits for the file", async () => {
  const gone = new AbortController();
  const writing = writeDocument(paper("state"), gone.signal);
  gone.abort();
  const chunks: Uint8Array[] = [];
  for await (const chunk of writing) chunks.push(chunk);
  expect(chunks).toEqual([]);
});
