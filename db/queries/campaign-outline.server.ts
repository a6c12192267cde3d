import { type CivilDate, instantOf } from "~/domain/calendar/civil-date";
import { type FirstWeekday, weeksBetween } from "~/domain/calendar/election-week";
import type { CampaignOutline, MilestoneOutline } from "~/domain/campaign-outline";
import { vietnameseSortKey } from "~/domain/vietnamese";
import type { WriteTransaction } from "../client.server";
import { organisationAt } from "./organisations.server";

/** The ids that the keys of an outline stand for. Asking for a key that the outline does not have throws. */
export interface OutlineIds {
  campaignId: string;
  unitId(key: string): string;
  categoryId(key: string): string;
  messageId(key: string): string;
  phaseId(key: string): string;
}

export function outlineIdsOf(outline: CampaignOutline, newId: () => string): OutlineIds {
  return {
    campaignId: newId(),
    unitId: idsOf(outline.units, newId),
    categoryId: idsOf(outline.categories, newId),
    messageId: idsOf(outline.messages, newId),
    phaseId: idsOf(outline.phases, newId),
  };
}

/** Gives every key an id of its own. */
export function idsOf(parts: readonly { key: string }[], newId: () => string): (key: string) => string {
  const ids = new Map(parts.map(({ key }) => [key, newId()]));
  return (key) => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`nothing is called ${key}`);
    return id;
  };
}

export interface OutlineStamp {
  now: string;
  /** Id of the campaign that it was copied from. */
  copiedFrom: string | null;
}

/**
 * Writes a campaign with its units and both their trees, categories, messages, phases and reporting weeks; its
 * milestones come with `insertMilestones`, once the documents that they name are there.
 */
export async function insertOutline(
  tx: WriteTransaction,
  outline: CampaignOutline,
  ids: OutlineIds,
  stamp: OutlineStamp,
): Promise<void> {
  await insertCampaign(tx, outline, ids, stamp);
  await insertUnits(tx, outline, ids);
  await insertCategories(tx, outline, ids);
  if (outline.messages.length > 0) await insertMessages(tx, outline, ids);
  if (outline.phases.length > 0) await insertPhases(tx, outline, ids);
  const { startsOn, endsOn, weekFirstDay } = outline;
  await insertReportingWeeks(tx, ids.campaignId, { startsOn, endsOn, weekFirstDay });
}

async function insertCampaign(
  tx: WriteTransaction,
  outline: CampaignOutline,
  { campaignId }: OutlineIds,
  { now, copiedFrom }: OutlineStamp,
): Promise<void> {
  const last = await tx.selectFrom("campaigns").select("no").orderBy("no", "desc").executeTakeFirst();
  await tx
    .insertInto("campaigns")
    .values({
      id: campaignId,
      no: (last?.no ?? 0) + 1,
      slug: outline.slug,
      name: outline.name,
      short_name: outline.shortName,
      committee: outline.committee,
      ...{ place: outline.place, organisation: await organisationAt(tx, outline.place) },
      election_on: outline.electionOn,
      law_edition: outline.lawEdition,
      starts_on: outline.startsOn,
      ends_on: outline.endsOn,
      week_first_day: outline.weekFirstDay,
      level: outline.level,
      meeting_weekday: outline.meeting?.weekday ?? null,
      meeting_time: outline.meeting?.time ?? null,
      report_weekday: outline.reportCloses?.weekday ?? null,
      report_time: outline.reportCloses?.time ?? null,
      decoration_key: outline.decorationKey,
      is_demo: outline.isDemo ? 1 : 0,
      pinned_on: outline.pinnedOn,
      copied_from: copiedFrom,
      status: "active",
      structure_version: 1,
      version: 1,
      created_at: now,
    })
    .execute();
}

/** The units with both trees: whom they report to and where they belong. */
async function insertUnits(
  tx: WriteTransaction,
  outline: CampaignOutline,
  { campaignId, unitId }: OutlineIds,
): Promise<void> {
  const validity = { valid_from: outline.unitsValidFrom, valid_to: null };
  const units = outline.units.map((unit) => ({
    id: unitId(unit.key),
    campaign_id: campaignId,
    key: unit.key,
    name: unit.name,
    short_name: unit.shortName,
    kind: unit.kind,
    bloc: unit.bloc,
    admin_code: unit.adminCode ?? null,
    reports: unit.gathers ? (0 as const) : (1 as const),
    sort_order: unit.sortOrder,
    sort_key: vietnameseSortKey(unit.name),
    ...validity,
  }));
  const edges = outline.units.flatMap((unit) =>
    (
      [
        ["reporting", unit.reportsTo],
        ["administrative", unit.belongsTo],
      ] as const
    ).flatMap(([kind, parent]) =>
      parent === undefined
        ? []
        : [{ unit_id: unitId(unit.key), parent_id: unitId(parent), kind, ...validity }],
    ),
  );
  for (const some of inPieces(units)) await tx.insertInto("units").values(some).execute();
  for (const some of inPieces(edges)) await tx.insertInto("unit_parents").values(some).execute();
}

