import type { RebuttalCase } from "~/domain/cases";
import type { CaseFormPage, CaseFormValues } from "~/domain/cases-page";
import { reportingUnits } from "~/domain/milestone-units";
import { choiceOfUnit, type UnitChoice } from "~/domain/unit-choice";
import { listAllTopics } from "~db/queries/opinion-topics.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { topicChoices } from "./cases-rows.server";
import { typedMoment } from "./cases-writing.server";
import type { UseCaseContext } from "./context.server";

/** A form for a new case: seen just now, by the person's own unit where there is only one. */
export async function loadNewCase(ctx: UseCaseContext, slug: string): Promise<CaseFormPage> {
  const open = await openCampaign(ctx, slug, "case.report");
  const { on, time } = typedMoment(open.campaignNow);
  const units = caseUnits(open);
  return formPage(open, units, {
    ...{ claim: "", topicKey: "", medium: "social-network", seenOn: on, seenTime: time },
    unit: units[0]?.key ?? "",
  });
}

/** The form of a case that is there. */
export function caseForm(open: CampaignContext, one: RebuttalCase): Promise<CaseFormPage> {
  const { on, time } = typedMoment(one.seenAt);
  const unit = open.structure.tree.get(one.unitId ?? "");
  const units = caseUnits(open);
  const isListed = units.some(({ key }) => key === (unit?.key ?? ""));
  return formPage(open, isListed || !unit ? units : [...units, choiceOfUnit(unit)], {
    ...{ claim: one.claim, topicKey: one.topicKey, medium: one.medium, seenOn: on, seenTime: time },
    unit: unit?.key ?? "",
  });
}

async function formPage(
  open: CampaignContext,
  units: UnitChoice[],
  values: CaseFormValues,
): Promise<CaseFormPage> {
  const topics = await listAllTopics(open.db.read, open.campaign.organisation);
  return {
    slug: open.campaign.slug,
    today: open.today,
    values,
    topics: topicChoices(topics, new Set([values.topicKey]), open),
    units,
    formKey: open.newId(),
  };
}

/** Units that the person may say have met a claim; the empty key is the sub-committee itself. */
export function caseUnits(open: CampaignContext): UnitChoice[] {
  const own = open.unitsFor("case.report");
  const units = reportingUnits(open.structure.tree, open.today)
    .filter(({ id }) => own === "all" || own.includes(id))
    .map(choiceOfUnit);
  return own === "all" ? [{ key: "", name: "", bloc: "" }, ...units] : units;
}
