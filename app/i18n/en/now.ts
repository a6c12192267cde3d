import type { now as vi } from "../vi/now";

export const now: typeof vi = {
  title: "Mine to do now",
  empty: "Nothing is waiting.",
  readiness: { title: "Are we ready", note: "why not; each opens to its rows", open: "The whole table" },
  moreReasons: (n) => `and ${n} more ${n === 1 ? "criterion" : "criteria"} not met`,
  report: {
    "report-returned": (p) => `The report of week ${p.week} was returned: ${p.unit}`,
    "report-to-sign": (p) => `The report of week ${p.week} waits for the head to send it: ${p.unit}`,
    "report-missing": (p) => `The report of week ${p.week} has not been sent: ${p.unit}`,
    "report-ahead": (p) => `Report of week ${p.week}: ${p.unit}`,
  },
  due: (at) => `due ${at}`,
  nudged: (p) => `${p.by} chased it at ${p.at}`,
  missing: (p) => `Reports of week ${p.week} missing: ${p.n} ${p.n === 1 ? "unit" : "units"}`,
  missingNote: (p) =>
    `${p.received} of ${p.expected} received · ${p.names}${p.more > 0 ? ` and ${p.more} more` : ""}`,
  toAccept: (n) => `${n} ${n === 1 ? "report waits" : "reports wait"} to be accepted`,
  toAcceptNote: "opens the first; accepting it leads to the next",
  toClose: (week) => `Week ${week} is not closed`,
  toCloseNote: (p) => `${p.sent} of ${p.expected} reports received`,
  adjustments: (n) => `${n} ${n === 1 ? "adjustment waits" : "adjustments wait"} for a decision`,
  reopenings: (n) => `${n} ${n === 1 ? "wish" : "wishes"} to open a week again, for the second secretary`,
  cases: (p) => `Claims to rebut: ${p.toDecide} to decide, ${p.toPublish} to publish`,
  casesOver: (n) => `${n} over the goal of hours`,
  meeting: (p) => `Meeting ${p.isToday ? "today" : "tomorrow"} at ${p.time}`,
  copies: (hours) =>
    hours === null
      ? "There is no copy yet"
      : hours < 48
        ? `Last copy: ${hours === 0 ? "less than an hour" : hours === 1 ? "1 hour" : `${hours} hours`} ago`
        : `Last copy: ${Math.floor(hours / 24)} days ago`,
  copiesNote: "a warning after 26 hours",
  failedJobs: (n) => `${n} background ${n === 1 ? "job" : "jobs"} failed`,
  auditFindings: (n) => `Audit trail: ${n} ${n === 1 ? "finding" : "findings"}`,
  accounts: (p) => `${p.accounts} accounts in use${p.notTaken > 0 ? `, ${p.notTaken} not yet taken` : ""}`,
  accountsNote: "not yet taken: the invitation has not been opened to set a password",
};
