import { addDays } from "~/domain/calendar/civil-date";
import { type ReminderLine, settingsOf } from "~/domain/reminders";
import { openCampaign } from "~/usecases/campaigns.server";
import type { Actor, UseCaseContext } from "~/usecases/context.server";
import { hasPartIn, linesFor } from "~/usecases/reminders.server";
import { insertDigest, updateDigestsRead } from "~db/queries/reminders.server";

interface DayOfPerson {
  id: string;
  accountId: string;
  campaignId: string;
  day: string;
  lines: ReminderLine[];
}

/** How many days before the fixed one have digests, too; those have been read. */
const daysBefore = 2;

/** The digests that people of the demonstration would have had by its fixed day. */
export async function makeDemoDigests(
  ctx: UseCaseContext,
  slug: string,
  actors: Iterable<Actor>,
): Promise<void> {
  const digests: DayOfPerson[] = [];
  for (const actor of actors) digests.push(...(await digestsOf({ ...ctx, actor }, slug, actor)));
  await ctx.db.write("system", async (tx) => {
    for (const digest of digests) {
      const isNew = await insertDigest(tx, { ...digest, createdAt: ctx.now(), mailId: null });
      const isLast = digests.every(
        (other) => other.accountId !== digest.accountId || other.day <= digest.day,
      );
      if (isNew && !isLast) await updateDigestsRead(tx, digest.accountId, [digest.id], ctx.now());
    }
  });
}

async function digestsOf(ctx: UseCaseContext, slug: string, actor: Actor): Promise<DayOfPerson[]> {
  const open = await openCampaign(ctx, slug, "timeline.view");
  const { campaign, today } = open;
  if (!hasPartIn(actor.memberships, campaign.id, today)) return [];
  const digests: DayOfPerson[] = [];
  for (let back = daysBefore; back >= 0; back -= 1) {
    const day = addDays(today, -back);
    const lines = await linesFor({ ...open, today: day }, settingsOf([], campaign.id));
    if (lines.length > 0) {
      const { accountId } = actor;
      digests.push({ id: ctx.newId(), accountId, campaignId: campaign.id, day, lines });
    }
  }
  return digests;
}
