import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** What a person wants to be reminded of, and the digest of each day, shown in the app and perhaps sent by mail. */
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
      `create table reminder_digests (
        id KEY primary key,
        account_id KEY not null references accounts (id),
        day KEY not null,
        content text not null,
        created_at KEY not null,
        read_at KEY,
        mail_state KEY not null check (mail_state in ('none', 'waiting', 'sending', 'sent', 'failed')),
        mailed_at KEY,
        attempts INT not null default 0,
        unique (account_id, day)
      ) STRICT`,
    );
  },
};
