/** Clauses of plan documents ("Mục II.3.b"): typed one by one or pasted as lines, and told apart by their labels. */
import type { Problem } from "./problem";
import { LONGEST_CLAUSE } from "./text-lengths";
import { foldVietnamese } from "./vietnamese";

export interface Clause {
  id: string;
  documentId: string;
  /** As the document numbers it: "Mục II.3.b". */
  label: string;
  /** What it orders, in few own words. */
  content: string;
  version: number;
}

export interface ClauseDraft {
  label: string;
  content: string;
}

/** Two labels are one clause when they differ in case, marks, blanks or a last full stop only. */
export const clauseKey = (label: string): string =>
  foldVietnamese(label)
    .replace(/\s+/g, " ")
    .replace(/[.:;,\s]+$/, "")
    .trim();

/**
 * Clauses out of lines: "Mục II.3.b", then a tab, a colon or a dash, then what it orders. A line that begins with a
 * number of a clause needs no sign between. Problems at `lines`: clause-too-long {line}, clause-twice {line, label}.
 */
export function readClauses(text: string): { clauses: ClauseDraft[]; problems: Problem[] } {
  const clauses: ClauseDraft[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [at, raw] of text.split("\n").entries()) {
    const typed = raw.trim();
    if (typed === "") continue;
    const clause = readLine(typed);
    const line = at + 1;
    const { label, content } = clause;
    if (label.length > LONGEST_CLAUSE.label || content.length > LONGEST_CLAUSE.content) {
      problems.push({ field: "lines", code: "clause-too-long", params: { line } });
    } else if (seen.has(clauseKey(label))) {
      problems.push({ field: "lines", code: "clause-twice", params: { line, label } });
    }
    seen.add(clauseKey(label));
    clauses.push(clause);
  }
  return { clauses, problems };
}

/** "Mục II.3.b", "Điều 4 khoản 2", "II.3.b", "3.b)". */
const NUMBERED =
  /^((?:(?:phần|chương|mục|điều|khoản|điểm|phụ lục)\s+[\p{L}\d][\p{L}\d.)]{0,11}\s*)+|(?:[IVX]+|\d+)(?:[.)][\p{L}\d]{1,4})*[.)]?)\s+(.+)$/iu;

function readLine(line: string): ClauseDraft {
  const [label = "", ...cells] = line.split("\t");
  if (cells.length > 0) return { label: tidy(label), content: tidy(cells.join(" ")) };
  const found = /^(.{1,60}?)\s*(?::|\s[–—-])\s+(.+)$/u.exec(line) ?? NUMBERED.exec(line);
  const [, before = line, behind = ""] = found ?? [];
  return { label: tidy(before), content: tidy(behind) };
}

const tidy = (text: string) => text.normalize("NFC").replace(/\s+/gu, " ").trim();

/** One thing that names a clause. */
export interface ClauseUse {
  kind: "task" | "milestone" | "targets";
  name: string;
  path: string;
}

/** A clause on its document's page, with what points to it. */
export interface ClauseLine extends Clause {
  uses: ClauseUse[];
}

export interface ClausesPart {
  slug: string;
  documentId: string;
  clauses: ClauseLine[];
  /** Clauses that milestones and targets name and that the list has not. */
  unlisted: { label: string; uses: ClauseUse[] }[];
  canEdit: boolean;
  formKey: string;
}
