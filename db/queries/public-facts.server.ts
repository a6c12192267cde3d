import type { Connection, WriteTransaction } from "../client.server";
import type { PublicPagesTable } from "../schema";

/** Whether a campaign's page is open, and how often that has been changed; null: never. */
export async function findPublicPage(db: Connection, campaignId: string) {
  const row = await db
    .selectFrom("public_pages")
    .select(["is_on", "version"])
    .where("campaign_id", "=", campaignId)
    .executeTakeFirst();
  return { isOn: row?.is_on === 1, version: row?.version ?? 0 };
}

export async function savePublicPage(tx: WriteTransaction, row: PublicPagesTable): Promise<void> {
  const { is_on, version, changed_by, changed_at } = row;
  await tx
    .insertInto("public_pages")
    .values(row)
    .onConflict((there) =>
      there.column("campaign_id").doUpdateSet({ is_on, version, changed_by, changed_at }),
    )
    .execute();
}

/** Changes whenever anything of a campaign's public corrections does: its cases, their history, their outputs. */
export async function publicFactsVersion(db: Connection, campaignId: string): Promise<string> {
  const [cases, outputs] = await Promise.all([
    publicCases(db, campaignId)
      .leftJoin("rebuttal_events as event", "event.case_id", "rebuttal_case.id")
      .select((eb) => [
        eb.fn.max<string | null>("event.id").as("last"),
        eb.fn.sum<number | null>("rebuttal_case.version").as("versions"),
        eb.fn.countAll<number>().as("events"),
      ])
      .executeTakeFirst(),
    publicCases(db, campaignId)
      .innerJoin("rebuttal_outputs as link", "link.case_id", "rebuttal_case.id")
      .innerJoin("outputs", "outputs.id", "link.output_id")
      .where("link.unlinked_at", "is", null)
      .select((eb) => [
        eb.fn.sum<number | null>("outputs.version").as("versions"),
        eb.fn.countAll<number>().as("outputs"),
      ])
      .executeTakeFirst(),
  ]);
  return JSON.stringify([cases, outputs]);
}

/** Decided to rebut or inform, published, marked public by the secretary, and neither removed nor merged. */
const publicCases = (db: Connection, campaignId: string) =>
  db
    .selectFrom("rebuttal_cases as rebuttal_case")
    .where("rebuttal_case.campaign_id", "=", campaignId)
    .where("rebuttal_case.is_public", "=", 1)
    .where("rebuttal_case.decision", "in", ["rebut", "inform"])
    .where("rebuttal_case.published_at", "is not", null)
    .where("rebuttal_case.correction", "<>", "")
    .where("rebuttal_case.removed_at", "is", null)
    .where("rebuttal_case.merged_into", "is", null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("rebuttal_outputs as made")
          .innerJoin("outputs as work", "work.id", "made.output_id")
          .select("made.output_id")
          .whereRef("made.case_id", "=", "rebuttal_case.id")
          .where("made.unlinked_at", "is", null)
          .where("work.status", "=", "active"),
      ),
    );

/** The public corrections of a campaign, the latest published first. */
export function listPublicCases(db: Connection, campaignId: string) {
  return publicCases(db, campaignId)
    .select((eb) => [
      "rebuttal_case.id",
      "rebuttal_case.number",
      "rebuttal_case.claim",
      "rebuttal_case.decision",
      "rebuttal_case.correction",
      "rebuttal_case.published_at as publishedAt",
      "rebuttal_case.public_since as publicSince",
      eb
        .selectFrom("rebuttal_events as event")
        .select((one) => one.fn.max<string>("event.recorded_at").as("at"))
        .whereRef("event.case_id", "=", "rebuttal_case.id")
        .as("changedAt"),
    ])
    .orderBy("rebuttal_case.published_at", "desc")
    .orderBy("rebuttal_case.number", "desc")
    .execute();
}

/** Sources of some cases in their order, with the document that a source is, where it is one of the campaign's. */
export function listPublicSources(db: Connection, caseIds: readonly string[]) {
  return db
    .selectFrom("rebuttal_sources as source")
    .leftJoin("documents", "documents.id", "source.document_id")
    .select([
      "source.case_id as caseId",
      "source.title",
      "source.link",
      "documents.number_symbol as symbol",
      "documents.title as documentTitle",
    ])
    .where("source.case_id", "in", [...caseIds])
    .orderBy("source.sort_order")
    .orderBy("source.id")
    .execute();
}

/** What published some cases' corrections, with the first unit of each. */
export function listPublicOutputs(db: Connection, caseIds: readonly string[]) {
  return db
    .selectFrom("rebuttal_outputs as made")
    .innerJoin("outputs", "outputs.id", "made.output_id")
    .select((eb) => [
      "made.case_id as caseId",
      "outputs.title",
      "outputs.link",
      eb
        .selectFrom("output_units")
        .innerJoin("units", "units.id", "output_units.unit_id")
        .select((one) => one.fn.min<string>("units.name").as("name"))
        .whereRef("output_units.output_id", "=", "outputs.id")
        .as("unit"),
    ])
    .where("made.case_id", "in", [...caseIds])
    .where("made.unlinked_at", "is", null)
    .where("outputs.status", "=", "active")
    .orderBy("outputs.published_on")
    .orderBy("outputs.number")
    .execute();
}
