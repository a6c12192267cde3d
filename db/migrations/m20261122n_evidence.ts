import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/**
 * What is known of the photographs and PDF files of outputs beside their links: a row per link of the owner kind
 * "output", which goes when the link is forgotten. Marks find photographs that look alike.
 */
export const evidence: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table output_evidence (
        id KEY primary key references file_links (id) on delete cascade,
        campaign_id KEY not null references campaigns (id),
        output_id KEY not null references outputs (id),
        kind KEY not null check (kind in ('photo', 'pdf')),
        source_hash KEY not null,
        width INT,
        height INT,
        caption text not null,
        place INT not null,
        taken_on KEY,
        look KEY,
        alike KEY,
        after_close INT not null check (after_close in (0, 1))
      ) STRICT`,
    );
    await ddl(db, "create index output_evidence_by_output on output_evidence (output_id, place)");
    await ddl(db, "create index output_evidence_by_campaign on output_evidence (campaign_id, id)");
    await ddl(
      db,
      `create table evidence_marks (
        campaign_id KEY not null references campaigns (id),
        mark KEY not null,
        evidence_id KEY not null references output_evidence (id) on delete cascade,
        primary key (campaign_id, mark, evidence_id)
      ) STRICT_KEYED`,
    );
    await ddl(db, "create index evidence_marks_by_evidence on evidence_marks (evidence_id)");
  },
};
