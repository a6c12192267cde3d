import { type AliasableExpression, sql } from "kysely";
import type { Connection, WriteTransaction } from "../client.server";

/** What is due of a kind: of one campaign, or of the installation, from before an instant. */
export interface Due {
  campaignId: string;
  before: string;
}

interface Aged {
  id: string;
  at: string;
}

/** A kind of records that time deletes: which are old, and what deleting them means. */
export interface OldRecords {
  find(db: Connection, due: Due): AliasableExpression<Aged>;
  remove(tx: WriteTransaction, ids: readonly string[]): Promise<void>;
  /** So many at a time; the write lock is held for no longer than they take. */
  batch?: number;
}

export interface Measured {
  count: number;
  oldest: string | null;
  newest: string | null;
}

/** How many are due, and from when to when they are. */
export async function measureOld(db: Connection, kind: OldRecords, due: Due): Promise<Measured> {
  return db
    .selectFrom(kind.find(db, due).as("old"))
    .select((eb) => [
      eb.fn.countAll<number>().as("count"),
      eb.fn.min<string | null>("old.at").as("oldest"),
      eb.fn.max<string | null>("old.at").as("newest"),
    ])
    .executeTakeFirstOrThrow();
}

const usualBatch = 200;

/** Deletes the oldest of what is due, a batch of it; the value is what went. */
export async function removeOld(tx: WriteTransaction, kind: OldRecords, due: Due): Promise<Measured> {
  const rows = await tx
    .selectFrom(kind.find(tx, due).as("old"))
    .select(["old.id", "old.at"])
    .orderBy("old.at")
    .orderBy("old.id")
    .limit(kind.batch ?? usualBatch)
    .execute();
  if (rows.length > 0)
    await kind.remove(
      tx,
      rows.map(({ id }) => id),
    );
  return { count: rows.length, oldest: rows[0]?.at ?? null, newest: rows.at(-1)?.at ?? null };
}

/** Mornings' digests, and the mails that carried nothing else. */
export const oldDigests: OldRecords = {
  find: (db, { campaignId, before }) =>
    db
      .selectFrom("reminder_digests")
      .select(["id", "created_at as at"])
      .where("campaign_id", "=", campaignId)
      .where("created_at", "<", before),
  remove: async (tx, ids) => {
    const mails = await tx.selectFrom("reminder_digests").select("mail_id").where("id", "in", ids).execute();
    await tx.deleteFrom("reminder_digests").where("id", "in", ids).execute();
    await tx
      .deleteFrom("reminder_mails")
      .where("id", "in", namedIn(mails))
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("reminder_digests")
              .select("reminder_digests.id")
              .whereRef("mail_id", "=", "reminder_mails.id"),
          ),
        ),
      )
      .execute();
  },
};

/** Who was chased for a report, and the mails that did it. */
export const oldNudges: OldRecords = {
  find: (db, { campaignId, before }) =>
    db
      .selectFrom("report_nudges")
      .select(["id", "nudged_at as at"])
      .where("campaign_id", "=", campaignId)
      .where("nudged_at", "<", before),
  remove: async (tx, ids) => {
    const mails = await tx.selectFrom("report_nudges").select("mail_id").where("id", "in", ids).execute();
    await tx.deleteFrom("report_nudges").where("id", "in", ids).execute();
    await tx
      .deleteFrom("report_nudge_mails")
      .where("id", "in", namedIn(mails))
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("report_nudges")
              .select("report_nudges.id")
              .whereRef("mail_id", "=", "report_nudge_mails.id"),
          ),
        ),
      )
      .execute();
  },
};

const namedIn = (rows: readonly { mail_id: string | null }[]): string[] => [
  ...new Set(rows.flatMap(({ mail_id }) => mail_id ?? [])),
];

/** The uploaded files of imports and their rows as they were read; the outputs made of them stay. */
export const oldImportFiles: OldRecords = {
  // A file may have thousands of rows.
  batch: 4,
  find: (db, { campaignId, before }) =>
    db
      .selectFrom("imports")
      .select(["imports.id", "imports.created_at as at"])
      .where("imports.campaign_id", "=", campaignId)
      .where("imports.created_at", "<", before)
      .where("imports.status", "in", ["unread", "checked", "done", "undone", "dropped"])
      .where((eb) =>
        eb.or([
          eb.exists(eb.selectFrom("import_parts").select("part").whereRef("import_id", "=", "imports.id")),
          eb.exists(eb.selectFrom("import_rows").select("line").whereRef("import_id", "=", "imports.id")),
        ]),
      ),
  remove: async (tx, ids) => {
    await tx.deleteFrom("import_parts").where("import_id", "in", ids).execute();
    await tx.deleteFrom("import_rows").where("import_id", "in", ids).execute();
  },
};

