import type { CivilDate } from "./calendar/civil-date";
import type { ElectionWeek } from "./calendar/election-week";
import type { Campaign, Phase } from "./campaign";
import type { CategoryRow } from "./progress-categories";
import type { CurvePicture, CurveRow } from "./progress-curve";
import type { Forecast } from "./progress-forecast";
import type { Activity, HeatPicture } from "./progress-heat-table";
import type { MeasureScope, ScopeChoice } from "./progress-scope";

/** What every page about progress is of: election, day, unit and what is added up, and what else could be chosen. */
export interface ProgressFacts {
  slug: string;
  /** Of the campaign. */
  name: string;
  isDemo: boolean;
  today: CivilDate;
  asOf: CivilDate;
  startsOn: CivilDate;
  electionOn: CivilDate;
  /** What was typed as "as of" when it could not be taken, and why. */
  refusedDay: { text: string; words: string } | null;
  quickDays: QuickDay[];
  unit: { key: string; name: string; isWhole: boolean };
  /** How many units of the view report. */
  reporting: number;
  /** "depth TAB key TAB name", in the order of the tree. */
  unitChoices: string[];
  scope: MeasureScope;
  /** What was asked for names no categories: news items are shown instead. */
  isScopeRefused: boolean;
  scopeChoices: ScopeChoice[];
  /** Name of the unit of measure: "tin, bài". */
  measureName: string;
  /** The category, where the picture is of one alone: "Pano". */
  categoryName: string | null;
}

/** Everything the progress page shows; long parts are packed into strings, since sending objects is dear. */
export interface ProgressPage extends ProgressFacts {
  canLog: boolean;
  canSetTargets: boolean;
  /** Categories of the picture that have records but no target. */
  withoutTarget: string[];
  /** Documents that the targets come from. */
  documents: string[];
  rows: CurveRow[];
  curve: CurvePicture;
  forecast: Forecast;
  heat: HeatPicture;
  /** All units and weeks were asked for. */
  isWhole: boolean;
  activity: Activity;
  categories: CategoryLine[];
  /** Beside the one category in view: groups that hold some of it, in no sum. */
  apart: CategoryLine[];
}

export interface CategoryLine extends CategoryRow {
  name: string;
  measureName: string;
}

export type QuickDay =
  | { kind: "today"; day: CivilDate }
  | { kind: "week"; day: CivilDate; week: number }
  | { kind: "phase"; day: CivilDate; phase: string };

/** Days people ask for: today, the end of the last finished week, the ends of the phases that are over. */
export function quickDaysOf(
  campaign: Pick<Campaign, "endsOn">,
  phases: readonly Phase[],
  weeks: readonly ElectionWeek[],
  today: CivilDate,
): QuickDay[] {
  const latest = today < campaign.endsOn ? today : campaign.endsOn;
  const choices: QuickDay[] = [{ kind: "today", day: latest }];
  const week = weeks.filter((one) => one.endsOn < latest).at(-1);
  if (week) choices.push({ kind: "week", day: week.endsOn, week: week.number });
  const over = phases.filter((one) => one.kind === "phase" && one.endOn < latest);
  for (const phase of over.reverse()) choices.push({ kind: "phase", day: phase.endOn, phase: phase.name });
  return choices;
}
