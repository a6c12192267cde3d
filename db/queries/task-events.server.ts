import type { CivilDate } from "~/domain/calendar/civil-date";
import type { TaskMark } from "~/domain/tasks";
import type { Connection, WriteTransaction } from "../client.server";

/** A line of a task's history: what somebody said of it for a unit. */
export interface TaskEvent {
  id: string;
  taskId: string;
  /** null: the sub-committee itself. */
  unitId: string | null;
  occurrence: string;
  mark: TaskMark;
  doneOn: CivilDate | null;
  reason: string;
  note: string;
  documentId: string | null;
  by: string;
  recordedAt: string;
  /** When it was taken back; null: it counts. */
  withdrawnAt: string | null;
}

/** What was said of the campaign's tasks, or of one of them, in the order in which it was written. */
export async function listTaskEvents(
  db: Connection,
  campaignId: string,
  taskId?: string,
): Promise<TaskEvent[]> {
  const rows = await db
    .selectFrom("task_events")
    .innerJoin("accounts", "accounts.id", "task_events.account_id")
    .selectAll("task_events")
    .select("accounts.display_name")
    .where("task_events.campaign_id", "=", campaignId)
    .$if(taskId !== undefined, (query) => query.where("task_events.task_id", "=", taskId ?? ""))
    .orderBy("task_events.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    taskId: row.task_id,
    unitId: row.unit_id,
    occurrence: row.occurrence,
    mark: row.mark,
    doneOn: row.done_on,
    reason: row.reason,
    note: row.note,
    documentId: row.document_id,
    by: row.display_name,
    recordedAt: row.recorded_at,
    withdrawnAt: row.withdrawn_at,
  }));
}

export type NewTaskEvent = Omit<TaskEvent, "by" | "withdrawnAt">;

export async function insertTaskEvents(
  tx: WriteTransaction,
  events: readonly NewTaskEvent[],
  { campaignId, accountId }: { campaignId: string; accountId: string },
): Promise<void> {
  const rows = events.map((event) => ({
    id: event.id,
    campaign_id: campaignId,
    task_id: event.taskId,
    unit_id: event.unitId,
    occurrence: event.occurrence,
    mark: event.mark,
    done_on: event.doneOn,
    reason: event.reason,
    note: event.note,
    document_id: event.documentId,
    account_id: accountId,
    recorded_at: event.recordedAt,
    withdrawn_at: null,
    withdrawn_by: null,
  }));
  await tx.insertInto("task_events").values(rows).execute();
}

/** Marks lines as taken back; they stay in the history. */
export async function withdrawTaskEvents(
  tx: WriteTransaction,
  ids: readonly string[],
  by: { accountId: string; at: string },
): Promise<void> {
  await tx
    .updateTable("task_events")
    .set({ withdrawn_at: by.at, withdrawn_by: by.accountId })
    .where("id", "in", [...ids])
    .where("withdrawn_at", "is", null)
    .execute();
}
