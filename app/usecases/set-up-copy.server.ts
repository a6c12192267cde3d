import { civilDateOfInstant, localTimeOf } from "~/domain/calendar/civil-date";
import type { CampaignOutline } from "~/domain/campaign-outline";
import type { SetUpDraft } from "~/domain/set-up";
import type { CopiedMilestone, CopySource, KeyedTarget } from "~/domain/set-up-copy";
import { keyedTargets } from "~/domain/set-up-copy";
import { type KeyedRule, type KeyedSize, keyedRules, keyedSizes } from "~/domain/set-up-copy-rules";
import { unitTreeOf } from "~/domain/units";
import type { Connection } from "~db/client.server";
import {
  listDependencyRows,
  listMilestoneRows,
  listTargetRows,
  listUnitCodes,
} from "~db/queries/campaign-copy.server";
import { findCampaign, loadStructure } from "~db/queries/campaigns.server";
import { listMilestoneUnits } from "~db/queries/milestone-units.server";
import { listRules, listUnitSizes } from "~db/queries/target-rules.server";

/** An earlier election with what can be taken over from it; null when there is none of that name. */
export async function loadCopySource(db: Connection, slug: string): Promise<CopySource | null> {
  const campaign = await findCampaign(db, slug);
  if (!campaign) return null;
  const [{ units, edges, ...rest }, codes, rows, unitIds, dependencies] = await Promise.all([
    loadStructure(db, campaign.id),
    listUnitCodes(db, campaign.id),
    listMilestoneRows(db, campaign.id),
    listMilestoneUnits(db, campaign.id),
    listDependencyRows(db, campaign.id),
  ]);
  const keyOf = new Map(units.map(({ id, key }) => [id, key]));
  return {
    campaign,
    structure: { tree: unitTreeOf(units, edges), ...rest },
    codes: new Map(codes.map(({ id, code }) => [id, code])),
    milestones: rows.map((row) => ({
      ...milestoneOf(row),
      units: (unitIds.get(row.key) ?? []).flatMap((id) => keyOf.get(id) ?? []),
      waitsFor: dependencies.filter(({ key }) => key === row.key).map(({ waitsFor }) => waitsFor),
    })),
  };
}

type MilestoneRow = Awaited<ReturnType<typeof listMilestoneRows>>[number];

function milestoneOf(row: MilestoneRow): Omit<CopiedMilestone, "units" | "waitsFor"> {
  return {
    key: row.key,
    name: row.name,
    origin: row.origin,
    kind: row.kind,
    duty: row.duty,
    dueOn: row.due_at === null ? row.due_on : civilDateOfInstant(row.due_at),
    time: row.due_at === null ? null : localTimeOf(row.due_at),
    inclusive: row.inclusive === 1,
    responsible: row.responsible,
    rule: row.rule_anchor === null ? null : { anchor: row.rule_anchor, days: row.rule_days ?? 0 },
    templateKey: row.template_key,
  };
}

/** The figures of a plan that are taken over: targets, rules, and the sizes of units that rules are worked out from. */
export interface CopiedFigures {
  targets: KeyedTarget[];
  rules: KeyedRule[];
  sizes: KeyedSize[];
}

/** Those of the election that a draft was copied from, as far as the new one has their unit, category and phase. */
export async function loadCopiedFigures(
  db: Connection,
  { copied }: SetUpDraft,
  outline: CampaignOutline,
): Promise<CopiedFigures> {
  const source = copied?.targets ? await loadCopySource(db, copied.slug) : null;
  if (!source) return { targets: [], rules: [], sizes: [] };
  const [targets, rules, sizes] = await Promise.all([
    listTargetRows(db, source.campaign.id),
    listRules(db, source.campaign.id),
    listUnitSizes(db, source.campaign.id),
  ]);
  return {
    targets: targetsInto(outline, targets, source),
    rules: keyedRules(rules, source, outline),
    sizes: keyedSizes(sizes, source, outline),
  };
}

function targetsInto(
  outline: CampaignOutline,
  rows: Awaited<ReturnType<typeof listTargetRows>>,
  { structure }: CopySource,
): KeyedTarget[] {
  const keysOf = (parts: readonly { key: string }[]) => new Set(parts.map(({ key }) => key));
  const [units, categories, phases] = [outline.units, outline.categories, outline.phases].map(keysOf);
  return keyedTargets(rows, structure).filter(
    ({ unit, category, phase }) =>
      units?.has(unit) && categories?.has(category) && (phase === null || phases?.has(phase)),
  );
}
