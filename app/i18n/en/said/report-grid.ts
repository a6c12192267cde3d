import type * as vi from "../../vi/said/report-grid";

type Params = Record<string, string | number>;

export const problems: typeof vi.problems = {
  "as-of-not-read": "Type a day, or a day and an hour, such as 03/05/2021 08:00. Shown is now.",
  "upward-already-sent": "This report is recorded as sent already.",
};

export const flash: typeof vi.flash = {
  "upward-sent": (p: Params) => `Recorded: sent to ${p.receiver}, week ${p.week}.`,
};
