import { formatCivil } from "~/domain/calendar/civil-date";
import type * as vi from "../../vi/said/weekly-report-told";

type Params = Record<string, string | number>;

const items = (count: number) => `${count} ${count === 1 ? "item" : "items"}`;

const day = (value: string | number | undefined) => formatCivil(String(value));

export const problems: typeof vi.problems = {
  "report-future-week": "This week has not begun, so it cannot be reported.",
  "report-week-closed": "The figures of this week are closed: it cannot be returned. Use an adjustment.",
  "report-already-sent": "The report has been sent. To change it, the secretaries return it.",
  "report-already-presented": "The report is with the head already.",
  "report-accepted": "The report has been accepted.",
  "report-not-sent": "The report has not been sent.",
  "report-changed-by-other": "Somebody else has just saved this report. Read it, then save again.",
  "report-empty": "There is no text and no item. Write the results, or press Nothing to report.",
  "report-has-items": (p: Params) =>
    `${items(Number(p.count))} recorded for this week, so there is something to report.`,
  "remark-needed": "Say what the unit has to correct.",
  "signed-below": (p: Params) =>
    `What is signed has to be above what is listed (${p.listed}). To lower it, correct the items.`,
  "week-needed": "Choose a week from the list.",
  "week-not-over": (p: Params) => `This week can be closed from ${day(p.day)} on.`,
  "week-is-closed": (p: Params) => `${p.by} has closed this week.`,
  "week-is-open": "This week is open.",
  "reopening-asked": (p: Params) => `${p.by} has asked already; a second secretary has to consent.`,
  "reopening-own": "Whoever asked cannot consent: a second secretary has to.",
  "request-decided": "This request has been decided.",
  "adjustment-decided": "This has been decided.",
};

export const flash: typeof vi.flash = {
  "report-proof": "Open the proof",
  "report-next": "Next report to accept",
  "report-saved": "Draft saved.",
  "report-presented": "Handed to the head of the unit.",
  "report-sent": (p: Params) => `Received ${p.time}, code ${p.code}.`,
  "report-accepted": "Report accepted.",
  "report-returned": "Returned with the remark.",
  "week-figures-closed": (p: Params) => `Figures of week ${p.week} closed.`,
  "reopening-asked": "Noted. The week opens when a second secretary consents.",
  "reopening-consented": "The week is open again.",
  "reopening-refused": "The week stays closed.",
  "adjustment-accepted": (p: Params) => `Figures adjusted, ${p.code}.`,
  "adjustment-declined": (p: Params) => `${p.code} declined.`,
  "adjustment-withdrawn": (p: Params) => `${p.code} taken back.`,
  "adjustment-waits": (p: Params) =>
    `Week ${p.week} is closed. Kept as adjustment ${p.code}, for the secretaries to decide.`,
};
