import type { Connection, WriteTransaction } from "../client.server";
import { creditsWithin, type Within } from "./outputs.server";

/** One time that a task has to be done. */
export interface TaskTime {
  taskId: string;
  occurrence: string;
}

/** The outputs linked to a task at one of its times, the earliest first; withdrawn ones among them. */
export function listTaskOutputs(db: Connection, { taskId, occurrence }: TaskTime) {
  return db
    .selectFrom("task_outputs")
    .innerJoin("outputs", "outputs.id", "task_outputs.output_id")
    .select([
      "outputs.id",
      "outputs.number",
      "outputs.title",
      "outputs.published_on",
      "outputs.category_id",
      "outputs.status",
    ])
    .where("task_outputs.task_id", "=", taskId)
    .where("task_outputs.occurrence", "=", occurrence)
    .orderBy("outputs.published_on")
    .orderBy("outputs.number")
    .execute();
}

/** How many active outputs are linked to each of the campaign's tasks at each time, by category. */
export function countTaskOutputs(db: Connection, campaignId: string) {
  return (
    db
      .selectFrom("plan_tasks")
      .innerJoin("task_outputs", "task_outputs.task_id", "plan_tasks.id")
      .innerJoin("outputs", "outputs.id", "task_outputs.output_id")
      .select(["task_outputs.task_id", "task_outputs.occurrence", "outputs.category_id"])
      .select((eb) => eb.fn.countAll<number>().as("count"))
      // Asked of the tasks: of the outputs it would lead through all of them.
      .where("plan_tasks.campaign_id", "=", campaignId)
      .where("outputs.status", "=", "active")
      .groupBy(["task_outputs.task_id", "task_outputs.occurrence", "outputs.category_id"])
      .execute()
  );
}

/** Links outputs; those that are linked already stay as they are. Returns how many are new. */
export async function insertTaskOutputs(
  tx: WriteTransaction,
  { taskId, occurrence }: TaskTime,
  outputIds: readonly string[],
  by: { accountId: string; at: string },
): Promise<number> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("task_outputs")
    .values(
      outputIds.map((outputId) => ({
        task_id: taskId,
        occurrence,
        output_id: outputId,
        linked_by: by.accountId,
        linked_at: by.at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0n);
}

/** Takes a link away when its output credits a unit within reach; false otherwise. */
export async function deleteTaskOutput(
  tx: WriteTransaction,
  { taskId, occurrence, outputId }: TaskTime & { outputId: string },
  within: Within,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("task_outputs")
    .where("task_id", "=", taskId)
    .where("occurrence", "=", occurrence)
    .where("output_id", "=", outputId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("outputs")
          .select("outputs.id")
          .where("outputs.id", "=", outputId)
          .where(creditsWithin(within)),
      ),
    )
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
