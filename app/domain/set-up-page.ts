/** What the pages of a set-up show. */

import type { CivilDate } from "./calendar/civil-date";
import type { CategoryGroup } from "./categories";
import type { DateWarnings } from "./date-warnings";
import type { EditionKey } from "./law/edition";
import type {
  SetUpBasics,
  SetUpMilestone,
  SetUpPhase,
  SetUpRhythm,
  SetUpStep,
  SetUpUnit,
  StepProblem,
} from "./set-up";
import type { MilestoneDate } from "./timeline";
import type { UnitKind } from "./units";

/** How far a step is: not looked at yet, something wrong (how much), or in order. */
export interface StepState {
  step: SetUpStep;
  state: "new" | "wrong" | "ready";
  wrong: number;
}

/** What stands around every step. */
export interface SetUpFrame {
  draftId: string;
  name: string;
  /** What the step's part was when the page was made; sent back with the form. */
  seen: string;
  steps: StepState[];
  /** Of this step, once it was sent; of all steps in the preview. */
  problems: StepProblem[];
  warnings: StepProblem[];
  canUndoCopy: boolean;
}

export interface CopyChoice {
  slug: string;
  name: string;
  electionOn: CivilDate;
}

export interface ListChoice {
  key: string;
  name: string;
  source: string;
}

export interface CategoryChoice {
  key: string;
  name: string;
  unit: string;
  group: CategoryGroup;
}

/** A milestone in the preview of the calendar. */
export interface PreviewRow {
  key: string;
  origin: "statutory" | "plan" | "internal";
  title: string;
  /** The law's article; "" for the plan's. */
  article: string;
  date: MilestoneDate | null;
  tMinus: number | null;
  /** What its last day falls on. */
  warnings: DateWarnings;
  isProvisional: boolean;
}

export interface Preview {
  name: string;
  slug: string;
  electionOn: CivilDate;
  startsOn: CivilDate;
  endsOn: CivilDate;
  edition: string;
  units: { kind: UnitKind; count: number }[];
  unitCount: number;
  categories: number;
  messages: number;
  /** Copied from an earlier election. */
  targets: number;
  rules: number;
  meetings: { count: number; first: CivilDate; last: CivilDate; time: string } | null;
  weeks: number;
  statutory: number;
  planned: number;
  onDaysOff: number;
  phases: {
    name: string;
    kind: "phase" | "peak";
    startOn: CivilDate;
    endOn: CivilDate;
    from: number;
    to: number;
  }[];
  rows: PreviewRow[];
}

export type SetUpPart =
  | { step: "copy"; campaigns: CopyChoice[]; copied: { slug: string; name: string } | null }
  | {
      step: "basics";
      basics: SetUpBasics;
      proposed: { slug: string; startsOn: string; endsOn: string; edition: EditionKey | null };
      /** Where election day is no Sunday: said, and asked for a deliberate tick. */
      isSunday: boolean | null;
      editions: { key: EditionKey; name: string }[];
    }
  | {
      step: "units";
      root: string;
      lines: SetUpUnit[];
      total: number;
      page: number;
      pages: number;
      perPage: number;
      /** Pages on which something is wrong. */
      wrongPages: number[];
      pasted: string;
      areas: ListChoice[];
      bodies: ListChoice[];
    }
  | {
      step: "phases";
      lines: SetUpPhase[];
      blanks: string[];
      /** Days of the lines, by id, where they can be read. */
      span: { startsOn: CivilDate; endsOn: CivilDate } | null;
      milestones: (SetUpMilestone & { dueOn: CivilDate | null })[];
    }
  | { step: "rhythm"; rhythm: SetUpRhythm; proposedDecoration: string }
  | { step: "content"; categories: CategoryChoice[]; ticked: string[]; messages: string }
  | { step: "preview"; preview: Preview | null; version: number; formKey: string };

export interface SetUpPage {
  frame: SetUpFrame;
  part: SetUpPart;
}

/** Lines of units on one page of the form. */
export const UNITS_PER_PAGE = 100;
