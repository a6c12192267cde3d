import type { Selectable } from "kysely";
import type { FieldEventKind, FieldMoment, FieldReport } from "~/domain/field-reports";
import type { Connection, WriteTransaction } from "../client.server";
import type { FieldReportsTable } from "../schema";

/** Which kinds of owners the photographs and their small pictures have in `file_links`. */
export const fieldPhotoOwner = "field-report-photo";
export const fieldThumbnailOwner = "field-report-thumbnail";

/** The field reports that came through a campaign, newest first, those that were taken back among them. */
export async function listFieldReports(db: Connection, campaignId: string): Promise<FieldReport[]> {
  const rows = await db
    .selectFrom("field_reports")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .orderBy("number", "desc")
    .execute();
  return rows.map(fieldReportOf);
}

export async function findFieldReport(
  db: Connection,
  campaignId: string,
  number: number,
): Promise<FieldReport | undefined> {
  const row = await db
    .selectFrom("field_reports")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("number", "=", number)
    .executeTakeFirst();
  return row && fieldReportOf(row);
}

export async function insertFieldReport(
  tx: WriteTransaction,
  organisation: string,
  report: FieldReport,
): Promise<void> {
  await tx
    .insertInto("field_reports")
    .values({
      ...{ id: report.id, organisation, campaign_id: report.campaignId, number: report.number },
      ...{ what: report.what, place_key: report.place.key, place_name: report.place.name },
      ...{ spot: report.spot, site_id: report.siteId, unit_id: report.unitId, urgency: report.urgency },
      ...{ due_at: report.dueAt, description: report.description, state: report.state, answer: "" },
      ...{ answered_by: null, answered_at: null, closed_at: null, reported_by: report.reportedBy },
      ...{ reported_at: report.reportedAt, version: report.version },
    })
    .execute();
}

/** What a move writes. */
export type FieldChange = Partial<
  Pick<
    Selectable<FieldReportsTable>,
    "state" | "answer" | "answered_by" | "answered_at" | "closed_at" | "unit_id" | "due_at"
  >
>;

/** Writes over the version that was read; false when somebody else was first. */
export async function updateFieldReport(
  tx: WriteTransaction,
  { id, version }: Pick<FieldReport, "id" | "version">,
  set: FieldChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("field_reports")
    .set({ ...set, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** A line of a field report's history. */
export interface FieldEvent {
  id: string;
  kind: FieldEventKind;
  note: string;
  unitId: string | null;
  accountId: string;
  at: string;
}

export async function insertFieldEvent(
  tx: WriteTransaction,
  reportId: string,
  { id, kind, note, unitId, accountId, at }: FieldEvent,
): Promise<void> {
  await tx
    .insertInto("field_report_events")
    .values({
      ...{ id, field_report_id: reportId, kind, note, unit_id: unitId },
      ...{ account_id: accountId, recorded_at: at },
    })
    .execute();
}

/** Oldest first. */
export async function listFieldEvents(db: Connection, reportId: string): Promise<FieldEvent[]> {
  const rows = await db
    .selectFrom("field_report_events")
    .selectAll()
    .where("field_report_id", "=", reportId)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind, note: row.note, unitId: row.unit_id },
    ...{ accountId: row.account_id, at: row.recorded_at },
  }));
}

export interface FieldPhoto {
  id: string;
  hash: string;
  sourceHash: string;
  moment: FieldMoment;
  width: number;
  height: number;
}

export async function insertFieldPhoto(
  tx: WriteTransaction,
  reportId: string,
  { id, moment, sourceHash, width, height, takenOn }: Omit<FieldPhoto, "hash"> & { takenOn: string | null },
): Promise<void> {
  await tx
    .insertInto("field_report_photos")
    .values({
      ...{ id, field_report_id: reportId, moment, source_hash: sourceHash },
      ...{ width, height, taken_on: takenOn },
    })
    .execute();
}

/** Photographs of a field report that were not taken away, oldest first. */
export async function listFieldPhotos(db: Connection, reportId: string): Promise<FieldPhoto[]> {
  const rows = await db
    .selectFrom("field_report_photos")
    .innerJoin("file_links", "file_links.id", "field_report_photos.id")
    .select(["field_report_photos.id", "file_hash", "source_hash", "moment", "width", "height"])
    .where("field_report_id", "=", reportId)
    .where("file_links.removed_at", "is", null)
    .orderBy("field_report_photos.id")
    .execute();
  return rows.map(({ file_hash, source_hash, ...row }) => ({
    ...row,
    ...{ hash: file_hash, sourceHash: source_hash },
  }));
}

/** The content of a photograph's small picture. */
export async function findFieldThumbnail(db: Connection, photoId: string): Promise<string> {
  const row = await db
    .selectFrom("file_links")
    .select("file_hash")
    .where("owner_kind", "=", fieldThumbnailOwner)
    .where("owner_id", "=", photoId)
    .executeTakeFirstOrThrow();
  return row.file_hash;
}

function fieldReportOf(row: Selectable<FieldReportsTable>): FieldReport {
  return {
    ...{ id: row.id, campaignId: row.campaign_id, number: row.number, what: row.what },
    place: { key: row.place_key, name: row.place_name },
    ...{ spot: row.spot, siteId: row.site_id, unitId: row.unit_id, urgency: row.urgency },
    ...{ dueAt: row.due_at, description: row.description, state: row.state, answer: row.answer },
    ...{ answeredAt: row.answered_at, closedAt: row.closed_at, reportedBy: row.reported_by },
    ...{ reportedAt: row.reported_at, version: row.version },
  };
}
