import { formatCivil } from "~/domain/calendar/civil-date";
import type * as vi from "../../vi/said/reviews";

type Params = Record<string, string | number>;

const day = (value: string | number | undefined) => formatCivil(String(value));

export const problems: typeof vi.problems = {
  "phase-needed": "Choose a phase from the list.",
  "review-exists": "This phase has a review. Open it and go on there.",
  "closes-before-start": (p: Params) => `The closing day has to be ${day(p.start)} or later.`,
  "meets-before-closing": (p: Params) =>
    `The meeting has to be on the closing day (${day(p.closes)}) or later.`,
  "figures-closed": "The figures are closed. Open them again first.",
  "figures-open": "The figures are open.",
  "closing-day-to-come": (p: Params) => `The closing day ${day(p.day)} has not come.`,
  "done-in-future": (p: Params) => `The day it was done cannot be after today (${day(p.today)}).`,
  "review-changed-by-other": "Somebody else has just saved this. Look at theirs, then save again.",
};

export const flash: typeof vi.flash = {
  "review-added": "Begun; the report is drafted from the figures.",
  "review-edited": "Saved.",
  "review-removed": "The review has been removed.",
  "review-restored": "The review has been restored.",
  "figures-closed": (p: Params) => `The figures are closed (closing ${p.number}).`,
  "figures-reopened": (p: Params) => `The figures of closing ${p.number} are open again.`,
  "step-saved": "The step is saved.",
  "section-saved": "The text is saved.",
  "section-redrafted": "Drafted anew from the figures. The earlier wording is in the history.",
  "paper-saved": "Number and date are saved.",
  "letterhead-saved": "The layout of papers is saved.",
};
