import type { Task } from "~/domain/tasks";
import type { Connection, WriteTransaction } from "../client.server";
import type { PlanTasksTable, TaskUnitsTable } from "../schema";

/** The campaign's tasks in the order in which they were written, those that were removed among them. */
export async function listTasks(db: Connection, campaignId: string): Promise<Task[]> {
  const [rows, units] = await Promise.all([
    db.selectFrom("plan_tasks").selectAll().where("campaign_id", "=", campaignId).orderBy("id").execute(),
    db
      .selectFrom("task_units")
      .innerJoin("plan_tasks", "plan_tasks.id", "task_units.task_id")
      .select(["task_units.task_id", "task_units.unit_id", "task_units.role"])
      .where("plan_tasks.campaign_id", "=", campaignId)
      .orderBy("task_units.task_id")
      .orderBy("task_units.unit_id")
      .execute(),
  ]);
  const byTask = new Map<string, TaskUnitsTable[]>();
  for (const unit of units) {
    const own = byTask.get(unit.task_id);
    if (own) own.push(unit);
    else byTask.set(unit.task_id, [unit]);
  }
  return rows.map((row) => taskOf(row, byTask.get(row.id) ?? []));
}

/** One task of the campaign, also one that was removed. */
export async function findTask(db: Connection, campaignId: string, id: string): Promise<Task | undefined> {
  const row = await db
    .selectFrom("plan_tasks")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  const units = await db
    .selectFrom("task_units")
    .selectAll()
    .where("task_id", "=", id)
    .orderBy("unit_id")
    .execute();
  return taskOf(row, units);
}

/** The tasks that have a day of their own, which follows nothing. */
export async function listDatedTasks(db: Connection, campaignId: string) {
  return db
    .selectFrom("plan_tasks")
    .select(["id", "title"])
    .where("campaign_id", "=", campaignId)
    .where("removed_at", "is", null)
    .where("due_on", "is not", null)
    .where("rule_anchor", "is", null)
    .orderBy("due_on")
    .orderBy("id")
    .execute();
}

/** Tasks that point to a clause. */
export async function listTasksOfClause(db: Connection, clauseId: string) {
  return db
    .selectFrom("plan_tasks")
    .select(["id", "title"])
    .where("clause_id", "=", clauseId)
    .where("removed_at", "is", null)
    .orderBy("id")
    .execute();
}

export type TaskContent = Omit<Task, "id" | "isRemoved" | "version">;

export async function insertTask(
  tx: WriteTransaction,
  { id, campaignId }: { id: string; campaignId: string },
  content: TaskContent,
  by: { accountId: string; at: string },
): Promise<void> {
  await tx
    .insertInto("plan_tasks")
    .values({
      id,
      campaign_id: campaignId,
      ...columnsOf(content),
      removed_at: null,
      version: 1,
      created_by: by.accountId,
      created_at: by.at,
    })
    .execute();
  await insertUnits(tx, id, content);
}

/** Writes a task over the version it was read at; false when somebody else was first. */
export async function updateTask(
  tx: WriteTransaction,
  { id, version }: { id: string; version: number },
  content: TaskContent,
): Promise<boolean> {
  const isFirst = await updateVersion(tx, { id, version }, columnsOf(content));
  if (!isFirst) return false;
  await tx.deleteFrom("task_units").where("task_id", "=", id).execute();
  await insertUnits(tx, id, content);
  return true;
}

/** Takes a task away, or with null puts it back; false when somebody else was first. */
export function updateTaskRemoved(
  tx: WriteTransaction,
  at: { id: string; version: number },
  removedAt: string | null,
): Promise<boolean> {
  return updateVersion(tx, at, { removed_at: removedAt });
}

async function updateVersion(
  tx: WriteTransaction,
  { id, version }: { id: string; version: number },
  columns: Partial<PlanTasksTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("plan_tasks")
    .set({ ...columns, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function insertUnits(tx: WriteTransaction, taskId: string, content: TaskContent): Promise<void> {
  const rows = (["responsible", "coordinating"] as const).flatMap((role) =>
    content[role].map((unitId) => ({ task_id: taskId, unit_id: unitId, role })),
  );
  if (rows.length > 0) await tx.insertInto("task_units").values(rows).execute();
}

function columnsOf(content: TaskContent) {
  const { title, note, documentId, clauseId, dueOn, inclusive, rule, repeat, categoryId, wanted } = content;
  return {
    title,
    note,
    document_id: documentId,
    clause_id: clauseId,
    due_on: dueOn,
    inclusive: inclusive ? (1 as const) : (0 as const),
    rule_anchor: rule?.anchor ?? null,
    rule_days: rule?.days ?? null,
    repeats: repeat?.every ?? null,
    repeat_day: repeat?.day ?? null,
    repeat_from: repeat?.from ?? null,
    repeat_until: repeat?.until ?? null,
    category_id: categoryId,
    wanted,
  };
}

function taskOf(row: PlanTasksTable, units: readonly TaskUnitsTable[]): Task {
  const idsOf = (role: TaskUnitsTable["role"]) =>
    units.filter((unit) => unit.role === role).map((unit) => unit.unit_id);
  return {
    id: row.id,
    title: row.title,
    note: row.note,
    documentId: row.document_id,
    clauseId: row.clause_id,
    dueOn: row.due_on,
    inclusive: row.inclusive === 1,
    rule: row.rule_anchor === null ? null : { anchor: row.rule_anchor, days: row.rule_days ?? 0 },
    repeat:
      row.repeats === null
        ? null
        : {
            every: row.repeats,
            day: row.repeat_day ?? 1,
            from: row.repeat_from,
            until: row.repeat_until,
          },
    categoryId: row.category_id,
    wanted: row.wanted,
    responsible: idsOf("responsible"),
    coordinating: idsOf("coordinating"),
    isRemoved: row.removed_at !== null,
    version: row.version,
  };
}
