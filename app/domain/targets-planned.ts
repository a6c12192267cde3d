/** The whole plan in figures: targets set by hand, what rules give, and which of them counts. */
import type { CivilDate } from "./calendar/civil-date";
import type { Category } from "./categories";
import { categoryCover } from "./category-cover";
import { type RuleFrame, type RuleShare, sharesOf, type TargetRule } from "./target-rules";
import { periodOf, shareDays, type Target, type TargetPeriod } from "./targets";

/** A target that counts. `from` and `to`: the days it is meant for, both included. */
export interface PlannedTarget extends Target {
  from: CivilDate;
  to: CivilDate;
  documentId: string | null;
  clause: string;
  /** The rule that gives it; null: set by hand. */
  rule: RuleShare | null;
}

/** A rule's share that does not count: set by hand instead, or not to be worked out. */
export interface SetAside extends RuleShare {
  periodKey: string;
  /** What was set by hand; null: the unit's size is unknown. */
  byHand: Target | null;
}

export interface PlannedTargets {
  targets: readonly PlannedTarget[];
  setAside: readonly SetAside[];
}

export interface HandTarget extends Target {
  documentId: string | null;
  clause: string;
}

export interface PlanFigures extends RuleFrame {
  categories: readonly Category[];
  hand: readonly HandTarget[];
  rules: readonly TargetRule[];
}

/**
 * A target set by hand goes before a rule for the same unit and category (or a group with it) on the same days, so
 * that nothing counts twice; the rule's share stays to be seen. Periods that name nothing any more are left out.
 */
export function plannedTargets(plan: PlanFigures): PlannedTargets {
  const { share } = categoryCover(plan.categories);
  const periods = periodReader(plan);
  const byUnit = new Map<string, HandTarget[]>();
  for (const one of plan.hand) byUnit.set(one.unitId, [...(byUnit.get(one.unitId) ?? []), one]);
  const targets: PlannedTarget[] = plan.hand.flatMap((one) => {
    const period = periods(one.periodKey);
    return period ? [{ ...one, from: period.from, to: period.to, rule: null }] : [];
  });
  const setAside: SetAside[] = [];
  for (const rule of plan.rules) {
    const period = periods(rule.periodKey);
    if (!period) continue;
    for (const given of sharesOf(rule, plan)) {
      const byHand = byUnit.get(given.unitId)?.find((one) => {
        const other = periods(one.periodKey);
        return other !== null && shareDays(period, other) && share(one.categoryId, rule.categoryId);
      });
      if (byHand || given.amount === null)
        setAside.push({ ...given, periodKey: period.key, byHand: byHand ?? null });
      else targets.push(plannedShare(given, given.amount, rule, period));
    }
  }
  return { targets, setAside };
}

function plannedShare(
  share: RuleShare,
  amount: number,
  { documentId, clause }: TargetRule,
  { key, from, to }: TargetPeriod,
): PlannedTarget {
  const { unitId, categoryId } = share;
  return { unitId, categoryId, periodKey: key, amount, from, to, documentId, clause, rule: share };
}

function periodReader({ campaign, phases }: PlanFigures): (key: string) => TargetPeriod | null {
  const read = new Map<string, TargetPeriod | null>();
  return (key) => {
    const known = read.get(key);
    if (known !== undefined) return known;
    const period = periodOf(key, campaign, phases);
    read.set(key, period);
    return period;
  };
}
