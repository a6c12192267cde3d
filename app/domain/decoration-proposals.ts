/**
 * Proposals of investment (đề xuất đầu tư): what a survey found at a place, what is wanted there, what it is to cost, and
 * what was decided. Money is whole đồng; what nobody has estimated is unknown and never 0.
 */
import type { CivilDate } from "./calendar/civil-date";
import { type ItemKind, itemKinds } from "./decoration";

/** "none": the line is a finding of the survey alone, and nothing is to be decided. */
export const proposalWishes = ["none", "repair", "new"] as const;
export type ProposalWish = (typeof proposalWishes)[number];

export const proposalStates = ["proposed", "approved", "rejected"] as const;
export type ProposalState = (typeof proposalStates)[number];

export interface ProposalDecision {
  on: CivilDate;
  /** null: rejected. */
  sum: number | null;
  note: string;
  documentId: string | null;
  by: string;
  at: string;
}

/** A line of the survey as it is written down. */
export interface ProposalContent {
  unitId: string;
  siteId: string | null;
  place: string;
  kind: ItemKind;
  /** What stands there of the kind; of it, good to use again, and good after repair. */
  there: number;
  usable: number;
  repairable: number;
  surveyedOn: CivilDate;
  wish: ProposalWish;
  quantity: number;
  reason: string;
  estimate: number | null;
  /** The body that decides; never a person. */
  decider: string;
}

export interface Proposal extends ProposalContent {
  id: string;
  number: number;
  state: ProposalState;
  decision: ProposalDecision | null;
  isRemoved: boolean;
  version: number;
}

/** As people say it: "DX-0012". */
export const proposalCode = (number: number): string => `DX-${String(number).padStart(4, "0")}`;

/** A sum of which some parts may not be known yet. */
export interface KnownSum {
  sum: number;
  unknown: number;
}

export interface ProposalTotals {
  /** Lines in which something is wanted. */
  wanted: number;
  requested: KnownSum;
  pending: { lines: number; asked: KnownSum };
  approved: { lines: number; sum: number };
  rejected: { lines: number };
}

export function totalsOf(
  proposals: readonly Pick<Proposal, "wish" | "estimate" | "state" | "decision">[],
): ProposalTotals {
  const wanted = proposals.filter(({ wish }) => wish !== "none");
  const pending = wanted.filter(({ state }) => state === "proposed");
  const approved = wanted.filter(({ state }) => state === "approved");
  return {
    wanted: wanted.length,
    requested: sumOf(wanted),
    pending: { lines: pending.length, asked: sumOf(pending) },
    approved: {
      lines: approved.length,
      sum: approved.reduce((sum, { decision }) => sum + (decision?.sum ?? 0), 0),
    },
    rejected: { lines: wanted.length - pending.length - approved.length },
  };
}

function sumOf(lines: readonly Pick<Proposal, "estimate">[]): KnownSum {
  return {
    sum: lines.reduce((sum, { estimate }) => sum + (estimate ?? 0), 0),
    unknown: lines.filter(({ estimate }) => estimate === null).length,
  };
}

/** What a survey found of one kind; kinds are never added to one another. */
export interface SurveyedKind {
  kind: ItemKind;
  there: number;
  usable: number;
  repairable: number;
  wanted: number;
}

export function surveyOf(proposals: readonly ProposalContent[]): SurveyedKind[] {
  return itemKinds.flatMap((kind) => {
    const own = proposals.filter((one) => one.kind === kind);
    if (own.length === 0) return [];
    const sum = (part: "there" | "usable" | "repairable" | "quantity") =>
      own.reduce((total, one) => total + one[part], 0);
    const counts = { there: sum("there"), usable: sum("usable"), repairable: sum("repairable") };
    return [{ kind, ...counts, wanted: sum("quantity") }];
  });
}

/** The most that a line may cost: 1,000 billion đồng; more is a slip. */
const MOST_DONG = 1_000_000_000_000;

/**
 * A sum as people type it, in whole đồng: "12.500.000", "12500000 đ", "12,5 triệu", "1,2 tỷ". null: it is none, has
 * parts of a đồng, or is more than `MOST_DONG`.
 */
export function readDong(typed: string): number | null {
  const text = typed
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replace(/\s*(đồng|đ|vnđ|vnd)\.?$/u, "");
  const worded = /^(\d{1,9})(?:,(\d{1,9}))?\s*(triệu|tr|tỷ|tỉ)$/u.exec(text);
  const sum = worded ? wordedSum(worded) : plainSum(text);
  return sum !== null && sum <= MOST_DONG ? sum : null;
}

function wordedSum([, whole = "", part = "", word]: RegExpExecArray): number | null {
  const places = word?.startsWith("t") && word !== "tỷ" && word !== "tỉ" ? 6 : 9;
  if (part.length > places) return null;
  return Number(whole + part.padEnd(places, "0"));
}

function plainSum(text: string): number | null {
  if (!/^\d{1,15}$|^\d{1,3}(?:[. ]\d{3})+$|^\d{1,3}(?:,\d{3})+$/.test(text)) return null;
  return Number(text.replace(/[. ,]/g, ""));
}
