import { civilDateOfInstant } from "~/domain/calendar/civil-date";
import type { Matter } from "~/domain/interventions";
import type { MatterForm } from "~/domain/interventions-forms";
import type { MatterAct } from "~/domain/interventions-page";
import type { WriteTransaction } from "~db/client.server";
import { deleteAsking, hasAskedOn, insertMarks, listToldOn } from "~db/queries/interventions.server";
import { listContacts } from "~db/queries/report-nudges.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { listMatters } from "./interventions-lines.server";
import { contentOf } from "./interventions-marks.server";
import { readMatters } from "./interventions-reading.server";
import { nudgeMissing, openNudgeMail, wantsNudgeMail } from "./report-nudges.server";

/** How many units, people and letters a press reached. */
export interface ToldMatter {
  units: number;
  people: number;
  mails: number;
}

/**
 * Tells the people of the units that own a matter, each of them at most once a day, by letter where they take letters.
 * Problems at `form`: matter-gone, nobody-to-tell, told-today; of reports those of `nudgeMissing`.
 */
export async function tellOfMatter(
  ctx: UseCaseContext,
  slug: string,
  { _key, matter: key }: MatterForm,
): Promise<Outcome<ToldMatter>> {
  const open = await openCampaign(ctx, slug, "report.review");
  const matter = (await readMatters(open)).matters.find((one) => one.key === key);
  if (!matter) return refused({ field: "form", code: "matter-gone" });
  if (matter.kind === "overdue" && matter.subject === "reports")
    return nudgeMissing(ctx, slug, { _key, week: matter.ref, channel: "app", units: [] });
  return open.db.write(open.campaign.id, (tx) =>
    once(tx, open, { key: _key, payload: { key } }, async () => {
      const { campaign, today } = open;
      const contacts = await listContacts(tx, campaign.id, matter.unitIds, today);
      if (contacts.length === 0) return refused({ field: "form", code: "nobody-to-tell" });
      const earlier = await listToldOn(tx, campaign.id, key, civilDateOfInstant(open.now()));
      const isTold = (one: { accountId: string; unitId: string | null }) =>
        earlier.some(({ contactId, unitId }) => contactId === one.accountId && unitId === one.unitId);
      const fresh = contacts.filter((one) => !isTold(one));
      if (fresh.length === 0) return refused({ field: "form", code: "told-today" });
      const told = await tell(tx, open, matter, fresh);
      await audit(tx, open, "intervention.told", matter, { people: told.people, mails: told.mails });
      return done(told);
    }),
  );
}

type Contact = Awaited<ReturnType<typeof listContacts>>[number];

/** One letter a person, whatever the number of their units. */
async function tell(
  tx: WriteTransaction,
  open: CampaignContext,
  matter: Matter,
  contacts: readonly Contact[],
): Promise<ToldMatter> {
  const mails = new Map<string, string | null>();
  for (const contact of contacts) {
    const { accountId } = contact;
    if (mails.has(accountId)) continue;
    const isMailed = await wantsNudgeMail(tx, open, contact);
    mails.set(accountId, isMailed ? await openNudgeMail(tx, open, accountId) : null);
  }
  await insertMarks(
    tx,
    contacts.map(({ accountId, unitId }) => ({
      ...markOf(open, matter, "told"),
      ...{ id: open.newId(), unit_id: unitId, contact_id: accountId, mail_id: mails.get(accountId) ?? null },
    })),
  );
  return {
    units: new Set(contacts.map(({ unitId }) => unitId)).size,
    people: mails.size,
    mails: [...mails.values()].filter((id) => id !== null).length,
  };
}

/**
 * A leader's wish that the secretary does what the line says: nhắc, giao việc or gia hạn. Problems at `form`:
 * matter-gone, asked-today.
 */
export async function askForMatter(
  ctx: UseCaseContext,
  slug: string,
  { _key, matter: key }: MatterForm,
): Promise<Outcome<{ act: MatterAct }>> {
  const open = await openCampaign(ctx, slug, "intervention.ask");
  const { lines, matters } = await listMatters(open, Number.MAX_SAFE_INTEGER);
  const matter = matters.find((one) => one.key === key);
  const line = lines.find((one) => one.key === key);
  if (!matter || !line) return refused({ field: "form", code: "matter-gone" });
  const { act } = line;
  return open.db.write(open.campaign.id, (tx) =>
    once(tx, open, { key: _key, payload: { key } }, async () => {
      const { campaign, actor } = open;
      const day = civilDateOfInstant(open.now());
      const about = { campaignId: campaign.id, matterKey: key, accountId: actor.accountId, day };
      if (await hasAskedOn(tx, about)) return refused({ field: "form", code: "asked-today" });
      await insertMarks(tx, [{ ...markOf(open, matter, "asked", act), id: open.newId() }]);
      await audit(tx, open, "intervention.asked", matter, { act });
      return done({ act });
    }),
  );
}

/**
 * Takes back what the person asked for about a matter on the same day. Problem at `form`:
 * not-asked-today.
 */
export async function takeBackAsking(
  ctx: UseCaseContext,
  slug: string,
  { matter: key }: Pick<MatterForm, "matter">,
): Promise<Outcome<null>> {
  const open = await openCampaign(ctx, slug, "intervention.ask");
  const { campaign, actor } = open;
  const day = civilDateOfInstant(open.now());
  const about = { campaignId: campaign.id, matterKey: key, accountId: actor.accountId, day };
  return open.db.write(campaign.id, async (tx) => {
    if (!(await deleteAsking(tx, about))) return refused({ field: "form", code: "not-asked-today" });
    await appendAudit(tx, open, {
      ...{ chain: campaign.id, action: "intervention.ask-taken-back", subjectKind: "campaign" },
      ...{ subjectId: campaign.id, campaignId: campaign.id, payload: { matter: key } },
    });
    return done(null);
  });
}

function markOf(open: CampaignContext, matter: Matter, mark: "told" | "asked", act?: MatterAct) {
  return {
    ...{ campaign_id: open.campaign.id, matter_key: matter.key, mark, content: contentOf(matter, act) },
    ...{ unit_id: null, contact_id: null, mail_id: null, day: civilDateOfInstant(open.now()) },
    ...{ recorded_by: open.actor.accountId, recorded_at: open.campaignNow },
  };
}

function audit(
  tx: WriteTransaction,
  open: CampaignContext,
  action: "intervention.told" | "intervention.asked",
  { key, title, unitIds }: Matter,
  more: Record<string, unknown>,
): Promise<void> {
  const { campaign, structure } = open;
  const units = unitIds.slice(0, 50).map(structure.tree.shortNameOf);
  return appendAudit(tx, open, {
    ...{ chain: campaign.id, action, subjectKind: "campaign", subjectId: campaign.id },
    campaignId: campaign.id,
    payload: { matter: key, title, units, ...more },
  });
}
