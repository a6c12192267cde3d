import type { Selectable } from "kysely";
import type { CivilDate } from "~/domain/calendar/civil-date";
import type { SiteCheck, SiteEventKind, SiteState } from "~/domain/decoration";
import type { Connection, WriteTransaction } from "../client.server";
import type { DecorationChecksTable } from "../schema";

/** A line of a site's history. */
export interface SiteEvent {
  id: string;
  siteId: string;
  kind: SiteEventKind;
  state: SiteState;
  happenedOn: CivilDate;
  note: string;
  documentId: string | null;
  accountId: string;
  by: string;
  recordedAt: string;
  /** When it was taken back; null: it stands. */
  withdrawnAt: string | null;
  check: SiteCheck | null;
}

/** What each item was to be and was done, as of an event. */
export interface ItemCount {
  itemId: string;
  quantity: number;
  done: number;
}

export interface NewSiteEvent {
  id: string;
  siteId: string;
  kind: SiteEventKind;
  state: SiteState;
  happenedOn: CivilDate;
  note: string;
  documentId: string | null;
  recordedAt: string;
  counts: readonly ItemCount[];
  check: SiteCheck | null;
}

export async function insertSiteEvent(
  tx: WriteTransaction,
  event: NewSiteEvent,
  { campaignId, accountId }: { campaignId: string; accountId: string },
): Promise<void> {
  await tx
    .insertInto("decoration_events")
    .values({
      ...{ id: event.id, campaign_id: campaignId, site_id: event.siteId },
      ...{ kind: event.kind, state: event.state, happened_on: event.happenedOn, note: event.note },
      ...{ document_id: event.documentId, account_id: accountId, recorded_at: event.recordedAt },
      ...{ withdrawn_at: null, withdrawn_by: null },
    })
    .execute();
  if (event.counts.length > 0)
    await tx
      .insertInto("decoration_counts")
      .values(
        event.counts.map(({ itemId, quantity, done }) => ({
          ...{ event_id: event.id, item_id: itemId, quantity, done },
        })),
      )
      .execute();
  if (event.check)
    await tx
      .insertInto("decoration_checks")
      .values({ event_id: event.id, ...event.check.answers, mend: event.check.mend })
      .execute();
}

/** The history of these sites in the order in which it was written, what was taken back among it. */
export async function listSiteEvents(db: Connection, siteIds: readonly string[]): Promise<SiteEvent[]> {
  const rows = await db
    .selectFrom("decoration_events")
    .innerJoin("accounts", "accounts.id", "decoration_events.account_id")
    .leftJoin("decoration_checks", "decoration_checks.event_id", "decoration_events.id")
    .selectAll("decoration_events")
    .select("accounts.display_name")
    .select(["content", "design", "clean", "firm", "light", "mend"])
    .where("decoration_events.site_id", "in", [...siteIds])
    .orderBy("decoration_events.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    siteId: row.site_id,
    kind: row.kind,
    state: row.state,
    happenedOn: row.happened_on,
    note: row.note,
    documentId: row.document_id,
    accountId: row.account_id,
    by: row.display_name,
    recordedAt: row.recorded_at,
    withdrawnAt: row.withdrawn_at,
    check: checkOf(row),
  }));
}

/** The counts as of an event. */
export async function listCounts(db: Connection, eventId: string): Promise<ItemCount[]> {
  const rows = await db.selectFrom("decoration_counts").selectAll().where("event_id", "=", eventId).execute();
  return rows.map(({ item_id, quantity, done }) => ({ itemId: item_id, quantity, done }));
}

/** Marks an event as taken back; it stays in the history. */
export async function withdrawSiteEvent(
  tx: WriteTransaction,
  id: string,
  by: { accountId: string; at: string },
): Promise<void> {
  await tx
    .updateTable("decoration_events")
    .set({ withdrawn_at: by.at, withdrawn_by: by.accountId })
    .where("id", "=", id)
    .execute();
}

/** Dates the proposals of a campaign, for one that is written down later as a whole. */
export async function updateProposalDays(
  tx: WriteTransaction,
  campaignId: string,
  day: CivilDate,
): Promise<void> {
  await tx
    .updateTable("decoration_events")
    .set({ happened_on: day })
    .where("campaign_id", "=", campaignId)
    .where("kind", "=", "proposed")
    .execute();
}

/** For the figures: every event of the campaign that counts as of an instant, in the order written. */
export async function listFigureEvents(
  db: Connection,
  campaignId: string,
  known: string | null,
): Promise<{ id: string; site_id: string; state: SiteState; happened_on: CivilDate }[]> {
  const events = db
    .selectFrom("decoration_events")
    .innerJoin("decoration_sites", "decoration_sites.id", "decoration_events.site_id")
    .select(["decoration_events.id", "site_id", "decoration_events.state", "happened_on"])
    .where("decoration_events.campaign_id", "=", campaignId)
    .orderBy("decoration_events.id");
  const standing =
    known === null
      ? events.where("withdrawn_at", "is", null).where("decoration_sites.removed_at", "is", null)
      : events
          .where("recorded_at", "<=", known)
          .where((eb) => eb.or([eb("withdrawn_at", "is", null), eb("withdrawn_at", ">", known)]))
          .where((eb) => eb.or([eb("removed_at", "is", null), eb("removed_at", ">", known)]));
  return standing.execute();
}

/** Counts of all events of the campaign, with the kind of each item. */
export function listFigureCounts(db: Connection, campaignId: string) {
  return db
    .selectFrom("decoration_counts")
    .innerJoin("decoration_events", "decoration_events.id", "decoration_counts.event_id")
    .innerJoin("decoration_items", "decoration_items.id", "decoration_counts.item_id")
    .select(["event_id", "decoration_items.kind", "decoration_counts.quantity", "decoration_counts.done"])
    .where("decoration_events.campaign_id", "=", campaignId)
    .execute();
}

type CheckColumns = { [K in keyof Selectable<DecorationChecksTable>]: unknown } & { note: string };

function checkOf(row: Partial<{ [K in keyof CheckColumns]: CheckColumns[K] | null }>): SiteCheck | null {
  const { content, design, clean, firm, light, mend, note } = row as Partial<
    Selectable<DecorationChecksTable>
  > & { note: string };
  if (!content || !design || !clean || !firm || !light) return null;
  return { answers: { content, design, clean, firm, light }, remark: note, mend: mend ?? "" };
}
