import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** Whose account an identity at a provider of single sign-on is, and which sessions were opened by one. */
export const accountIdentities: Migration = {
  async up(db: Kysely<unknown>) {
    // linked_by: who linked it; null: by the verified e-mail address at the first sign-on.
    await ddl(
      db,
      `create table account_identities (
        id KEY primary key,
        account_id KEY not null references accounts (id),
        issuer KEY not null,
        subject KEY not null,
        linked_by KEY references accounts (id),
        linked_at KEY not null,
        unique (issuer, subject),
        unique (account_id, issuer)
      ) STRICT`,
    );
    // The provider that vouched for a session; kept though the link is gone, so it refers to nothing.
    await ddl(db, "alter table sessions add column sign_on_issuer KEY");
    // 1: that provider asked for a second factor.
    await ddl(db, "alter table sessions add column sign_on_factor INT not null default 0");
  },
};
