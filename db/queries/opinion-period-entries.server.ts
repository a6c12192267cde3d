import type { Insertable } from "kysely";
import { type EntryKind, entryKinds, type PeriodEntry } from "~/domain/opinion-figures";
import { type Qualifier, qualifiers } from "~/domain/quantities";
import type { Connection, WriteTransaction } from "../client.server";
import type { OpinionPeriodEntriesTable } from "../schema";

export interface StoredEntry extends PeriodEntry {
  by: string;
  at: string;
  isRemoved: boolean;
}

/** What the organisation has stated for periods, the latest first, what was taken back among it. */
export async function listPeriodEntries(db: Connection, organisation: string): Promise<StoredEntry[]> {
  const rows = await db
    .selectFrom("opinion_period_entries")
    .innerJoin("accounts", "accounts.id", "opinion_period_entries.created_by")
    .selectAll("opinion_period_entries")
    .select("accounts.display_name")
    .where("organisation", "=", organisation)
    .orderBy("from_on", "desc")
    .orderBy("opinion_period_entries.id", "desc")
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, kind: kindOf(row.kind), fromOn: row.from_on, toOn: row.to_on, value: row.value },
    ...{ qualifier: qualifierOf(row.qualifier), said: row.said, note: row.note, version: row.version },
    ...{ by: row.display_name, at: row.created_at, isRemoved: row.removed_at !== null },
  }));
}

export async function insertPeriodEntry(
  tx: WriteTransaction,
  row: Insertable<OpinionPeriodEntriesTable>,
): Promise<void> {
  await tx.insertInto("opinion_period_entries").values(row).execute();
}

/** Takes an entry back or brings it back; false when somebody else was first. */
export async function setEntryRemoved(
  tx: WriteTransaction,
  { id, version }: Pick<PeriodEntry, "id" | "version">,
  removedAt: string | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("opinion_period_entries")
    .set({ removed_at: removedAt, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function kindOf(text: string): EntryKind {
  const kind = entryKinds.find((one) => one === text);
  if (kind === undefined) throw new Error(`no such kind of figure: ${text}`);
  return kind;
}

function qualifierOf(text: string): Qualifier {
  const qualifier = qualifiers.find((one) => one === text);
  if (qualifier === undefined) throw new Error(`no such qualifier: ${text}`);
  return qualifier;
}
