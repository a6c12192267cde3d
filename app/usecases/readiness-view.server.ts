import type { CivilDate } from "~/domain/calendar/civil-date";
import { reportingUnits } from "~/domain/milestone-units";
import { asOfDay } from "~/domain/progress-scope";
import { noTallies, type ReadinessTallies, type Tallies } from "~/domain/readiness";
import { gradeAll, type ReadinessRules, type UnitGrade } from "~/domain/readiness-grades";
import type { ReadinessQuery } from "~/domain/readiness-page";
import type { Unit } from "~/domain/units";
import type { CampaignContext } from "./campaigns.server";
import { problemWords } from "./problem-words.server";
import { atEndOf } from "./readiness-facts.server";
import { keptDuties, type ReadDuties } from "./readiness-kept.server";
import { readRulesInForce } from "./readiness-rules.server";

/** How things stood at the end of a day. */
export interface ReadinessAt extends ReadDuties {
  asOf: CivilDate;
}

/** What is shown: the campaign as a whole, or a unit with all below it. */
export interface ReadinessScope {
  unit: Unit | null;
  /** Units in it on the day; null: all, and the sub-committee itself. */
  within: ReadonlySet<string> | null;
  /** Those of them that report. */
  reporting: readonly Unit[];
}

/** A view of readiness, read for one day or for two. */
export interface ReadinessView {
  open: CampaignContext;
  query: ReadinessQuery;
  rules: ReadinessRules;
  scope: ReadinessScope;
  now: ReadinessAt;
  before: ReadinessAt | null;
}

/** What the address asks for, read; also for the export and for the rows behind a figure. */
export async function readView(open: CampaignContext, query: ReadinessQuery) {
  const { campaign, today } = open;
  const { asOf, problem } = asOfDay(query.asOf, campaign, today);
  const other = query.compare === "" ? null : asOfDay(query.compare, campaign, today);
  const comparedOn = other && other.problem === null && other.asOf !== asOf ? other.asOf : null;
  const [{ rules, version }, now, before] = await Promise.all([
    readRulesInForce(open),
    readAt(open, asOf),
    comparedOn === null ? null : readAt(open, comparedOn),
  ]);
  const problems = [problem, other?.problem ? { ...other.problem, field: "so" } : null];
  const view: ReadinessView = { open, query, rules, scope: scopeOf(open, query, asOf), now, before };
  const said = problems
    .filter((one) => one !== null)
    .map((one) => ({ ...one, said: problemWords(one, open.actor.locale) }));
  return { view, version, problems: said };
}

async function readAt(open: CampaignContext, asOf: CivilDate): Promise<ReadinessAt> {
  return { ...(await keptDuties(atEndOf(open, asOf))), asOf };
}

function scopeOf(
  { structure }: CampaignContext,
  { unitKey }: ReadinessQuery,
  asOf: CivilDate,
): ReadinessScope {
  const { tree } = structure;
  const unit = tree.units.find(({ key }) => key === unitKey) ?? null;
  const reporting = reportingUnits(tree, asOf);
  // The root stands for everything: what the sub-committee has to do itself belongs to it.
  if (unit === null || tree.rootsOn(asOf).some(({ id }) => id === unit.id))
    return { unit: null, within: null, reporting };
  const within = new Set(tree.subtreeOn(unit.id, asOf));
  return { unit, within, reporting: reporting.filter(({ id }) => within.has(id)) };
}

/** What is shown, added up. */
export const talliesAt = ({ scope }: ReadinessView, { tallies }: ReadinessAt): Tallies =>
  scope.unit === null ? tallies.all : (tallies.byUnit.get(scope.unit.id) ?? noTallies());

export const gradeScope = (view: ReadinessView, at: ReadinessAt): UnitGrade =>
  gradeAll(talliesAt(view, at), view.rules);

/** Grades by unit, as long as what was read is kept and the formula is the same. */
const graded = new WeakMap<ReadinessTallies, { rules: string; grades: Map<string, UnitGrade> }>();
const written = new WeakMap<ReadinessRules, string>();

export function gradeUnit(
  { tallies }: Pick<ReadinessAt, "tallies">,
  { id }: Pick<Unit, "id">,
  rules: ReadinessRules,
): UnitGrade {
  const formula = written.get(rules) ?? JSON.stringify(rules);
  written.set(rules, formula);
  const kept = graded.get(tallies);
  const { grades } = kept?.rules === formula ? kept : { grades: new Map<string, UnitGrade>() };
  if (kept?.rules !== formula) graded.set(tallies, { rules: formula, grades });
  const grade = grades.get(id) ?? gradeAll(tallies.byUnit.get(id) ?? noTallies(), rules);
  grades.set(id, grade);
  return grade;
}
