import type { Selectable } from "kysely";
import type {
  OpinionItem,
  OpinionPlace,
  OpinionReport,
  ReportEventKind,
  ReportPeriod,
  ReportStatus,
} from "~/domain/opinion";
import type { FiledItem } from "~/domain/opinion-cells";
import type { Connection, WriteTransaction } from "../client.server";
import type { OpinionItemsTable, OpinionReportsTable } from "../schema";

/**
 * Every matter of the organisation's reports that were not taken back, oldest first, with its true place. It is for
 * `releaseItems` alone: nobody but its author may see it as it is.
 */
export async function listFiledItems(db: Connection, organisation: string): Promise<FiledItem[]> {
  const rows = await db
    .selectFrom("opinion_items")
    .innerJoin("opinion_reports", "opinion_reports.id", "opinion_items.report_id")
    .selectAll("opinion_items")
    .select(["kind", "period", "period_from", "period_to", "due_on", "team_key", "team_name"])
    .select(["number", "author_id", "received_at"])
    .where("organisation", "=", organisation)
    .where("status", "=", "active")
    .where("removed_at", "is", null)
    .orderBy("number")
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    ...itemOf(row),
    ...{ reportId: row.report_id, number: row.number, kind: row.kind, period: periodOf(row) },
    ...{ teamKey: row.team_key, teamName: row.team_name },
    ...{ authorId: row.author_id, receivedAt: row.received_at },
  }));
}

/** One report with its matters, also one that was taken back. */
export async function findOpinionReport(
  db: Connection,
  organisation: string,
  number: number,
): Promise<OpinionReport | undefined> {
  const row = await db
    .selectFrom("opinion_reports")
    .selectAll()
    .where("organisation", "=", organisation)
    .where("number", "=", number)
    .executeTakeFirst();
  if (!row) return undefined;
  const items = await itemsOf(db, [row.id]);
  return reportOf(row, items.get(row.id) ?? []);
}

/** Somebody's own reports, newest first, those that were taken back among them. */
export async function listOwnOpinionReports(
  db: Connection,
  organisation: string,
  authorId: string,
): Promise<OpinionReport[]> {
  const rows = await db
    .selectFrom("opinion_reports")
    .selectAll()
    .where("organisation", "=", organisation)
    .where("author_id", "=", authorId)
    .orderBy("number", "desc")
    .execute();
  const ids = rows.map(({ id }) => id);
  const items = await itemsOf(db, ids);
  return rows.map((row) => reportOf(row, items.get(row.id) ?? []));
}

/** Periodic reports that were not taken back: whose, about which days, and when they came. Names nobody. */
export async function listPeriodicReports(db: Connection, organisation: string, from: string) {
  return db
    .selectFrom("opinion_reports")
    .select(["number", "team_key", "period", "period_from", "received_at"])
    .where("organisation", "=", organisation)
    .where("kind", "=", "periodic")
    .where("status", "=", "active")
    .where("period_from", ">=", from)
    .orderBy("number")
    .execute();
}

export async function insertOpinionReport(
  tx: WriteTransaction,
  organisation: string,
  { items, period, ...report }: OpinionReport,
): Promise<void> {
  await tx
    .insertInto("opinion_reports")
    .values({
      ...{ id: report.id, organisation, campaign_id: report.campaignId, number: report.number },
      ...{ kind: report.kind, title: report.title, ...periodColumns(period) },
      ...{ team_key: report.teamKey, team_name: report.teamName, author_id: report.authorId },
      ...{ received_at: report.receivedAt, status: report.status, version: report.version },
    })
    .execute();
  for (const item of items) await insertOpinionItem(tx, report.id, item);
}

export async function insertOpinionItem(
  tx: WriteTransaction,
  reportId: string,
  item: OpinionItem,
): Promise<void> {
  const row = { id: item.id, report_id: reportId, seen_at: item.seenAt, removed_at: null };
  await tx
    .insertInto("opinion_items")
    .values({ ...row, ...itemColumns(item) })
    .execute();
}

/** A matter as a correction leaves it; it is new to the secretary again. */
export async function updateOpinionItem(tx: WriteTransaction, item: OpinionItem): Promise<void> {
  await tx
    .updateTable("opinion_items")
    .set({ ...itemColumns(item), seen_at: item.seenAt })
    .where("id", "=", item.id)
    .execute();
}

export async function removeOpinionItem(tx: WriteTransaction, id: string, at: string): Promise<void> {
  await tx.updateTable("opinion_items").set({ removed_at: at }).where("id", "=", id).execute();
}

