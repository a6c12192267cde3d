import {
  type BaselineContent,
  baselineContent,
  type FrozenDays,
  plannedDays,
  shiftOf,
} from "~/domain/baseline";
import { type CivilDate, civilDateOfInstant } from "~/domain/calendar/civil-date";
import type { TimelineEntry } from "~/domain/timeline";
import { listBaselines, type StoredBaseline } from "~db/queries/baselines.server";
import type { RecordedMilestoneEvent } from "~db/queries/timeline.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { type CampaignTimeline, documentName, readTimeline } from "./timeline-entries.server";

interface Days {
  from: CivilDate;
  to: CivilDate;
}

/** One milestone or phase whose days are no longer those of the frozen plan. */
export interface BaselineChange {
  key: string;
  /** A phase has no page of its own. */
  isPhase: boolean;
  title: string;
  /** null: it was added since. */
  before: Days | null;
  /** null: it was withdrawn since, or has no date any more. */
  after: Days | null;
  /** Days later (negative: earlier); null where one side has none. */
  shift: number | null;
  reason: string;
  by: string;
  on: CivilDate | null;
}

export interface BaselinesPage {
  slug: string;
  today: CivilDate;
  canFreeze: boolean;
  canAddDocument: boolean;
  formKey: string;
  documents: { id: string; name: string }[];
  baselines: {
    number: number;
    frozenOn: CivilDate;
    document: string;
    note: string;
    by: string;
    milestones: number;
    isShown: boolean;
  }[];
  /** What has changed since the baseline that is shown; empty without one. */
  changes: BaselineChange[];
}

/** Every baseline, and what has changed since the one asked for by number, else since the newest. */
export async function loadBaselines(
  ctx: UseCaseContext,
  slug: string,
  asked: number | null,
): Promise<BaselinesPage> {
  const open = await openCampaign(ctx, slug, "timeline.view");
  const { campaign, structure, today } = open;
  const [stored, timeline] = await Promise.all([
    listBaselines(open.db.read, campaign.id),
    readTimeline(open, today),
  ]);
  const shown = stored.find((one) => one.number === asked) ?? stored[0];
  const canFreeze = open.may("baseline.freeze");
  return {
    slug,
    today,
    canFreeze,
    canAddDocument: open.may("document.add"),
    formKey: ctx.newId(),
    documents: canFreeze ? structure.documents.map((one) => ({ id: one.id, name: documentName(one) })) : [],
    baselines: stored.map((one) => {
      const document = structure.documents.find(({ id }) => id === one.documentId);
      return {
        number: one.number,
        frozenOn: one.frozenOn,
        document: document ? documentName(document) : "",
        note: one.note,
        by: one.by,
        milestones: Object.keys(baselineContent(one.content).milestones).length,
        isShown: one.id === shown?.id,
      };
    }),
    changes: shown ? changesSince(shown, timeline, open) : [],
  };
}

function changesSince(
  shown: StoredBaseline,
  timeline: CampaignTimeline,
  open: CampaignContext,
): BaselineChange[] {
  const content = baselineContent(shown.content);
  return [
    ...timeline.entries.flatMap((entry) => movedMilestone(entry, content, shown, timeline, open)),
    ...goneMilestones(content, shown, timeline),
    ...movedPhases(content, open),
  ];
}

function movedMilestone(
  entry: TimelineEntry,
  { milestones }: BaselineContent,
  shown: StoredBaseline,
  { events }: CampaignTimeline,
  { actor }: CampaignContext,
): BaselineChange[] {
  const before = milestones[entry.key] ?? null;
  const after = plannedDays(entry);
  if (isSame(before, after)) return [];
  return [
    {
      key: entry.key,
      isPhase: false,
      title: entry.title[actor.locale],
      before,
      after,
      shift: before && after ? shiftOf(before, { ...entry, actualOn: null }) : null,
      ...causeOf(events, entry.key, shown),
    },
  ];
}

function goneMilestones(
  { milestones }: BaselineContent,
  shown: StoredBaseline,
  { entries, events }: CampaignTimeline,
): BaselineChange[] {
  const present = new Set(entries.map(({ key }) => key));
  return Object.entries(milestones)
    .filter(([key]) => !present.has(key))
    .map(([key, before]) => ({
      key,
      isPhase: false,
      title: before.title,
      before,
      after: null,
      shift: null,
      ...causeOf(events, key, shown),
    }));
}

function movedPhases({ phases }: BaselineContent, { structure }: CampaignContext): BaselineChange[] {
  return structure.phases.flatMap((phase): BaselineChange[] => {
    const before: FrozenDays | null = phases[phase.key] ?? null;
    const after = { from: phase.startOn, to: phase.endOn };
    if (isSame(before, after)) return [];
    const cause = { reason: "", by: "", on: null };
    return [{ key: phase.key, isPhase: true, title: phase.name, before, after, shift: null, ...cause }];
  });
}

/** The last line written since the freeze that may have moved a day; none when another milestone moved it. */
function causeOf(
  events: readonly RecordedMilestoneEvent[],
  key: string,
  shown: StoredBaseline,
): Pick<BaselineChange, "reason" | "by" | "on"> {
  // Ids are ordered by the system's clock, as the freeze is; the lines' own times are the campaign's.
  const line = events.findLast(
    (event) =>
      event.milestoneKey === key &&
      event.unitId === null &&
      event.id > shown.id &&
      MOVING.some((kind) => kind === event.kind),
  );
  return {
    reason: line?.reason ?? "",
    by: line?.accountName ?? "",
    on: line ? civilDateOfInstant(line.recordedAt) : null,
  };
}

const MOVING = ["overridden", "override-removed", "planned", "edited", "withdrawn"] as const;

const isSame = (a: Days | null, b: Days | null) => a?.from === b?.from && a?.to === b?.to;
