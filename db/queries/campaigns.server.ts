import type { Selectable } from "kysely";
import type { FirstWeekday } from "~/domain/calendar/election-week";
import type {
  Campaign,
  CampaignStructure,
  Channel,
  Message,
  Phase,
  PlanDocument,
  WeeklyHour,
} from "~/domain/campaign";
import type { Category, CategoryGroup } from "~/domain/categories";
import type { ParentEdge, Unit, UnitKind } from "~/domain/units";
import type { Connection, WriteTransaction } from "../client.server";
import type { CampaignsTable } from "../schema";

export async function findCampaign(db: Connection, slug: string): Promise<Campaign | undefined> {
  const row = await db.selectFrom("campaigns").selectAll().where("slug", "=", slug).executeTakeFirst();
  return row && campaignOf(row);
}

/** Newest election first. */
export async function listCampaigns(db: Connection): Promise<Campaign[]> {
  const rows = await db
    .selectFrom("campaigns")
    .selectAll()
    .orderBy("election_on", "desc")
    .orderBy("id")
    .execute();
  return rows.map(campaignOf);
}

export async function countDemoCampaigns(db: Connection): Promise<number> {
  const row = await db
    .selectFrom("campaigns")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("is_demo", "=", 1)
    .executeTakeFirstOrThrow();
  return row.count;
}

export interface StructureRows extends Omit<CampaignStructure, "tree"> {
  units: Unit[];
  edges: ParentEdge[];
}

export async function findCampaignNo(db: Connection, campaignId: string): Promise<number | undefined> {
  const row = await db.selectFrom("campaigns").select("no").where("id", "=", campaignId).executeTakeFirst();
  return row?.no;
}

/** Units with their reporting edges, categories, channels, messages, phases and documents of a campaign. */
export async function loadStructure(db: Connection, campaignId: string): Promise<StructureRows> {
  const [units, edges, categories, channels, messages, phases, documents] = await Promise.all([
    listUnits(db, campaignId),
    listReportingEdges(db, campaignId),
    listCategories(db, campaignId),
    listChannels(db, campaignId),
    listMessages(db, campaignId),
    listPhases(db, campaignId),
    listDocuments(db, campaignId),
  ]);
  return { units, edges, categories, channels, messages, phases, documents };
}

/** Tells every instance that units, categories, channels, messages, phases or documents have changed. */
export async function bumpStructure(tx: WriteTransaction, campaignId: string): Promise<void> {
  await tx
    .updateTable("campaigns")
    .set((eb) => ({ structure_version: eb("structure_version", "+", 1) }))
    .where("id", "=", campaignId)
    .execute();
}

/** Pins the demonstration to a day. */
export async function updatePinnedDay(tx: WriteTransaction, campaignId: string, day: string): Promise<void> {
  await tx
    .updateTable("campaigns")
    .set((eb) => ({ pinned_on: day, version: eb("version", "+", 1) }))
    .where("id", "=", campaignId)
    .execute();
}

function campaignOf(row: Selectable<CampaignsTable>): Campaign {
  return {
    id: row.id,
    no: row.no,
    slug: row.slug,
    name: row.name,
    shortName: row.short_name,
    committee: row.committee,
    place: row.place,
    organisation: row.organisation,
    electionOn: row.election_on,
    lawEdition: row.law_edition === "2025" ? "2025" : "2015",
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    weekFirstDay: row.week_first_day as FirstWeekday,
    level: row.level,
    meeting: weeklyHourOf(row.meeting_weekday, row.meeting_time),
    reportCloses: weeklyHourOf(row.report_weekday, row.report_time),
    decorationKey: row.decoration_key,
    isDemo: row.is_demo === 1,
    pinnedOn: row.pinned_on,
    status: row.status,
    closedAt: row.closed_at,
    structureVersion: row.structure_version,
    version: row.version,
  };
}

function weeklyHourOf(weekday: number | null, time: string | null): WeeklyHour | null {
  return weekday === null || time === null ? null : { weekday: weekday as FirstWeekday, time };
}

async function listUnits(db: Connection, campaignId: string): Promise<Unit[]> {
  const rows = await db
    .selectFrom("units")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .orderBy("sort_order")
    .orderBy("sort_key")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind as UnitKind,
    bloc: row.bloc,
    reports: row.reports === 1,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }));
}

async function listReportingEdges(db: Connection, campaignId: string): Promise<ParentEdge[]> {
  const rows = await db
    .selectFrom("unit_parents")
    .innerJoin("units", "units.id", "unit_parents.unit_id")
    .select([
      "unit_parents.unit_id",
      "unit_parents.parent_id",
      "unit_parents.valid_from",
      "unit_parents.valid_to",
    ])
    .where("units.campaign_id", "=", campaignId)
    .where("unit_parents.kind", "=", "reporting")
    .orderBy("units.sort_order")
    .orderBy("units.sort_key")
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    parentId: row.parent_id,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }));
}

async function listCategories(db: Connection, campaignId: string): Promise<Category[]> {
  const rows = await db
    .selectFrom("categories")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .orderBy("sort_order")
    .orderBy("key")
    .execute();
  const members = await db
    .selectFrom("category_members")
    .innerJoin("categories as member", "member.id", "category_members.member_id")
    .select(["category_members.category_id", "member.key"])
    .where("member.campaign_id", "=", campaignId)
    .orderBy("member.sort_order")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    name: { vi: row.name_vi, en: row.name_en },
    unit: { vi: row.unit_vi, en: row.unit_en },
    group: row.group_key as CategoryGroup,
    measure: row.measure_key,
    kind: row.kind,
    memberKeys: members.filter((member) => member.category_id === row.id).map((member) => member.key),
    isActive: row.is_active === 1,
  }));
}

async function listChannels(db: Connection, campaignId: string): Promise<Channel[]> {
  const rows = await db
    .selectFrom("channels")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .orderBy("unit_id")
    .orderBy("sort_order")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    name: row.name,
    kind: row.kind,
    url: row.url,
    categoryId: row.category_id,
  }));
}

async function listMessages(db: Connection, campaignId: string): Promise<Message[]> {
  return db
    .selectFrom("messages")
    .select(["id", "key", "name"])
    .where("campaign_id", "=", campaignId)
    .where("is_active", "=", 1)
    .orderBy("sort_order")
    .execute();
}

async function listPhases(db: Connection, campaignId: string): Promise<Phase[]> {
  const rows = await db
    .selectFrom("phases")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .orderBy("sort_order")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    name: row.name,
    kind: row.kind,
    startOn: row.start_on,
    endOn: row.end_on,
  }));
}

async function listDocuments(db: Connection, campaignId: string): Promise<PlanDocument[]> {
  const rows = await db
    .selectFrom("documents")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("removed_at", "is", null)
    .orderBy("signed_on", (order) => order.asc().nullsLast())
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    numberSymbol: row.number_symbol,
    signedOn: row.signed_on,
    kind: row.kind,
    issuer: row.issuer,
    title: row.title,
  }));
}
