/**
 * An official paper before it is a file: what it says, not how a program writes it. A report, a notice or a letter is
 * made as one of these by a pure function and given to `ctx.writeDocument`, which makes a .docx file that can be edited.
 */
import type { CivilDate } from "../calendar/civil-date";

/** Whose rules of layout hold: Decree 30/2020/NĐ-CP (State bodies) or Guidance 36-HD/VPTW (Party bodies). */
export const paperLayouts = ["state", "party"] as const;
export type PaperLayout = (typeof paperLayouts)[number];

/** A stretch of text; any characters, which stay text. */
export type Inline = string | { text: string; isBold?: boolean; isItalic?: boolean };
export type RichText = string | readonly Inline[];

export type Block =
  | HeadingBlock
  | { kind: "paragraph"; text: RichText; look?: ParagraphLook }
  /** Items with a dash. */
  | { kind: "list"; items: readonly RichText[] }
  | TableBlock
  | PictureBlock;

/** Level 1: I, II; level 2: 1, 2; level 3: a), b). A numbered one gets its number from Word, not from its text. */
export interface HeadingBlock {
  kind: "heading";
  level: 1 | 2 | 3;
  text: string;
  isNumbered: boolean;
}

/** Body text is justified with its first line drawn in; a note is small; a label is a bold line of its own. */
export type ParagraphLook = "body" | "centred" | "note" | "label";

export interface TableColumn {
  title: string;
  /** Share of the width; only the proportions count. */
  width: number;
  align: "left" | "right" | "centre";
}

/** Its heading is repeated on every page; a row is never split. */
export interface TableBlock {
  kind: "table";
  caption: string;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
}

export interface TableRow {
  cells: readonly string[];
  /** A total, or the head of a group. */
  isStrong?: boolean;
}

/** A picture as SVG text of the product's own drawing, in the letters of Source Sans 3. */
export interface PictureBlock {
  kind: "picture";
  svg: string;
  widthMm: number;
  /** The picture in words, for who cannot see it. */
  alt: string;
  caption: string;
}

export interface PaperHead {
  /** Names of the bodies above, a line each; may be empty. */
  superior: readonly string[];
  /** The issuing body's name, a line each. */
  issuer: readonly string[];
  /** Blank until it is signed. */
  number: string | null;
  /** What stands behind the number: "BC-TBTT" (State), "BC/TBTT" (Party). */
  symbol: string;
  /** Blank until it is signed. */
  signedOn: CivilDate | null;
  /** Gives the year while the day is blank. */
  draftedOn: CivilDate;
  place: string;
  /** "V/v …" under the number of a letter, which has no title. */
  about: string | null;
}

/** "BÁO CÁO" and what it is about. */
export interface PaperTitle {
  name: string;
  about: string;
}

export interface PaperClose {
  /** Nơi nhận, a line each without dash and semicolon. */
  recipients: readonly string[];
  /** Capacity and office as they stand above the signature, a line each: "TM. TIỂU BAN", "TRƯỞNG TIỂU BAN". */
  signer: readonly string[];
  /** "" until it is known. */
  signerName: string;
}

/** What is attached: on a page of its own, lying where its tables are wide. */
export interface Annex {
  title: string;
  about: string;
  orientation: "portrait" | "landscape";
  blocks: readonly Block[];
}

export interface WrittenDocument {
  layout: PaperLayout;
  /** Goes into the file's properties, with the issuer as author. */
  name: string;
  head: PaperHead;
  /** null: a letter. */
  title: PaperTitle | null;
  /** "Kính gửi": a letter's addressees; empty for every other paper. */
  addressees: readonly string[];
  blocks: readonly Block[];
  close: PaperClose;
  annexes: readonly Annex[];
}

export const docxMime = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Millimetres of text across a page, between margins of 30 and 15 mm upright, 20 and 20 mm lying. */
export const textWidthMm = { portrait: 165, landscape: 257 } as const;

/** "Số: 12/BC-TBTT" (Decree 30, annex I) or "Số 12-BC/TBTT" (Guidance 36); with room for the number while it is blank. */
export function numberLine(layout: PaperLayout, { number, symbol }: PaperHead): string {
  const shown = number ?? "\u00a0".repeat(8);
  return layout === "state" ? `Số: ${shown}/${symbol}` : `Số ${shown}-${symbol}`;
}

/** "Hạ Long, ngày 06 tháng 02 năm 2021"; a zero before days 1–9 and months 1–2; blank while unsigned. */
export function placeLine({ place, signedOn, draftedOn }: PaperHead): string {
  const gap = "\u00a0".repeat(6);
  if (signedOn === null) return `${place}, ngày ${gap} tháng ${gap} năm ${draftedOn.slice(0, 4)}`;
  const [year, month, day] = [signedOn.slice(0, 4), signedOn.slice(5, 7), signedOn.slice(8)];
  const shownMonth = Number(month) > 2 ? String(Number(month)) : month;
  return `${place}, ngày ${day} tháng ${shownMonth} năm ${year}`;
}

/** Prefixes of a signature as State bodies and as Party bodies write them: for the body, for its head, by order. */
const prefixes = [
  ["TM.", "T/M"],
  ["KT.", "K/T"],
  ["TL.", "T/L"],
] as const;

/** "TM. TIỂU BAN" of a State body is "T/M TIỂU BAN" of a Party body. */
export function signerLine(layout: PaperLayout, line: string): string {
  for (const [state, party] of prefixes) {
    const [from, to] = layout === "state" ? [party, state] : [state, party];
    if (line.startsWith(from)) return `${to}${line.slice(from.length)}`;
  }
  return line;
}

/**
 * Lines typed by a person as blocks: "- …" are items of a list, "1. …" in its turn a numbered heading of level 2,
 * "a) …" in its turn one of level 3; everything else is a paragraph. A number out of turn stays text.
 */
export function blocksOfText(text: string): Block[] {
  const blocks: Block[] = [];
  let [second, third] = [0, 0];
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (line === "") continue;
    const last = blocks.at(-1);
    if (/^[-–+•]\s+/u.test(line)) {
      const item = line.replace(/^[-–+•]\s+/u, "");
      if (last?.kind === "list") blocks[blocks.length - 1] = { ...last, items: [...last.items, item] };
      else blocks.push({ kind: "list", items: [item] });
    } else if (isHeading(line, `${second + 1}. `)) {
      second += 1;
      third = 0;
      blocks.push({ kind: "heading", level: 2, text: line.replace(/^\d+\. /u, ""), isNumbered: true });
    } else if (isHeading(line, `${letterOf(third)}) `)) {
      third += 1;
      blocks.push({ kind: "heading", level: 3, text: line.slice(3), isNumbered: true });
    } else blocks.push({ kind: "paragraph", text: line });
  }
  return blocks;
}

/** A heading is a short line that does not end as a sentence does. */
function isHeading(line: string, beginning: string): boolean {
  return line.startsWith(beginning) && line.length <= 160 && !/[.;:…]$/u.test(line);
}

const letterOf = (index: number) => String.fromCharCode("a".charCodeAt(0) + index);
