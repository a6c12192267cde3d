import type { OpinionSettings } from "~/domain/opinion-settings";
import type { Connection, WriteTransaction } from "../client.server";

const begun: OpinionSettings = {
  ...{ smallestCell: 3, hours: { normal: 24, soon: 8, "at-once": 2 }, version: 0 },
};

/** What an organisation has set; the settings that it begins with have version 0. */
export async function readOpinionSettings(db: Connection, organisation: string): Promise<OpinionSettings> {
  const row = await db
    .selectFrom("opinion_settings")
    .selectAll()
    .where("organisation", "=", organisation)
    .executeTakeFirst();
  if (!row) return begun;
  const hours = { normal: row.hours_normal, soon: row.hours_soon, "at-once": row.hours_at_once };
  return { smallestCell: row.smallest_cell, hours, version: row.version };
}

/** Writes over the version that was read; false when somebody else was first. */
export async function updateOpinionSettings(
  tx: WriteTransaction,
  organisation: string,
  { smallestCell, hours, version }: OpinionSettings,
): Promise<boolean> {
  await ensureRow(tx, organisation);
  const { numUpdatedRows } = await tx
    .updateTable("opinion_settings")
    .set({
      ...{ smallest_cell: smallestCell, hours_normal: hours.normal, hours_soon: hours.soon },
      ...{ hours_at_once: hours["at-once"], version: Math.max(version, 1) + 1 },
    })
    .where("organisation", "=", organisation)
    .where("version", "=", Math.max(version, 1))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * The next number of the organisation's reports or field reports. Its row stays locked until the transaction ends, so
 * that two elections of one organisation never give the same.
 */
export async function takeNumber(
  tx: WriteTransaction,
  organisation: string,
  of: "last_report" | "last_field_report",
): Promise<number> {
  await ensureRow(tx, organisation);
  const row = await tx
    .updateTable("opinion_settings")
    .set((eb) => ({ [of]: eb(of, "+", 1) }))
    .where("organisation", "=", organisation)
    .returning(["last_report", "last_field_report"])
    .executeTakeFirstOrThrow();
  return row[of];
}

async function ensureRow(tx: WriteTransaction, organisation: string): Promise<void> {
  const { normal, soon, "at-once": atOnce } = begun.hours;
  await tx
    .insertInto("opinion_settings")
    .values({
      ...{ organisation, smallest_cell: begun.smallestCell, hours_normal: normal, hours_soon: soon },
      ...{ hours_at_once: atOnce, last_report: 0, last_field_report: 0, version: 1 },
    })
    .onConflict((there) => there.doNothing())
    .execute();
}
