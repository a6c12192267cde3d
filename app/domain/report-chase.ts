/** Chasing (đôn đốc) missing reports: who is missing, who was told, and the short text for a chat. */
import { type CivilDate, formatCivilShort } from "./calendar/civil-date";

export interface ChaseLine {
  /** The unit's key. */
  key: string;
  name: string;
  hasDraft: boolean;
  /** Weeks up to this one whose report is missing, by number. */
  missingWeeks: number[];
  /** People of the unit who have an account, and how many of them get mail. */
  contacts: string[];
  mailable: number;
  /** Who was told when, the latest first. */
  nudges: { at: string; by: string; channel: "app" | "mail" | "message" }[];
  isToldToday: boolean;
}

export interface ChasePage {
  slug: string;
  week: { from: CivilDate; to: CivilDate; number: number };
  weeks: { from: CivilDate; to: CivilDate; number: number }[];
  dueText: string;
  expected: number;
  received: number;
  lines: ChaseLine[];
  /** Whether the installation sends mail at all. */
  sendsMail: boolean;
  /** Letters of this week's chasing by what became of them; `stuck`: tried, not taken, to be tried again. */
  mails: { sent: number; waiting: number; stuck: number; failed: number };
  /** Ready for a chat. */
  message: string;
  formKey: string;
}

/** What a letter or a message says of a week. */
export interface ChasedWeek {
  number: number;
  from: CivilDate;
  to: CivilDate;
  /** "08:00 03/05/2021" */
  dueText: string;
}

/** The short text for a chat of the units, in the language of the offices; `address` is where reports are sent. */
export function chaseMessage(
  week: ChasedWeek,
  units: readonly string[],
  { issuer, address }: { issuer: string; address: string | null },
): string {
  const days = `${formatCivilShort(week.from)}–${formatCivilShort(week.to)}`;
  const lines = [
    `${issuer} đề nghị các đơn vị sau gửi báo cáo tuần ${week.number} (${days}); hạn gửi ${week.dueText} đã qua:`,
    units.map((name) => `- ${name}`).join("\n"),
    `Đơn vị không có việc phát sinh thì bấm “Không phát sinh”.${address ? ` Gửi tại ${address}` : ""}`,
  ];
  return lines.join("\n");
}
