import { caseCode } from "~/domain/cases";
import type { Choice } from "~/domain/cases-page";
import { listCasesOfOutput } from "~db/queries/case-outputs.server";
import { listCasesToLink } from "~db/queries/cases.server";
import { findOutput } from "~db/queries/outputs.server";
import { openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";

/** What false claims an output answers, for the output's own page. */
export interface OutputCases {
  cases: { number: number; code: string; claim: string }[];
  /** Cases to which it may be linked, open ones first; empty for those who may not. */
  choices: Choice[];
  formKey: string;
}

/** So many cases are offered; any other is named by its code on the case's own page. */
const offered = 60;

/** null for those who may not read cases, and where there is nothing to say. */
export async function loadOutputCases(
  ctx: UseCaseContext,
  slug: string,
  outputNumber: number,
): Promise<OutputCases | null> {
  const open = await openCampaign(ctx, slug, "output.view");
  const { campaign } = open;
  if (!open.may("case.view")) return null;
  const within = open.unitsFor("output.view");
  const output = await findOutput(ctx.db.read, { campaignId: campaign.id, number: outputNumber, within });
  if (!output) return null;
  const linked = await listCasesOfOutput(ctx.db.read, output.id);
  const mayLink = output.status === "active" && open.may("case.report", output.unitIds.slice(0, 1));
  const besides = linked.map(({ number }) => number);
  const choices = mayLink
    ? await listCasesToLink(ctx.db.read, { campaignId: campaign.id, besides, most: offered })
    : [];
  if (linked.length === 0 && choices.length === 0) return null;
  return {
    cases: linked.map(({ number, claim }) => ({ number, code: caseCode(number), claim })),
    choices: choices.map(({ number, claim }) => ({
      key: caseCode(number),
      name: `${caseCode(number)} ${claim}`,
    })),
    formKey: ctx.newId(),
  };
}
