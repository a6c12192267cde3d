import { addDays, type CivilDate, hoursBefore, instantOf, withOffset } from "./calendar/civil-date";
import type {
  Evidence,
  LawEdition,
  LawMilestone,
  LocalText,
  MilestoneKey,
  MilestoneKind,
  MilestoneRule,
} from "./law/edition";

/** A date the law gives: one day, a window of days (both ends included), or an hour (ISO text with +07:00). */
export type ComputedDate = { date: CivilDate } | { from: CivilDate; to: CivilDate } | { at: string };

/** A step that cannot be dated yet, and the milestones whose actual dates it waits for (none: it never can be). */
export interface Undated {
  date: null;
  dependsOn: readonly MilestoneKey[];
}

export type ComputedMilestone = {
  key: MilestoneKey;
  name: LocalText;
  kind: MilestoneKind;
  article: string;
  /** The rule as a short code without language: `no-later-than T−95`. */
  rule: string;
  evidence: Evidence;
  /** Present and true when the date leans on a latest date because the actual one is not known yet. */
  provisional?: true;
} & (ComputedDate | Undated);

type Resolved = (ComputedDate & { provisional?: true }) | Undated;

/** Days known beside the law, by milestone key. */
export type KnownDays = ReadonlyMap<string, CivilDate>;

const NONE: KnownDays = new Map();

/**
 * The statutory calendar of one election, in the law's order. Relative steps follow the actual dates given in
 * `actuals`; where an actual date is still missing they follow the overridden or the latest lawful date and are
 * marked provisional, or stay undated where only the real day counts (Điều 64, 87).
 */
export function computeCalendar(
  edition: LawEdition,
  electionOn: CivilDate,
  actuals: KnownDays = NONE,
  overrides: KnownDays = NONE,
): ComputedMilestone[] {
  const rules = new Map(edition.milestones.map((milestone) => [milestone.key, milestone.rule]));
  const facts: Facts = { edition, electionOn, actuals, overrides, rules };
  return edition.milestones.map((milestone) => computed(milestone, facts));
}

interface Facts {
  edition: LawEdition;
  electionOn: CivilDate;
  actuals: KnownDays;
  overrides: KnownDays;
  rules: ReadonlyMap<MilestoneKey, MilestoneRule>;
}

function computed(milestone: LawMilestone, facts: Facts): ComputedMilestone {
  const { key, name, kind, article, rule, evidence } = milestone;
  return { key, name, kind, article, rule: ruleCode(rule), evidence, ...resolve(rule, facts) };
}

function resolve(rule: MilestoneRule, facts: Facts): Resolved {
  const { electionOn } = facts;
  switch (rule.type) {
    case "no-later-than":
    case "fixed":
      return { date: addDays(electionOn, rule.offset) };
    case "window-start":
      return { from: addDays(electionOn, rule.offset), to: addDays(electionOn, rule.untilOffset) };
    case "hours-before-polls-open":
      return hourBeforePolls(rule.hours, facts);
    case "between":
      return windowBetween(rule.from, rule.to, facts);
    case "days-after":
      return windowAfter(rule, facts);
    case "after-actual":
      return afterActual(rule, facts);
    case "before":
      return { date: null, dependsOn: [rule.key] };
    case "after-receipt":
      return { date: null, dependsOn: [] };
  }
}

function hourBeforePolls(hours: number, facts: Facts): Resolved {
  const pollingOn = anchorOf("polling-day", facts)?.on ?? facts.electionOn;
  return { at: withOffset(hoursBefore(instantOf(pollingOn, facts.edition.polls.opensAt), hours)) };
}

function windowBetween(first: MilestoneKey, last: MilestoneKey, facts: Facts): Resolved {
  const from = anchorOf(first, facts);
  const to = anchorOf(last, facts);
  // Recorded dates may contradict one another; a window that ends before it begins is no window.
  if (!from || !to || to.on < from.on) return { date: null, dependsOn: [first, last] };
  return { from: from.on, to: to.on, ...provisionalUnless(from.isActual && to.isActual) };
}

function windowAfter(rule: Extract<MilestoneRule, { type: "days-after" }>, facts: Facts): Resolved {
  const start = anchorOf(rule.key, facts);
  if (!start) return { date: null, dependsOn: [rule.key] };
  const to = addDays(start.on, rule.days + rule.answerDays);
  return { from: start.on, to, ...provisionalUnless(start.isActual) };
}

function afterActual(rule: Extract<MilestoneRule, { type: "after-actual" }>, facts: Facts): Resolved {
  const happened = rule.keys.flatMap((key) => facts.actuals.get(key) ?? []).sort();
  const day = rule.take === "earliest" ? happened[0] : happened.at(-1);
  if (day === undefined) return { date: null, dependsOn: rule.keys };
  return { date: addDays(day, rule.days), ...provisionalUnless(happened.length === rule.keys.length) };
}

/** The day another milestone is taken to fall on: its actual day, else the overridden, else the latest one. */
function anchorOf(key: MilestoneKey, facts: Facts): { on: CivilDate; isActual: boolean } | null {
  const actual = facts.actuals.get(key);
  if (actual) return { on: actual, isActual: true };
  const overridden = facts.overrides.get(key);
  if (overridden) return { on: overridden, isActual: false };
  const rule = facts.rules.get(key);
  return rule && "offset" in rule ? { on: addDays(facts.electionOn, rule.offset), isActual: false } : null;
}

function provisionalUnless(isCertain: boolean): { provisional?: true } {
  return isCertain ? {} : { provisional: true };
}

function ruleCode(rule: MilestoneRule): string {
  switch (rule.type) {
    case "no-later-than":
      return `no-later-than ${tCode(rule.offset)}`;
    case "fixed":
      return `fixed ${tCode(rule.offset)}`;
    case "window-start":
      return `window ${tCode(rule.offset)}..${tCode(rule.untilOffset)}`;
    case "hours-before-polls-open":
      return `polls-open −${rule.hours}h`;
    case "before":
      return `before ${rule.key}`;
    case "between":
      return `between ${rule.from}..${rule.to}`;
    case "days-after":
      return `${rule.key} +${rule.days}d, answer +${rule.answerDays}d`;
    case "after-actual":
      return `${rule.take} actual ${rule.keys.join("|")}${rule.days > 0 ? ` +${rule.days}d` : ""}`;
    case "after-receipt":
      return `receipt +${rule.days}d`;
  }
}

/** `T−95`, `T0`, `T+3`: the mark used on every screen, with a true minus sign. */
function tCode(offset: number): string {
  if (offset === 0) return "T0";
  return offset < 0 ? `T−${-offset}` : `T+${offset}`;
}
