import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/**
 * Survey of what stands at a place and what is proposed there (rà soát, đề xuất đầu tư), with the decision. Money is
 * whole đồng; no estimate is null, never 0.
 */
export const decorationProposals: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table decoration_proposals (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        number INT not null,
        unit_id KEY not null references units (id),
        site_id KEY references decoration_sites (id),
        place text not null,
        kind KEY not null check (kind in
          ('pano', 'banner', 'poster', 'flag', 'streamer', 'gate', 'led', 'polling-area')),
        there INT not null check (there >= 0),
        usable INT not null check (usable >= 0),
        repairable INT not null check (repairable >= 0),
        surveyed_on KEY not null,
        wish KEY not null check (wish in ('none', 'repair', 'new')),
        quantity INT not null check (quantity >= 0),
        reason text not null default '',
        estimate INT check (estimate >= 0),
        decider text not null default '',
        state KEY not null check (state in ('proposed', 'approved', 'rejected')),
        decided_on KEY,
        approved_sum INT check (approved_sum >= 0),
        decision_note text not null default '',
        document_id KEY references documents (id),
        decided_by KEY references accounts (id),
        decided_at KEY,
        removed_at KEY,
        version INT not null default 1,
        created_by KEY references accounts (id),
        created_at KEY not null,
        unique (campaign_id, number),
        check (usable + repairable <= there),
        check ((wish = 'none') = (quantity = 0)),
        check ((state = 'proposed') = (decided_at is null)),
        check ((state = 'approved') = (approved_sum is not null))
      ) STRICT`,
    );
    await ddl(db, "create index decoration_proposals_by_unit on decoration_proposals (unit_id)");
  },
};
