import type { Updateable } from "kysely";
import type { ElectionWeek } from "~/domain/calendar/election-week";
import type { CampaignSettings } from "~/domain/campaign-form";
import type { Connection, WriteTransaction } from "../client.server";
import type { CampaignsTable } from "../schema";

/** Writes changed settings over a version of the campaign; false: somebody was faster. */
export async function updateCampaignSettings(
  tx: WriteTransaction,
  campaign: { id: string; version: number },
  settings: CampaignSettings,
): Promise<boolean> {
  return updateCampaign(tx, campaign, {
    name: settings.name,
    short_name: settings.shortName,
    committee: settings.committee,
    place: settings.place,
    level: settings.level,
    starts_on: settings.startsOn,
    ends_on: settings.endsOn,
    week_first_day: settings.weekFirstDay,
    meeting_weekday: settings.meeting?.weekday ?? null,
    meeting_time: settings.meeting?.time ?? null,
    report_weekday: settings.reportCloses?.weekday ?? null,
    report_time: settings.reportCloses?.time ?? null,
    decoration_key: settings.decorationKey,
  });
}

/** Moves election day with the campaign's own days; false: somebody was faster. */
export async function updateElectionDay(
  tx: WriteTransaction,
  campaign: { id: string; version: number },
  days: { electionOn: string; lawEdition: string; startsOn: string; endsOn: string },
): Promise<boolean> {
  return updateCampaign(tx, campaign, {
    election_on: days.electionOn,
    law_edition: days.lawEdition,
    starts_on: days.startsOn,
    ends_on: days.endsOn,
  });
}

async function updateCampaign(
  tx: WriteTransaction,
  { id, version }: { id: string; version: number },
  values: Updateable<CampaignsTable>,
): Promise<boolean> {
  const result = await tx
    .updateTable("campaigns")
    .set({ ...values, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Puts the reporting weeks of a campaign in place of those there are. */
export async function replaceReportingWeeks(
  tx: WriteTransaction,
  campaignId: string,
  weeks: readonly ElectionWeek[],
): Promise<void> {
  await tx.deleteFrom("reporting_weeks").where("campaign_id", "=", campaignId).execute();
  if (weeks.length === 0) return;
  const rows = weeks.map((week) => ({
    campaign_id: campaignId,
    week_start: week.startsOn,
    week_end: week.endsOn,
    year: week.year,
    number: week.number,
  }));
  await tx.insertInto("reporting_weeks").values(rows).execute();
}

/** First day of the latest week that is closed, for all units or for some; null: none is. */
export async function findLastClosedWeek(db: Connection, campaignId: string): Promise<string | null> {
  const row = await db
    .selectFrom("week_closures")
    .select("week_start")
    .where("campaign_id", "=", campaignId)
    .where("reopened_at", "is", null)
    .orderBy("week_start", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.week_start ?? null;
}

/** The first and the last day that active outputs are dated; a period begins on its first day. */
export async function findOutputDays(
  db: Connection,
  campaignId: string,
): Promise<{ first: string; last: string } | null> {
  const row = await db
    .selectFrom("outputs")
    .select((eb) => [
      eb.fn.min<string | null>(eb.fn.coalesce("period_from", "published_on")).as("first"),
      eb.fn.max<string | null>("published_on").as("last"),
    ])
    .where("campaign_id", "=", campaignId)
    .where("status", "=", "active")
    .executeTakeFirst();
  return row?.first && row.last ? { first: row.first, last: row.last } : null;
}

/** First days of the weeks that targets were set for. */
export async function listTargetWeeks(db: Connection, campaignId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("targets")
    .select("period_key")
    .distinct()
    .where("campaign_id", "=", campaignId)
    .where("period_key", "like", "week:%")
    .execute();
  return rows.map((row) => row.period_key.slice("week:".length));
}

/** Whether the campaign's plan was ever frozen. */
export async function hasBaseline(db: Connection, campaignId: string): Promise<boolean> {
  const row = await db
    .selectFrom("baselines")
    .select("id")
    .where("campaign_id", "=", campaignId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Who changed the things of a kind since an instant, oldest first, as the audit trail has it. */
export async function listChangesSince(
  db: Connection,
  campaignId: string,
  { kind, at }: { kind: string; at: string },
): Promise<{ id: string; by: string; at: string }[]> {
  return db
    .selectFrom("audit_entries")
    .innerJoin("accounts", "accounts.id", "audit_entries.account_id")
    .select(["subject_id as id", "accounts.display_name as by", "audit_entries.at"])
    .where("audit_entries.campaign_id", "=", campaignId)
    .where("audit_entries.at", ">=", at)
    .where("subject_kind", "=", kind)
    .orderBy("audit_entries.at")
    .orderBy("seq")
    .execute();
}

/** Who changed a thing last and when, as the audit trail has it. */
export async function findLastChange(
  db: Connection,
  campaignId: string,
  subject: { kind: string; id: string },
): Promise<{ by: string; at: string } | null> {
  const row = await db
    .selectFrom("audit_entries")
    .innerJoin("accounts", "accounts.id", "audit_entries.account_id")
    .select(["accounts.display_name as by", "audit_entries.at"])
    .where("audit_entries.campaign_id", "=", campaignId)
    .where("subject_kind", "=", subject.kind)
    .where("subject_id", "=", subject.id)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
