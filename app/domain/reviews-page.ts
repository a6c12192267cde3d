/** What the pages of reviews show. */

import type { CivilDate } from "./calendar/civil-date";
import type { Letterhead, PaperKind } from "./letterhead";
import type { ReviewFigures } from "./review-figures";
import type { Review, ReviewSection, ReviewStepKey, StepState } from "./reviews";
import type { UnitChoice } from "./unit-choice";

export interface ReviewListPage {
  slug: string;
  today: CivilDate;
  formKey: string;
  canEdit: boolean;
  reviews: ReviewRow[];
  /** What a new review would begin with, by the key of its phase; "" for the final one. Those that exist are left out. */
  choices: ReviewChoice[];
  removed: { id: string; title: string; version: number }[];
}

export interface ReviewRow {
  id: string;
  title: string;
  fromOn: CivilDate;
  closesOn: CivilDate;
  meetsOn: CivilDate | null;
  /** "16:40 26/03/2021": when the figures were closed; null: they can still change. */
  closedAt: string | null;
  steps: { done: number; overdue: number; all: number };
}

export interface ReviewChoice {
  phase: string;
  name: string;
  closesOn: CivilDate;
}

export interface ReviewPage {
  slug: string;
  today: CivilDate;
  locale: "vi" | "en";
  review: Review;
  canEdit: boolean;
  steps: StepLine[];
  closing: Closing;
  /** As the report has them; bodies only with what the page shows of them. */
  figures: Pick<ReviewFigures, "categories" | "milestones"> & {
    coverage: { reporting: number; active: number; oral: number; silent: string[] };
  };
  texts: TextPart[];
  papers: PaperLine[];
  letterhead: Pick<Letterhead, "layout" | "issuer">;
  units: UnitChoice[];
}

export interface StepLine {
  step: ReviewStepKey;
  dueOn: CivilDate | null;
  doneOn: CivilDate | null;
  note: string;
  version: number;
  state: StepState;
}

export interface Closing {
  /** The closing that holds. */
  current: { number: number; asOf: CivilDate; by: string; at: string } | null;
  /** Earlier ones, newest first. */
  earlier: { number: number; closed: string; reopened: string; reason: string }[];
  /** The closing day has not passed. */
  isTooEarly: boolean;
}

export interface TextPart {
  section: ReviewSection;
  body: string;
  /** 0: nobody has written here. */
  version: number;
  /** The text is the product's proposal from the figures. */
  isDraft: boolean;
  /** Earlier wordings, newest first. */
  history: { version: number; by: string; at: string; body: string | null }[];
}

export interface PaperLine {
  paper: PaperKind;
  /** As typed; "" for the proposed one. */
  symbol: string;
  proposed: string;
  isOdd: boolean;
  number: string;
  signedOn: CivilDate | null;
  version: number;
}
