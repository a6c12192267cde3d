import type { CivilDate } from "./calendar/civil-date";
import { grouped } from "./grouped";

export const unitKinds = [
  "city",
  "group",
  "office",
  "mass-organisation",
  "party-cell",
  "press-agency",
  "armed-forces",
  "ward",
  "commune",
  "special-zone",
  "district",
  "province",
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** The lowest level of the country: phường, xã (thị trấn until 2025), đặc khu. */
export const isLocal = ({ kind }: { kind: UnitKind }): boolean =>
  kind === "ward" || kind === "commune" || kind === "special-zone";

export interface Unit {
  id: string;
  key: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  bloc: string;
  /** false: only gathers units below it and logs nothing itself. */
  reports: boolean;
  validFrom: CivilDate;
  validTo: CivilDate | null;
}

/** One edge of the reporting tree, valid in [validFrom, validTo). */
export interface ParentEdge {
  unitId: string;
  parentId: string;
  validFrom: CivilDate;
  validTo: CivilDate | null;
}

/** The reporting tree of a campaign, asked as of a day because units merge, split and move. */
export interface UnitTree {
  units: readonly Unit[];
  get(unitId: string): Unit | undefined;
  /** What a unit is called; "" where there is no unit. */
  nameOf(unitId: string | null | undefined): string;
  shortNameOf(unitId: string | null | undefined): string;
  keyOf(unitId: string | null | undefined): string;
  /** The day from which a unit is no more; null: it still is, or there is no unit. */
  endOf(unitId: string | null): CivilDate | null;
  /** The unit itself, then its parents up to the root, on that day. */
  ancestorsOn(unitId: string, day: CivilDate): string[];
  /** The distinct union of the units and all their ancestors on that day: what an output counts under. */
  scopeOn(unitIds: readonly string[], day: CivilDate): string[];
  /** The unit and everything that reports below it on that day. */
  subtreeOn(unitId: string, day: CivilDate): string[];
  childrenOn(unitId: string, day: CivilDate): Unit[];
  /** Units with no parent on that day. */
  rootsOn(day: CivilDate): Unit[];
}

export function unitTreeOf(units: readonly Unit[], edges: readonly ParentEdge[]): UnitTree {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const told = (what: "name" | "shortName" | "key") => (unitId: string | null | undefined) =>
    byId.get(unitId ?? "")?.[what] ?? "";
  const upward = grouped(edges, (edge) => edge.unitId);
  const downward = grouped(edges, (edge) => edge.parentId);

  const ancestorsOn = (unitId: string, day: CivilDate): string[] => {
    const path: string[] = [];
    for (let at: string | undefined = unitId; at !== undefined && !path.includes(at); at = parentOn(at, day))
      path.push(at);
    return path;
  };
  const parentOn = (unitId: string, day: CivilDate) =>
    upward.get(unitId)?.find((edge) => holdsOn(edge, day))?.parentId;
  const childrenOn = remembered((unitId, day) =>
    (downward.get(unitId) ?? [])
      .filter((edge) => holdsOn(edge, day))
      .flatMap((edge) => byId.get(edge.unitId) ?? [])
      .filter((unit) => holdsOn(unit, day)),
  );
  const subtreeOn = remembered((unitId, day) => {
    // A set is walked through in the order of what is added while it is.
    const found = new Set([unitId]);
    for (const at of found) for (const child of childrenOn(at, day)) found.add(child.id);
    return [...found];
  });
  const rootsOn = remembered((_, day) =>
    units.filter((unit) => holdsOn(unit, day) && parentOn(unit.id, day) === undefined),
  );
  return {
    units,
    get: (unitId) => byId.get(unitId),
    nameOf: told("name"),
    shortNameOf: told("shortName"),
    keyOf: told("key"),
    endOf: (unitId) => byId.get(unitId ?? "")?.validTo ?? null,
    ancestorsOn,
    scopeOn: (unitIds, day) => [...new Set(unitIds.flatMap((unitId) => ancestorsOn(unitId, day)))],
    subtreeOn,
    childrenOn,
    rootsOn: (day) => rootsOn("", day),
  };
}

/** Every page asks the same few questions of a tree that never changes; over a country each takes a millisecond. */
function remembered<T>(
  answer: (unitId: string, day: CivilDate) => T[],
): (unitId: string, day: CivilDate) => T[] {
  const known = new Map<string, T[]>();
  return (unitId, day) => {
    const question = `${unitId} ${day}`;
    const found = known.get(question) ?? answer(unitId, day);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(question, found);
    return found;
  };
}

/** A country's units on one day and a half. */
const MOST_REMEMBERED = 5_000;

function holdsOn(held: { validFrom: CivilDate; validTo: CivilDate | null }, day: CivilDate): boolean {
  return held.validFrom <= day && (held.validTo === null || day < held.validTo);
}
