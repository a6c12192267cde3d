/** A milestone that many units have to reach: which units, who has done it, who has not. */
import type { CivilDate } from "./calendar/civil-date";
import type { TimelineEntry } from "./timeline-entry";
import { overridingDate } from "./timeline-entry";
import type { MilestoneRecord } from "./timeline-events";
import { type MilestoneDate, type MilestoneState, stateOf } from "./timeline-state";
import { isLocal, type Unit, type UnitTree } from "./units";

/** "" none, `local` every ward, commune and special zone, `bloc:<name>` a bloc's units, `chosen` those ticked. */
export const NO_UNITS = "";
export const LOCAL_UNITS = "local";
export const CHOSEN_UNITS = "chosen";
const BLOC = "bloc:";

/** How the units of a milestone can be named in one word, with the units that each word means on a day. */
export interface UnitScope {
  value: string;
  /** A bloc's name; "" for the wards, communes and special zones, which the screen names. */
  name: string;
  unitIds: string[];
}

/** The wards, communes and special zones, then every bloc of two units or more. */
export function unitScopes(tree: UnitTree, day: CivilDate): UnitScope[] {
  const units = reportingUnits(tree, day);
  const local = units.filter(isLocal);
  const blocs = [...new Set(units.map(({ bloc }) => bloc))].filter(Boolean);
  const scopes = [
    { value: LOCAL_UNITS, name: "", unitIds: local.map(({ id }) => id) },
    ...blocs.map((name) => ({
      value: `${BLOC}${name}`,
      name,
      unitIds: units.filter(({ bloc }) => bloc === name).map(({ id }) => id),
    })),
  ];
  return scopes.filter(({ unitIds }) => unitIds.length > 1);
}

/** Units that report themselves on that day, in the tree's order. */
export function reportingUnits(tree: UnitTree, day: CivilDate): Unit[] {
  return tree.units.filter(
    (unit) => unit.reports && unit.validFrom <= day && (unit.validTo === null || day < unit.validTo),
  );
}

/** The word for a set of units; `chosen` when none fits. */
export function scopeOf(unitIds: readonly string[], scopes: readonly UnitScope[]): string {
  if (unitIds.length === 0) return NO_UNITS;
  const isSame = (scope: UnitScope) =>
    scope.unitIds.length === unitIds.length && scope.unitIds.every((id) => unitIds.includes(id));
  return scopes.find(isSame)?.value ?? CHOSEN_UNITS;
}

/** How a milestone stands at one unit. */
export interface UnitStanding {
  unitId: string;
  /** The unit's own day where one was set, else the milestone's. */
  date: MilestoneDate | null;
  actualOn: CivilDate | null;
  documentId: string | null;
  state: MilestoneState;
}

/** The standing of every unit that the milestone applies to, as of a day; the record must be of that day. */
export function unitStandings(
  entry: TimelineEntry,
  record: MilestoneRecord | undefined,
  unitIds: readonly string[],
  asOf: CivilDate,
): UnitStanding[] {
  return unitIds.map((unitId) => {
    const facts = record?.units.get(unitId);
    const date = facts?.override ? overridingDate(facts.override) : entry.latest;
    const actualOn = facts?.actualOn ?? null;
    const { duty, beginsWithWindow } = entry;
    const state = stateOf({ date, beginsWithWindow, duty, actualOn, asOf });
    return { unitId, date, actualOn, documentId: facts?.documentId ?? null, state };
  });
}

/** Those who have not done it: overdue first, then by their day. */
export function byUrgency(a: UnitStanding, b: UnitStanding): number {
  return rank(a) - rank(b) || dayOf(a).localeCompare(dayOf(b));
}

const rank = ({ state }: UnitStanding) => (state.code === "overdue" || state.code === "passed" ? 0 : 1);
const dayOf = ({ date }: UnitStanding) => (date ? (date.form === "window" ? date.to : date.on) : "9999");

/** What a choice of one unit says in `unitReasonForm` (timeline-forms). */
export const unitAsSeen = ({ key, seen }: { key: string; seen: string }): string => `${key} ${seen}`;

export function readUnitAsSeen(text: string): { key: string; seen: string } {
  const [key = "", seen = ""] = text.split(" ");
  return { key, seen };
}
