/** Rules of a plan that give every unit its own figure: "10 lá cờ mỗi tổ bầu cử", "2 buổi phát mỗi ngày từ 1/5". */
import { type CivilDate, daysBetween } from "./calendar/civil-date";
import { weeksBetween } from "./calendar/election-week";
import type { Phase } from "./campaign";
import { type PeriodFrame, periodOf, type TargetPeriod } from "./targets";
import { reportingUnits, type SizeKey } from "./unit-sizes";
import { isLocal, type Unit, type UnitTree } from "./units";

/** How often: once in the period, or on each of its days or reporting weeks. */
export const ruleTimes = ["once", "day", "week"] as const;
export type RuleTimes = (typeof ruleTimes)[number];

/** Which reporting units: all, the wards and communes, or those below one unit. */
const ruleScopes = ["all", "local", "under"] as const;
export type RuleScope = (typeof ruleScopes)[number];

/** In a rule's form: in place of a size, per unit; in place of a period, the days typed beside it. */
export const perUnit = "unit";
export const ownDays = "days";

export interface TargetRule {
  id: string;
  categoryId: string;
  factor: number;
  /** null: per unit, whatever its size. */
  sizeKey: SizeKey | null;
  times: RuleTimes;
  periodKey: string;
  scope: RuleScope;
  scopeUnitId: string | null;
  documentId: string | null;
  clause: string;
  version: number;
}

/** What a rule gives one unit, with all that it was worked out from: "10 × 12 tổ bầu cử = 120". */
export interface RuleShare {
  ruleId: string;
  unitId: string;
  categoryId: string;
  factor: number;
  sizeKey: SizeKey | null;
  /** The unit's size; null: the rule is per unit, or the size is unknown (see `amount`). */
  size: number | null;
  times: RuleTimes;
  /** Days or weeks of the period; null for once. */
  count: number | null;
  /** null: the unit's size is unknown, so nothing can be said. */
  amount: number | null;
}

export interface RuleFrame {
  campaign: PeriodFrame;
  phases: readonly Phase[];
  tree: UnitTree;
  today: CivilDate;
  sizeOf(unitId: string, sizeKey: SizeKey): number | undefined;
}

/** A rule's shares, unit by unit; none when its period names nothing any more. */
export function sharesOf(rule: TargetRule, frame: RuleFrame): RuleShare[] {
  const period = periodOf(rule.periodKey, frame.campaign, frame.phases);
  if (!period) return [];
  const count = timesIn(rule.times, period, frame.campaign);
  return unitsOfRule(rule, period, frame).map(({ id }) => {
    const { factor, sizeKey, times } = rule;
    const size = sizeKey === null ? null : (frame.sizeOf(id, sizeKey) ?? null);
    const isKnown = sizeKey === null || size !== null;
    const amount = isKnown ? factor * (size ?? 1) * (count ?? 1) : null;
    return {
      ruleId: rule.id,
      unitId: id,
      categoryId: rule.categoryId,
      factor,
      sizeKey,
      size,
      times,
      count,
      amount,
    };
  });
}

/** Units that report on the period's day nearest to today: a ward that is no more then gets nothing. */
function unitsOfRule({ scope, scopeUnitId }: TargetRule, period: TargetPeriod, frame: RuleFrame): Unit[] {
  const { today, tree } = frame;
  const day = today < period.from ? period.from : today > period.to ? period.to : today;
  const units = reportingUnits(tree, day);
  if (scope === "all") return units;
  if (scope === "local") return units.filter(isLocal);
  const below = new Set(scopeUnitId === null ? [] : tree.subtreeOn(scopeUnitId, day));
  return units.filter((unit) => below.has(unit.id));
}

/** A week that the period holds only a part of counts as one. */
function timesIn(times: RuleTimes, { from, to }: TargetPeriod, campaign: PeriodFrame): number | null {
  if (times === "once") return null;
  return times === "day" ? daysBetween(from, to) + 1 : weeksBetween(from, to, campaign.weekFirstDay).length;
}
