/** One milestone with everything known about it; all of it plain JSON in one language. */

import type { CivilDate } from "./calendar/civil-date";
import type { Duty, MilestoneRule } from "./law/edition";
import type { OrderFinding } from "./milestone-chain";
import type { MilestoneDate, MilestoneEventKind, MilestoneState } from "./timeline";
import type { PlanFields } from "./timeline-forms";
import type { PlanChoices, TimelineRow } from "./timeline-page";
import type { UnitChoice } from "./unit-choice";

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
  /** The units it holds for, marked in one go; none for the whole campaign. */
  units: string[];
  /** What an edit changed, each with its words before and after. */
  changes: EditedField[];
  recorded: Recorded;
}

export interface EditedField {
  field: "title" | "origin" | "planKind" | "due" | "limit" | "responsible" | "document" | "clause" | "names";
  /** Words, or the code of a choice. */
  before: string;
  after: string;
}

/** A milestone that another one is counted from. */
export interface Anchor {
  key: string;
  title: string;
  actualOn: CivilDate | null;
  latest: MilestoneDate | null;
}

/** One unit in the list of a milestone done unit by unit. */
export interface UnitRow {
  key: string;
  name: string;
  latest: MilestoneDate | null;
  actualOn: CivilDate | null;
  document: string;
  state: MilestoneState;
  /** The reader may mark it or take it back. */
  isMine: boolean;
  /** Id of the last line of its history here; "" before the first. */
  seen: string;
}

export interface UnitSection {
  done: number;
  total: number;
  late: number;
  overdue: number;
  /** What the list was searched for. */
  search: string;
  /** Not done: overdue first. */
  open: UnitRow[];
  /** Done: the latest first. */
  finished: UnitRow[];
  /** Who has not done it, one name a line, for chasing; not narrowed by the search. */
  missing: string[];
}

/** A unit where the polls open on another day or at another hour. */
export interface UnitDay {
  key: string;
  name: string;
  on: CivilDate;
  /** `HH:mm` where an hour was set. */
  time: string;
  /** The hours of the law that follow from it. */
  hours: { key: string; title: string; at: string }[];
  reason: string;
  document: string;
  seen: string;
}

/** What has to come before this milestone or after it, and whether the dates allow it. */
export interface OrderSection {
  before: { key: string; title: string; row: TimelineRow }[];
  after: { key: string; title: string; row: TimelineRow }[];
  findings: (OrderFinding & { beforeTitle: string; afterTitle: string })[];
}

/** How the milestone stands to the plan as it was last frozen. */
export interface BaselineFact {
  number: number;
  frozenOn: CivilDate;
  /** null: it was not in the plan then. */
  days: { from: CivilDate; to: CivilDate; shift: number | null } | null;
}

export interface MilestonePage {
  slug: string;
  today: CivilDate;
  electionOn: CivilDate;
  row: TimelineRow;
  /** The actual day is that of the last unit; nobody recorded the milestone itself. */
  isActualOfUnits: boolean;
  /** The law's rule with the names of the milestones it speaks of; null for planned milestones. */
  law: { rule: MilestoneRule; names: Record<string, string>; edition: string } | null;
  /** How a plan words its deadline. */
  due: { on: CivilDate; inclusive: boolean } | null;
  note: string;
  /** Addresses at which the law's figure was read; http and https only. */
  sources: string[];
  /** The milestones that its date is counted from; none when it is counted from election day or not at all. */
  hangsOn: Anchor[];
  /** A plan's own rule; null when the plan names the day. */
  rule: { days: number; anchor: { key: string; title: string } | null } | null;
  /** Milestones whose actual dates it waits for. */
  waitsFor: { key: string; title: string }[];
  phases: string[];
  /** Units that have done it, where it is done unit by unit. */
  unitsDone: number;
  units: UnitSection | null;
  /** How the units were chosen, for those who may change them. */
  unitChoice: { scope: string; chosen: string[] } | null;
  /** Units that vote on a day of their own: on the pages of polling day and of the hours that follow from it. */
  unitDays: UnitDay[];
  /** Units that may be given a day of their own; none for those who may not. */
  unitDayOptions: UnitChoice[];
  order: OrderSection;
  baseline: BaselineFact | null;
  /** The plan's own fields for the form that edits them; null for those who may not, and for the law's. */
  plan: PlanFields | null;
  choices: PlanChoices | null;
  /** Newest first. */
  history: HistoryLine[];
  /** Id of the newest line, which every form carries; "" before the first. */
  seen: string;
  formKey: string;
  may: {
    complete: boolean;
    override: boolean;
    assign: boolean;
    addDocument: boolean;
    edit: boolean;
    /** Over any unit of this milestone. */
    completeUnits: boolean;
  };
  documents: { id: string; name: string }[];
}
