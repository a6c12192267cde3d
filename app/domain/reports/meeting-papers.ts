/** The two papers of a weekly meeting: its pack, and the notice of what it concluded. */
import { civilDateOfInstant, formatCivil } from "../calendar/civil-date";
import { type Letterhead, linesOf } from "../letterhead";
import type { MeetingPack, PackTopic } from "../meeting-pack";
import type { Meeting } from "../meetings-page";
import { meetingAnnex, topicBlocks } from "./meeting-blocks";
import { type Block, blocksOfText, type WrittenDocument } from "./written-document";

export interface MeetingPaperInput {
  pack: MeetingPack;
  meeting: Pick<Meeting, "place" | "chair" | "attendance">;
  letterhead: Letterhead;
  paper: { symbol: string; number: string; signedOn: string | null };
  /** "14:05 04/05/2021": when the pack was frozen; null: it is worked out anew. */
  frozenAt: string | null;
  /** SHA-256 of the frozen pack; "" before. */
  hash: string;
  /** "14:05 04/05/2021" */
  asOf: string;
  addenda: readonly { number: number; body: string; at: string }[];
  conclusions: readonly { number: number; content: string; units: readonly string[]; dueOn: string | null }[];
  today: string;
}

/** The pack as a report: every topic in its order, what each unit did as an annex. */
export function packPaper(input: MeetingPaperInput): WrittenDocument {
  const { pack } = input;
  const about = `Phục vụ hội nghị giao ban ngày ${formatCivil(pack.on)} (số liệu ${weekText(pack)})`;
  return {
    ...frameOf(input, about),
    title: { name: "Báo cáo", about },
    blocks: [
      ...pack.topics.flatMap((topic) => [headingOf(topic), ...topicBlocks(topic, pack)]),
      ...addendaBlocks(input),
      ...stampBlocks(input),
    ],
    annexes: [meetingAnnex(pack, stampText(input))],
  };
}

/** What was concluded: each with who does it and by when. */
export function noticePaper(input: MeetingPaperInput): WrittenDocument {
  const { pack, meeting, conclusions, letterhead } = input;
  const issuer = linesOf(letterhead.issuer).join(" ");
  const where = meeting.place === "" ? "" : ` tại ${meeting.place}`;
  const who = meeting.chair === "" ? "" : ` ${meeting.chair} chủ trì hội nghị.`;
  const present = meeting.attendance === "" ? "" : ` Thành phần dự họp: ${inline(meeting.attendance)}.`;
  const about = `Kết luận hội nghị giao ban ngày ${formatCivil(pack.on)}`;
  return {
    ...frameOf(input, about),
    title: { name: "Thông báo", about },
    blocks: [
      {
        kind: "paragraph",
        text: `Ngày ${formatCivil(pack.on)}${where}, ${issuer} tổ chức hội nghị giao ban tuần.${who}${present} Sau khi nghe báo cáo và ý kiến của các đơn vị, hội nghị kết luận như sau:`,
      },
      ...conclusions.flatMap(conclusionBlocks),
      {
        kind: "paragraph",
        text: "Các đơn vị được giao nhiệm vụ tổ chức thực hiện và ghi kết quả trên hệ thống; Tổ giúp việc theo dõi, báo cáo tại hội nghị giao ban sau./.",
      },
    ],
  };
}

function conclusionBlocks({
  number,
  content,
  units,
  dueOn,
}: MeetingPaperInput["conclusions"][number]): Block[] {
  const due = dueOn === null ? "thường xuyên" : `chậm nhất ngày ${formatCivil(dueOn)}`;
  return [
    { kind: "paragraph", text: `${number}. ${sentence(content)}` },
    { kind: "list", items: [`Đơn vị thực hiện: ${units.join("; ")}.`, `Thời hạn: ${due}.`] },
  ];
}

const sentence = (text: string) => (/[.!?…]$/u.test(text) ? text : `${text}.`);
const inline = (text: string) =>
  linesOf(text)
    .map((line) => line.replace(/[.;]+$/u, ""))
    .join("; ");

const weekText = ({ week }: MeetingPack) =>
  `tuần ${week.number}, từ ${formatCivil(week.from)} đến ${formatCivil(week.to)}`;

/** The topics' names as papers write them. */
const topicTitles: Record<Exclude<PackTopic["kind"], "free">, string> = {
  conclusions: "KẾT LUẬN CÁC HỘI NGHỊ TRƯỚC CHƯA HOÀN THÀNH",
  words: "KHÓ KHĂN, ĐỀ XUẤT CỦA ĐƠN VỊ",
  figures: "SỐ LIỆU TRONG TUẦN SO VỚI KẾ HOẠCH",
  reports: "BÁO CÁO TUẦN TRỄ, THIẾU",
  milestones: "MỐC THỜI GIAN HAI TUẦN TỚI",
  decoration: "TRANG TRÍ, TUYÊN TRUYỀN TRỰC QUAN",
};

const headingOf = ({ kind, title }: PackTopic): Block => ({
  kind: "heading",
  level: 1,
  text: kind === "free" ? title.toLocaleUpperCase("vi") : topicTitles[kind],
  isNumbered: true,
});

function addendaBlocks({ addenda }: MeetingPaperInput): Block[] {
  if (addenda.length === 0) return [];
  return [
    { kind: "heading", level: 1, text: "PHỤ LỤC BỔ SUNG SAU KHI CHỐT TÀI LIỆU", isNumbered: true },
    ...addenda.flatMap(({ number, body, at }): Block[] => [
      { kind: "paragraph", look: "label", text: `Bổ sung lần ${number} (${at})` },
      ...blocksOfText(body),
    ]),
  ];
}

function stampBlocks(input: MeetingPaperInput): Block[] {
  return [{ kind: "paragraph", look: "note", text: stampText(input) }];
}

/** As of when, and the hash by which the frozen pack is known. */
export function stampText({ frozenAt, hash, asOf, pack }: MeetingPaperInput): string {
  const demo = pack.isDemo ? " Dữ liệu minh họa." : "";
  return frozenAt === null
    ? `Bản dự thảo, tính lúc ${asOf}; số liệu còn thay đổi.${demo}`
    : `Tài liệu chốt lúc ${frozenAt}. Mã kiểm tra (SHA-256): ${hash}.${anchorText(pack)}${demo}`;
}

/** The audit trail's anchor, which people compare with `npm run verify-audit`. */
const anchorText = ({ anchor }: MeetingPack): string =>
  anchor ? ` Mã neo nhật ký ngày ${formatCivil(civilDateOfInstant(anchor.at))}: ${anchor.code}.` : "";

function frameOf({ letterhead, paper, today }: MeetingPaperInput, name: string): WrittenDocument {
  return {
    layout: letterhead.layout,
    name,
    head: {
      superior: linesOf(letterhead.superior),
      issuer: linesOf(letterhead.issuer),
      number: paper.number || null,
      symbol: paper.symbol,
      signedOn: paper.signedOn,
      draftedOn: today,
      place: letterhead.place,
      about: null,
    },
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
