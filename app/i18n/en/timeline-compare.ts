import type { compareTexts as vi } from "../vi/timeline-compare";

/** Two calendars side by side. */
export const compareTexts: typeof vi = {
  compare: {
    title: "Compare two election calendars",
    open: "Compare with another calendar",
    between: (p) => `${p.left}, against ${p.right}:`,
    campaignSide: (p) => `${p.campaign} (${p.day})`,
    lawSide: (p) => `${p.law}, election ${p.day}`,
    moved: (n) => {
      if (n === 0) return "none moved against election day";
      return n === 1
        ? "1 milestone moved against election day"
        : `${n} milestones moved against election day`;
    },
    added: (n) => `${n} only on the right`,
    removed: (n) => `${n} only on the left`,
    articles: (n) => `${n} under another article`,
    oneDated: (n) => `${n} dated on one side only`,
    same: (n) => `${n} unchanged`,
    farthest: (p) => `Farthest: ${p.name}, ${p.change} (${p.from} → ${p.to}).`,
    left: "Left",
    right: "Right",
    calendar: "Calendar",
    laws: "Law, for this election day",
    campaigns: "Election",
    days: "Election day",
    electionOf: (day) => `Election ${day}`,
    otherDay: "Another election day, typed below",
    day: "Another election day",
    law: "Law",
    otherDayFields: "Another election day and its law",
    lawOfDay: "The one in force that day",
    submit: "Compare",
    swap: "Swap sides",
    list: "Milestone by milestone",
    shown: (p) =>
      p.shown === p.all ? `${p.all} milestones, in the law's order` : `${p.shown} of ${p.all} milestones`,
    which: "Which milestones",
    all: "All",
    onlyDifferent: "Only differences",
    caption: (p) => `${p.left} and ${p.right}`,
    nothing: "The two calendars are the same in every milestone.",
    columns: { milestone: "Milestone, article", change: "Right against left" },
    changes: {
      same: "unchanged",
      article: "another article",
      "one-dated": "only one side can be dated",
      added: "only on the right",
      removed: "only on the left",
      later: (days) => (days === 1 ? "1 day later" : `${days} days later`),
      earlier: (days) => (days === 1 ? "1 day earlier" : `${days} days earlier`),
      window: (p) => `begins ${p.from}, ends ${p.to}`,
    },
    absent: "none",
    actual: (day) => `actual ${day}`,
    checkLeft: "left to be checked",
    checkRight: "right to be checked",
    picture: "Picture of the comparison",
    legend:
      "Filled: moved, with a line to its new place, or dated on one side only. Ring: as many days before election day as before. Days are counted from each side's election day.",
    spoken: (p) =>
      `Two rows of milestones on an axis of days before election day: ${p.left} and ${p.right}; ${p.moved} moved. The table below has the same.`,
  },
};
