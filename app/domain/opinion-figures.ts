/**
 * What was done about public opinion in a period, as organisations report it (Hải Phòng, April–May 2020): written
 * reports, messages, synthesised reports with the thematic ones among them, issues, answers, tasks; and the team.
 */
import type { CivilDate } from "./calendar/civil-date";
import { noTally, plus, type Qualifier, type Quantity, tallyOf, totalOf } from "./quantities";

/** Figures that somebody states for a period, because the product does not hold what is behind them. */
export const entryKinds = ["reports", "messages", "tasks", "team", "trainings", "meetings"] as const;
export type EntryKind = (typeof entryKinds)[number];

export interface PeriodEntry {
  id: string;
  kind: EntryKind;
  fromOn: CivilDate;
  toOn: CivilDate;
  /** null exactly when it was not counted. */
  value: number | null;
  qualifier: Qualifier;
  /** How it was said where nobody counted: "hàng nghìn". */
  said: string;
  note: string;
  version: number;
}

export interface Period {
  from: CivilDate;
  to: CivilDate;
}

export interface PeriodInput extends Period {
  /** Days on which written reports that still hold were received. */
  received: readonly CivilDate[];
  entries: readonly PeriodEntry[];
  /** Issued ones, whenever. */
  syntheses: readonly { kind: "general" | "thematic"; issuedOn: CivilDate; issues: readonly string[] }[];
  /** Days on which issues were answered. */
  answered: readonly CivilDate[];
}

export interface Said extends Quantity {
  /** "hàng nghìn"; "" where there is a number. */
  said: string;
}

export interface PeriodFigures {
  /** Those held here, and with those that were stated; null: none of either, which is not 0 where a count is stated. */
  reports: { listed: number; total: Said };
  messages: Said | null;
  /** Thematic ones are a part of the synthesised ones, never added to them. */
  syntheses: number;
  thematic: number;
  issues: number;
  answered: number;
  tasks: Said | null;
  /** As last stated by the period's end. */
  team: Said | null;
  trainings: Said | null;
  meetings: Said | null;
  /** Entries that lie in the period only in part: they are in no figure, and it is said. */
  partly: PeriodEntry[];
}

export function periodFigures(input: PeriodInput): PeriodFigures {
  const inside = (day: CivilDate) => day >= input.from && day <= input.to;
  const entries = input.entries.filter(({ fromOn, toOn }) => inside(fromOn) && inside(toOn));
  const stated = (kind: EntryKind) => totalSaid(entries.filter((one) => one.kind === kind));
  const issued = input.syntheses.filter(({ issuedOn }) => inside(issuedOn));
  const listed = input.received.filter(inside).length;
  return {
    reports: { listed, total: withListed(listed, stated("reports")) },
    messages: stated("messages"),
    syntheses: issued.length,
    thematic: issued.filter(({ kind }) => kind === "thematic").length,
    issues: new Set(issued.flatMap(({ issues }) => issues)).size,
    answered: input.answered.filter(inside).length,
    tasks: stated("tasks"),
    team: teamBy(input),
    trainings: stated("trainings"),
    meetings: stated("meetings"),
    partly: input.entries.filter((one) => one.kind !== "team" && isPartly(one, input)),
  };
}

function totalSaid(entries: readonly PeriodEntry[]): Said | null {
  const [only] = entries;
  if (!only) return null;
  const total = totalOf(entries.map(tallyOf).reduce(plus, noTally));
  return { ...total, said: entries.length === 1 && total.value === null ? only.said : "" };
}

function withListed(listed: number, stated: Said | null): Said {
  const own = { value: listed, qualifier: "exact" } as const;
  if (!stated) return { ...own, said: "" };
  if (listed === 0) return stated;
  return { ...totalOf(plus(tallyOf(own), tallyOf(stated))), said: "" };
}

/** A team is as large as was last said by the period's end, in or before it. */
function teamBy({ entries, to }: PeriodInput): Said | null {
  const known = entries.filter(({ kind, fromOn }) => kind === "team" && fromOn <= to);
  const last = known.sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1)).at(-1);
  return last ? { value: last.value, qualifier: last.qualifier, said: last.said } : null;
}

export const overlaps = (a: Period, b: Period) => a.from <= b.to && b.from <= a.to;

const isPartly = ({ fromOn, toOn }: PeriodEntry, { from, to }: Period) =>
  overlaps({ from: fromOn, to: toOn }, { from, to }) && (fromOn < from || toOn > to);
