import { type CivilDate, civilDateOfInstant, hoursBefore } from "./calendar/civil-date";

/** Why a copy was made: by the clock, by a person, before an upgrade, before a restore. */
export const copyKinds = ["hourly", "manual", "upgrade", "restore"] as const;
export type CopyKind = (typeof copyKinds)[number];

/** A copy as its name says it: when it was made and why. */
export interface CopyName {
  name: string;
  madeAt: string;
  kind: CopyKind;
}

/** Name of the folder of a copy: `20261122T031500Z-hourly`. */
export function copyNameOf(madeAt: string, kind: CopyKind): string {
  return `${madeAt.slice(0, 19).replace(/[-:]/g, "")}Z-${kind}`;
}

/** null: no copy has such a name. */
export function parseCopyName(name: string): CopyName | null {
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-(\w+)$/.exec(name);
  if (!found) return null;
  const [, year, month, day, hour, minute, second, kind] = found;
  const known = copyKinds.find((one) => one === kind);
  if (!known) return null;
  return { name, madeAt: `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`, kind: known };
}

/** How many copies are kept: the last ones, then the last of each of so many days, then of so many months. */
export interface Kept {
  latest: number;
  days: number;
  months: number;
}

export const keptHere: Kept = { latest: 24, days: 30, months: 12 };
/** An encrypted copy is one file with everything in it, so fewer of them. */
export const keptElsewhere: Kept = { latest: 1, days: 14, months: 12 };
/** Of the copies before an upgrade or a restore, whatever their age. */
const keptOfTurns = 3;

/** Names of the copies that are no longer needed; days and months are Vietnam's. */
export function copiesToDrop(copies: readonly CopyName[], kept: Kept): string[] {
  const latestFirst = [...copies].sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
  const turns = latestFirst.filter(({ kind }) => kind === "upgrade" || kind === "restore");
  const stay = new Set([
    ...latestFirst.slice(0, kept.latest),
    ...lastOfEach(latestFirst, kept.days, dayOf),
    ...lastOfEach(latestFirst, kept.months, (copy) => dayOf(copy).slice(0, 7)),
    ...turns.slice(0, keptOfTurns),
  ]);
  return latestFirst.filter((copy) => !stay.has(copy)).map(({ name }) => name);
}

const dayOf = ({ madeAt }: CopyName): CivilDate => civilDateOfInstant(madeAt);

function lastOfEach(latestFirst: readonly CopyName[], most: number, periodOf: (copy: CopyName) => string) {
  const last = new Map<string, CopyName>();
  for (const copy of latestFirst) if (!last.has(periodOf(copy))) last.set(periodOf(copy), copy);
  return [...last.values()].slice(0, most);
}

/** Hours after which the last good copy is too old. */
export const longestWithoutCopy = 26;

/** How long ago the last good copy was made; `isLate` also when there is none. */
export interface CopyAge {
  lastGoodAt: string | null;
  isLate: boolean;
}

export function copyAgeOf(lastGoodAt: string | null, now: string): CopyAge {
  return {
    lastGoodAt,
    isLate: lastGoodAt === null || lastGoodAt < hoursBefore(now, longestWithoutCopy),
  };
}
