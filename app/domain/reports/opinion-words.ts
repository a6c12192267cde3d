/** Words of public opinion as official Vietnamese papers write them, whatever the reader's language. */
import { formatCivil } from "../calendar/civil-date";
import type { Breadth, Tendency } from "../opinion";
import { periodName } from "../opinion-figure-periods";
import type { Period, Said } from "../opinion-figures";
import type { IssueState } from "../opinion-issues";
import type { SynthesisIssue } from "../opinion-synthesis-content";
import { figureText } from "./paper-words";

const breadthText: Record<Breadth, string> = {
  "absolute-majority": "tuyệt đại đa số ý kiến",
  majority: "đa số ý kiến",
  many: "nhiều ý kiến",
  some: "một số ý kiến",
};

const tendencyText: Record<Tendency, string> = {
  approve: "tán thành",
  uneasy: "băn khoăn",
  oppose: "phản đối",
};

export const issueStateText: Record<IssueState, string> = {
  new: "Chưa chuyển",
  passed: "Đã chuyển, chờ trả lời",
  overdue: "Quá hạn trả lời",
  answered: "Đã trả lời",
  "fed-back": "Đã trả lời, đã phản hồi",
};

/** "46"; "trên 300"; "hàng nghìn (chưa đếm)"; "–" where nothing was stated, which is not 0. */
export function saidText(one: Said | null): string {
  if (one === null) return "–";
  if (one.value === null) return one.said ? `${one.said} (chưa đếm)` : "chưa đếm";
  return figureText(one);
}

/** "hàng nghìn tin nhắn": as a sentence has it. */
export const saidAmount = (one: Said): string =>
  one.value === null ? one.said || "một số (chưa đếm)" : figureText(one);

/** "tháng 4, 5 năm 2020", or the two days. */
export const periodWords = (period: Period): string => periodName(period) ?? daysWords(period);

export const daysWords = ({ from, to }: Period): string =>
  `từ ngày ${formatCivil(from)} đến ngày ${formatCivil(to)}`;

/** "Đa số ý kiến băn khoăn; một số ý kiến phản đối"; "" where nothing is merged into the issue. */
export function heldText(held: SynthesisIssue["held"]): string {
  const text = held
    .map(({ tendency, breadth }) => `${breadthText[breadth]} ${tendencyText[tendency]}`)
    .join("; ");
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
