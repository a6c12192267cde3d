/** A synthesised or thematic report of public opinion as an official paper, with its figures annexed. */
import { formatCivil } from "../calendar/civil-date";
import { type Letterhead, linesOf, symbolFor } from "../letterhead";
import type { Synthesis, SynthesisSection } from "../opinion-syntheses";
import { synthesisSections } from "../opinion-syntheses";
import type { SynthesisContent } from "../opinion-synthesis-content";
import { figureLines } from "./opinion-period";
import { daysWords, heldText, issueStateText } from "./opinion-words";
import { lowerFirst, numberText } from "./paper-words";
import { type Block, blocksOfText, type TableBlock, type WrittenDocument } from "./written-document";

export interface SynthesisPaper {
  synthesis: Synthesis;
  letterhead: Letterhead;
  content: SynthesisContent;
  texts: Record<SynthesisSection, string>;
  today: string;
  isDemo: boolean;
}

const synthesisHeadings: Record<SynthesisSection, string> = {
  situation: "TÌNH HÌNH CHUNG",
  issues: "NHỮNG VẤN ĐỀ DƯ LUẬN QUAN TÂM",
  results: "KẾT QUẢ TRẢ LỜI, XỬ LÝ",
  proposals: "ĐỀ XUẤT, KIẾN NGHỊ",
};

export function synthesisPaper(input: SynthesisPaper): WrittenDocument {
  const { synthesis, letterhead, texts, today } = input;
  return {
    layout: letterhead.layout,
    name: synthesis.title,
    head: {
      superior: linesOf(letterhead.superior),
      issuer: linesOf(letterhead.issuer),
      number: synthesis.number || null,
      symbol: synthesis.symbol || symbolFor("report", letterhead),
      signedOn: synthesis.issuedOn,
      draftedOn: today,
      place: letterhead.place,
      about: null,
    },
    title: { name: "Báo cáo", about: synthesis.title },
    addressees: [],
    blocks: finished([
      ...(input.isDemo ? [demo] : []),
      opening(input),
      ...synthesisSections.flatMap((section): Block[] => [
        { kind: "heading", level: 1, text: synthesisHeadings[section], isNumbered: true },
        ...blocksOfText(texts[section]),
      ]),
    ]),
    close: {
      recipients: linesOf(letterhead.recipients),
      signer: linesOf(letterhead.signer),
      signerName: letterhead.signerName,
    },
    annexes: [annexOf(input)],
  };
}

const demo: Block = { kind: "paragraph", text: "Dữ liệu minh họa.", look: "note" };

function opening({ synthesis, letterhead }: SynthesisPaper): Block {
  const issuer = linesOf(letterhead.issuer).join(" ");
  return {
    kind: "paragraph",
    text: `${issuer} báo cáo ${lowerFirst(synthesis.title)} (${daysWords(synthesis)}) như sau:`,
  };
}

/** Closes the text as official papers do: "./.". */
function finished(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1);
  if (last?.kind === "paragraph" && typeof last.text === "string")
    return [...blocks.slice(0, -1), { ...last, text: ended(last.text) }];
  if (last?.kind === "list") {
    const item = last.items.at(-1);
    if (typeof item === "string")
      return [...blocks.slice(0, -1), { ...last, items: [...last.items.slice(0, -1), ended(item)] }];
  }
  return [...blocks];
}

const ended = (text: string) => `${text.replace(/[.;\s]+$/u, "")}./.`;

function annexOf({ synthesis, content, isDemo }: SynthesisPaper): WrittenDocument["annexes"][number] {
  const note = `Số liệu ${daysWords(synthesis)}. Báo cáo chuyên đề nằm trong số báo cáo tổng hợp; “–” là chưa có số liệu.`;
  return {
    title: "SỐ LIỆU CÔNG TÁC DƯ LUẬN XÃ HỘI",
    about: isDemo ? `${note} Dữ liệu minh họa.` : note,
    orientation: "landscape",
    blocks: [figuresTable(content), ...(content.issues.length > 0 ? [issuesTable(content)] : [])],
  };
}

const figuresTable = ({ figures }: SynthesisContent): TableBlock => ({
  kind: "table",
  caption: "Bảng 1. Số liệu trong kỳ",
  columns: [
    { title: "Nội dung", width: 70, align: "left" },
    { title: "Số liệu", width: 30, align: "right" },
  ],
  rows: figureLines(figures).map(({ name, text }) => ({ cells: [name, text] })),
});

const issuesTable = ({ issues }: SynthesisContent): TableBlock => ({
  kind: "table",
  caption: "Bảng 2. Vấn đề đề cập trong báo cáo",
  columns: [
    { title: "TT", width: 5, align: "centre" },
    { title: "Vấn đề", width: 30, align: "left" },
    { title: "Chủ đề", width: 16, align: "left" },
    { title: "Số báo cáo", width: 8, align: "right" },
    { title: "Diễn biến", width: 21, align: "left" },
    { title: "Trả lời, xử lý", width: 20, align: "left" },
  ],
  rows: issues.map(({ title, topic, reports, held, state, passed }, index) => {
    const to = passed.map(({ agency, answeredOn }) =>
      answeredOn === null ? agency : `${agency}, ${formatCivil(answeredOn)}`,
    );
    const where = to.length > 0 ? `${issueStateText[state]}: ${to.join("; ")}` : issueStateText[state];
    return { cells: [String(index + 1), title, topic, numberText(reports), heldText(held) || "–", where] };
  }),
});
