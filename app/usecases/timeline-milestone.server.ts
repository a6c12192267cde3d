import { civilDateOfInstant, localTimeOf } from "~/domain/calendar/civil-date";
import type { LawMilestone, MilestoneKey, MilestoneRule } from "~/domain/law/edition";
import { EDITIONS } from "~/domain/law/editions";
import type { HistoryLine, MilestonePage } from "~/domain/milestone-page";
import type { RecordedMilestoneEvent } from "~db/queries/timeline.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";
import { documentName, readTimeline, rowOf } from "./timeline-entries.server";

/** One milestone of the campaign with its whole history. Throws NotFound for a key the election does not have. */
export async function loadMilestone(ctx: UseCaseContext, slug: string, key: string): Promise<MilestonePage> {
  const open = await openCampaign(ctx, slug, "timeline.view");
  const { campaign, structure, today, actor } = open;
  const timeline = await readTimeline(open, today);
  const entry = timeline.entries.find((one) => one.key === key);
  if (!entry) throw new NotFound();
  const { locale } = actor;
  const edition = EDITIONS[campaign.lawEdition];
  const lawful = edition.milestones.find((milestone) => milestone.key === key);
  const own = timeline.events.filter((event) => event.milestoneKey === key);
  const may = {
    complete: open.may("milestone.complete"),
    override: open.may("milestone.override"),
    assign: open.may("milestone.assign"),
    addDocument: open.may("document.add"),
  };
  return {
    slug: campaign.slug,
    today,
    electionOn: campaign.electionOn,
    row: rowOf(entry, timeline, open),
    law: lawful ? lawOf(lawful, open) : null,
    due: entry.due,
    note: entry.note?.[locale] ?? "",
    sources: entry.sources.filter((source) => /^https?:\/\//.test(source)),
    waitsFor: entry.dependsOn.map((one) => ({ key: one, title: nameOf(one, open) })),
    phases: structure.phases
      .filter((phase) => entry.phaseKeys.includes(phase.key))
      .map((phase) => phase.name),
    unitsDone: entry.unitsDone,
    history: own.map((event) => lineOf(event, open)).reverse(),
    seen: own.at(-1)?.id ?? "",
    formKey: ctx.newId(),
    may,
    documents:
      may.complete || may.override
        ? structure.documents.map((one) => ({ id: one.id, name: documentName(one) }))
        : [],
  };
}

function lawOf({ rule }: LawMilestone, open: CampaignContext): MilestonePage["law"] {
  const names = Object.fromEntries(keysIn(rule).map((key) => [key, nameOf(key, open)]));
  return { rule, names, edition: EDITIONS[open.campaign.lawEdition].name[open.actor.locale] };
}

function keysIn(rule: MilestoneRule): MilestoneKey[] {
  switch (rule.type) {
    case "before":
    case "days-after":
      return [rule.key];
    case "between":
      return [rule.from, rule.to];
    case "after-actual":
      return [...rule.keys];
    default:
      return [];
  }
}

function nameOf(key: string, { campaign, actor }: CampaignContext): string {
  const milestone = EDITIONS[campaign.lawEdition].milestones.find((one) => one.key === key);
  return milestone?.name[actor.locale] ?? key;
}

function lineOf(event: RecordedMilestoneEvent, { structure }: CampaignContext): HistoryLine {
  const document = structure.documents.find((one) => one.id === event.documentId);
  return {
    id: event.id,
    kind: event.kind,
    day: event.on ?? null,
    time: event.at ? localTimeOf(event.at) : "",
    duty: event.duty ?? null,
    reason: event.reason ?? "",
    document: document ? documentName(document) : "",
    unit: event.unitId ? (structure.tree.get(event.unitId)?.name ?? "") : "",
    recorded: {
      by: event.accountName,
      on: civilDateOfInstant(event.recordedAt),
      time: localTimeOf(event.recordedAt),
    },
  };
}
