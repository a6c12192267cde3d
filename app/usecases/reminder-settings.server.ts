import { type AgendaKind, agendaKinds } from "~/domain/agenda";
import { type ReminderSettingsForm, settingOfForm, versionsOf } from "~/domain/reminder-forms";
import {
  daysText,
  type ReminderSetting,
  type ReminderSettings,
  type StoredSetting,
  settingsOf,
} from "~/domain/reminders";
import { findAccount } from "~db/queries/accounts.server";
import { listReminderSettings, saveReminderSetting } from "~db/queries/reminders.server";
import { appendAudit, systemChain } from "./audit.server";
import { campaignClock, listMyCampaigns, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, SignInNeeded, type UseCaseContext } from "./context.server";
import { hasPartIn } from "./reminders.server";

export interface ReminderSettingsPage {
  /** Written by the administrator; null: none, so that nothing comes by mail. */
  email: string | null;
  /** Whether the installation sends mail at all. */
  sendsMail: boolean;
  campaigns: {
    slug: string;
    name: string;
    settings: Record<AgendaKind, ReminderSetting>;
    seen: string;
  }[];
}

/** What the person wants to be reminded of, in each campaign in which they hold a role. */
export async function loadReminderSettings(ctx: UseCaseContext): Promise<ReminderSettingsPage> {
  const { actor } = ctx;
  if (!actor) throw new SignInNeeded();
  const [account, campaigns, saved] = await Promise.all([
    findAccount(ctx.db.read, actor.accountId),
    listMyCampaigns(ctx),
    listReminderSettings(ctx.db.read, actor.accountId),
  ]);
  const mine = campaigns.filter(
    (one) =>
      one.status === "active" && hasPartIn(actor.memberships, one.id, campaignClock(one, ctx.now()).today),
  );
  return {
    email: account?.email ?? null,
    sendsMail: ctx.mail !== null,
    campaigns: mine.map(({ id, slug, shortName }) => {
      const settings = settingsOf(saved, id);
      return { slug, name: shortName, settings, seen: versionsOf(settings) };
    }),
  };
}

/**
 * Saves one campaign's choices; the same again writes nothing. Problem at form: `reminder-settings-changed`, when they
 * are no longer those that the person saw (another window, or a mail's link).
 */
export async function saveReminderSettings(
  ctx: UseCaseContext,
  form: ReminderSettingsForm,
): Promise<Outcome<{ campaign: string }>> {
  const { actor, campaign, today } = await openCampaign(ctx, form.campaign, "timeline.view");
  if (!hasPartIn(actor.memberships, campaign.id, today)) throw new NotFound();
  const { accountId } = actor;
  return ctx.db.write(systemChain, async (tx) => {
    const before = settingsOf(await listReminderSettings(tx, accountId), campaign.id);
    const changes = changesTo(before, form);
    if (changes.length > 0 && versionsOf(before) !== form.seen) {
      return refused({ field: "form", code: "reminder-settings-changed" });
    }
    for (const { kind, setting } of changes) {
      await saveReminderSetting(tx, { accountId, campaignId: campaign.id, kind }, setting, ctx.now());
    }
    if (changes.length > 0) {
      const told = (of: (kind: AgendaKind) => ReminderSetting) =>
        Object.fromEntries(changes.map(({ kind }) => [kind, inWords(of(kind))]));
      const after = new Map(changes.map(({ kind, setting }) => [kind, setting]));
      await appendAudit(tx, ctx, {
        chain: systemChain,
        action: "reminder.settings-changed",
        subjectKind: "account",
        subjectId: accountId,
        campaignId: campaign.id,
        payload: {
          before: told((kind) => before[kind]),
          after: told((kind) => after.get(kind) ?? before[kind]),
        },
      });
    }
    return done({ campaign: campaign.shortName });
  });
}

function changesTo(
  before: ReminderSettings,
  form: ReminderSettingsForm,
): { kind: AgendaKind; setting: StoredSetting }[] {
  return agendaKinds.flatMap((kind) => {
    const wanted = settingOfForm(form, kind);
    const had = before[kind];
    if (wanted.byMail === had.byMail && daysText(wanted.days) === daysText(had.days)) return [];
    return [{ kind, setting: { ...wanted, version: had.version + 1 } }];
  });
}

const inWords = ({ days, byMail }: ReminderSetting) => ({ days: daysText(days), byMail });
