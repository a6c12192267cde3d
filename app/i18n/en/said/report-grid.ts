import type * as vi from "../../vi/said/report-grid";

type Params = Record<string, string | number>;

export const problems: typeof vi.problems = {
  "as-of-not-read": "Type a day, or a day and an hour, such as 03/05/2021 08:00. Shown is now.",
  "upward-already-sent": "This report is recorded as sent already.",
  "choose-reports": "Choose at least one report.",
  "reports-all-changed": (p: Params) =>
    `Somebody has just dealt with these reports, or sent them again: ${p.names}${others(p.more)}. None was accepted; look at the list again.`,
};

const others = (n: string | number | undefined) => (Number(n) > 0 ? ` and ${n} others` : "");

export const flash: typeof vi.flash = {
  "upward-sent": (p: Params) => `Recorded: sent to ${p.receiver}, week ${p.week}.`,
  "reports-accepted": (p: Params) =>
    `Accepted ${p.accepted} reports.${
      p.left ? ` Left because they have just changed: ${p.left}${others(p.more)}.` : ""
    }`,
};
