/** The list of a weekly press briefing as a paper: what to publicise, on the first page, and what came of it. */
import { formatCivil } from "../calendar/civil-date";
import { type Letterhead, linesOf, symbolFor } from "../letterhead";
import { numberText } from "./paper-words";
import { type Block, blocksOfText, type TableBlock, type WrittenDocument } from "./written-document";

export interface BriefingPaper {
  letterhead: Letterhead;
  /** "tuần 10 năm 2021 (từ 08/03/2021 đến 14/03/2021)" */
  week: { number: number; year: number; startsOn: string; endsOn: string };
  topics: readonly {
    name: string;
    from: string;
    to: string;
    documents: readonly string[];
    units: string;
    guidance: string;
    records: number;
    isSilent: boolean;
  }[];
  /** Unit by unit a word per topic: "3", "0", "chưa", "–", "·". */
  coverage: readonly { unit: string; cells: readonly string[] }[];
  /** As of when, "16:40 04/05/2021". */
  asOf: string;
  today: string;
  isDemo: boolean;
}

export function briefingPaper(input: BriefingPaper): WrittenDocument {
  const { letterhead, week, today } = input;
  const about = `Giao ban báo chí tuần ${week.number} năm ${week.year}`;
  return {
    layout: letterhead.layout,
    name: about,
    head: {
      superior: linesOf(letterhead.superior),
      issuer: linesOf(letterhead.issuer),
      number: null,
      symbol: symbolFor("notice", letterhead),
      signedOn: null,
      draftedOn: today,
      place: letterhead.place,
      about: null,
    },
    title: {
      name: "Thông báo",
      about: `Nội dung tuyên truyền tại hội nghị giao ban báo chí tuần ${week.number} năm ${week.year} (từ ${formatCivil(week.startsOn)} đến ${formatCivil(week.endsOn)})`,
    },
    addressees: [],
    blocks: [
      ...opening(input),
      ...input.topics.flatMap((topic, index) => topicBlocks(topic, index === input.topics.length - 1)),
    ],
    close: {
      recipients: linesOf(letterhead.recipients),
      signer: linesOf(letterhead.signer),
      signerName: letterhead.signerName,
    },
    annexes: input.coverage.length === 0 ? [] : [annexOf(input)],
  };
}

function opening({ letterhead, topics, isDemo }: BriefingPaper): Block[] {
  const issuer = linesOf(letterhead.issuer).join(" ");
  const demo: Block[] = isDemo ? [{ kind: "paragraph", text: "Dữ liệu minh họa.", look: "note" }] : [];
  const text =
    topics.length === 0
      ? `${issuer} chưa đặt nội dung tuyên truyền cho tuần này./.`
      : `${issuer} đề nghị các đơn vị tập trung thông tin, tuyên truyền ${topics.length} nội dung sau:`;
  return [...demo, { kind: "paragraph", text }];
}

/** The text closes as official papers do: "./.". */
function topicBlocks(
  { name, from, to, documents, units, guidance }: BriefingPaper["topics"][number],
  isLast: boolean,
) {
  const facts = [
    `Thời gian: từ ${formatCivil(from)} đến ${formatCivil(to)}.`,
    `Đơn vị: ${units}.`,
    ...(documents.length > 0 ? [`Căn cứ: ${documents.join("; ")}.`] : []),
  ];
  const items = facts.map((fact, index) => (isLast && index === facts.length - 1 ? `${fact}/.` : fact));
  return [
    { kind: "heading", level: 2, text: name, isNumbered: true },
    ...blocksOfText(guidance),
    { kind: "list", items },
  ] satisfies Block[];
}

function annexOf({ topics, coverage, asOf, isDemo }: BriefingPaper): WrittenDocument["annexes"][number] {
  const note = `Số mục đã ghi, tính đến ${asOf}. “chưa”: hết thời gian mà chưa có mục nào; 0: đã báo không phát sinh; “–”: không giao; “·”: chưa hết thời gian.`;
  return {
    title: "KẾT QUẢ TUYÊN TRUYỀN THEO NỘI DUNG VÀ ĐƠN VỊ",
    about: isDemo ? `${note} Dữ liệu minh họa.` : note,
    orientation: topics.length > 4 ? "landscape" : "portrait",
    blocks: [topicTable(topics), unitTable(topics, coverage)],
  };
}

function topicTable(topics: BriefingPaper["topics"]): TableBlock {
  return {
    kind: "table",
    caption: "Bảng 1. Theo nội dung",
    columns: [
      { title: "TT", width: 6, align: "centre" },
      { title: "Nội dung", width: 54, align: "left" },
      { title: "Thời gian", width: 22, align: "left" },
      { title: "Số mục", width: 18, align: "right" },
    ],
    rows: topics.map(({ name, from, to, records, isSilent }, index) => ({
      cells: [
        String(index + 1),
        name,
        `${formatCivil(from)} – ${formatCivil(to)}`,
        isSilent ? "chưa có" : numberText(records),
      ],
    })),
  };
}

function unitTable(topics: BriefingPaper["topics"], coverage: BriefingPaper["coverage"]): TableBlock {
  return {
    kind: "table",
    caption: "Bảng 2. Theo đơn vị; số ở đầu cột là số thứ tự của nội dung trong bảng 1",
    columns: [
      { title: "Đơn vị", width: 40, align: "left" },
      ...topics.map((_, index) => ({ title: String(index + 1), width: 10, align: "right" as const })),
    ],
    rows: coverage.map(({ unit, cells }) => ({ cells: [unit, ...cells] })),
  };
}
