/** The display of the meeting room: one page of panels, sent anew whenever something has changed. Plain JSON. */
import type { CivilDate } from "./calendar/civil-date";
import type { MatterLine } from "./interventions-page";
import type { Figure } from "./progress-figures";
import type { DimensionGrade, Grade } from "./readiness-grades";

export const wallPanels = ["days", "readiness", "matters", "progress", "reports", "decoration"] as const;
export type WallPanel = (typeof wallPanels)[number];

export const wallPath = (slug: string): string => `/${slug}/man-hinh`;
/** Where the display hears of changes. */
export const wallStreamPath = (slug: string): string => `${wallPath(slug)}/truc-tiep`;

/** What the stream says: the page anew, that it is there, that the session has ended. */
export const wallEvents = { page: "page", beat: "beat", ended: "ended" } as const;

/** Milliseconds between two beats of the stream, and without any after which what is shown is called stale. */
export const WALL_BEAT = 10_000;
export const WALL_STALE = 25_000;

export interface WallPage {
  slug: string;
  name: string;
  isDemo: boolean;
  today: CivilDate;
  electionOn: CivilDate;
  electionDays: number;
  /** HH:mm in Vietnam at which the figures were read. */
  at: string;
  deadlines: { key: string; title: string; on: CivilDate; left: number }[];
  readiness: Grade & { dimensions: DimensionGrade[] };
  matters: { lines: MatterLine[]; found: number };
  progress: WallProgress | null;
  reports: WallReports | null;
  decoration: WallDecoration | null;
}

export interface WallProgress {
  actual: Figure;
  planned: number | null;
  percent: number | null;
  categories: { key: string; name: string; measure: string; actual: Figure; planned: number }[];
}

/** The last week of reports that has ended. */
export interface WallReports {
  week: number;
  from: CivilDate;
  to: CivilDate;
  dueText: string;
  expected: number;
  received: number;
  late: number;
  missing: number;
  /** The first of those who are missing. */
  names: string[];
}

export interface WallDecoration {
  planned: number;
  complete: number;
  checked: number;
  needsRepair: number;
  late: number;
  decorationOn: CivilDate | null;
  left: number | null;
  completePerDay: number | null;
}
