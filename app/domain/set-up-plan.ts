/** All steps of a set-up together: the election that they make, and everything that is still wrong. */
import { addDays } from "./calendar/civil-date";
import type { CampaignOutline, CategoryOutline, MilestoneOutline } from "./campaign-outline";
import { MILESTONE_KEYS } from "./law/edition";
import type { Problem } from "./problem";
import type { SetUpDraft, SetUpStep, StepProblem } from "./set-up";
import { type ReadBasics, readBasics, type SetUpFacts } from "./set-up-basics";
import { readContent } from "./set-up-content";
import { milestonesOn, readPhases } from "./set-up-phases";
import { type ReadRhythm, readRhythm, withDecoration } from "./set-up-rhythm";
import { readUnits } from "./set-up-units";
import { ELECTION_ANCHOR } from "./timeline";

export interface SetUpPlan {
  /** What would be made; null while a day that everything hangs on is not known. */
  outline: CampaignOutline | null;
  basics: ReadBasics;
  rhythm: ReadRhythm;
  problems: StepProblem[];
  warnings: StepProblem[];
}

export interface PlanFacts extends SetUpFacts {
  catalogue: readonly CategoryOutline[];
}

export function planOf(draft: SetUpDraft, facts: PlanFacts): SetUpPlan {
  const basics = readBasics(draft.basics, facts);
  const units = readUnits(draft.units, basics.level);
  const phases = readPhases(draft.phases, basics);
  const rhythm = readRhythm(draft.rhythm, basics);
  const content = readContent(draft.content, facts.catalogue);
  return {
    outline: outlineOf(draft, facts, { basics, rhythm, ...units, ...phases, ...content }),
    basics,
    rhythm,
    problems: [
      ...at("basics", basics.problems),
      ...at("units", units.problems),
      ...at("phases", phases.problems),
      ...at("rhythm", rhythm.problems),
      ...at("content", content.problems),
    ],
    warnings: at("basics", basics.warnings),
  };
}

const at = (step: SetUpStep, problems: readonly Problem[]): StepProblem[] =>
  problems.map((problem) => ({ ...problem, step }));

interface Parts extends Pick<CampaignOutline, "units" | "phases" | "categories" | "messages"> {
  basics: ReadBasics;
  rhythm: ReadRhythm;
}

/** Units hold long before the campaign's first day, so that accounts can be given a unit on the day of set-up. */
const UNITS_HOLD_BEFORE = 400;

function outlineOf(draft: SetUpDraft, facts: PlanFacts, parts: Parts): CampaignOutline | null {
  const { basics, rhythm } = parts;
  const { electionOn, startsOn, endsOn, lawEdition } = basics;
  if (!electionOn || !startsOn || !endsOn || !lawEdition) return null;
  const milestones = withDecoration(milestonesOn(draft.phases.milestones, electionOn), rhythm.decoration);
  const { name, shortName, committee, place } = draft.basics;
  const earliest = addDays(electionOn, -UNITS_HOLD_BEFORE);
  return {
    ...{ name, shortName, committee, place, electionOn, startsOn, endsOn, lawEdition },
    slug: basics.slug,
    level: basics.level,
    weekFirstDay: rhythm.weekFirstDay,
    meeting: rhythm.meeting,
    reportCloses: rhythm.reportCloses,
    decorationKey: rhythm.decoration?.key ?? null,
    isDemo: false,
    pinnedOn: null,
    unitsValidFrom: [earliest, startsOn, facts.today].sort()[0] ?? earliest,
    units: parts.units,
    categories: parts.categories,
    messages: parts.messages,
    phases: parts.phases,
    milestones: withFoundAnchors(milestones).sort((a, b) =>
      a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0,
    ),
  };
}

/** A day counted from a milestone that is not taken over becomes a day of the calendar. */
function withFoundAnchors(milestones: readonly MilestoneOutline[]): MilestoneOutline[] {
  const known = new Set<string>([ELECTION_ANCHOR, ...MILESTONE_KEYS, ...milestones.map(({ key }) => key)]);
  return milestones.map(({ rule, ...one }) => (rule && known.has(rule.anchor) ? { ...one, rule } : one));
}
