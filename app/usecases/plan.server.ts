import { tMinus } from "~/domain/calendar/election-week";
import type { PlanDocument } from "~/domain/campaign";
import type { PlanPage, PlanPhase } from "~/domain/plan";
import { lastBaselineNumber } from "~db/queries/baselines.server";
import { openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { readMatrix } from "./plan-matrix.server";

/** What part of the plan is asked for; anything unknown falls back to the first there is. */
export interface PlanQuery {
  period: string;
  block: string;
  /** Key of the one unit to show; "" for the whole block. */
  unit?: string;
  /** Keys of categories to show besides those in use. */
  columns: readonly string[];
}

/** The plan: phases, documents, and one sheet of targets. */
export async function loadPlan(ctx: UseCaseContext, slug: string, query: PlanQuery): Promise<PlanPage> {
  const open = await openCampaign(ctx, slug, "plan.view");
  const { campaign, structure, today } = open;
  const [matrix, frozen] = await Promise.all([
    readMatrix(open, query),
    lastBaselineNumber(open.db.read, campaign.id),
  ]);
  return {
    slug,
    today,
    electionOn: campaign.electionOn,
    canEdit: open.may("target.edit"),
    canAddDocument: open.may("document.add"),
    isFrozen: frozen > 0,
    phases: structure.phases.map((phase): PlanPhase => {
      const stage = phase.endOn < today ? "past" : phase.startOn > today ? "next" : "now";
      const days = {
        tFrom: tMinus(campaign.electionOn, phase.startOn),
        tTo: tMinus(campaign.electionOn, phase.endOn),
      };
      return { ...phase, stage, ...days };
    }),
    documents: [...structure.documents].sort(bySigning),
    matrix,
  };
}

/** In the order they were signed; those whose day is not known last, by number. */
function bySigning(a: PlanDocument, b: PlanDocument): number {
  const order = (one: PlanDocument) => `${one.signedOn ?? "~"} ${one.numberSymbol ?? "~"}`;
  return order(a) < order(b) ? -1 : 1;
}
