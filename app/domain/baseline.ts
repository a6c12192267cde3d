/** The plan as it was frozen: the day of every milestone and phase, so that later changes can be told from it. */
import { z } from "zod";
import type { FrozenLine, PlanState } from "./baseline-compare";
import { type CivilDate, daysBetween, isCivilDate } from "./calendar/civil-date";
import type { Phase } from "./campaign";
import { freeText } from "./guarded-text";
import type { TimelineEntry } from "./timeline-entry";
import { LONGEST } from "./timeline-page";

const day = z.string().refine(isCivilDate);

/** The days a plan stands for: the planned day where there is one, else the latest date. */
const frozenDays = z.object({ title: z.string(), from: day, to: day });
const contentSchema = z.object({
  milestones: z.record(z.string(), frozenDays),
  phases: z.record(z.string(), frozenDays),
});

const frozenLines = z.record(
  z.string(),
  z.object({ title: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
);
const sectionsSchema = z.record(z.string(), frozenLines);

/** The parts of a plan besides its days; any part may be added. Throws when the text is none. */
export function baselineSections(text: string | null): PlanState {
  return text === null ? {} : sectionsSchema.parse(JSON.parse(text));
}

/** The days of a frozen plan as parts like the others. */
export function daysAsState({ milestones, phases }: BaselineContent): PlanState {
  return { milestones: linesOf(milestones), phases: linesOf(phases) };
}

const linesOf = (days: Record<string, FrozenDays>): Record<string, FrozenLine> =>
  Object.fromEntries(
    Object.entries(days).map(([key, { title, from, to }]) => [key, { title, values: { from, to } }]),
  );

export type FrozenDays = z.infer<typeof frozenDays>;
export type BaselineContent = z.infer<typeof contentSchema>;

/** Throws when the text is no baseline: it was written by this program. */
export function baselineContent(text: string): BaselineContent {
  return contentSchema.parse(JSON.parse(text));
}

type Standing = Pick<TimelineEntry, "key" | "latest" | "plannedOn"> & { title: string };

/** The plan as it stands now. Milestones without a date are left out. */
export function snapshotOf(
  milestones: readonly Standing[],
  phases: readonly Pick<Phase, "key" | "name" | "startOn" | "endOn">[],
): BaselineContent {
  const days = milestones.flatMap((one): [string, FrozenDays][] => {
    const plan = plannedDays(one);
    return plan ? [[one.key, { title: one.title, ...plan }]] : [];
  });
  return {
    milestones: Object.fromEntries(days),
    phases: Object.fromEntries(
      phases.map(({ key, name, startOn, endOn }) => [key, { title: name, from: startOn, to: endOn }]),
    ),
  };
}

/** The days a milestone is meant for; null while it has none. */
export function plannedDays({
  latest,
  plannedOn,
}: Pick<TimelineEntry, "latest" | "plannedOn">): { from: CivilDate; to: CivilDate } | null {
  if (plannedOn) return { from: plannedOn, to: plannedOn };
  if (!latest) return null;
  return latest.form === "window" ? { from: latest.from, to: latest.to } : { from: latest.on, to: latest.on };
}

/** Days by which a milestone stands later than it was frozen (negative: earlier), by its actual day once it is done. */
export function shiftOf(
  frozen: Pick<FrozenDays, "to">,
  now: Pick<TimelineEntry, "latest" | "plannedOn" | "actualOn">,
): number | null {
  const day = now.actualOn ?? plannedDays(now)?.to;
  return day ? daysBetween(frozen.to, day) : null;
}

export const freezeForm = z.object({
  _key: z.string().min(1).max(60),
  on: z.string().max(20),
  documentId: z.string().max(60),
  note: freeText().max(LONGEST.reason),
});
export type FreezeForm = z.infer<typeof freezeForm>;
