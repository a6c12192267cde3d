/** One milestone with everything known about it; all of it plain JSON in one language. */
import type { CivilDate } from "./calendar/civil-date";
import type { Duty, MilestoneRule } from "./law/edition";
import type { MilestoneEventKind } from "./timeline";
import type { TimelineRow } from "./timeline-page";

/** Who wrote something down, and when by the campaign's clock. */
export interface Recorded {
  by: string;
  on: CivilDate;
  /** `HH:mm` */
  time: string;
}

/** One line of the history. */
export interface HistoryLine {
  id: string;
  kind: MilestoneEventKind;
  /** The actual, overriding or planned day. */
  day: CivilDate | null;
  /** `HH:mm` where an hour was set. */
  time: string;
  duty: Duty | null;
  reason: string;
  document: string;
  /** The unit it holds for; "" for the whole campaign. */
  unit: string;
  recorded: Recorded;
}

export interface MilestonePage {
  slug: string;
  today: CivilDate;
  electionOn: CivilDate;
  row: TimelineRow;
  /** The law's rule with the names of the milestones it speaks of; null for planned milestones. */
  law: { rule: MilestoneRule; names: Record<string, string>; edition: string } | null;
  /** How a plan words its deadline. */
  due: { on: CivilDate; inclusive: boolean } | null;
  note: string;
  /** Addresses at which the law's figure was read; http and https only. */
  sources: string[];
  /** Milestones whose actual dates it waits for. */
  waitsFor: { key: string; title: string }[];
  phases: string[];
  /** Units that have done it, where it is done unit by unit. */
  unitsDone: number;
  /** Newest first. */
  history: HistoryLine[];
  /** Id of the newest line, which every form carries; "" before the first. */
  seen: string;
  formKey: string;
  may: { complete: boolean; override: boolean; assign: boolean; addDocument: boolean };
  documents: { id: string; name: string }[];
}
