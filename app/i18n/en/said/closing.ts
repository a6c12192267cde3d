import type { flash as viFlash, problems as viProblems } from "../../vi/said/closing";

export const problems: typeof viProblems = {
  "still-open": (p) =>
    `${p.count} things are open. Look at the list, then tick if it is to be closed all the same.`,
  "closing-waits": "A wish already waits for a second person.",
  "closing-decided": "This wish has been decided.",
  "closing-own": "Whoever asked cannot consent: a second person has to.",
  "election-closed": "The election is closed.",
  "election-not-closed": "The election is open.",
  "archive-waits": "The archive is being made.",
};

export const flash: typeof viFlash = {
  "closing-asked": "Asked. It holds as soon as a second person consents.",
  "election-closed": "The election is closed: from now on it is only read.",
  "election-reopened": "The election is open again.",
  "closing-refused": "Noted: no consent.",
  "closing-withdrawn": "Taken back.",
  "archive-asked": "The archive is being made.",
  "archive-same": "Nothing has changed since the last one: it is used again.",
};
