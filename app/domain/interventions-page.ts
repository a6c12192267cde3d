/** What needs a leader's hand as its page, the first page and the wall show it; plain JSON. */
import type { CivilDate } from "./calendar/civil-date";
import type { Matter, MatterKind } from "./interventions";
import { dutyPath, readinessPath, rowsPath } from "./readiness-page";
import { chasePath, reportsPath } from "./report-grid-page";

/** nudge: nhắc; assign: giao việc; extend: gia hạn có lý do. */
export const matterActs = ["nudge", "assign", "extend"] as const;
export type MatterAct = (typeof matterActs)[number];

/** Lines of the page before all are asked for, and then. */
export const FIRST_MATTERS = 10;
export const MOST_MATTERS = 300;

export interface MatterLine extends Omit<Matter, "unitIds" | "key"> {
  key: string;
  score: number;
  /** It came up since the last meeting. */
  isNew: boolean;
  /** The first of those who own it; none: the sub-committee itself. */
  units: { key: string; name: string }[];
  unitCount: number;
  path: string;
  act: MatterAct;
  /** Where the act is done; null: a form of this page does it. */
  actPath: string | null;
  /** Who was told last, when, by whom, and on how many days so far. */
  told: { at: string; by: string; days: number; isToday: boolean } | null;
  /** What a leader asked for last. */
  asked: { at: string; by: string; act: MatterAct; isOwnToday: boolean } | null;
}

export interface InterventionsPage {
  slug: string;
  today: CivilDate;
  /** The last meeting before today; null: there was none. */
  meetingOn: CivilDate | null;
  lines: MatterLine[];
  found: number;
  counts: Record<MatterKind, number>;
  isAll: boolean;
  canAct: boolean;
  canAsk: boolean;
  formKey: string;
}

export const interventionsPath = (slug: string, isAll = false): string =>
  `/${slug}/can-chi-dao${isAll ? "?xem=tat-ca" : ""}`;

/** Which of the three is asked of a matter: told twice without effect, it takes more than telling. */
export function actFor(
  { kind, subject, unitIds }: Pick<Matter, "kind" | "subject" | "unitIds">,
  { canBeTold, toldDays }: { canBeTold: boolean; toldDays: number },
): MatterAct {
  const canExtend =
    kind === "overdue" && ["milestones", "publicity", "tasks", "conclusions"].includes(subject);
  const isNudged = kind === "overdue" || kind === "silent";
  if (isNudged && unitIds.length > 0 && canBeTold && toldDays < 2) return "nudge";
  return canExtend ? "extend" : "assign";
}

/** The page that tells about a matter; `canChase`: who is missing is for the secretary, the grid for everybody. */
export function matterPath(
  slug: string,
  matter: Matter,
  { unitKey, canChase }: { unitKey: string; canChase: boolean },
): string {
  const { kind, subject, ref } = matter;
  if (kind === "silent") return `/${slug}/tien-do#don-vi-theo-tuan`;
  if (subject === "units") return readinessPath(slug, { compare: matter.sinceOn });
  if (kind === "changed") return rowsPath(slug, subject, {});
  if (subject === "decoration") return `/${slug}/trang-tri/tien-do`;
  if (subject === "reports") return canChase ? chasePath(slug, ref) : reportsPath(slug);
  return dutyPath(slug, subject, { unitKey, ref });
}