/** Marks matters as read; those that were read before keep their hour. */
export async function markItemsSeen(tx: WriteTransaction, ids: readonly string[], at: string): Promise<void> {
  await tx
    .updateTable("opinion_items")
    .set({ seen_at: at })
    .where("id", "in", ids)
    .where("seen_at", "is", null)
    .execute();
}

/** Writes over the version that was read; false when somebody else was first. */
export async function updateOpinionReport(
  tx: WriteTransaction,
  { id, version }: Pick<OpinionReport, "id" | "version">,
  set: { status: ReportStatus } | Pick<OpinionReport, "kind" | "title" | "period">,
): Promise<boolean> {
  const columns = "status" in set ? set : { kind: set.kind, title: set.title, ...periodColumns(set.period) };
  const { numUpdatedRows } = await tx
    .updateTable("opinion_reports")
    .set({ ...columns, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** A line of a report's history, with what it said before. */
export interface ReportEvent {
  id: string;
  kind: ReportEventKind;
  /** null: nothing was changed in what it says. */
  before: Pick<OpinionReport, "kind" | "title" | "items"> | null;
  at: string;
}

export async function insertReportEvent(
  tx: WriteTransaction,
  { id, kind, before, at, reportId, accountId }: ReportEvent & { reportId: string; accountId: string },
): Promise<void> {
  await tx
    .insertInto("opinion_report_events")
    .values({
      ...{ id, report_id: reportId, kind, before: before && JSON.stringify(before) },
      ...{ account_id: accountId, recorded_at: at },
    })
    .execute();
}

/** A report's history, oldest first. */
export async function listReportEvents(db: Connection, reportId: string): Promise<ReportEvent[]> {
  const rows = await db
    .selectFrom("opinion_report_events")
    .select(["id", "kind", "before", "recorded_at"])
    .where("report_id", "=", reportId)
    .orderBy("id")
    .execute();
  return rows.map(({ id, kind, before, recorded_at }) => ({
    ...{ id, kind, at: recorded_at },
    before: before === null ? null : (JSON.parse(before) as ReportEvent["before"]),
  }));
}

async function itemsOf(db: Connection, reportIds: readonly string[]): Promise<Map<string, OpinionItem[]>> {
  const rows = await db
    .selectFrom("opinion_items")
    .selectAll()
    .where("report_id", "in", reportIds)
    .where("removed_at", "is", null)
    .orderBy("position")
    .execute();
  const items = new Map<string, OpinionItem[]>();
  for (const row of rows) items.set(row.report_id, [...(items.get(row.report_id) ?? []), itemOf(row)]);
  return items;
}

function itemColumns(item: OpinionItem) {
  return {
    ...{ position: item.position, topic_key: item.topicKey, place_key: item.place.key },
    ...{ place_name: item.place.name, wider_places: JSON.stringify(item.wider) },
    ...{ breadth: item.breadth, tendency: item.tendency, what_people_say: item.whatPeopleSay },
    ...{ asks: item.asks, urgency: item.urgency },
  };
}

function itemOf(row: Selectable<OpinionItemsTable>): OpinionItem {
  return {
    ...{ id: row.id, position: row.position, topicKey: row.topic_key },
    place: { key: row.place_key, name: row.place_name },
    wider: JSON.parse(row.wider_places) as OpinionPlace[],
    ...{ breadth: row.breadth, tendency: row.tendency, whatPeopleSay: row.what_people_say },
    ...{ asks: row.asks, urgency: row.urgency, seenAt: row.seen_at },
  };
}

function reportOf(row: Selectable<OpinionReportsTable>, items: OpinionItem[]): OpinionReport {
  return {
    ...{ id: row.id, campaignId: row.campaign_id, number: row.number, kind: row.kind, title: row.title },
    ...{ period: periodOf(row), teamKey: row.team_key, teamName: row.team_name },
    ...{ authorId: row.author_id, receivedAt: row.received_at, status: row.status },
    ...{ version: row.version, items },
  };
}

function periodOf(
  row: Pick<OpinionReportsTable, "period" | "period_from" | "period_to" | "due_on">,
): ReportPeriod | null {
  const { period, period_from: from, period_to: to, due_on: dueOn } = row;
  return period === null || from === null || to === null ? null : { period, from, to, dueOn };
}

const periodColumns = (period: ReportPeriod | null) => ({
  ...{ period: period?.period ?? null, period_from: period?.from ?? null },
  ...{ period_to: period?.to ?? null, due_on: period?.dueOn ?? null },
});
