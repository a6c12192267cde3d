import { AlignmentType, type IStylesOptions, LevelFormat, LevelSuffix, LineRuleType } from "docx";
import type { PaperLayout } from "~/domain/reports/written-document";

/** Every slot is named: a slot that is left out takes the theme's font, whatever the others say. */
const font = {
  ascii: "Times New Roman",
  hAnsi: "Times New Roman",
  cs: "Times New Roman",
  eastAsia: "Times New Roman",
};

/** Half points, as Word counts. */
export const points = (size: number) => size * 2;
/** Twentieths of a point, as Word counts lengths. */
export const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);

/** Points, where the layouts differ: Decree 30/2020/NĐ-CP, annex I; Guidance 36-HD/VPTW. */
export const sizes = {
  state: { nation: 12, body: 12, title: 14 },
  party: { nation: 15, body: 13, title: 16 },
} as const satisfies Record<PaperLayout, Record<string, number>>;

/** The list of the paper's headings: I, 1, a). */
export const headingList = "headings";
export const dashList = "dashes";

const body = { line: 276, lineRule: LineRuleType.AUTO, before: 0, after: 120 };
const black = { font, color: "000000", italics: false };

/** The styles an officer finds in Word's list: the built-in ones by their names, ours beside them. */
export function stylesOf(layout: PaperLayout): IStylesOptions {
  const title = { ...black, bold: true, allCaps: false, size: points(sizes[layout].title) };
  const heading = (level: number, bold: boolean, italics: boolean) => ({
    basedOn: "Normal",
    next: "BodyText",
    quickFormat: true,
    run: { ...black, bold, italics, size: points(14) },
    paragraph: {
      spacing: { ...body, before: 120 },
      keepNext: true,
      alignment: AlignmentType.JUSTIFIED,
      outlineLevel: level,
    },
  });
  return {
    default: {
      document: { run: { font, size: points(14), language: { value: "vi-VN", eastAsia: "vi-VN" } } },
      title: {
        run: title,
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 0 } },
      },
      heading1: heading(0, true, false),
      heading2: heading(1, true, false),
      heading3: heading(2, true, true),
      listParagraph: { basedOn: "BodyText", quickFormat: true, run: black },
      caption: {
        run: { ...black, bold: true, size: points(13) },
        paragraph: { keepNext: true, spacing: { before: 120, after: 60 } },
      },
    },
    paragraphStyles: ownStyles,
  };
}

const named = (id: string, name: string) => ({ id, name, basedOn: "Normal", quickFormat: true });

const ownStyles: IStylesOptions["paragraphStyles"] = [
  {
    ...named("BodyText", "Body Text"),
    paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: body, indent: { firstLine: twips(12.7) } },
  },
  {
    ...named("PaperHead", "Thể thức"),
    run: { size: points(13) },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0 } },
  },
  {
    ...named("PaperAbout", "Trích yếu"),
    run: { bold: true, size: points(14) },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0 } },
  },
  {
    ...named("PaperNote", "Ghi chú"),
    run: { size: points(12), italics: true },
    paragraph: { spacing: { before: 60, after: 120 } },
  },
  {
    ...named("TableText", "Chữ trong bảng"),
    run: { size: points(12) },
    paragraph: { spacing: { before: 20, after: 20 } },
  },
  {
    ...named("Recipients", "Nơi nhận"),
    run: { size: points(11) },
    paragraph: { spacing: { before: 0, after: 0 } },
  },
  {
    ...named("Signature", "Chữ ký"),
    run: { bold: true, size: points(14) },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0 } },
  },
];

/** Numbers that Word counts itself, so that a heading put in between renumbers the rest. */
export const lists = [
  {
    reference: headingList,
    levels: [
      level(0, LevelFormat.UPPER_ROMAN, "%1.", true, false),
      level(1, LevelFormat.DECIMAL, "%2.", true, false),
      level(2, LevelFormat.LOWER_LETTER, "%3)", true, true),
    ],
  },
  { reference: dashList, levels: [level(0, LevelFormat.BULLET, "-", false, false)] },
];

function level(
  index: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
  bold: boolean,
  italics: boolean,
) {
  return {
    level: index,
    format,
    text,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.SPACE,
    style: {
      run: { font, bold, italics },
      paragraph: { indent: { left: 0, firstLine: twips(12.7) } },
    },
  };
}
