import type { AdjustmentLine } from "./adjustments";
import type { CivilDate } from "./calendar/civil-date";
import type { Quantity } from "./quantities";
import type { FigureDifference, ReportFigure, SentReport } from "./weekly-report-figures";
import type { ReportAct, ReportWords } from "./weekly-report-flow";
import type { ReportInstants, ReportStanding, ReportState } from "./weekly-reports";

/** One unit's report of one week. */
export interface WeeklyReportPage {
  slug: string;
  formKey: string;
  unit: { key: string; name: string };
  /** Named when the unit has ended or begins within the week. */
  unitUntil: CivilDate | null;
  receiver: string;
  week: { number: number; year: number; from: CivilDate; to: CivilDate };
  instants: ReportInstants;
  standing: ReportStanding;
  state: ReportState | null;
  isNothing: boolean;
  version: number;
  words: ReportWords;
  /** What last week's report said, to go on from. */
  lastWords: ReportWords | null;
  figures: ReportFigure[];
  items: ReportItem[];
  /** How many items the week has, of which `items` are the latest recorded. */
  itemCount: number;
  /** Items that were recorded after the week had ended. */
  lateItems: number;
  acts: ReportAct[];
  /** Nobody of the unit: who may write it does so in its place. */
  isForOthers: boolean;
  mayDeclareNothing: boolean;
  steps: ReportStep[];
  remarks: ReportStep[];
  /** The last sending, with what has changed since. */
  sent: { code: string; number: number; at: string; by: string; hash: string; content: SentReport } | null;
  differences: FigureDifference[];
  closed: { at: string; by: string } | null;
  /** What was frozen when the week was closed, where it differs from what counts now. */
  closedDifferences: FigureDifference[];
  adjustments: AdjustmentLine[];
}

export interface ReportItem {
  number: number;
  title: string;
  day: CivilDate;
  category: string;
  figure: Quantity;
  loggedAt: string;
  isLate: boolean;
}

export interface ReportStep {
  kind: "begun" | "presented" | "submitted" | "returned" | "accepted";
  by: string;
  onBehalf: boolean;
  at: string;
  about: string;
  /** What the remark is on, in words; "" for the whole. */
  aboutName: string;
  remark: string;
}
