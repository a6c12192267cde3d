import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** Clauses of documents, and the tasks that come from them: whose they are, how they stand, what fulfils them. */
export const tasks: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table document_clauses (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        document_id KEY not null references documents (id),
        label text not null,
        label_key KEY not null,
        content text not null default '',
        sort_order INT not null,
        removed_at KEY,
        version INT not null default 1,
        created_by KEY references accounts (id),
        created_at KEY not null
      ) STRICT`,
    );
    await ddl(
      db,
      `create unique index document_clauses_by_label on document_clauses (document_id, label_key)
       where removed_at is null`,
    );
    await ddl(db, "create index document_clauses_by_campaign on document_clauses (campaign_id)");
    await ddl(
      db,
      `create table plan_tasks (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        title text not null,
        note text not null default '',
        document_id KEY references documents (id),
        clause_id KEY references document_clauses (id),
        due_on KEY,
        inclusive INT not null default 1 check (inclusive in (0, 1)),
        rule_anchor KEY,
        rule_days INT,
        repeats KEY check (repeats in ('weekly', 'monthly')),
        repeat_day INT check (repeat_day between 1 and 31),
        repeat_from KEY,
        repeat_until KEY,
        category_id KEY references categories (id),
        wanted INT check (wanted > 0),
        removed_at KEY,
        version INT not null default 1,
        created_by KEY references accounts (id),
        created_at KEY not null,
        check (repeats is null or (due_on is null and rule_anchor is null and repeat_day is not null))
      ) STRICT`,
    );
    await ddl(db, "create index plan_tasks_by_campaign on plan_tasks (campaign_id)");
    await ddl(
      db,
      `create table task_units (
        task_id KEY not null references plan_tasks (id),
        unit_id KEY not null references units (id),
        role KEY not null check (role in ('responsible', 'coordinating')),
        primary key (task_id, unit_id)
      ) STRICT_KEYED`,
    );
    // An occurrence is a week ("2021-W14") or a month ("2021-04") of a task that comes back, else "". No unit: the
    // sub-committee itself.
    await ddl(
      db,
      `create table task_events (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        task_id KEY not null references plan_tasks (id),
        unit_id KEY references units (id),
        occurrence KEY not null default '',
        mark KEY not null check (mark in ('not-started', 'in-progress', 'done', 'not-done')),
        done_on KEY,
        reason text not null default '',
        note text not null default '',
        document_id KEY references documents (id),
        account_id KEY not null references accounts (id),
        recorded_at KEY not null,
        withdrawn_at KEY,
        withdrawn_by KEY references accounts (id),
        check (mark <> 'done' or done_on is not null),
        check (mark <> 'not-done' or reason <> '')
      ) STRICT`,
    );
    await ddl(db, "create index task_events_by_campaign on task_events (campaign_id)");
    await ddl(db, "create index task_events_by_task on task_events (task_id)");
    await ddl(
      db,
      `create table task_outputs (
        task_id KEY not null references plan_tasks (id),
        occurrence KEY not null default '',
        output_id KEY not null references outputs (id),
        linked_by KEY not null references accounts (id),
        linked_at KEY not null,
        primary key (task_id, occurrence, output_id)
      ) STRICT_KEYED`,
    );
    await ddl(db, "create index task_outputs_by_output on task_outputs (output_id)");
  },
};
