import { z } from "zod";
import { agendaKinds } from "~/domain/agenda";
import { settingsOf } from "~/domain/reminders";
import { findAccount } from "~db/queries/accounts.server";
import { listCampaigns } from "~db/queries/campaigns.server";
import { listMemberships } from "~db/queries/memberships.server";
import { listReminderSettings, saveReminderSetting } from "~db/queries/reminders.server";
import { appendAudit, systemChain } from "./audit.server";
import { NotFound, type UseCaseContext } from "./context.server";

const purpose = "reminder-unsubscribe";

const scopeSchema = z.object({
  accountId: z.string(),
  /** null: every campaign. */
  campaignId: z.string().nullable(),
  /** null: every kind. */
  kind: z.enum(agendaKinds).nullable(),
});

/** Which mails a link stops. */
export type MailScope = z.infer<typeof scopeSchema>;

/** Where a person stops mails without signing in; the token can do that and nothing else. */
export function unsubscribePath(ctx: UseCaseContext, scope: MailScope): string {
  return `/thong-bao/ngung-thu/${ctx.tokens.sign(purpose, JSON.stringify(scope))}`;
}

export interface UnsubscribePage {
  kind: MailScope["kind"];
  /** By name; null: every campaign. */
  campaign: string | null;
  /** Whether these mails have been stopped already. */
  isStopped: boolean;
}

/** What the page behind such a link says. Throws NotFound for a token that was not made here. */
export async function loadUnsubscribe(ctx: UseCaseContext, token: string): Promise<UnsubscribePage> {
  const scope = await scopeOf(ctx, token);
  const places = await placesOf(ctx, scope);
  const { campaignId, kind } = scope;
  return {
    kind,
    campaign: campaignId === null ? null : (places[0]?.name ?? ""),
    isStopped: places.every(({ kinds }) => kinds.length === 0),
  };
}

/** Stops the mails of the scope; the digest in the app goes on. The same again changes nothing. Throws NotFound. */
export async function stopMail(ctx: UseCaseContext, token: string): Promise<void> {
  const scope = await scopeOf(ctx, token);
  const { accountId } = scope;
  await ctx.db.write(systemChain, async (tx) => {
    const saved = await listReminderSettings(tx, accountId);
    const places = await placesOf(ctx, scope, saved);
    const stopped = places.flatMap(({ campaignId, kinds }) => kinds.map((kind) => ({ campaignId, kind })));
    for (const { campaignId, kind } of stopped) {
      const { days, version } = settingsOf(saved, campaignId)[kind];
      const setting = { days, byMail: false, version: version + 1 };
      await saveReminderSetting(tx, { accountId, campaignId, kind }, setting, ctx.now());
    }
    if (stopped.length === 0) return;
    await appendAudit(tx, ctx, {
      chain: systemChain,
      action: "reminder.mail-stopped",
      subjectKind: "account",
      subjectId: accountId,
      campaignId: scope.campaignId,
      payload: { after: { byMail: false, kind: scope.kind ?? "all" } },
    });
  });
}

async function scopeOf(ctx: UseCaseContext, token: string): Promise<MailScope> {
  const text = ctx.tokens.verify(purpose, token);
  if (text === null) throw new NotFound();
  const scope = scopeSchema.parse(JSON.parse(text));
  if (!(await findAccount(ctx.db.read, scope.accountId))) throw new NotFound();
  return scope;
}

type Saved = Awaited<ReturnType<typeof listReminderSettings>>;

/** The campaigns that the scope means, each with the kinds of which mail would still be sent. */
async function placesOf(ctx: UseCaseContext, { accountId, campaignId, kind }: MailScope, known?: Saved) {
  const [campaigns, memberships, saved] = await Promise.all([
    listCampaigns(ctx.db.read),
    listMemberships(ctx.db.read, [accountId]),
    known ?? listReminderSettings(ctx.db.read, accountId),
  ]);
  const isMeant = (id: string) =>
    campaignId === null ? memberships.some((held) => held.campaignId === id) : id === campaignId;
  return campaigns
    .filter(({ id }) => isMeant(id))
    .map(({ id, shortName }) => {
      const settings = settingsOf(saved, id);
      const kinds = (kind === null ? agendaKinds : [kind]).filter((one) => settings[one].byMail);
      return { campaignId: id, name: shortName, kinds };
    });
}
