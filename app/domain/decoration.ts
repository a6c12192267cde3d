/**
 * Decoration sites (điểm trang trí): a place with planned items, and the moves it goes through until it is taken down.
 * Every move is a record with author and day; the state is where the last move that stands has led.
 */
import type { CivilDate } from "./calendar/civil-date";

export const siteStates = [
  "proposed",
  "approved",
  "in-progress",
  "complete",
  "checked",
  "needs-repair",
  "taken-down",
] as const;
export type SiteState = (typeof siteStates)[number];

export const itemKinds = [
  "pano",
  "banner",
  "poster",
  "flag",
  "streamer",
  "gate",
  "led",
  "polling-area",
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** What is written down of a site: the first line, the moves, progress of its items, a change of what it is. */
const siteEventKinds = [
  "proposed",
  "approved",
  "started",
  "progress",
  "completed",
  "checked",
  "failed",
  "taken-down",
  "changed",
] as const;
export type SiteEventKind = (typeof siteEventKinds)[number];

/** What somebody does to a site that is there. */
export type SiteMove = Exclude<SiteEventKind, "proposed">;

/**
 * Where each move leads from each state; what is not here is not allowed. A check that failed makes a site one to be
 * mended, which is then complete again; what was checked may be checked anew, because banners fade and fall.
 */
const moves: Record<SiteMove, Partial<Record<SiteState, SiteState>>> = {
  approved: { proposed: "approved" },
  started: { approved: "in-progress" },
  progress: {
    approved: "in-progress",
    "in-progress": "in-progress",
    "needs-repair": "needs-repair",
  },
  completed: { approved: "complete", "in-progress": "complete", "needs-repair": "complete" },
  checked: { complete: "checked", checked: "checked" },
  failed: { complete: "needs-repair", checked: "needs-repair" },
  "taken-down": {
    "in-progress": "taken-down",
    complete: "taken-down",
    checked: "taken-down",
    "needs-repair": "taken-down",
  },
  changed: {
    proposed: "proposed",
    approved: "approved",
    "in-progress": "in-progress",
    complete: "complete",
    checked: "checked",
    "needs-repair": "needs-repair",
  },
};

/** The state that a move leads to; null: it is not allowed from there. */
export function stateAfter(move: SiteMove, from: SiteState): SiteState | null {
  return moves[move][from] ?? null;
}

/** Why a move is refused, as advice: the code of what has to come first. */
export function refusedMove(move: SiteMove, from: SiteState): string {
  if (from === "proposed") return "site-not-approved";
  if (from === "taken-down") return "site-taken-down";
  if (move === "checked" || move === "failed") return "site-not-complete";
  if (move === "approved") return "site-approved-already";
  if (move === "taken-down") return "site-nothing-there";
  return "site-complete-already";
}

/** Nothing more is to be put up there: it stands as planned, or it has been taken down again. */
export const isStanding = (state: SiteState): boolean => state === "complete" || state === "checked";
export const isDecorated = (state: SiteState): boolean => isStanding(state) || state === "taken-down";

/** What a changed site is: one of which more is planned than is up is complete no longer. Null: it is not changed any more. */
export function stateAfterChange(
  from: SiteState,
  items: readonly { quantity: number; done: number }[],
): SiteState | null {
  const state = stateAfter("changed", from);
  const isShort = items.some(({ quantity, done }) => done < quantity);
  return state !== null && isStanding(state) && isShort ? "in-progress" : state;
}

export interface Point {
  /** Degrees, at most six places after the point. */
  latitude: number;
  longitude: number;
}

/** A planned item of a site. */
export interface SiteItem {
  id: string;
  kind: ItemKind;
  quantity: number;
  /** Centimetres; null: not said. */
  widthCm: number | null;
  heightCm: number | null;
  faces: 1 | 2 | null;
  /** Who puts it up: a unit of the campaign, or an organisation by name; neither: the site's unit. */
  doerUnitId: string | null;
  doer: string;
  /** null: the campaign's decoration date, with which it moves. */
  dueOn: CivilDate | null;
  designId: string | null;
  done: number;
}

export interface Site {
  id: string;
  number: number;
  unitId: string;
  place: string;
  street: string;
  note: string;
  point: Point | null;
  state: SiteState;
  isRemoved: boolean;
  version: number;
  items: SiteItem[];
}

/** As people say it: "TT-0012". */
export const siteCode = (number: number): string => `TT-${String(number).padStart(4, "0")}`;

/** The last day for a site: the latest of its items' own days or of the decoration date; null: none is known. */
export function siteDue(
  items: readonly Pick<SiteItem, "dueOn">[],
  decorationOn: CivilDate | null,
): CivilDate | null {
  const days = items.map(({ dueOn }) => dueOn ?? decorationOn).filter((day) => day !== null);
  return days.length === 0 ? decorationOn : days.reduce((a, b) => (a > b ? a : b));
}

/** Late: an item's day has passed with the item not all there. What needs mending is late after its day, too. */
export const isLateSite = (
  site: Pick<Site, "state" | "items">,
  decorationOn: CivilDate | null,
  today: CivilDate,
): boolean => lateDays(site, decorationOn, today).length > 0;

/** The days that have passed of items that are not all there; none: the site is not late. */
export function lateDays(
  { state, items }: Pick<Site, "state" | "items">,
  decorationOn: CivilDate | null,
  today: CivilDate,
): CivilDate[] {
  if (isDecorated(state)) return [];
  return items.flatMap(({ dueOn, quantity, done }) => {
    const due = dueOn ?? decorationOn;
    const isShort = done < quantity || state === "needs-repair";
    return due !== null && due < today && isShort ? [due] : [];
  });
}

/** What an inspection looks at. "none": does not apply, such as lights on a banner. */
export const checkPoints = ["content", "design", "clean", "firm", "light"] as const;
export type CheckPoint = (typeof checkPoints)[number];
export const checkAnswers = ["yes", "no", "none"] as const;
export type CheckAnswer = (typeof checkAnswers)[number];

export interface SiteCheck {
  answers: Record<CheckPoint, CheckAnswer>;
  remark: string;
  /** What has to be mended; "" where the check was passed. */
  mend: string;
}

/** A site passes when no point failed. */
export const isPassed = (answers: Record<CheckPoint, CheckAnswer>): boolean =>
  checkPoints.every((point) => answers[point] !== "no");

/** An approved wording or design with its document. */
export interface Design {
  id: string;
  code: string;
  kind: "slogan" | "design";
  wording: string;
  documentId: string | null;
  validFrom: CivilDate | null;
  validUntil: CivilDate | null;
  isRemoved: boolean;
  version: number;
}

/** Whether it may be put up on that day. */
export const isDesignValid = ({ validFrom, validUntil, isRemoved }: Design, on: CivilDate): boolean =>
  !isRemoved && (validFrom === null || validFrom <= on) && (validUntil === null || on <= validUntil);
