import { civilDateOfInstant, localTimeOf } from "~/domain/calendar/civil-date";
import type { CampaignOutline } from "~/domain/campaign-outline";
import type { SetUpDraft } from "~/domain/set-up";
import type { CopiedMilestone, CopySource, KeyedTarget } from "~/domain/set-up-copy";
import { keyedTargets } from "~/domain/set-up-copy";
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

/** The targets of the election that a draft was copied from, as far as the new one has their unit, category and phase. */
export async function loadCopiedTargets(
  db: Connection,
  { copied }: SetUpDraft,
  outline: CampaignOutline,
): Promise<KeyedTarget[]> {
  if (!copied?.targets) return [];
  const source = await loadCopySource(db, copied.slug);
  if (!source) return [];
  const keysOf = (parts: readonly { key: string }[]) => new Set(parts.map(({ key }) => key));
  const [units, categories, phases] = [outline.units, outline.categories, outline.phases].map(keysOf);
  const rows = await listTargetRows(db, source.campaign.id);
  return keyedTargets(rows, source.structure).filter(
    ({ unit, category, phase }) =>
      units?.has(unit) && categories?.has(category) && (phase === null || phases?.has(phase)),
  );
}
