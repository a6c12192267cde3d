import type { CivilDate } from "./calendar/civil-date";
import type { ReportState } from "./weekly-reports";

/** The texts that a report asks for, in the order of the form. */
export const reportTexts = ["results", "difficulties", "proposals", "nextWeek"] as const;
export type ReportText = (typeof reportTexts)[number];
export type ReportWords = Record<ReportText, string>;

/** What can be done to a report. */
export type ReportAct = "save" | "present" | "submit" | "return" | "accept";

/** What decides it: how far it is, whether its week has begun, and whether the figures of the week are closed. */
export interface ReportSituation {
  /** null: nobody has begun. */
  state: ReportState | null;
  isClosed: boolean;
  periodFrom: CivilDate;
  today: CivilDate;
}

export interface ReportRights {
  prepare: boolean;
  submit: boolean;
  review: boolean;
}

/** Why an act is not possible now; null: it is. Who may do it at all is another question. */
export function againstAct(
  act: ReportAct,
  { state, isClosed, periodFrom, today }: ReportSituation,
): string | null {
  if (periodFrom > today) return "report-future-week";
  if (act === "accept") return state === "submitted" ? null : notSent(state);
  if (act === "return") {
    // A report that was never sent cannot go back; one of a closed week is changed by an adjustment.
    if (state === "submitted" || state === "accepted") return isClosed ? "report-week-closed" : null;
    return state === "presented" ? null : notSent(state);
  }
  if (state === "submitted") return "report-already-sent";
  if (state === "accepted") return "report-accepted";
  return act === "present" && state === "presented" ? "report-already-presented" : null;
}

const notSent = (state: ReportState | null) => (state === "accepted" ? "report-accepted" : "report-not-sent");

/** The acts that a page offers to a person. */
export function actsOf(situation: ReportSituation, rights: ReportRights): ReportAct[] {
  const granted: Record<ReportAct, boolean> = {
    save: rights.prepare,
    present: rights.prepare && !rights.submit,
    submit: rights.submit,
    return: situation.state === "presented" ? rights.submit : rights.review,
    accept: rights.review,
  };
  return (Object.keys(granted) as ReportAct[]).filter(
    (act) => granted[act] && againstAct(act, situation) === null,
  );
}

/** The state that an act leads to. Saving keeps what a member has handed to the head where it is. */
export function stateAfter(act: ReportAct, state: ReportState | null): ReportState {
  if (act === "save") return state ?? "draft";
  if (act === "return") return state === "presented" ? "draft" : "returned";
  const after = { present: "presented", submit: "submitted", accept: "accepted" } as const;
  return after[act];
}

/** "BC-2021-0007": the proof of one sending. */
export const submissionCode = ({ electionOn }: { electionOn: CivilDate }, number: number): string =>
  `BC-${electionOn.slice(0, 4)}-${String(number).padStart(4, "0")}`;

export const reportPath = (slug: string, unitKey: string, weekStart: CivilDate): string =>
  `/${slug}/bao-cao/${unitKey}/${weekStart}`;
