import { addDays, type CivilDate } from "~/domain/calendar/civil-date";
import { EDITIONS } from "~/domain/law/editions";
import { foldMilestoneEvents, type MilestoneEvent, type PlanMilestone, timelineOf } from "~/domain/timeline";
import type { PlanKind, TimelinePage, TimelineRow } from "~/domain/timeline-page";
import { type PictureInput, wholeRange } from "~/domain/timeline-picture";
import { rangeOf } from "~/domain/timeline-picture-extent";
import { vi } from "~/i18n/vi";
import { picturedMilestones } from "~/ui/charts/timeline-words";
import { haLong2021 } from "~db/seeds/ha-long-2021";

const seed = haLong2021;
export const TODAY = "2021-05-04";

type Plan = PlanMilestone & { planKind: PlanKind };

const seededPlans: Plan[] = seed.milestones.map((one) => ({
  key: one.key,
  origin: one.origin,
  kind: "deadline",
  planKind: one.kind,
  duty: "ours",
  title: one.name,
  responsible: one.responsible,
  dueOn: one.dueOn,
  inclusive: true,
  dueAt: null,
  documentId: null,
  clause: "",
}));

/** Sixty more duties of our own, two every five days from mid-January on. */
export const sixtyMore: Plan[] = Array.from({ length: 60 }, (_, index) => ({
  key: `viec-${index}`,
  origin: "internal",
  kind: "deadline",
  planKind: "publicity",
  duty: "ours",
  title: `Việc nội bộ số ${index}: kiểm tra, đôn đốc các phường`,
  responsible: "Tổ giúp việc",
  dueOn: addDays("2021-01-14", Math.floor(index / 2) * 5),
  inclusive: true,
  dueAt: null,
  documentId: null,
  clause: "",
}));

const NOTHING_SAID = {
  source: "",
  original: null,
  isOverridden: false,
  warnings: { warning: null, workingDaysLeft: null },
};

/** What the picture is drawn from on a day, with more milestones than the seed has. */
export function pictureInput(asOf: CivilDate, more: Plan[] = []): PictureInput {
  const milestones = picturedMilestones(pageOf(asOf, [...seededPlans, ...more]), vi);
  return {
    extent: "whole",
    range: wholeRange(
      seed.electionOn,
      milestones.flatMap((one) => [one.from, one.to]),
      1,
    ),
    weekFirstDay: 1,
    meetings: [],
    daysOff: [],
    baseline: new Map(),
    asOf,
    electionOn: seed.electionOn,
    electionLabel: "Bầu cử 23/05",
    phases: seed.phases,
    milestones,
  };
}

function pageOf(
  asOf: CivilDate,
  plans: Plan[],
): Pick<TimelinePage, "rows" | "phases" | "decorationKey" | "asOf"> {
  const events = seed.completions.map(
    (done, index): MilestoneEvent => ({
      milestoneKey: done.milestone,
      unitId: null,
      kind: "completed",
      on: done.on,
      accountId: "thu-ky",
      recordedAt: `2021-06-30T00:00:00.${String(index).padStart(3, "0")}Z`,
    }),
  );
  const entries = timelineOf({
    edition: EDITIONS[seed.lawEdition],
    electionOn: seed.electionOn,
    phases: seed.phases,
    planMilestones: plans,
    states: foldMilestoneEvents(events),
    asOf,
  });
  const rows = entries.map(
    (entry): TimelineRow => ({
      ...entry,
      kind: plans.find((plan) => plan.key === entry.key)?.planKind ?? entry.kind,
      title: entry.title.vi,
      responsible: entry.responsible.vi,
      ...NOTHING_SAID,
    }),
  );
  return { rows, phases: [...seed.phases], decorationKey: seed.decorationKey, asOf };
}

/** The same milestones in a nearer picture, of the weeks around a day. */
export function inView(
  input: PictureInput,
  extent: PictureInput["extent"],
  at: CivilDate = input.asOf,
): PictureInput {
  return { ...input, extent, range: rangeOf({ extent, at }, input.range, input.weekFirstDay) };
}
