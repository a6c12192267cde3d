import { civilDateOfInstant } from "~/domain/calendar/civil-date";
import { settingsOf } from "~/domain/reminders";
import type { NudgeForm } from "~/domain/report-chase-forms";
import type { WriteTransaction } from "~db/client.server";
import { listReminderSettings } from "~db/queries/reminders.server";
import type { GridReport } from "~db/queries/report-grid.server";
import { insertNudge, insertNudgeMail, listContacts, listNudges } from "~db/queries/report-nudges.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { enqueue } from "./jobs.server";
import { readChased } from "./report-chase.server";
import { nudgeMailKind } from "./report-nudge-mail.server";

export interface Nudged {
  week: number;
  units: number;
  people: number;
  mails: number;
}

/**
 * Tells the people of all units (or some) whose report is missing, each of a report at most once a day; with channel
 * `message` it records that they were told outside of the product. Problems at `form`: nothing-missing,
 * nobody-to-nudge, nudged-today.
 */
export async function nudgeMissing(
  ctx: UseCaseContext,
  slug: string,
  { _key, week, channel, units }: NudgeForm,
): Promise<Outcome<Nudged>> {
  const open = await openCampaign(ctx, slug, "report.review");
  return open.db.write(open.campaign.id, (tx) =>
    once(tx, open, { key: _key, payload: { week, channel, units } }, async () => {
      const chased = await readChased(tx, open, week);
      const keys = new Set(units);
      const missing = chased.missing.filter(
        ({ unitId }) => keys.size === 0 || keys.has(open.structure.tree.keyOf(unitId)),
      );
      if (missing.length === 0) return refused({ field: "form", code: "nothing-missing" });
      const found = channel === "message" ? byMessage(missing) : await byProduct(tx, open, missing);
      if (found.length === 0) return refused({ field: "form", code: "nobody-to-nudge" });
      const fresh = await notToldToday(tx, open, found);
      if (fresh.length === 0) return refused({ field: "form", code: "nudged-today" });
      const mails = await tell(tx, open, fresh);
      const nudged: Nudged = {
        week: chased.number,
        units: new Set(fresh.map(({ report }) => report.id)).size,
        people: new Set(fresh.flatMap(({ contactId }) => contactId ?? [])).size,
        mails,
      };
      await audit(tx, open, nudged, fresh);
      return done(nudged);
    }),
  );
}

interface Telling {
  report: GridReport;
  contactId: string | null;
  channel: "app" | "mail" | "message";
}

const byMessage = (missing: readonly GridReport[]): Telling[] =>
  missing.map((report) => ({ report, contactId: null, channel: "message" }));

/** Everybody of the units sees it in the product; by mail who has an address and has not switched mails off. */
async function byProduct(
  tx: WriteTransaction,
  open: CampaignContext,
  missing: readonly GridReport[],
): Promise<Telling[]> {
  const { campaign, today } = open;
  const contacts = await listContacts(
    tx,
    campaign.id,
    missing.map(({ unitId }) => unitId),
    today,
  );
  const mailed = new Map<string, boolean>();
  const people = new Map(contacts.map(({ accountId, email }) => [accountId, email]));
  for (const [accountId, email] of people) {
    mailed.set(accountId, await wantsNudgeMail(tx, open, { accountId, email }));
  }
  return missing.flatMap((report) =>
    contacts
      .filter(({ unitId }) => unitId === report.unitId)
      .map(
        ({ accountId }): Telling => ({
          report,
          contactId: accountId,
          channel: mailed.get(accountId) ? "mail" : "app",
        }),
      ),
  );
}

/** Whether somebody has an address and has not switched such mails off. */
export async function wantsNudgeMail(
  tx: WriteTransaction,
  { campaign, mail }: CampaignContext,
  { accountId, email }: { accountId: string; email: string | null },
): Promise<boolean> {
  if (mail === null || email === null) return false;
  const saved = await listReminderSettings(tx, accountId);
  return settingsOf(saved, campaign.id)["own-unit"].byMail;
}

async function notToldToday(
  tx: WriteTransaction,
  open: CampaignContext,
  tellings: readonly Telling[],
): Promise<Telling[]> {
  const day = civilDateOfInstant(open.now());
  const ids = [...new Set(tellings.map(({ report }) => report.id))];
  const told = (await listNudges(tx, ids)).filter((one) => one.day === day);
  return tellings.filter(
    ({ report, contactId }) =>
      !told.some((one) => one.expectedId === report.id && one.contactId === contactId),
  );
}

/** One letter a person, however many of their reports are missing. */
async function tell(
  tx: WriteTransaction,
  open: CampaignContext,
  tellings: readonly Telling[],
): Promise<number> {
  const day = civilDateOfInstant(open.now());
  const mails = new Map<string, string>();
  for (const { report, contactId, channel } of tellings) {
    let mailId: string | null = null;
    if (channel === "mail" && contactId !== null) {
      mailId = mails.get(contactId) ?? (await openNudgeMail(tx, open, contactId));
      mails.set(contactId, mailId);
    }
    await insertNudge(tx, {
      ...{ id: open.newId(), campaign_id: open.campaign.id, expected_id: report.id, channel },
      ...{ contact_id: contactId, mail_id: mailId, day },
      ...{ nudged_by: open.actor.accountId, nudged_at: open.campaignNow },
    });
  }
  return mails.size;
}

/** A letter to be written and sent by a job; what it tells of is written beside it. The value is its id. */
export async function openNudgeMail(
  tx: WriteTransaction,
  open: CampaignContext,
  accountId: string,
): Promise<string> {
  const id = open.newId();
  const day = civilDateOfInstant(open.now());
  await insertNudgeMail(tx, { id, campaignId: open.campaign.id, accountId, day, at: open.now() });
  const payload = { mailId: id, accountId };
  await enqueue(tx, open, { kind: nudgeMailKind, uniqueKey: `${nudgeMailKind}:${id}`, payload });
  return id;
}

function audit(
  tx: WriteTransaction,
  open: CampaignContext,
  nudged: Nudged,
  tellings: readonly Telling[],
): Promise<void> {
  const units = [...new Set(tellings.map(({ report }) => report.unitId))];
  return appendAudit(tx, open, {
    chain: open.campaign.id,
    action: "report.chased",
    subjectKind: "campaign",
    subjectId: open.campaign.id,
    campaignId: open.campaign.id,
    payload: {
      weekNumber: nudged.week,
      people: nudged.people,
      mails: nudged.mails,
      units: units.map(open.structure.tree.shortNameOf),
    },
  });
}
