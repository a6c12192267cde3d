import type { Insertable } from "kysely";
import type { Connection, WriteTransaction } from "../client.server";
import type { WeekClosuresTable, WeekSnapshotsTable } from "../schema";
import { insertSnapshot } from "./week-snapshots.server";

/** Closures in force of some weeks, with who closed them; `unitId` null: closed for all units. The latest first. */
export function listClosures(db: Connection, campaignId: string, weekStarts: readonly string[]) {
  return db
    .selectFrom("week_closures")
    .innerJoin("accounts", "accounts.id", "week_closures.closed_by")
    .select([
      "week_closures.id",
      "week_closures.week_start as weekStart",
      "week_closures.unit_id as unitId",
      "week_closures.closed_at as closedAt",
      "week_closures.is_automatic as isAutomatic",
      "accounts.display_name as by",
    ])
    .where("campaign_id", "=", campaignId)
    .where("week_start", "in", [...weekStarts])
    .where("reopened_at", "is", null)
    .orderBy("closed_at", "desc")
    .execute();
}

/** A closing whose instant has come and that nobody has written down yet. */
export interface DueClosing {
  weekStart: string;
  unitId: string;
  closesAt: string;
  /** Who set the rule; null: it came with the election. */
  ruledBy: string | null;
}

/**
 * The closings of weeks whose instant has come by `now`, unless the week was closed or opened again since: what was
 * opened again by two people is not closed by the clock. `weekStarts` null: of any week.
 */
export function listDueClosings(
  db: Connection,
  campaignId: string,
  weekStarts: readonly string[] | null,
  now: string,
): Promise<DueClosing[]> {
  return db
    .selectFrom("expected_reports as expected")
    .innerJoin("report_rules as rule", "rule.id", "expected.rule_id")
    .select([
      "expected.period_from as weekStart",
      "expected.unit_id as unitId",
      "expected.closes_at as closesAt",
      "rule.created_by as ruledBy",
    ])
    .$narrowType<{ closesAt: string }>()
    .where("expected.campaign_id", "=", campaignId)
    .where("expected.series", "=", "weekly")
    .where("expected.closes_at", "<=", now)
    .where("expected.cancelled_at", "is", null)
    .$if(weekStarts !== null, (query) => query.where("expected.period_from", "in", [...(weekStarts ?? [])]))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("week_closures as closure")
            .select("closure.id")
            .whereRef("closure.campaign_id", "=", "expected.campaign_id")
            .whereRef("closure.week_start", "=", "expected.period_from")
            .where((one) =>
              one.or([
                one("closure.unit_id", "is", null),
                one("closure.unit_id", "=", one.ref("expected.unit_id")),
              ]),
            )
            .where((one) =>
              one.or([
                one("closure.reopened_at", "is", null),
                one("closure.closed_at", ">=", one.ref("expected.closes_at")),
                one("closure.reopened_at", ">=", one.ref("expected.closes_at")),
              ]),
            ),
        ),
      ),
    )
    .orderBy("expected.period_from")
    .orderBy("expected.closes_at")
    .orderBy("expected.unit_id")
    .execute();
}

/** Instants after `from` and up to `to` at which a week of some campaign closes by itself. */
export function listClosingInstants(db: Connection, campaignId: string, from: string, to: string) {
  return db
    .selectFrom("expected_reports")
    .select("closes_at as at")
    .$narrowType<{ at: string }>()
    .distinct()
    .where("campaign_id", "=", campaignId)
    .where("series", "=", "weekly")
    .where("cancelled_at", "is", null)
    .where("closes_at", ">", from)
    .where("closes_at", "<=", to)
    .orderBy("closes_at")
    .execute();
}

/** How many weekly reports of a week are expected, and until when the last of them closes; null: never by itself. */
export async function findLastClosing(db: Connection, campaignId: string, weekStart: string) {
  const row = await db
    .selectFrom("expected_reports")
    .select((eb) => [
      eb.fn.countAll<number>().as("expected"),
      eb.fn.count<number>("closes_at").as("closing"),
      eb.fn.max("closes_at").as("last"),
    ])
    .where("campaign_id", "=", campaignId)
    .where("series", "=", "weekly")
    .where("period_from", "=", weekStart)
    .where("cancelled_at", "is", null)
    .executeTakeFirstOrThrow();
  return row.expected > 0 && row.expected === row.closing ? row.last : null;
}

/** Whether a week was ever closed, for whomever. */
export async function wasClosed(db: Connection, campaignId: string, weekStart: string): Promise<boolean> {
  const row = await db
    .selectFrom("week_closures")
    .select("id")
    .where("campaign_id", "=", campaignId)
    .where("week_start", "=", weekStart)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The account in whose name the clock closes weeks: the first of the campaign's secretaries, else an administrator. */
export async function findCloser(db: Connection, campaignId: string): Promise<string | null> {
  const row = await db
    .selectFrom("memberships")
    .select(["account_id", "role"])
    .where((eb) =>
      eb.or([
        eb.and([eb("campaign_id", "=", campaignId), eb("role", "=", "secretary")]),
        eb.and([eb("campaign_id", "is", null), eb("role", "=", "administrator")]),
      ]),
    )
    .orderBy("role", "desc")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row?.account_id ?? null;
}

export async function insertClosure(
  tx: WriteTransaction,
  row: Insertable<WeekClosuresTable>,
  snapshot: Omit<Insertable<WeekSnapshotsTable>, "closure_id">,
): Promise<void> {
  await tx.insertInto("week_closures").values(row).execute();
  await insertSnapshot(tx, { ...snapshot, closure_id: row.id });
}

/** Every closure of a campaign, those that were opened again included, the latest first. */
export function listClosureHistory(db: Connection, campaignId: string) {
  return db
    .selectFrom("week_closures")
    .innerJoin("accounts", "accounts.id", "week_closures.closed_by")
    .leftJoin("accounts as opener", "opener.id", "week_closures.reopened_by")
    .leftJoin("week_snapshots", "week_snapshots.closure_id", "week_closures.id")
    .select([
      "week_closures.id",
      "week_start as weekStart",
      "unit_id as unitId",
      "closed_at as closedAt",
      "is_automatic as isAutomatic",
      "accounts.display_name as by",
      "reopened_at as reopenedAt",
      "opener.display_name as reopenedBy",
      "reason",
      "week_snapshots.hash",
    ])
    .where("campaign_id", "=", campaignId)
    .orderBy("week_start", "desc")
    .orderBy("closed_at", "desc")
    .execute();
}

export function findClosure(db: Connection, campaignId: string, id: string) {
  return db
    .selectFrom("week_closures")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Opens a closed week, unless somebody has done so already. */
export async function reopenClosure(
  tx: WriteTransaction,
  id: string,
  set: { reopened_at: string; reopened_by: string; reason: string },
): Promise<boolean> {
  const result = await tx
    .updateTable("week_closures")
    .set(set)
    .where("id", "=", id)
    .where("reopened_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
