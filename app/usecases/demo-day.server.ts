import { type CivilDate, parseVietnameseDate } from "~/domain/calendar/civil-date";
import { updatePinnedDay } from "~db/queries/campaigns.server";
import { appendAudit } from "./audit.server";
import { openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { enqueueDigests } from "./reminders.server";

export interface DemoDayPage {
  slug: string;
  today: CivilDate;
  startsOn: CivilDate;
  endsOn: CivilDate;
}

/** The page that moves the demonstration's fixed day. NotFound for a real election, whose day is today's. */
export async function loadDemoDay(ctx: UseCaseContext, slug: string): Promise<DemoDayPage> {
  const { campaign, today } = await openCampaign(ctx, slug, "demo-day.move");
  if (!campaign.isDemo) throw new NotFound();
  return { slug, today, startsOn: campaign.startsOn, endsOn: campaign.endsOn };
}

/**
 * Pins the demonstration to another day of its campaign. Problems at `day`: required, not-a-date, no-such-day,
 * outside-campaign.
 */
export async function moveDemoDay(
  ctx: UseCaseContext,
  slug: string,
  typedDay: string,
): Promise<Outcome<CivilDate>> {
  const { campaign, today } = await openCampaign(ctx, slug, "demo-day.move");
  if (!campaign.isDemo) throw new NotFound();
  if (typedDay === "") return refused({ field: "day", code: "required" });
  const parsed = parseVietnameseDate(typedDay);
  if (!parsed.ok) {
    const { code, ...params } = parsed.problem;
    return refused({ field: "day", code, params });
  }
  const day = parsed.date;
  if (day < campaign.startsOn || day > campaign.endsOn) {
    const params = { from: campaign.startsOn, to: campaign.endsOn };
    return refused({ field: "day", code: "outside-campaign", params });
  }
  await ctx.db.write(campaign.id, async (tx) => {
    await updatePinnedDay(tx, campaign.id, day);
    await enqueueDigests(tx, ctx, campaign.id, day);
    await appendAudit(tx, ctx, {
      chain: campaign.id,
      action: "demo-day.moved",
      subjectKind: "campaign",
      subjectId: campaign.id,
      campaignId: campaign.id,
      payload: { before: { pinnedOn: today }, after: { pinnedOn: day } },
    });
  });
  return done(day);
}
