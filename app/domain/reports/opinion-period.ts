/** The figures of a period of opinion work, line by line in the words of official reports, and as a paper. */
import { type Letterhead, linesOf, symbolFor } from "../letterhead";
import type { EntryKind, Period } from "../opinion-figures";
import type { SynthesisContent } from "../opinion-synthesis-content";
import { daysWords, periodWords, saidAmount, saidText } from "./opinion-words";
import { numberText } from "./paper-words";
import type { Block, TableBlock, WrittenDocument } from "./written-document";

type Figures = SynthesisContent["figures"];

const names: Record<keyof Figures, string> = {
  reports: "Lượt báo cáo bằng văn bản đã nhận",
  messages: "Tin nhắn của cộng tác viên",
  syntheses: "Báo cáo dư luận xã hội đã ban hành",
  thematic: "Trong đó: báo cáo chuyên đề",
  issues: "Vấn đề đề cập trong báo cáo",
  answered: "Vấn đề đã được trả lời",
  tasks: "Nhiệm vụ đề ra",
  team: "Cộng tác viên dư luận xã hội",
  trainings: "Lớp tập huấn, bồi dưỡng",
  meetings: "Hội nghị giao ban dư luận xã hội",
};

/** Every figure with its name, in the order of the papers. */
export function figureLines(figures: Figures): { key: keyof Figures; name: string; text: string }[] {
  return (Object.keys(names) as (keyof Figures)[]).map((key) => {
    const one = figures[key];
    return { key, name: names[key], text: typeof one === "number" ? numberText(one) : saidText(one) };
  });
}

export interface PeriodPaper {
  letterhead: Letterhead;
  period: Period;
  figures: Figures;
  /** Teams in the tree's order: what came, and how much of what was expected came in time. */
  teams: readonly {
    name: string;
    reports: number;
    expected: number;
    onTime: number;
    late: number;
    missing: number;
    topics: string;
  }[];
  /** What was stated in lots that reach beyond the period, and is in no figure. */
  partly: readonly { kind: EntryKind; days: Period }[];
  asOf: string;
  today: string;
  isDemo: boolean;
}

export function periodPaper(input: PeriodPaper): WrittenDocument {
  const { letterhead, period, today } = input;
  const about = `Kết quả công tác dư luận xã hội ${periodWords(period)}`;
  return {
    layout: letterhead.layout,
    name: about,
    head: {
      superior: linesOf(letterhead.superior),
      issuer: linesOf(letterhead.issuer),
      number: null,
      symbol: symbolFor("report", letterhead),
      signedOn: null,
      draftedOn: today,
      place: letterhead.place,
      about: null,
    },
    title: { name: "Báo cáo", about },
    addressees: [],
    blocks: [
      ...(input.isDemo ? [{ kind: "paragraph", text: "Dữ liệu minh họa.", look: "note" } as const] : []),
      ...sentences(input),
      linesTable(input.figures),
      ...(input.teams.length > 0 ? [teamsTable(input.teams)] : []),
      { kind: "paragraph", text: `Số liệu tính đến ${input.asOf}; “–” là chưa có số liệu.`, look: "note" },
      ...input.partly.map(
        ({ kind, days }): Block => ({
          kind: "paragraph",
          text: `Không cộng số liệu ${daysWords(days)} (${names[kind].toLocaleLowerCase("vi")}) vì vượt ra ngoài kỳ báo cáo.`,
          look: "note",
        }),
      ),
    ],
    close: {
      recipients: linesOf(letterhead.recipients),
      signer: linesOf(letterhead.signer),
      signerName: letterhead.signerName,
    },
    annexes: [],
  };
}

/** "46 lượt báo cáo bằng văn bản, hàng nghìn tin nhắn; 15 báo cáo … 25 vấn đề (trong đó có 12 báo cáo chuyên đề)". */
function sentences({ period, figures, letterhead }: PeriodPaper): Block[] {
  const issuer = linesOf(letterhead.issuer).join(" ");
  const messages = figures.messages
    ? `, ${saidAmount(figures.messages)} tin nhắn của đội ngũ cộng tác viên`
    : "";
  const thematic =
    figures.thematic > 0 ? ` (trong đó có ${numberText(figures.thematic)} báo cáo chuyên đề)` : "";
  const when = periodWords(period).replace(/^từ /u, "thời gian từ ");
  const tasks = figures.tasks ? [`Nhiệm vụ đề ra cho kỳ tới: ${saidAmount(figures.tasks)}.`] : [];
  return [
    `Trong ${when}, ${issuer} đã nắm bắt, tiếp nhận, tổng hợp ${saidAmount(figures.reports)} lượt báo cáo bằng văn bản${messages}; xây dựng ${numberText(figures.syntheses)} báo cáo dư luận xã hội đề cập đến ${numberText(figures.issues)} vấn đề${thematic}; ${numberText(figures.answered)} vấn đề đã được trả lời.`,
    ...tasks,
  ].map((text): Block => ({ kind: "paragraph", text }));
}

const linesTable = (figures: Figures): TableBlock => ({
  kind: "table",
  caption: "Bảng 1. Số liệu trong kỳ",
  columns: [
    { title: "Nội dung", width: 70, align: "left" },
    { title: "Số liệu", width: 30, align: "right" },
  ],
  rows: figureLines(figures).map(({ name, text }) => ({ cells: [name, text] })),
});

const teamsTable = (teams: PeriodPaper["teams"]): TableBlock => ({
  kind: "table",
  caption: "Bảng 2. Theo nhóm cộng tác viên, theo thứ tự đơn vị",
  columns: [
    { title: "Nhóm cộng tác viên", width: 26, align: "left" },
    { title: "Báo cáo", width: 11, align: "right" },
    { title: "Phải gửi định kỳ", width: 11, align: "right" },
    { title: "Đúng hạn", width: 9, align: "right" },
    { title: "Chậm", width: 10, align: "right" },
    { title: "Chưa gửi", width: 10, align: "right" },
    { title: "Chủ đề", width: 23, align: "left" },
  ],
  rows: teams.map((team) => ({
    cells: [
      team.name,
      ...[team.reports, team.expected, team.onTime, team.late, team.missing].map(numberText),
      team.topics || "–",
    ],
  })),
});
