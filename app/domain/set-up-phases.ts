import { addDays, type CivilDate, formatCivil } from "./calendar/civil-date";
import type { MilestoneOutline, PhaseOutline } from "./campaign-outline";
import { freeKey } from "./keys";
import type { Problem } from "./problem";
import { phaseField, type SetUpDraft, type SetUpMilestone } from "./set-up";
import type { ReadBasics } from "./set-up-basics";
import { checkText, readDayOrCount } from "./set-up-days";

type Span = Pick<ReadBasics, "electionOn" | "startsOn" | "endsOn">;

/**
 * The phases and peaks by their first day; a blank first day is the campaign's, a blank last day too. Problems at a
 * row: those of a typed day or text, phase-outside {from, to}, phase-ends-first, phase-overlaps {name}. Peaks may
 * overlap. Phases that have no days yet are left out.
 */
export function readPhases(
  { lines }: SetUpDraft["phases"],
  span: Span,
): { phases: PhaseOutline[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const keys = new Set<string>();
  const dated = lines.flatMap((line) => {
    problems.push(...checkText(line.name, phaseField(line.id, "name"), { max: 100 }));
    const from = readDayOrCount(line.from, phaseField(line.id, "from"), span.electionOn);
    const to = readDayOrCount(line.to, phaseField(line.id, "to"), span.electionOn);
    problems.push(...[from.problem, to.problem].filter((one) => one !== null));
    const startOn = line.from === "" ? span.startsOn : from.day;
    const endOn = line.to === "" ? span.endsOn : to.day;
    if (!startOn || !endOn) return [];
    problems.push(...checkSpan(line.id, startOn, endOn, span));
    const key = freeKey(line.key ?? line.name, keys, "dot");
    keys.add(key);
    return [{ id: line.id, key, name: line.name, kind: line.kind, startOn, endOn }];
  });
  const sorted = dated.sort((a, b) => (a.startOn < b.startOn ? -1 : a.startOn > b.startOn ? 1 : 0));
  const plain = sorted.filter(({ kind }) => kind === "phase");
  plain.forEach((phase, index) => {
    const before = plain.slice(0, index).find(({ endOn }) => endOn >= phase.startOn);
    if (!before) return;
    problems.push({
      field: phaseField(phase.id, "from"),
      code: "phase-overlaps",
      params: { name: before.name, from: formatCivil(before.startOn), to: formatCivil(before.endOn) },
    });
  });
  return { phases: sorted.map(({ id: _, ...phase }) => phase), problems };
}

function checkSpan(id: string, startOn: CivilDate, endOn: CivilDate, { startsOn, endsOn }: Span): Problem[] {
  if (endOn < startOn) return [{ field: phaseField(id, "to"), code: "phase-ends-first" }];
  if (!startsOn || !endsOn) return [];
  const outside = startOn < startsOn || startOn > endsOn ? "from" : endOn > endsOn ? "to" : null;
  if (!outside) return [];
  const params = { from: formatCivil(startsOn), to: formatCivil(endsOn) };
  return [{ field: phaseField(id, outside), code: "phase-outside-span", params }];
}

/** The copied milestones that are kept, on the same day before the new election day. */
export function milestonesOn(
  milestones: readonly SetUpMilestone[],
  electionOn: CivilDate,
): MilestoneOutline[] {
  return milestones
    .filter(({ isKept }) => isKept)
    .map(({ daysBefore, time, rule, templateKey, isKept: _, ...milestone }) => ({
      ...milestone,
      dueOn: addDays(electionOn, -daysBefore),
      dueTime: time ?? undefined,
      rule: rule ?? undefined,
      templateKey: templateKey ?? undefined,
    }));
}
