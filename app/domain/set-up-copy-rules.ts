/** Rules of a plan and sizes of units, taken over from an earlier election by the keys of what they are for. */
import { addDays, daysBetween } from "./calendar/civil-date";
import type { CampaignStructure } from "./campaign";
import type { CampaignOutline } from "./campaign-outline";
import type { CopySource } from "./set-up-copy";
import type { TargetRule } from "./target-rules";
import { daysPeriodKey, periodOf } from "./targets";
import type { UnitSize } from "./unit-sizes";

/** A rule by the keys of what it is for. */
export interface KeyedRule extends Pick<TargetRule, "factor" | "sizeKey" | "times" | "scope"> {
  category: string;
  /** Of "under". */
  scopeUnit: string | null;
  /** A phase's key; null: the period below. */
  phase: string | null;
  /** "campaign", or days of its own in the new election. */
  periodKey: string;
}

/**
 * Rules whose form, phase and unit the new election has. Days of a rule's own keep their T−n, as far as they lie within
 * the new election; a rule for one week stays behind, as a target for one does.
 */
export function keyedRules(
  rules: readonly TargetRule[],
  { campaign, structure }: CopySource,
  outline: CampaignOutline,
): KeyedRule[] {
  const has = (parts: readonly { key: string }[], key: string) => parts.some((one) => one.key === key);
  return rules.flatMap((rule): KeyedRule[] => {
    const category = structure.categories.find(({ id }) => id === rule.categoryId)?.key ?? "";
    const scopeUnit = rule.scopeUnitId === null ? null : structure.tree.keyOf(rule.scopeUnitId);
    const period = keyedPeriod(rule.periodKey, { campaign, structure }, outline);
    if (!period || !has(outline.categories, category)) return [];
    if (period.phase !== null && !has(outline.phases, period.phase)) return [];
    if (scopeUnit !== null && !has(outline.units, scopeUnit)) return [];
    const { factor, sizeKey, times, scope } = rule;
    return [{ ...{ factor, sizeKey, times, scope, category, scopeUnit }, ...period }];
  });
}

function keyedPeriod(
  key: string,
  { campaign, structure }: Pick<CopySource, "campaign" | "structure">,
  outline: CampaignOutline,
): Pick<KeyedRule, "phase" | "periodKey"> | null {
  const period = periodOf(key, campaign, structure.phases);
  switch (period?.kind) {
    case "campaign":
      return { phase: null, periodKey: key };
    case "phase": {
      const phase = structure.phases.find(({ id }) => key === `phase:${id}`);
      return phase ? { phase: phase.key, periodKey: key } : null;
    }
    case "days": {
      const shift = daysBetween(campaign.electionOn, outline.electionOn);
      const moved = daysPeriodKey(addDays(period.from, shift), addDays(period.to, shift));
      return periodOf(moved, outline, []) ? { phase: null, periodKey: moved } : null;
    }
    default:
      return null;
  }
}

/** A unit's size by the unit's key, with where it was read. */
export interface KeyedSize extends Pick<UnitSize, "sizeKey" | "amount"> {
  unit: string;
  source: string;
}

/** Sizes of units that the new election has; the source says which election they were counted for. */
export function keyedSizes(
  sizes: readonly (UnitSize & { source: string })[],
  { campaign, structure }: { campaign: { shortName: string }; structure: CampaignStructure },
  outline: CampaignOutline,
): KeyedSize[] {
  const keys = new Set(outline.units.map(({ key }) => key));
  return sizes.flatMap(({ unitId, sizeKey, amount, source }) => {
    const unit = structure.tree.keyOf(unitId);
    const told = source === "" ? campaign.shortName : `${source} (${campaign.shortName})`;
    return keys.has(unit) ? [{ unit, sizeKey, amount, source: told }] : [];
  });
}
