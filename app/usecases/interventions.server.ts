import { FIRST_MATTERS, type InterventionsPage, MOST_MATTERS } from "~/domain/interventions-page";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { listMatters } from "./interventions-lines.server";

/** What needs a leader's hand, the weightiest first: ten lines, or all of them. */
export async function loadInterventions(
  ctx: UseCaseContext,
  slug: string,
  { isAll }: { isAll: boolean },
): Promise<InterventionsPage> {
  const open = await openCampaign(ctx, slug, "progress.view");
  const most = isAll ? MOST_MATTERS : FIRST_MATTERS;
  const { lines, matters, counts, meetingOn } = await listMatters(open, most);
  return {
    ...{ slug, today: open.today, meetingOn, lines, found: matters.length, counts, isAll },
    canAct: mayAct(open),
    canAsk: open.may("intervention.ask") && !mayAct(open),
    formKey: ctx.newId(),
  };
}

/** The first of them for the first page of those who act or ask; null for everybody else. */
export async function topMatters(open: CampaignContext, most: number) {
  if (!open.may("intervention.ask")) return null;
  const { lines, matters } = await listMatters(open, most);
  return { lines, found: matters.length };
}

/** Telling, tasks and days are the secretary's. */
const mayAct = (open: CampaignContext) => open.may("report.review");
