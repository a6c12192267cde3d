import type { Connection, WriteTransaction } from "../client.server";
import { deleteClaimWords } from "./case-words.server";
import type { OldRecords } from "./retention-kinds.server";

/** The kinds of words that take with them what the audit trail tells of their records, and how it names these. */
export const textSubjects = {
  "opinion-texts": "opinion-report",
  "field-texts": "field-report",
  "case-texts": "case",
} as const;
export type TextKind = keyof typeof textSubjects;

export const isTextKind = (kind: string): kind is TextKind => Object.hasOwn(textSubjects, kind);

/** The instants by which records of a kind are old. */
export function findTextDays(db: Connection, kind: TextKind, ids: readonly string[]) {
  if (kind === "opinion-texts")
    return db
      .selectFrom("opinion_reports")
      .select(["id", "received_at as at"])
      .where("id", "in", ids)
      .execute();
  if (kind === "field-texts")
    return db
      .selectFrom("field_reports")
      .select(["id", "reported_at as at"])
      .where("id", "in", ids)
      .execute();
  return db.selectFrom("rebuttal_cases").select(["id", "created_at as at"]).where("id", "in", ids).execute();
}

/**
 * Words that people wrote about opinion, places and claims. The records stay with what was counted (topic, place,
 * breadth, days, state), so that figures of closed periods do not change; what somebody wrote is gone, from the history
 * and the audit trail's texts as well.
 */
export const oldOpinionTexts: OldRecords = {
  batch: 50,
  find: (db, { campaignId, before }) =>
    db
      .selectFrom("opinion_reports as report")
      .select(["report.id", "report.received_at as at"])
      .where("report.campaign_id", "=", campaignId)
      .where("report.received_at", "<", before)
      .where(({ or, eb, exists, selectFrom }) =>
        or([
          eb("report.title", "<>", ""),
          exists(
            selectFrom("opinion_items as item")
              .select("item.id")
              .whereRef("item.report_id", "=", "report.id")
              .where((one) => one.or([one("item.what_people_say", "<>", ""), one("item.asks", "<>", "")])),
          ),
          exists(
            selectFrom("opinion_report_events as event")
              .select("event.id")
              .whereRef("event.report_id", "=", "report.id")
              .where("event.before", "is not", null),
          ),
        ]),
      ),
  remove: async (tx, ids) => {
    await tx.updateTable("opinion_reports").set({ title: "" }).where("id", "in", ids).execute();
    await tx
      .updateTable("opinion_items")
      .set({ what_people_say: "", asks: "" })
      .where("report_id", "in", ids)
      .execute();
    await tx
      .updateTable("opinion_report_events")
      .set({ before: null })
      .where("report_id", "in", ids)
      .execute();
    await eraseAuditTexts(tx, "opinion-texts", ids);
  },
};

/** Reports about places, with their photographs. */
export const oldFieldTexts: OldRecords = {
  batch: 50,
  find: (db, { campaignId, before }) =>
    db
      .selectFrom("field_reports as report")
      .select(["report.id", "report.reported_at as at"])
      .where("report.campaign_id", "=", campaignId)
      .where("report.reported_at", "<", before)
      .where(({ or, eb, exists, selectFrom }) =>
        or([
          eb("report.description", "<>", ""),
          eb("report.answer", "<>", ""),
          eb("report.spot", "<>", ""),
          exists(
            selectFrom("field_report_photos as photo")
              .select("photo.id")
              .whereRef("photo.field_report_id", "=", "report.id"),
          ),
        ]),
      ),
  remove: async (tx, ids) => {
    await tx
      .updateTable("field_reports")
      .set({ description: "", answer: "", spot: "" })
      .where("id", "in", ids)
      .execute();
    await tx
      .updateTable("field_report_events")
      .set({ note: "" })
      .where("field_report_id", "in", ids)
      .execute();
    await dropPhotos(tx, ids);
    await eraseAuditTexts(tx, "field-texts", ids);
  },
};

/** The links go; content without links is swept from the disk later. */
async function dropPhotos(tx: WriteTransaction, reportIds: readonly string[]): Promise<void> {
  const rows = await tx
    .selectFrom("field_report_photos")
    .select("id")
    .where("field_report_id", "in", reportIds)
    .execute();
  const photos = rows.map(({ id }) => id);
  await tx.deleteFrom("field_report_photos").where("id", "in", photos).execute();
  await tx
    .deleteFrom("file_links")
    .where((eb) => eb.or([eb("id", "in", photos), eb("owner_id", "in", photos)]))
    .execute();
}

/** What was written while a case was worked on; what was published of it stays, and of the others only the counted. */
export const oldCaseTexts: OldRecords = {
  batch: 10,
  find: (db, { campaignId, before }) =>
    db
      .selectFrom("rebuttal_cases as one")
      .select(["one.id", "one.created_at as at"])
      .where("one.campaign_id", "=", campaignId)
      .where("one.created_at", "<", before)
      .where(({ or, and, eb, exists, selectFrom }) =>
        or([
          eb("one.decision_reason", "<>", ""),
          and([eb("one.published_at", "is", null), eb("one.claim", "<>", "")]),
          exists(
            selectFrom("rebuttal_repeats as repeat")
              .select("repeat.id")
              .whereRef("repeat.case_id", "=", "one.id")
              .where("repeat.note", "<>", ""),
          ),
          exists(
            selectFrom("rebuttal_events as event")
              .select("event.id")
              .whereRef("event.case_id", "=", "one.id")
              .where((eb2) => eb2.or([eb2("event.details", "<>", "{}"), eb2("event.reason", "<>", "")])),
          ),
        ]),
      ),
  remove: async (tx, ids) => {
    const unpublished = await tx
      .selectFrom("rebuttal_cases")
      .select(["id", "campaign_id as campaignId", "number", "claim"])
      .where("id", "in", ids)
      .where("published_at", "is", null)
      .execute();
    for (const one of unpublished) await deleteClaimWords(tx, one);
    const unsaid = unpublished.map(({ id }) => id);
    await tx
      .updateTable("rebuttal_cases")
      .set({ claim: "", correction: "" })
      .where("id", "in", unsaid)
      .execute();
    await tx.deleteFrom("rebuttal_sources").where("case_id", "in", unsaid).execute();
    await tx.updateTable("rebuttal_cases").set({ decision_reason: "" }).where("id", "in", ids).execute();
    await tx.updateTable("rebuttal_repeats").set({ note: "" }).where("case_id", "in", ids).execute();
    await tx
      .updateTable("rebuttal_events")
      .set({ details: "{}", reason: "" })
      .where("case_id", "in", ids)
      .execute();
    await eraseAuditTexts(tx, "case-texts", ids);
  },
};

/** What the audit trail tells of some records in words; its lines and their seals stay. */
async function eraseAuditTexts(tx: WriteTransaction, kind: TextKind, ids: readonly string[]): Promise<void> {
  const entries = tx
    .selectFrom("audit_entries")
    .select("id")
    .where("subject_kind", "=", textSubjects[kind])
    .where("subject_id", "in", ids);
  await tx.deleteFrom("audit_payloads").where("entry_id", "in", entries).execute();
}
