/**
 * Consultation rounds (hội nghị hiệp thương): three of them for each elected body at each place, Law 85/2015/QH13
 * Điều 38–56. They are another body's work: shown as early or late, never graded.
 */
import { type CivilDate, daysBetween } from "./calendar/civil-date";
import type { EditionKey, MilestoneKey } from "./law/edition";

export const roundNumbers = [1, 2, 3] as const;
export type RoundNumber = (typeof roundNumbers)[number];

/** Whose candidates are conferred on: the National Assembly (ĐBQH) or a People's Council (HĐND). */
export type RoundBody = "na" | "pc";
const roundLevels = ["central", "province", "district", "commune"] as const;
export type RoundLevel = (typeof roundLevels)[number];

/** Which body confers at which level; written `body-level` in forms and addresses. */
export const roundKinds = ["na-central", "na-province", "pc-province", "pc-district", "pc-commune"] as const;
export type RoundKind = (typeof roundKinds)[number];

/** The kinds that an edition knows: since 1/7/2025 there is no district. */
export function roundKindsIn(edition: EditionKey): readonly RoundKind[] {
  return edition === "2015" ? roundKinds : roundKinds.filter((kind) => kind !== "pc-district");
}

export const kindOf = ({ body, level }: { body: RoundBody; level: RoundLevel }): RoundKind =>
  roundKinds.find((kind) => kind === `${body}-${level}`) ?? "pc-commune";

export function partsOfKind(kind: RoundKind): { body: RoundBody; level: RoundLevel } {
  const level = roundLevels.find((one) => kind.endsWith(one)) ?? "commune";
  return { body: kind.startsWith("na") ? "na" : "pc", level };
}

/** The milestone of the law that says by when a round is held. */
export const milestoneOfRound = (number: RoundNumber): MilestoneKey => `consultation-${number}`;

/** The article that orders the round, as both editions number it. */
export function articleOf(number: RoundNumber, kind: RoundKind): string {
  return `Điều ${articles[kind][number - 1]}`;
}

const pc = [50, 53, 56] as const;
const articles: Record<RoundKind, readonly [number, number, number]> = {
  "na-central": [38, 43, 48],
  "na-province": [39, 44, 49],
  "pc-province": pc,
  "pc-district": pc,
  "pc-commune": pc,
};

/** Where and for whom one round is held. */
export interface RoundSeat {
  number: RoundNumber;
  body: RoundBody;
  level: RoundLevel;
  /** null: the level's whole area, which is no unit of the campaign. */
  unitId: string | null;
}

export interface Round extends RoundSeat {
  id: string;
  windowFrom: CivilDate | null;
  windowTo: CivilDate | null;
  place: string;
  note: string;
  version: number;
}

/** Numbers of nominees only, never who they are; null: not given. */
export interface RoundResult {
  introduced: number | null;
  selfNominated: number | null;
  agreed: number | null;
}

export type RoundEventKind =
  | "planned"
  | "held"
  | "reopened"
  | "result-recorded"
  | "details-set"
  | "removed"
  | "restored";

/** One appended line of a round's history; lines are never changed or taken away. */
export interface RoundEvent {
  kind: RoundEventKind;
  /** The planned or held day; a `planned` line without one clears the plan. */
  on: CivilDate | null;
  /** UTC instant, where the hour is known. */
  at: string | null;
  result: RoundResult | null;
}

/** What holds of a round now. */
export interface RoundFacts {
  plannedOn: CivilDate | null;
  plannedAt: string | null;
  heldOn: CivilDate | null;
  heldAt: string | null;
  /** Kept while a round is reopened, so that correcting its day does not lose it. */
  result: RoundResult | null;
}

export const noRoundFacts: RoundFacts = Object.freeze({
  plannedOn: null,
  plannedAt: null,
  heldOn: null,
  heldAt: null,
  result: null,
});

/** The present facts out of a round's history, in the order in which it was written. */
export function foldRoundEvents(events: readonly RoundEvent[]): RoundFacts {
  const facts = { ...noRoundFacts };
  for (const event of events) Object.assign(facts, changeOf(event));
  return facts;
}

