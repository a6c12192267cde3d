import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** Daily anchors of the audit trail, and what each night's verification found. */
export const auditAnchors: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table audit_anchors (
        id KEY primary key,
        at KEY not null,
        content text not null,
        seal KEY not null unique
      ) STRICT`,
    );
    await ddl(
      db,
      `create table audit_verifications (
        id KEY primary key,
        begun_at KEY not null,
        ended_at KEY not null,
        is_whole INT not null check (is_whole in (0, 1)),
        chains INT not null,
        entries INT not null,
        findings text not null,
        anchor_id KEY not null references audit_anchors (id)
      ) STRICT`,
    );
  },
};
