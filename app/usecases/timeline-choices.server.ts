import { formatCivil, localTimeOf } from "~/domain/calendar/civil-date";
import { reportingUnits, unitScopes } from "~/domain/milestone-units";
import { ELECTION_ANCHOR } from "~/domain/timeline";
import type { PlanFields } from "~/domain/timeline-forms";
import type { PlanChoices } from "~/domain/timeline-page";
import type { CampaignContext } from "./campaigns.server";
import type { CampaignTimeline } from "./timeline-entries.server";

/** So many units are offered to be ticked one by one on the calendar; of more, on the milestone's own page. */
const offeredBeside = 500;

/** The same for the form beside the calendar, which everybody who opens the calendar loads. */
export function planChoicesBeside(timeline: CampaignTimeline, open: CampaignContext): PlanChoices {
  const choices = planChoicesOf(timeline, open);
  return choices.units.length > offeredBeside ? { ...choices, units: [] } : choices;
}

/** What a milestone may hang on (itself left out) and the units that it may apply to. */
export function planChoicesOf(
  { entries }: CampaignTimeline,
  { structure, today, actor }: CampaignContext,
  ownKey?: string,
): PlanChoices {
  return {
    anchors: entries
      .filter(({ key }) => key !== ownKey)
      .map(({ key, title, origin }) => ({ key, title: title[actor.locale], origin })),
    scopes: unitScopes(structure.tree, today).map(({ value, name, unitIds }) => ({
      value,
      name,
      count: unitIds.length,
    })),
    units: reportingUnits(structure.tree, today).map(({ key, name }) => ({ key, name })),
  };
}

/** The fields of the form that edits a milestone as they stand; null for the law's. */
export function planFieldsOf(key: string, { planned }: CampaignTimeline): PlanFields | null {
  const plan = planned.find((one) => one.key === key);
  if (!plan) return null;
  const { rule } = plan;
  return {
    title: plan.title,
    origin: plan.origin,
    planKind: plan.planKind,
    dueBy: rule ? "rule" : "day",
    dueOn: rule ? "" : formatCivil(plan.dueOn),
    time: plan.dueAt ? localTimeOf(plan.dueAt) : "",
    limit: plan.inclusive ? "by" : "before",
    ruleDays: rule ? String(Math.abs(rule.days)) : "",
    ruleSide: rule && rule.days > 0 ? "after" : "before",
    ruleAnchor: rule?.anchor ?? ELECTION_ANCHOR,
    responsible: plan.responsible,
    documentId: plan.documentId ?? "",
    clause: plan.clause,
  };
}
