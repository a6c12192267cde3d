import type { Unit } from "~/domain/units";
import { listCampaignEvents } from "~db/queries/campaign-events.server";
import { inChargeOf } from "~db/queries/roster.server";
import { countMembersOf, isUnitUsed, listTreeEdges, type TreeEdge } from "~db/queries/units.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";
import { momentOf } from "./instants.server";
import { seenOf } from "./unit-change.server";

/** A time that a unit spends under a parent. */
export interface ParentTime {
  kind: TreeEdge["kind"];
  name: string;
  from: string;
  to: string | null;
}

export interface UnitPage {
  slug: string;
  today: string;
  unit: Unit;
  parents: ParentTime[];
  children: { key: string; name: string }[];
  /** Units that it may hang under or be merged into. */
  others: { key: string; name: string }[];
  /** Key of the unit that it reports to today; "" for none. */
  reportsTo: string;
  inCharge: string;
  people: number;
  mayRemove: boolean;
  seen: string;
  formKey: string;
  history: {
    id: string;
    event: string;
    on: string | null;
    after: string;
    reason: string;
    by: string;
    at: string;
  }[];
}

/** One unit with its places in both trees, past and future. Throws NotFound. */
export async function loadUnit(ctx: UseCaseContext, slug: string, key: string): Promise<UnitPage> {
  const open = await openCampaign(ctx, slug, "campaign.settings");
  const { campaign, structure, today } = open;
  const unit = structure.tree.units.find((one) => one.key === key);
  if (!unit) throw new NotFound();
  const db = ctx.db.read;
  const [edges, inCharge, people, used, events] = await Promise.all([
    listTreeEdges(db, campaign.id),
    inChargeOf(db, campaign.id),
    countMembersOf(db, unit.id, today),
    isUnitUsed(db, unit.id),
    listCampaignEvents(db, campaign.id, { kind: "unit", key }),
  ]);
  const below = structure.tree.subtreeOn(unit.id, today);
  return {
    slug,
    today,
    unit,
    parents: parentsOf(open, edges, unit.id),
    children: structure.tree.childrenOn(unit.id, today).map(named),
    others: structure.tree.units.filter((one) => !below.includes(one.id) && one.validTo === null).map(named),
    reportsTo: structure.tree.keyOf(structure.tree.ancestorsOn(unit.id, today)[1]),
    inCharge: (inCharge.get(unit.id) ?? []).map((one) => one.name).join(", "),
    people,
    mayRemove: !used,
    seen: seenOf(open, unit),
    formKey: ctx.newId(),
    history: events.map((one) => ({
      id: one.id,
      event: one.event,
      on: one.on,
      after: afterOf(one.detail),
      reason: one.reason,
      by: one.by,
      at: momentOf(one.recordedAt),
    })),
  };
}

const named = ({ key, name }: Unit) => ({ key, name });

const trees: readonly TreeEdge["kind"][] = ["reporting", "administrative"];

function parentsOf({ structure }: CampaignContext, edges: readonly TreeEdge[], unitId: string): ParentTime[] {
  const times = edges
    .filter((one) => one.unitId === unitId)
    .map((one) => ({
      kind: one.kind,
      name: structure.tree.nameOf(one.parentId),
      from: one.validFrom,
      to: one.validTo,
    }));
  return trees.flatMap((tree) => times.filter(({ kind }) => kind === tree));
}

/** What a line of the history says was put in place: a name or another unit's. */
function afterOf(detail: string | null): string {
  const { after } = JSON.parse(detail ?? "{}") as { after?: Record<string, unknown> };
  const told = after?.name ?? after?.unit ?? after?.reporting ?? after?.administrative;
  return typeof told === "string" ? told : "";
}
