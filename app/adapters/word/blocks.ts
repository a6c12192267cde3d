import {
  AlignmentType,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import {
  type Block,
  type PictureBlock,
  type TableBlock,
  textWidthMm,
} from "~/domain/reports/written-document";
import { pngOf } from "./picture";
import { dashList, headingList, twips } from "./styles";
import { runsOf, wordText } from "./text";

type Orientation = keyof typeof textWidthMm;

/**
 * The blocks as Word's paragraphs and tables, `list` being the number of the list of headings that they belong to. A
 * body that is signed keeps its last paragraph on the page of the signature.
 */
export function bodyOf(
  blocks: readonly Block[],
  orientation: Orientation,
  list: number,
  isSigned = false,
): (Paragraph | Table)[] {
  const parts = blocks.flatMap((block, at) =>
    partsOf(block, orientation, list, isSigned && at === blocks.length - 1),
  );
  return blocks.at(-1)?.kind === "table" ? [...parts.slice(0, -1), lastLine()] : parts;
}

/** After the last table: as thin as can be, else it alone would fill one more page when the table reaches the foot. */
const lastLine = () =>
  new Paragraph({
    style: "TableText",
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
  });

function partsOf(
  block: Block,
  orientation: Orientation,
  list: number,
  keepNext: boolean,
): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading": {
      const numbering = { reference: headingList, level: block.level - 1, instance: list, custom: true };
      return [
        new Paragraph({
          heading: [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][block.level - 1],
          children: runsOf(block.text),
          ...(block.isNumbered ? { numbering } : {}),
        }),
      ];
    }
    case "paragraph":
      return [new Paragraph({ ...looks[block.look ?? "body"], keepNext, children: runsOf(block.text) })];
    case "list":
      return block.items.map(
        (item, at) =>
          new Paragraph({
            style: "ListParagraph",
            keepNext: keepNext && at === block.items.length - 1,
            numbering: { reference: dashList, level: 0 },
            children: runsOf(item),
          }),
      );
    case "table":
      return tableOf(block, orientation);
    case "picture":
      return pictureOf(block, orientation);
  }
}

const looks = {
  body: { style: "BodyText" },
  centred: { style: "PaperHead" },
  note: { style: "PaperNote" },
  label: { style: "Caption" },
};

const alignments = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  centre: AlignmentType.CENTER,
};

function tableOf({ caption, columns, rows }: TableBlock, orientation: Orientation): (Paragraph | Table)[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((twips(textWidthMm[orientation]) * width) / total));
  const rowOf = (cells: readonly string[], isHead: boolean, isStrong: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: columns.map(
        ({ align }, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            ...(isHead ? { shading: { fill: "F2F2F2" } } : {}),
            children: [
              new Paragraph({
                style: "TableText",
                alignment: isHead ? AlignmentType.CENTER : alignments[align],
                children: runsOf([{ text: cells[index] ?? "", isBold: isStrong }]),
              }),
            ],
          }),
      ),
    });
  const head = columns.map(({ title }) => title);
  return [
    ...(caption === "" ? [] : [new Paragraph({ style: "Caption", children: runsOf(caption) })]),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      margins: { left: 60, right: 60 },
      rows: [rowOf(head, true, true), ...rows.map((row) => rowOf(row.cells, false, row.isStrong === true))],
    }),
    // Two tables without a paragraph between them are one table to Word.
    new Paragraph({ style: "TableText" }),
  ];
}

/** Millimetres of text down a page, less its caption. */
const textHeightMm = { portrait: 235, landscape: 150 };

/** Pixels at 96 to the inch, as the library counts a picture's size. */
const pixels = (millimetres: number) => Math.round((millimetres * 96) / 25.4);

function pictureOf({ svg, widthMm, alt, caption }: PictureBlock, orientation: Orientation): Paragraph[] {
  const { png, width, height } = pngOf(svg);
  // A picture that is higher than the page would leave it empty and go beyond the next one.
  const shown = Math.min(widthMm, textWidthMm[orientation], (textHeightMm[orientation] * width) / height);
  const words = wordText(alt);
  const image = new ImageRun({
    type: "png",
    data: png,
    transformation: { width: pixels(shown), height: pixels((shown * height) / width) },
    altText: { name: wordText(caption), description: words, title: words },
  });
  return [
    new Paragraph({ style: "Caption", children: runsOf(caption) }),
    new Paragraph({ style: "PaperHead", children: [image] }),
  ];
}
