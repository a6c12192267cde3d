import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/**
 * What a person wants to be reminded of; the digest of each campaign and of each of its days, shown in the app; and the
 * one mail of each day over all campaigns.
 */
export const reminders: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table reminder_settings (
        account_id KEY not null references accounts (id),
        campaign_id KEY not null references campaigns (id),
        kind KEY not null,
        days text not null,
        by_mail INT not null default 1 check (by_mail in (0, 1)),
        version INT not null default 1,
        updated_at KEY not null,
        primary key (account_id, campaign_id, kind)
      ) STRICT_KEYED`,
    );
    await ddl(
      db,
      `create table reminder_mails (
        id KEY primary key,
        account_id KEY not null references accounts (id),
        day KEY not null,
        state KEY not null check (state in ('waiting', 'sending', 'sent', 'failed', 'unknown')),
        attempts INT not null default 0,
        created_at KEY not null,
        sent_at KEY,
        unique (account_id, day)
      ) STRICT`,
    );
    await ddl(
      db,
      `create table reminder_digests (
        id KEY primary key,
        account_id KEY not null references accounts (id),
        campaign_id KEY not null references campaigns (id),
        day KEY not null,
        lines INT not null check (lines > 0),
        content text not null,
        created_at KEY not null,
        read_at KEY,
        mail_id KEY references reminder_mails (id),
        unique (account_id, campaign_id, day)
      ) STRICT`,
    );
    await ddl(db, "create index reminder_digests_by_mail on reminder_digests (mail_id)");
  },
};
