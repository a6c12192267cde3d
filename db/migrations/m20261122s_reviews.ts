import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/**
 * Phase reviews (sơ kết) and the final one (tổng kết): their steps, their texts with every earlier wording, the figures
 * as they were closed, the numbers of their papers; and how a campaign's papers begin and end.
 */
export const reviews: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table reviews (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        kind KEY not null check (kind in ('phase', 'final')),
        phase_id KEY references phases (id),
        title text not null,
        from_on KEY not null,
        closes_on KEY not null,
        meets_on KEY,
        removed_at KEY,
        version INT not null default 1,
        created_by KEY not null references accounts (id),
        created_at KEY not null,
        check (from_on <= closes_on),
        check ((kind = 'phase') = (phase_id is not null))
      ) STRICT`,
    );
    // A phase is reviewed once; a review that was taken away makes room for another.
    await ddl(
      db,
      `create unique index reviews_once on reviews (campaign_id, kind, coalesce(phase_id, ''))
       where removed_at is null`,
    );
    await ddl(
      db,
      `create table review_steps (
        review_id KEY not null references reviews (id),
        step KEY not null,
        due_on KEY,
        done_on KEY,
        note text not null default '',
        version INT not null default 1,
        updated_by KEY not null references accounts (id),
        updated_at KEY not null,
        primary key (review_id, step)
      ) STRICT`,
    );
    // Every wording is kept; the greatest revision holds. A null body is the draft made of the figures.
    await ddl(
      db,
      `create table review_texts (
        review_id KEY not null references reviews (id),
        section KEY not null,
        revision INT not null,
        body text,
        account_id KEY not null references accounts (id),
        recorded_at KEY not null,
        primary key (review_id, section, revision)
      ) STRICT`,
    );
    await ddl(
      db,
      `create table review_closings (
        id KEY primary key,
        review_id KEY not null references reviews (id),
        number INT not null,
        as_of KEY not null,
        figures text not null,
        pictures text not null,
        closed_by KEY not null references accounts (id),
        closed_at KEY not null,
        reopened_by KEY references accounts (id),
        reopened_at KEY,
        reason text not null default '',
        unique (review_id, number)
      ) STRICT`,
    );
    await ddl(
      db,
      `create table review_papers (
        review_id KEY not null references reviews (id),
        paper KEY not null check (paper in ('request', 'report', 'notice')),
        symbol text not null default '',
        number text not null default '',
        signed_on KEY,
        version INT not null default 1,
        updated_by KEY not null references accounts (id),
        updated_at KEY not null,
        primary key (review_id, paper)
      ) STRICT`,
    );
    await ddl(
      db,
      `create table letterheads (
        campaign_id KEY primary key references campaigns (id),
        layout KEY not null check (layout in ('state', 'party')),
        superior text not null,
        issuer text not null,
        body_code text not null,
        place text not null,
        signer text not null,
        signer_name text not null,
        recipients text not null,
        version INT not null default 1,
        updated_by KEY not null references accounts (id),
        updated_at KEY not null
      ) STRICT`,
    );
  },
};
