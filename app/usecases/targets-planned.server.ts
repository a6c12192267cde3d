import { type CategoryCover, categoryCover } from "~/domain/category-cover";
import { type PlannedTarget, type PlannedTargets, plannedTargets } from "~/domain/targets-planned";
import { type SizeKey, sizeTable } from "~/domain/unit-sizes";
import { listRules, listUnitSizes } from "~db/queries/target-rules.server";
import { listAllTargets, type TargetSum } from "~db/queries/targets.server";
import type { CampaignContext } from "./campaigns.server";

export interface CampaignTargets extends PlannedTargets {
  /** What counts towards a target of a category or group, and what can only be shown beside it. */
  cover: CategoryCover;
  /** How big a unit is, to compare units fairly (`perSize`); undefined: not known. */
  sizeOf(unitId: string, sizeKey: SizeKey): number | undefined;
}

/**
 * The targets of some units ("all": of every unit) in all periods (campaign, phase, week, days), set by hand or given
 * by a rule; each category's with its group. One unit's targets of one category never overlap in days, so they add up.
 */
export async function targetsFor(
  open: CampaignContext,
  unitIds: readonly string[] | "all",
): Promise<CampaignTargets> {
  const all = await readPlanned(open);
  if (unitIds === "all") return all;
  const wanted = new Set(unitIds);
  const isWanted = (one: { unitId: string }) => wanted.has(one.unitId);
  return {
    ...all,
    targets: all.targets.filter(isWanted),
    setAside: all.setAside.filter(isWanted),
  };
}

/** The same added up per category, period and document. */
export async function sumTargetsFor(
  open: CampaignContext,
  unitIds: readonly string[] | "all",
): Promise<TargetSum[]> {
  const { targets } = await targetsFor(open, unitIds);
  const sums = new Map<string, TargetSum>();
  for (const one of targets) {
    const key = sumKey(one);
    const { categoryId, periodKey, documentId } = one;
    const before = sums.get(key)?.amount ?? 0;
    sums.set(key, { categoryId, periodKey, documentId, amount: before + one.amount });
  }
  return [...sums.values()];
}

const sumKey = ({ categoryId, periodKey, documentId }: PlannedTarget) =>
  `${categoryId} ${periodKey} ${documentId ?? ""}`;

const kept = new WeakMap<object, Map<string, Promise<CampaignTargets>>>();

/** Kept as long as the structure that they were read with: saving targets, rules or sizes makes a new one. */
function readPlanned(open: CampaignContext): Promise<CampaignTargets> {
  const { structure, today } = open;
  const ofStructure = kept.get(structure) ?? new Map<string, Promise<CampaignTargets>>();
  kept.set(structure, ofStructure);
  const found = ofStructure.get(today);
  if (found) return found;
  const read = readFresh(open);
  ofStructure.set(today, read);
  read.catch(() => ofStructure.delete(today));
  return read;
}

async function readFresh({ db, campaign, structure, today }: CampaignContext): Promise<CampaignTargets> {
  const { tree, phases, categories } = structure;
  const [hand, rules, sizes] = await Promise.all([
    listAllTargets(db.read, campaign.id),
    listRules(db.read, campaign.id),
    listUnitSizes(db.read, campaign.id),
  ]);
  const frame = { campaign, phases, tree, today, sizeOf: sizeTable(sizes) };
  const planned = plannedTargets({ ...frame, categories, hand, rules });
  return { ...planned, cover: categoryCover(categories), sizeOf: frame.sizeOf };
}