/** A whole country's units are more than the 32,766 values that SQLite takes in one statement. */
function* inPieces<T>(rows: readonly T[]): Generator<T[]> {
  for (let from = 0; from < rows.length; from += 500) yield rows.slice(from, from + 500);
}

async function insertCategories(
  tx: WriteTransaction,
  { categories }: CampaignOutline,
  { campaignId, categoryId }: OutlineIds,
): Promise<void> {
  const rows = categories.map((category, index) => ({
    id: categoryId(category.key),
    campaign_id: campaignId,
    key: category.key,
    name_vi: category.vi,
    name_en: category.en,
    unit_vi: category.unit.vi,
    unit_en: category.unit.en,
    group_key: category.group,
    measure_key: category.measure,
    kind: category.members ? ("combined" as const) : ("single" as const),
    sort_order: index,
    is_active: 1 as const,
  }));
  const members = categories.flatMap(({ key, members = [] }) =>
    members.map((member) => ({ category_id: categoryId(key), member_id: categoryId(member) })),
  );
  await tx.insertInto("categories").values(rows).execute();
  if (members.length > 0) await tx.insertInto("category_members").values(members).execute();
}

async function insertMessages(
  tx: WriteTransaction,
  { messages }: CampaignOutline,
  { campaignId, messageId }: OutlineIds,
): Promise<void> {
  const rows = messages.map(({ key, name }, index) => ({
    id: messageId(key),
    campaign_id: campaignId,
    key,
    name,
    sort_order: index,
    is_active: 1 as const,
  }));
  await tx.insertInto("messages").values(rows).execute();
}

async function insertPhases(
  tx: WriteTransaction,
  { phases }: CampaignOutline,
  { campaignId, phaseId }: OutlineIds,
): Promise<void> {
  const rows = phases.map(({ key, name, kind, startOn, endOn }, index) => ({
    id: phaseId(key),
    campaign_id: campaignId,
    key,
    name,
    kind,
    start_on: startOn,
    end_on: endOn,
    sort_order: index,
    version: 1,
  }));
  await tx.insertInto("phases").values(rows).execute();
}

/** The plan's milestones; `documentIdOf` finds the document that orders one. */
export async function insertMilestones<M extends MilestoneOutline>(
  tx: WriteTransaction,
  milestones: readonly M[],
  campaignId: string,
  order: { newId(): string; now: string; createdBy: string | null; documentIdOf(one: M): string | null },
): Promise<void> {
  if (milestones.length === 0) return;
  const rows = milestones.map((one) => ({
    id: order.newId(),
    campaign_id: campaignId,
    key: one.key,
    name: one.name,
    origin: one.origin,
    kind: one.kind,
    duty: one.duty ?? ("ours" as const),
    due_on: one.dueOn,
    due_at: one.dueTime === undefined ? null : instantOf(one.dueOn, one.dueTime),
    inclusive: one.inclusive === false ? (0 as const) : (1 as const),
    responsible: one.responsible,
    document_id: order.documentIdOf(one),
    clause: "",
    rule_anchor: one.rule?.anchor ?? null,
    rule_days: one.rule?.days ?? null,
    template_key: one.templateKey ?? null,
    version: 1,
    created_by: order.createdBy,
    created_at: order.now,
  }));
  await tx.insertInto("plan_milestones").values(rows).execute();
}

/** Every reporting week that touches the campaign. */
async function insertReportingWeeks(
  tx: WriteTransaction,
  campaignId: string,
  span: { startsOn: CivilDate; endsOn: CivilDate; weekFirstDay: FirstWeekday },
): Promise<void> {
  const weeks = weeksBetween(span.startsOn, span.endsOn, span.weekFirstDay).map((week) => ({
    campaign_id: campaignId,
    week_start: week.startsOn,
    week_end: week.endsOn,
    year: week.year,
    number: week.number,
  }));
  await tx.insertInto("reporting_weeks").values(weeks).execute();
}