function changeOf({ kind, on, at, result }: RoundEvent): Partial<RoundFacts> {
  switch (kind) {
    case "planned":
      return { plannedOn: on, plannedAt: at };
    case "held":
      return { heldOn: on, heldAt: at };
    case "reopened":
      return { heldOn: null, heldAt: null };
    case "result-recorded":
      return { result };
    default:
      return {};
  }
}

/**
 * How a round stands; `days`: how early or late it was held, how far off its plan is, or how long the law's latest
 * day has passed without a record of it.
 */
export interface RoundState {
  code: "not-planned" | "planned" | "planned-passed" | "unrecorded" | "held" | "held-early" | "held-late";
  days: number;
  hasResult: boolean;
}

export function roundStateOf(
  { plannedOn, heldOn, result }: RoundFacts,
  { latestOn, today }: { latestOn: CivilDate; today: CivilDate },
): RoundState {
  if (heldOn) {
    const days = daysBetween(heldOn, latestOn);
    const code = days > 0 ? "held-early" : days < 0 ? "held-late" : "held";
    return { code, days: Math.abs(days), hasResult: result !== null };
  }
  const open = (code: RoundState["code"], days: number) => ({ code, days, hasResult: false });
  if (today > latestOn) return open("unrecorded", daysBetween(latestOn, today));
  if (!plannedOn) return open("not-planned", daysBetween(today, latestOn));
  const days = daysBetween(today, plannedOn);
  return days < 0 ? open("planned-passed", -days) : open("planned", days);
}

export const isHeld = ({ code }: RoundState): boolean => code.startsWith("held");

/** What does not fit but is recorded all the same, since it may be true. */
export type RoundWarning =
  | { code: "before-previous" | "planned-before-previous"; on: CivilDate }
  | { code: "previous-not-held" | "planned-after-latest" | "window-after-latest" | "held-outside-window" }
  | { code: "agreed-over-nominated"; agreed: number; nominated: number };

/** Compares a round with the round before it at the same place (undefined: there is none), its window and the law. */
export function roundWarnings(
  round: Pick<Round, "windowFrom" | "windowTo"> & RoundFacts,
  previous: RoundFacts | undefined,
  latestOn: CivilDate,
): RoundWarning[] {
  const { heldOn, plannedOn, windowFrom, windowTo } = round;
  const found: RoundWarning[] = [];
  const before = previous?.heldOn ?? null;
  if (heldOn && before && heldOn < before) found.push({ code: "before-previous", on: before });
  if (heldOn && previous && !before) found.push({ code: "previous-not-held" });
  if (!heldOn && plannedOn && before && plannedOn < before)
    found.push({ code: "planned-before-previous", on: before });
  if (!heldOn && plannedOn && plannedOn > latestOn) found.push({ code: "planned-after-latest" });
  if (windowTo && windowTo > latestOn) found.push({ code: "window-after-latest" });
  if (heldOn && ((windowFrom && heldOn < windowFrom) || (windowTo && heldOn > windowTo)))
    found.push({ code: "held-outside-window" });
  return [...found, ...resultWarnings(round.result)];
}

function resultWarnings(result: RoundResult | null): RoundWarning[] {
  if (!result || result.agreed === null || (result.introduced === null && result.selfNominated === null))
    return [];
  const nominated = (result.introduced ?? 0) + (result.selfNominated ?? 0);
  return result.agreed > nominated
    ? [{ code: "agreed-over-nominated", agreed: result.agreed, nominated }]
    : [];
}

/** A round as the timeline's picture and lists take it. */
export interface RoundOnTimeline {
  id: string;
  number: RoundNumber;
  body: RoundBody;
  level: RoundLevel;
  /** "" for a level's whole area. */
  unitName: string;
  windowFrom: CivilDate | null;
  windowTo: CivilDate | null;
  plannedOn: CivilDate | null;
  heldOn: CivilDate | null;
  lawLatestOn: CivilDate;
  state: RoundState;
}

/** How many of the rounds of one number and kind have been held, and which places have not. */
export interface RoundCoverage {
  number: RoundNumber;
  kind: RoundKind;
  held: number;
  all: number;
  /** Names of the places that have not, whether planned or not. */
  missing: string[];
}