/** What the audit trail's lines tell in words. The lines themselves and their seals stay, so that the chain is whole. */
export const oldAuditTexts = (whose: "campaign" | "installation"): OldRecords => ({
  find: (db, { campaignId, before }) =>
    db
      .selectFrom("audit_entries as entry")
      .innerJoin("audit_payloads as payload", "payload.entry_id", "entry.id")
      .select(["entry.id", "entry.at"])
      .where("entry.campaign_id", whose === "campaign" ? "=" : "is", whose === "campaign" ? campaignId : null)
      .where("entry.at", "<", before),
  remove: async (tx, ids) => {
    await tx.deleteFrom("audit_payloads").where("entry_id", "in", ids).execute();
  },
});

/** Sessions that have ended, by themselves or by somebody. */
export const oldSessions: OldRecords = {
  find: (db, { before }) => {
    const ended = sql<string>`coalesce(revoked_at, expires_at)`;
    return db
      .selectFrom("sessions")
      .select(["id", ended.as("at")])
      .where(ended, "<", before);
  },
  remove: async (tx, ids) => {
    await tx.deleteFrom("sessions").where("id", "in", ids).execute();
  },
};

/** One-time links for passwords that hold no longer. */
export const oldAccountLinks: OldRecords = {
  find: (db, { before }) =>
    db.selectFrom("account_links").select(["id", "expires_at as at"]).where("expires_at", "<", before),
  remove: async (tx, ids) => {
    await tx.deleteFrom("account_links").where("id", "in", ids).execute();
  },
};

/** What was typed when a session ended. */
export const oldFormDrafts: OldRecords = {
  find: (db, { before }) =>
    db.selectFrom("form_drafts").select(["id", "created_at as at"]).where("created_at", "<", before),
  remove: async (tx, ids) => {
    await tx.deleteFrom("form_drafts").where("id", "in", ids).execute();
  },
};

/** Set-ups of elections that were given up. */
export const oldSetUpDrafts: OldRecords = {
  find: (db, { before }) =>
    db
      .selectFrom("campaign_drafts")
      .select(["id", sql<string>`discarded_at`.as("at")])
      .where("discarded_at", "<", before),
  remove: async (tx, ids) => {
    await tx.deleteFrom("campaign_drafts").where("id", "in", ids).execute();
  },
};

const readId = sql<string>`account_id || ' ' || campaign_id || ' ' || notice`;

/** Who has read of what happened, long after it is shown to anybody. */
export const oldNoticeReads: OldRecords = {
  find: (db, { before }) =>
    db
      .selectFrom("notice_reads")
      .select([readId.as("id"), "read_at as at"])
      .where("read_at", "<", before),
  remove: async (tx, ids) => {
    await tx.deleteFrom("notice_reads").where(readId, "in", ids).execute();
  },
};

/** Counted tries of signing in, by account and by the visitor's address. */
export const oldSignInLimits: OldRecords = {
  find: (db, { before }) =>
    db.selectFrom("rate_limits").select(["key as id", "resets_at as at"]).where("resets_at", "<", before),
  remove: async (tx, ids) => {
    await tx.deleteFrom("rate_limits").where("key", "in", ids).execute();
  },
};

const resendId = sql<string>`account_id || ' ' || key`;

/** Marks by which a form that is sent twice is known. */
export const oldResendKeys: OldRecords = {
  find: (db, { before }) =>
    db
      .selectFrom("idempotency_keys")
      .select([resendId.as("id"), "created_at as at"])
      .where("created_at", "<", before),
  remove: async (tx, ids) => {
    await tx.deleteFrom("idempotency_keys").where(resendId, "in", ids).execute();
  },
};

/** Officials' wishes to have their own data corrected, once decided. */
export const oldCorrectionRequests: OldRecords = {
  find: (db, { before }) =>
    db
      .selectFrom("correction_requests")
      .select(["id", sql<string>`decided_at`.as("at")])
      .where("decided_at", "<", before),
  remove: async (tx, ids) => {
    await tx.deleteFrom("correction_requests").where("id", "in", ids).execute();
  },
};
