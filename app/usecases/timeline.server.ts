import type { CivilDate } from "~/domain/calendar/civil-date";
import { gapsOf } from "~/domain/date-warnings";
import { EDITIONS } from "~/domain/law/editions";
import { countsOf, matchesFilters, type TimelineFilters, type TimelinePage } from "~/domain/timeline-page";
import { openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { planChoicesOf } from "./timeline-choices.server";
import { documentName, readTimeline, rowOf } from "./timeline-entries.server";

export interface TimelineQuestion {
  /** The end of this day instead of today's; a day to come is refused by answering for today. */
  asOf?: CivilDate | null;
  filters?: TimelineFilters;
}

const NO_FILTERS: TimelineFilters = { whose: null, state: null, responsible: null };

/** The election's calendar: every milestone the filters let through, the phases, and the counts of all milestones. */
export async function loadTimeline(
  ctx: UseCaseContext,
  slug: string,
  { asOf: wanted, filters = NO_FILTERS }: TimelineQuestion = {},
): Promise<TimelinePage> {
  const open = await openCampaign(ctx, slug, "timeline.view");
  const { campaign, structure, today } = open;
  const asOf = wanted && wanted < today ? wanted : today;
  const timeline = await readTimeline(open, asOf);
  const rows = timeline.entries.map((entry) => rowOf(entry, timeline, open));
  const canAdd = open.may("milestone.add");
  return {
    slug: campaign.slug,
    today,
    asOf,
    electionOn: campaign.electionOn,
    weekFirstDay: campaign.weekFirstDay,
    lawName: EDITIONS[campaign.lawEdition].name[open.actor.locale],
    holidayGaps: gapsOf(
      rows.map((row) => row.latest),
      asOf,
      timeline.holidays,
    ),
    counts: countsOf(rows),
    rows: rows.filter((row) => matchesFilters(row, filters)),
    phases: structure.phases.map(({ key, name, kind, startOn, endOn }) => ({
      key,
      name,
      kind,
      startOn,
      endOn,
    })),
    decorationKey: campaign.decorationKey,
    filters,
    responsibles: [...new Set(rows.map((row) => row.responsible))].sort(byVietnamese),
    canAdd,
    canAddDocument: open.may("document.add"),
    choices: canAdd ? planChoicesOf(timeline, open) : null,
    documents: canAdd ? structure.documents.map((one) => ({ id: one.id, name: documentName(one) })) : [],
    formKey: ctx.newId(),
  };
}

const byVietnamese = (a: string, b: string) => a.localeCompare(b, "vi");
