/** The form that moves election day, and what is wrong with a new day or with the phases that it gives. */
import { z } from "zod";
import { type CivilDate, formatCivil, weekdayOf } from "./calendar/civil-date";
import type { Phase } from "./campaign";
import { EDITION_KEYS } from "./campaign-form";
import { freeText } from "./guarded-text";
import type { Problem } from "./problem";

export const electionDayForm = z.object({
  _key: z.string().min(1).max(60),
  /** The campaign's version and the list of dates that the person was shown. */
  _version: z.string().max(12),
  _seen: z.string().max(80),
  day: z.string().min(1, "required").max(20),
  law: z.enum(EDITION_KEYS, "not-valid"),
  keep: z.array(z.string().max(120)),
  notSunday: z.string().max(1),
  reason: freeText().min(1, "required").max(500),
  documentId: z.string().min(1, "required").max(60),
});
export type ElectionDayForm = z.infer<typeof electionDayForm>;

export const isSunday = (day: CivilDate): boolean => weekdayOf(day) === 7;

/** The day of the vote once it has passed or polling is recorded as done; election day moves only before it. */
export function votedOn(
  electionOn: CivilDate,
  today: CivilDate,
  polledOn: CivilDate | null,
): CivilDate | null {
  return polledOn ?? (today > electionOn ? electionOn : null);
}

/** Problems at `day`: same-election-day, election-in-past; at `notSunday`: not-sunday, unless that is meant. */
export function checkElectionDay(
  wanted: { day: CivilDate; isSameLaw: boolean; isMeant: boolean },
  { electionOn, today }: { electionOn: CivilDate; today: CivilDate },
): Problem[] {
  const { day, isSameLaw, isMeant } = wanted;
  const problems: Problem[] = [];
  if (day === electionOn && isSameLaw) problems.push({ field: "day", code: "same-election-day" });
  if (day < today)
    problems.push({ field: "day", code: "election-in-past", params: { today: formatCivil(today) } });
  if (!isSunday(day) && !isMeant) problems.push({ field: "notSunday", code: "not-sunday" });
  return problems;
}

/** Problems of all phases together at `form`: phase-reversed, phase-outside, phases-overlap. */
export function checkPhases(
  phases: readonly Pick<Phase, "name" | "kind" | "startOn" | "endOn">[],
  { startsOn, endsOn }: { startsOn: CivilDate; endsOn: CivilDate },
): Problem[] {
  const problems: Problem[] = [];
  const note = (code: string, params: Record<string, string>) =>
    problems.push({ field: "form", code, params });
  for (const { name, startOn, endOn } of phases) {
    if (endOn < startOn) note("phase-reversed", { name });
    else if (startOn < startsOn || endOn > endsOn) {
      note("phase-outside", { name, from: formatCivil(startsOn), to: formatCivil(endsOn) });
    }
  }
  const inOrder = phases
    .filter((one) => one.kind === "phase")
    .sort((a, b) => (a.startOn < b.startOn ? -1 : 1));
  for (const [index, phase] of inOrder.entries()) {
    const next = inOrder[index + 1];
    if (next && next.startOn <= phase.endOn) note("phases-overlap", { name: phase.name, other: next.name });
  }
  return problems;
}
