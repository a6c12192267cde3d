/** What the product proposes for each text of a synthesised report, from the data alone; the rest is left to people. */
import { formatCivil } from "../calendar/civil-date";
import type { Period } from "../opinion-figures";
import type { SynthesisKind, SynthesisSection } from "../opinion-syntheses";
import type { SynthesisContent, SynthesisIssue } from "../opinion-synthesis-content";
import { heldText, periodWords, saidAmount } from "./opinion-words";
import { lowerFirst, numberText } from "./paper-words";

export interface OpinionDraftFrame {
  kind: SynthesisKind;
  period: Period;
  content: SynthesisContent;
  issuer: string;
}

/** Lines in the form of `blocksOfText`. */
export function opinionDraft(section: SynthesisSection, frame: OpinionDraftFrame): string {
  return drafts[section](frame).join("\n");
}

/** A text as it may be issued: without the places of the draft that nobody filled in. */
export function withoutBlanks(body: string): string {
  const lines = body.split("\n").filter((line) => !/^\s*-?\s*\((?:Bổ sung|Chọn) [^()]*\.\)\s*$/u.test(line));
  return lines.some((line) => line.trim() !== "") ? lines.join("\n") : "Không có.";
}

const drafts: Record<SynthesisSection, (frame: OpinionDraftFrame) => string[]> = {
  situation,
  issues,
  results,
  proposals,
};

function situation({ kind, period, content, issuer }: OpinionDraftFrame): string[] {
  const { figures } = content;
  const parts = [
    `${saidAmount(figures.reports)} lượt báo cáo bằng văn bản`,
    ...(figures.messages ? [`${saidAmount(figures.messages)} tin nhắn`] : []),
  ];
  const what = kind === "thematic" ? "Báo cáo chuyên đề này" : "Báo cáo này";
  const count = content.issues.length;
  return [
    `Trong ${periodWords(period).replace(/^từ /u, "thời gian từ ")}, ${issuer} nắm bắt, tiếp nhận, tổng hợp ${parts.join(", ")} của đội ngũ cộng tác viên dư luận xã hội.`,
    ...(count > 0 ? [`${what} đề cập đến ${numberText(count)} vấn đề được dư luận xã hội quan tâm.`] : []),
    "(Bổ sung nhận định chung về tư tưởng, tâm trạng xã hội trong kỳ.)",
  ];
}

function issues({ content }: OpinionDraftFrame): string[] {
  if (content.issues.length === 0) return ["(Chọn vấn đề đưa vào báo cáo.)"];
  return content.issues.flatMap((issue, index) => [
    `${index + 1}. ${issue.title.replace(/[.;:…]+$/u, "")}`,
    heldLine(issue),
    ...asksLines(issue),
  ]);
}

function heldLine(issue: SynthesisIssue): string {
  const held = heldText(issue.held);
  const where = issue.places.length > 0 ? ` Nơi phản ánh: ${issue.places.join(", ")}.` : "";
  if (held === "") return "(Bổ sung diễn biến dư luận về vấn đề này.)";
  return `${held}.${where}`;
}

function asksLines({ asks }: SynthesisIssue): string[] {
  if (asks.length === 0) return [];
  return ["Dư luận đề nghị:", ...asks.map((ask) => `- ${ended(ask)}`)];
}

function results({ content }: OpinionDraftFrame): string[] {
  const answered = content.issues.flatMap(({ title, passed }) =>
    passed.flatMap((one) => {
      if (one.answeredOn === null) return [];
      const by = one.answerDocument ? ` tại ${one.answerDocument}` : "";
      const answer = one.answer ? `: ${ended(one.answer.replace(/\s+/gu, " "))}` : ".";
      return [`- ${title}: ${one.agency} đã trả lời ngày ${formatCivil(one.answeredOn)}${by}${answer}`];
    }),
  );
  const waiting = content.issues.flatMap(({ title, passed }) =>
    passed.flatMap((one) => {
      if (one.answeredOn !== null) return [];
      const due = one.dueOn === null ? "" : `, hạn trả lời ${formatCivil(one.dueOn)}`;
      const late = one.isLate ? " (đã quá hạn)" : "";
      return [`- ${title}: đã chuyển ${one.agency} ngày ${formatCivil(one.on)}${due}${late}.`];
    }),
  );
  if (answered.length + waiting.length === 0)
    return ["Các vấn đề nêu trên chưa được chuyển cơ quan có trách nhiệm trả lời."];
  return [
    ...(answered.length > 0 ? ["1. Vấn đề đã được trả lời, xử lý", ...answered] : []),
    ...(waiting.length > 0
      ? [`${answered.length > 0 ? "2" : "1"}. Vấn đề đã chuyển, đang chờ trả lời`, ...waiting]
      : []),
  ];
}

function proposals({ content }: OpinionDraftFrame): string[] {
  const late = content.issues.filter(({ state }) => state === "overdue");
  const fresh = content.issues.filter(({ state }) => state === "new");
  return [
    ...late.flatMap(({ title, passed }) =>
      passed
        .filter(({ isLate }) => isLate)
        .map(({ agency }) => `- Đề nghị ${agency} sớm trả lời về vấn đề: ${lowerFirst(title)}.`),
    ),
    ...fresh.map(
      ({ title }) => `- Xem xét, chỉ đạo cơ quan có trách nhiệm trả lời về vấn đề: ${lowerFirst(title)}.`,
    ),
    "(Bổ sung đề xuất, kiến nghị.)",
  ];
}

const ended = (text: string) => (/[.!?…]$/u.test(text) ? text : `${text}.`);
