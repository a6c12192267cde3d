import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from "docx";
import { type Annex, numberLine, type WrittenDocument } from "~/domain/reports/written-document";
import { bodyOf } from "./blocks";
import { closeOf } from "./close";
import { addresseesOf, headOf, titleOf } from "./head";
import { lists, points, stylesOf, twips } from "./styles";
import { runsOf, wordText } from "./text";

/** The paper as the content of a .docx file. */
export function packed(paper: WrittenDocument): Promise<Buffer> {
  const { layout, head, title, addressees, blocks } = paper;
  const file = new Document({
    title: wordText(paper.name),
    creator: wordText(head.issuer.join(" ")),
    lastModifiedBy: wordText(head.issuer.join(" ")),
    description: "",
    styles: stylesOf(layout),
    numbering: { config: lists },
    compatibility: { version: 15 },
    sections: [
      sectionOf("portrait", true, [
        headOf(paper),
        ...(title ? titleOf(layout, title) : []),
        ...addresseesOf(addressees),
        ...bodyOf(blocks, "portrait", 1, true),
        new Paragraph({ style: "PaperHead", keepNext: true }),
        closeOf(paper),
      ]),
      ...paper.annexes.map((annex, index) =>
        sectionOf(annex.orientation, false, [
          ...annexTitle(paper, annex, index),
          ...bodyOf(annex.blocks, annex.orientation, index + 2),
        ]),
      ),
    ],
  });
  return Packer.toBuffer(file);
}

/** "PHỤ LỤC 2", its subject, and the paper that it belongs to. */
function annexTitle(
  { layout, head, title, annexes }: WrittenDocument,
  annex: Annex,
  index: number,
): Paragraph[] {
  const number = annexes.length > 1 ? ` ${index + 1}` : "";
  const whole = `(Kèm theo ${title ? title.name.toLocaleLowerCase("vi") : "công văn"} ${numberLine(layout, head).toLocaleLowerCase("vi").slice(0, 2)}${numberLine(layout, head).slice(2)})`;
  return [
    new Paragraph({ style: "PaperAbout", children: runsOf(`PHỤ LỤC${number}`) }),
    new Paragraph({ style: "PaperAbout", children: runsOf(annex.title) }),
    new Paragraph({ style: "PaperHead", children: runsOf([{ text: whole, isItalic: true }]) }),
    ...(annex.about === "" ? [] : [new Paragraph({ style: "PaperNote", children: runsOf(annex.about) })]),
  ];
}

/** A4; the page's number stands in the middle of the top margin, from the second page on. */
function sectionOf(
  orientation: Annex["orientation"],
  isFirst: boolean,
  children: ISectionOptions["children"],
): ISectionOptions {
  const isLying = orientation === "landscape";
  const margin = {
    top: 20,
    bottom: 20,
    left: isLying ? 20 : 30,
    right: isLying ? 20 : 15,
    header: 10,
    footer: 10,
  };
  const number = new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: points(13) })],
      }),
    ],
  });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: isFirst,
      page: {
        size: {
          width: twips(210),
          height: twips(297),
          orientation: isLying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: Object.fromEntries(Object.entries(margin).map(([side, length]) => [side, twips(length)])),
      },
    },
    headers: {
      default: number,
      ...(isFirst ? { first: new Header({ children: [new Paragraph("")] }) } : {}),
    },
    children,
  };
}
