import type { overview as vi } from "../vi/overview";

export const overview: typeof vi = {
  title: "Overview",
  next: {
    title: "Next milestones",
    note: "the seven nearest",
    all: "Whole timeline",
    empty: "No milestone lies ahead.",
  },
  overdue: { title: "Overdue", note: "our milestones not yet recorded as done" },
  log: "Log outputs",
  readinessLink: "Readiness",
  progressLink: "See progress",
  meeting: { open: "Open the meeting's pack" },
  missing: {
    text: (p) => `${p.count} ${p.count === 1 ? "unit has" : "units have"} logged nothing for week ${p.week}.`,
    open: "Units by week",
  },
  finding: (p) => `${p.actual} news items, against ${p.planned} planned by today: ${p.percent}.`,
  ofAll: (finding) => `The whole sub-committee: ${finding}`,
  findingNoTarget: (p) => `${p.actual} news items by today.`,
  demoDay: {
    title: "Change the demonstration's day",
    lede: (p) =>
      `The demonstration lives on a fixed day. Choose one from ${p.from} to ${p.to}; everyone sees the new day.`,
    day: "Demonstration day",
    submit: "Change day",
    keep: "Keep it",
  },
};
