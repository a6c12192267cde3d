import { sql } from "kysely";
import type { CivilDate } from "~/domain/calendar/civil-date";
import type { Connection } from "../client.server";

export interface DaysAsked {
  messageIds: readonly string[];
  from: CivilDate;
  to: CivilDate;
}

/** Active outputs about a message on a day. */
export interface MessageDay {
  messageId: string;
  day: CivilDate;
  records: number;
}

/** Active outputs about some messages by day; a message is of one campaign. */
export function countMessageDays(db: Connection, { messageIds, from, to }: DaysAsked): Promise<MessageDay[]> {
  return db
    .selectFrom("outputs")
    .select(["message_id as messageId", "published_on as day"])
    .select(sql<number>`count(*)`.as("records"))
    .where("status", "=", "active")
    .where("message_id", "in", messageIds)
    .where("published_on", ">=", from)
    .where("published_on", "<=", to)
    .groupBy(["message_id", "published_on"])
    .$narrowType<{ messageId: string }>()
    .execute();
}

/** The same of some units together, with all that reports below them: joint work once. */
export function countMessageDaysOf(
  db: Connection,
  { messageIds, from, to }: DaysAsked,
  unitIds: readonly string[],
): Promise<MessageDay[]> {
  return db
    .selectFrom("output_scope")
    .innerJoin("outputs", "outputs.id", "output_scope.output_id")
    .select(["outputs.message_id as messageId", "output_scope.published_on as day"])
    .select(sql<number>`count(distinct output_scope.output_id)`.as("records"))
    .where("output_scope.ancestor_id", "in", unitIds)
    .where("output_scope.published_on", ">=", from)
    .where("output_scope.published_on", "<=", to)
    .where("outputs.message_id", "in", messageIds)
    .groupBy(["outputs.message_id", "output_scope.published_on"])
    .$narrowType<{ messageId: string }>()
    .execute();
}

/** The same by unit, each with all that reports below it: joint work at each of its units. */
export function countUnitMessageDays(
  db: Connection,
  { messageIds, from, to }: DaysAsked,
  unitIds: readonly string[],
): Promise<(MessageDay & { unitId: string })[]> {
  return db
    .selectFrom("output_scope")
    .innerJoin("outputs", "outputs.id", "output_scope.output_id")
    .select([
      "output_scope.ancestor_id as unitId",
      "outputs.message_id as messageId",
      "output_scope.published_on as day",
    ])
    .select(sql<number>`count(*)`.as("records"))
    .where("output_scope.ancestor_id", "in", unitIds)
    .where("output_scope.published_on", ">=", from)
    .where("output_scope.published_on", "<=", to)
    .where("outputs.message_id", "in", messageIds)
    .groupBy(["output_scope.ancestor_id", "outputs.message_id", "output_scope.published_on"])
    .$narrowType<{ messageId: string }>()
    .execute();
}
