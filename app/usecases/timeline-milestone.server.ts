import { EDITIONS } from "~/domain/law/editions";
import type { MilestonePage } from "~/domain/milestone-page";
import type { TimelineEntry } from "~/domain/timeline";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";
import { planChoicesOf, planFieldsOf } from "./timeline-choices.server";
import { type CampaignTimeline, documentName, readTimeline, rowOf } from "./timeline-entries.server";
import { lastOfWhole } from "./timeline-history.server";
import {
  baselineFactOf,
  historyOf,
  lawOf,
  orderOf,
  ruleOf,
  titleIn,
} from "./timeline-milestone-parts.server";
import { unitChoiceOf, unitDayOptionsOf, unitDaysOf, unitSectionOf } from "./timeline-milestone-units.server";

export interface MilestoneQuestion {
  /** Narrows the list of units by name. */
  search?: string;
}

/** One milestone of the campaign with its whole history. Throws NotFound for a key the election does not have. */
export async function loadMilestone(
  ctx: UseCaseContext,
  slug: string,
  key: string,
  { search = "" }: MilestoneQuestion = {},
): Promise<MilestonePage> {
  const open = await openCampaign(ctx, slug, "timeline.view");
  const timeline = await readTimeline(open, open.today);
  const entry = timeline.entries.find((one) => one.key === key);
  if (!entry) throw new NotFound();
  const own = timeline.events.filter((event) => event.milestoneKey === key);
  const may = mayOf(entry, timeline, open);
  const [order, baseline] = await Promise.all([orderOf(entry, timeline, open), baselineFactOf(entry, open)]);
  return {
    ...factsOf(entry, timeline, open),
    order,
    baseline,
    units: unitSectionOf(entry, timeline, open, search),
    unitChoice: may.assign ? unitChoiceOf(key, timeline, open) : null,
    unitDays: unitDaysOf(entry, timeline, open),
    unitDayOptions: may.override ? unitDayOptionsOf(key, open) : [],
    plan: may.edit ? planFieldsOf(key, timeline) : null,
    choices: may.edit || may.assign ? planChoicesOf(timeline, open, key) : null,
    history: historyOf(own, open),
    seen: lastOfWhole(own)?.id ?? "",
    formKey: ctx.newId(),
    may,
    documents:
      may.complete || may.override || may.completeUnits
        ? open.structure.documents.map((one) => ({ id: one.id, name: documentName(one) }))
        : [],
  };
}

function mayOf(
  { key, origin }: TimelineEntry,
  { units }: CampaignTimeline,
  open: CampaignContext,
): MilestonePage["may"] {
  const granted = open.unitsFor("milestone.unit-complete");
  const concerned = units.get(key) ?? [];
  return {
    complete: open.may("milestone.complete"),
    override: open.may("milestone.override"),
    assign: open.may("milestone.assign"),
    addDocument: open.may("document.add"),
    edit: origin !== "statutory" && open.may("milestone.add"),
    completeUnits: concerned.some((unitId) => granted === "all" || granted.includes(unitId)),
  };
}

function factsOf(entry: TimelineEntry, timeline: CampaignTimeline, open: CampaignContext) {
  const { campaign, structure, today, actor } = open;
  const edition = EDITIONS[campaign.lawEdition];
  const lawful = edition.milestones.find((milestone) => milestone.key === entry.key);
  const title = (key: string) => titleIn(key, timeline, open);
  return {
    slug: campaign.slug,
    today,
    electionOn: campaign.electionOn,
    row: rowOf(entry, timeline, open),
    isActualOfUnits: entry.isActualOfUnits,
    law: lawful ? lawOf(lawful, open) : null,
    ...ruleOf(entry.key, lawful, timeline, open),
    due: entry.due,
    note: entry.note?.[actor.locale] ?? "",
    sources: entry.sources.filter((source) => /^https?:\/\//.test(source)),
    waitsFor: entry.dependsOn.map((one) => ({ key: one, title: title(one) })),
    phases: structure.phases.filter(({ key }) => entry.phaseKeys.includes(key)).map(({ name }) => name),
    unitsDone: entry.unitsDone,
  };
}
