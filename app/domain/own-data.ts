import type { Settings } from "./accounts";
import type { CivilDate } from "./calendar/civil-date";
import type { Role } from "./permissions";

export const correctionFields = ["name", "title", "email", "other"] as const;
export type CorrectionField = (typeof correctionFields)[number];
export type CorrectionState = "waiting" | "done" | "declined" | "withdrawn";

/** A wish to have something about oneself corrected. */
export interface Correction {
  id: string;
  field: CorrectionField;
  stored: string;
  wanted: string;
  note: string;
  state: CorrectionState;
  answer: string;
  /** Moments in words; "" while it waits. */
  askedAt: string;
  decidedAt: string;
}

/** What there is of one's own work and reminders, as numbers. */
export const ownCounts = [
  "outputs",
  "declarations",
  "reports",
  "opinionReports",
  "fieldReports",
  "digests",
  "nudges",
  "noticeReads",
  "drafts",
  "feeds",
  "views",
  "auditLines",
] as const;
export type OwnCount = (typeof ownCounts)[number];

/** All that is kept about one person who has an account (Law 91/2025/QH15 art. 4: the right to see and to correct). */
export interface OwnData {
  account: {
    loginName: string;
    displayName: string;
    title: string;
    email: string;
    createdAt: string;
  } & Settings;
  roles: { role: Role; campaign: string; unit: string; from: CivilDate; to: CivilDate | null }[];
  sessions: { device: string; startedAt: string; seenAt: string; endsAt: string }[];
  counts: Record<OwnCount, number>;
  corrections: Correction[];
}

/** A table of the readable file. */
export interface OwnTable {
  title: string;
  heads: readonly string[];
  rows: readonly (readonly string[])[];
}

/** The data as a page that opens anywhere, without the product and without a script. */
export function ownDataPage(
  title: string,
  lede: string,
  tables: readonly OwnTable[],
  locale: string,
): string {
  const cells = (tag: "th" | "td", row: readonly string[]) =>
    row.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join("");
  const parts = tables.map(
    ({ title: name, heads, rows }) =>
      `<h2>${escaped(name)}</h2>\n<table border="1" cellpadding="4">\n<tr>${cells("th", heads)}</tr>\n${rows
        .map((row) => `<tr>${cells("td", row)}</tr>`)
        .join("\n")}\n</table>`,
  );
  return [
    `<!DOCTYPE html>\n<html lang="${locale}">\n<head><meta charset="utf-8"><title>${escaped(title)}</title></head>`,
    `<body>\n<h1>${escaped(title)}</h1>\n<p>${escaped(lede)}</p>\n${parts.join("\n")}\n</body>\n</html>\n`,
  ].join("\n");
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (one) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[one] ?? one);
