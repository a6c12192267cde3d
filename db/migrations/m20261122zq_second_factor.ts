import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** When a session was last confirmed, second factors with their recovery codes, and settings of the installation. */
export const secondFactor: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(db, "alter table sessions add column confirmed_at KEY");
    // Secrets are sealed with a key outside the database. One that waits takes the place of the one in force, if any,
    // with its first code.
    await ddl(
      db,
      `create table second_factors (
        account_id KEY primary key references accounts (id),
        secret text,
        confirmed_at KEY,
        last_step INT,
        waiting_secret text,
        waiting_since KEY,
        check ((secret is null) = (confirmed_at is null)),
        check ((waiting_secret is null) = (waiting_since is null))
      ) STRICT`,
    );
    // A code begins with its place (0 to 9), so that one hash is compared and not ten.
    await ddl(
      db,
      `create table recovery_codes (
        account_id KEY not null references accounts (id),
        place INT not null check (place between 0 and 9),
        code_hash text not null,
        created_at KEY not null,
        used_at KEY,
        primary key (account_id, place)
      ) STRICT`,
    );
    await ddl(
      db,
      `create table installation_settings (
        name KEY primary key,
        value text not null,
        version INT not null default 1,
        changed_by KEY references accounts (id),
        changed_at KEY not null
      ) STRICT`,
    );
  },
};
