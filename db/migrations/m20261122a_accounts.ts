import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** Accounts, sessions, one-time links, limits, idempotency, drafts, and the audit chains. */
export const accounts: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table accounts (
        id KEY primary key,
        login_name KEY not null unique,
        email KEY unique,
        display_name text not null,
        title text not null default '',
        locale text not null default 'vi' check (locale in ('vi', 'en')),
        theme text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
        password_hash text,
        must_change_password INT not null default 0 check (must_change_password in (0, 1)),
        status text not null default 'active' check (status in ('active', 'disabled')),
        is_demo INT not null default 0 check (is_demo in (0, 1)),
        version INT not null default 1,
        created_at KEY not null
      ) STRICT`,
    );
    await ddl(
      db,
      `create table sessions (
        id KEY primary key,
        token_hash KEY not null unique,
        account_id KEY not null references accounts (id),
        user_agent text not null default '',
        created_at KEY not null,
        last_seen_at KEY not null,
        expires_at KEY not null,
        revoked_at KEY
      ) STRICT`,
    );
    await ddl(db, "create index sessions_by_account on sessions (account_id, last_seen_at)");
    await ddl(
      db,
      `create table account_links (
        id KEY primary key,
        token_hash KEY not null unique,
        account_id KEY not null references accounts (id),
        purpose text not null check (purpose in ('invite', 'reset')),
        created_by KEY references accounts (id),
        created_at KEY not null,
        expires_at KEY not null,
        used_at KEY
      ) STRICT`,
    );
    await ddl(db, "create index account_links_by_account on account_links (account_id)");
    await ddl(
      db,
      `create table rate_limits (
        key KEY primary key,
        points INT not null,
        resets_at KEY not null
      ) STRICT`,
    );
    await ddl(
      db,
      `create table idempotency_keys (
        account_id KEY not null references accounts (id),
        key KEY not null,
        payload_hash text not null,
        result text not null,
        created_at KEY not null,
        primary key (account_id, key)
      ) STRICT`,
    );
    await ddl(
      db,
      `create table form_drafts (
        id KEY primary key,
        account_id KEY not null references accounts (id),
        path text not null,
        body text not null,
        created_at KEY not null
      ) STRICT`,
    );
    await ddl(db, "create index form_drafts_by_account on form_drafts (account_id, created_at)");
    await ddl(
      db,
      `create table audit_chains (
        chain KEY primary key,
        seq INT not null,
        hmac text not null
      ) STRICT`,
    );
    await ddl(
      db,
      `create table audit_entries (
        id KEY primary key,
        chain KEY not null,
        seq INT not null,
        at KEY not null,
        account_id KEY references accounts (id),
        action KEY not null,
        subject_kind KEY not null,
        subject_id KEY not null,
        campaign_id KEY,
        request_id text not null,
        payload_hash text not null,
        hmac text not null,
        unique (chain, seq)
      ) STRICT`,
    );
    await ddl(db, "create index audit_entries_by_time on audit_entries (at, id)");
    await ddl(db, "create index audit_entries_by_account on audit_entries (account_id, at, id)");
    await ddl(db, "create index audit_entries_by_action on audit_entries (action, at, id)");
    await ddl(db, "create index audit_entries_by_campaign on audit_entries (campaign_id, at, id)");
    await ddl(db, "create index audit_entries_by_subject on audit_entries (subject_kind, subject_id, id)");
    await ddl(
      db,
      `create table audit_payloads (
        entry_id KEY primary key references audit_entries (id),
        payload text not null
      ) STRICT`,
    );
  },
};
