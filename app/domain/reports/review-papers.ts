/** The three papers of a review: the letter that asks units for their reports, the report, the notice of conclusions. */
import { formatCivil } from "../calendar/civil-date";
import { type Letterhead, linesOf, type PaperKind, symbolFor } from "../letterhead";
import type { ReviewFigures } from "../review-figures";
import { type Review, type ReviewSection, reportSections } from "../reviews";
import { lowerFirst, periodText } from "./paper-words";
import { formTable, type ReviewPictures, reviewAnnexes } from "./review-annex";
import { type Block, blocksOfText, type PaperHead, type WrittenDocument } from "./written-document";

export interface PaperInput {
  review: Pick<Review, "title" | "meetsOn">;
  letterhead: Letterhead;
  figures: ReviewFigures;
  /** When the figures were closed, "16:40 26/03/2021"; null: they can still change. */
  closedAt: string | null;
  pictures: ReviewPictures;
  /** Every category that units can be asked about. */
  forms: readonly { name: string; unit: string }[];
  texts: Record<ReviewSection, string>;
  paper: { symbol: string; number: string; signedOn: string | null };
  today: string;
}

export const reviewPaper = (kind: PaperKind, input: PaperInput): WrittenDocument => papers[kind](input);

const papers: Record<PaperKind, (input: PaperInput) => WrittenDocument> = {
  request: (input) => ({
    ...frameOf("request", input, `V/v báo cáo ${lowerFirst(input.review.title)}`),
    addressees: ["Các thành viên Tiểu ban", "Các đơn vị báo cáo của Tiểu ban"],
    blocks: finished(blocksOfText(input.texts.request)),
    annexes: [
      {
        title: "ĐỀ CƯƠNG BÁO CÁO",
        about: "",
        orientation: "portrait",
        blocks: blocksOfText(input.texts.outline),
      },
      {
        title: "BIỂU SỐ LIỆU",
        about: periodNote(input),
        orientation: "portrait",
        blocks: [formTable(input.forms)],
      },
    ],
  }),
  report: (input) => ({
    ...frameOf("report", input, null),
    title: { name: "Báo cáo", about: input.review.title },
    blocks: finished([opening(input), ...reportSections.flatMap((section) => sectionBlocks(section, input))]),
    annexes: reviewAnnexes(input.figures, input.pictures, asOfNote(input)),
  }),
  notice: (input) => ({
    ...frameOf("notice", input, null),
    title: { name: "Thông báo", about: `Kết luận tại hội nghị ${lowerFirst(input.review.title)}` },
    blocks: finished([
      ...blocksOfText(input.texts.conclusions),
      commendationsHead(input.texts.conclusions),
      ...blocksOfText(input.texts.commendations),
    ]),
  }),
};

/** The report's headings I–V, as they are usual. */
const sectionTitles: Record<(typeof reportSections)[number], string> = {
  leadership: "CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO",
  results: "KẾT QUẢ THỰC HIỆN",
  assessment: "ĐÁNH GIÁ CHUNG",
  tasks: "NHIỆM VỤ THỜI GIAN TỚI",
  proposals: "ĐỀ XUẤT, KIẾN NGHỊ",
};

function frameOf(
  kind: PaperKind,
  { review, letterhead, paper, today }: PaperInput,
  about: string | null,
): WrittenDocument {
  const head: PaperHead = {
    superior: linesOf(letterhead.superior),
    issuer: linesOf(letterhead.issuer),
    number: paper.number || null,
    symbol: paper.symbol || symbolFor(kind, letterhead),
    signedOn: paper.signedOn,
    draftedOn: today,
    place: letterhead.place,
    about,
  };
  return {
    layout: letterhead.layout,
    name: about ?? review.title,
    head,
    title: null,
    addressees: [],
    blocks: [],
    close: {
      recipients: linesOf(letterhead.recipients),
      signer: linesOf(letterhead.signer),
      signerName: letterhead.signerName,
    },
    annexes: [],
  };
}

function opening({ review, letterhead, figures }: PaperInput): Block {
  const issuer = linesOf(letterhead.issuer).join(" ");
  return {
    kind: "paragraph",
    text: `${issuer} báo cáo ${lowerFirst(review.title)} (số liệu ${periodText(figures)}) như sau:`,
  };
}

function sectionBlocks(section: (typeof reportSections)[number], { texts }: PaperInput): Block[] {
  return [
    { kind: "heading", level: 1, text: sectionTitles[section], isNumbered: true },
    ...blocksOfText(texts[section]),
  ];
}

/** Goes on with the numbers of the conclusions; where these have no points, a plain line. */
function commendationsHead(conclusions: string): Block {
  const isPoint = (block: Block) => block.kind === "heading" && block.level === 2;
  return blocksOfText(conclusions).some(isPoint)
    ? { kind: "heading", level: 2, text: "Về biểu dương", isNumbered: true }
    : { kind: "paragraph", text: [{ text: "Về biểu dương", isBold: true }] };
}

/** Closes the text as official papers do: "./.". */
function finished(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1);
  if (last?.kind === "paragraph" && typeof last.text === "string")
    return [...blocks.slice(0, -1), { ...last, text: ended(last.text) }];
  const item = last?.kind === "list" ? last.items.at(-1) : undefined;
  if (last?.kind === "list" && typeof item === "string")
    return [...blocks.slice(0, -1), { ...last, items: [...last.items.slice(0, -1), ended(item)] }];
  return [...blocks];
}

/** What still has to be written in stays as it is. */
const ended = (text: string) =>
  text.startsWith("(Bổ sung") ? text : `${text.replace(/(?<![.;/\s])[.;/\s]+$/u, "")}./.`;

const periodNote = ({ figures }: PaperInput) => `Số liệu ${periodText(figures)}.`;

function asOfNote({ figures, closedAt, today }: PaperInput): string {
  const state = closedAt === null ? `chưa chốt, tính lại ngày ${formatCivil(today)}` : `chốt lúc ${closedAt}`;
  return `Số liệu ${periodText(figures)}; ${state}.`;
}
