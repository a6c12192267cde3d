import { z } from "zod";
import { accountStateOf } from "~/domain/accounts";
import { type CivilDate, civilDateOfInstant } from "~/domain/calendar/civil-date";
import type { Campaign } from "~/domain/campaign";
import { EDITIONS } from "~/domain/law/editions";
import { type Membership, membershipsOn } from "~/domain/permissions";
import { type ReminderLine, type ReminderSettings, remindersOn, settingsOf } from "~/domain/reminders";
import { textsOf } from "~/i18n/texts-of";
import type { WriteTransaction } from "~db/client.server";
import { type Account, listAccounts } from "~db/queries/accounts.server";
import { listCampaigns } from "~db/queries/campaigns.server";
import { listMemberships } from "~db/queries/memberships.server";
import { insertReminderMail } from "~db/queries/reminder-mails.server";
import { insertDigest, listMadeDigests, listReminderSettings } from "~db/queries/reminders.server";
import { loadAgenda } from "./agenda.server";
import { type CampaignContext, campaignClock, openCampaign } from "./campaigns.server";
import { type Actor, noSession, type UseCaseContext } from "./context.server";
import { enqueue, type JobCall, jobsChain } from "./jobs.server";
import { mailKind } from "./reminder-mail.server";

export const digestKind = "reminder-digests";

const payloadSchema = z.object({
  /** The installation's day for which it is; on any later one nothing is made. */
  day: z.string(),
  /** Only this campaign's. */
  campaignId: z.string().optional(),
});

/**
 * The job that makes the day's digests of everybody, each once: what was made before a crash stays and is not made
 * again. A demonstration's digests follow its fixed day.
 */
export async function makeDigests(ctx: UseCaseContext, { payload }: JobCall): Promise<void> {
  const { day, campaignId } = payloadSchema.parse(payload);
  if (civilDateOfInstant(ctx.now()) !== day) return;
  const campaigns = (await listCampaigns(ctx.db.read)).filter(
    ({ id, status }) => status === "active" && (campaignId === undefined || id === campaignId),
  );
  for (const person of await listPeople(ctx)) {
    await makeDigestsOf(ctx, person, campaigns, day);
    // Requests that have come in meanwhile go first.
    await new Promise(setImmediate);
  }
}

/** Has the digests of one campaign's day made at once: a demonstration's day has been moved to it. */
export function enqueueDigests(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  campaignId: string,
  campaignDay: CivilDate,
): Promise<boolean> {
  const payload = { day: civilDateOfInstant(ctx.now()), campaignId };
  return enqueue(tx, ctx, {
    kind: digestKind,
    uniqueKey: `${digestKind}:${campaignId}:${campaignDay}`,
    payload,
  });
}

interface Person {
  account: Account;
  memberships: Membership[];
}

/** Everybody who can sign in. */
async function listPeople({ db }: UseCaseContext): Promise<Person[]> {
  const [accounts, memberships] = await Promise.all([listAccounts(db.read), listMemberships(db.read)]);
  return accounts
    .filter((account) => accountStateOf(account) === "active")
    .map((account) => ({
      account,
      memberships: memberships.filter(({ accountId }) => accountId === account.id),
    }));
}

async function makeDigestsOf(
  ctx: UseCaseContext,
  person: Person,
  campaigns: readonly Campaign[],
  day: CivilDate,
): Promise<void> {
  const { account } = person;
  const mine = campaigns
    .map((campaign) => ({ campaign, today: campaignClock(campaign, ctx.now()).today }))
    .filter(({ campaign, today }) => hasPartIn(person.memberships, campaign.id, today));
  if (mine.length === 0) return;
  const days = mine.map(({ campaign, today }) => ({ campaignId: campaign.id, day: today }));
  const [saved, made] = await Promise.all([
    listReminderSettings(ctx.db.read, account.id),
    listMadeDigests(ctx.db.read, account.id, days),
  ]);
  const digests: NewDigest[] = [];
  for (const { campaign, today } of mine) {
    if (made.includes(campaign.id)) continue;
    const open = await openCampaign({ ...ctx, actor: actorOf(person) }, campaign.slug, "timeline.view");
    const settings = settingsOf(saved, campaign.id);
    const lines = await linesFor(open, settings);
    if (lines.length > 0) digests.push({ campaignId: campaign.id, day: today, lines, settings });
  }
  if (digests.length > 0) await writeDigests(ctx, account, digests, day);
}

/**
 * Whether the person holds a role in the campaign itself. The installation's administrators reach every campaign, but
 * have no duties in any: they are reminded where they also hold a role.
 */
export const hasPartIn = (memberships: readonly Membership[], campaignId: string, today: CivilDate) =>
  membershipsOn(memberships, today).some((held) => held.campaignId === campaignId);

function actorOf({ account, memberships }: Person): Actor {
  const { id, loginName, displayName, locale, theme } = account;
  return {
    ...noSession,
    accountId: id,
    loginName,
    displayName,
    locale,
    theme,
    memberships,
  };
}

/** What the person who opened the campaign is reminded of on its day. */
export async function linesFor(open: CampaignContext, settings: ReminderSettings): Promise<ReminderLine[]> {
  const { locale } = open.actor;
  const agenda = await loadAgenda(open, textsOf(locale).reminders.meeting);
  return remindersOn(agenda, settings, open.today, EDITIONS[open.campaign.lawEdition].name[locale]);
}

interface NewDigest {
  campaignId: string;
  day: CivilDate;
  lines: ReminderLine[];
  settings: ReminderSettings;
}

/** The digests of all campaigns with the one mail that carries them, and the job that sends it, together. */
async function writeDigests(
  ctx: UseCaseContext,
  account: Account,
  digests: readonly NewDigest[],
  day: CivilDate,
): Promise<void> {
  const wantsMail = digests.some(({ lines, settings }) => lines.some(({ kind }) => settings[kind].byMail));
  await ctx.db.write(jobsChain, async (tx) => {
    const mail = { id: ctx.newId(), accountId: account.id, day, createdAt: ctx.now() };
    const canMail = ctx.mail !== null && account.email !== null && wantsMail;
    const isMailed = canMail && (await insertReminderMail(tx, mail));
    for (const { campaignId, day: campaignDay, lines } of digests) {
      await insertDigest(tx, {
        ...{ id: ctx.newId(), accountId: account.id, campaignId, day: campaignDay, lines },
        ...{ createdAt: ctx.now(), mailId: isMailed ? mail.id : null },
      });
    }
    if (isMailed) {
      const payload = { mailId: mail.id, accountId: account.id };
      await enqueue(tx, ctx, { kind: mailKind, uniqueKey: `${mailKind}:${mail.id}`, payload });
    }
  });
}
