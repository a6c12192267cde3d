import { BorderStyle, LineRuleType, Paragraph, type Table, TextRun } from "docx";
import {
  numberLine,
  type PaperTitle,
  placeLine,
  type WrittenDocument,
} from "~/domain/reports/written-document";
import { besideEachOther } from "./columns";
import { points, sizes, twips } from "./styles";
import { runsOf, wordText } from "./text";

const leftMm = 66;

/** The block at the top: the body at the left with its number, State or Party at the right with place and date. */
export function headOf({ layout, head }: WrittenDocument): Table {
  const size = sizes[layout];
  const left = [
    ...head.superior.map((line) => lineOf(upper(line), size.body, {})),
    ...head.issuer.map((line) => lineOf(upper(line), size.body, { bold: true })),
  ];
  const number = lineOf(numberLine(layout, head), 13, {}, 100);
  const about = head.about === null ? [] : [lineOf(head.about, 12, {})];
  const place = lineOf(placeLine(head), 13, { italics: true }, 100);
  const right =
    layout === "state"
      ? [
          lineOf("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size.nation, { bold: true }),
          lineOf("Độc lập - Tự do - Hạnh phúc", 13, { bold: true }),
          ruleOf(19),
        ]
      : [lineOf("ĐẢNG CỘNG SẢN VIỆT NAM", size.nation, { bold: true }), ruleOf(16)];
  const under = layout === "state" ? ruleOf(22) : lineOf("*", 13, {});
  return besideEachOther(leftMm, [
    [[...left, under], right],
    [[number, ...about], [place]],
  ]);
}

/** Name and subject of the paper, centred, with the short line that sets them off. */
export function titleOf(layout: WrittenDocument["layout"], { name, about }: PaperTitle): Paragraph[] {
  const end =
    layout === "state"
      ? ruleOf(60)
      : new Paragraph({ style: "PaperAbout", children: [new TextRun({ text: "-----" })] });
  return [
    new Paragraph({ style: "Title", children: runsOf(upper(name)) }),
    new Paragraph({ style: "PaperAbout", children: runsOf(about) }),
    end,
    new Paragraph({ style: "PaperHead" }),
  ];
}

/** "Kính gửi: …"; several addressees stand below each other. */
export function addresseesOf(addressees: readonly string[]): Paragraph[] {
  const [only, ...others] = addressees;
  if (only === undefined) return [];
  const lines =
    others.length === 0
      ? [`Kính gửi: ${only}`]
      : ["Kính gửi:", ...addressees.map((one, index) => `- ${one}${index === others.length ? "." : ";"}`)];
  return [
    new Paragraph({ style: "PaperHead" }),
    ...lines.map(
      (line) => new Paragraph({ style: "PaperHead", children: runsOf(line, { size: points(14) }) }),
    ),
    new Paragraph({ style: "PaperHead" }),
  ];
}

const upper = (text: string) => text.toLocaleUpperCase("vi");

function lineOf(
  text: string,
  size: number,
  look: { bold?: boolean; italics?: boolean },
  before = 0,
): Paragraph {
  return new Paragraph({
    style: "PaperHead",
    spacing: { before, after: 0 },
    children: [new TextRun({ text: wordText(text), size: points(size), ...look })],
  });
}

/** A line under a text, drawn in by so many millimetres at both sides. */
function ruleOf(inset: number): Paragraph {
  return new Paragraph({
    style: "PaperHead",
    spacing: { before: 60, after: 0, line: 80, lineRule: LineRuleType.EXACT },
    indent: { left: twips(inset), right: twips(inset) },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 1 } },
  });
}
