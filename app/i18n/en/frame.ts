import type { frame as vi } from "../vi/frame";

export const frame: typeof vi = {
  product: "Cột Mốc",
  skip: "Skip to main content",
  tMinus: { before: "T−", on: "T", after: "T+" },
  daysLeft: (n) =>
    n > 0
      ? `${n} ${n === 1 ? "day" : "days"} to election day`
      : n === 0
        ? "today is election day"
        : `${-n} ${n === -1 ? "day" : "days"} after election day`,
  headline: (p) => `${p.day} · Week ${p.week}`,
  search: "Search outputs",
  demo: (day) => `Illustrative data, fixed day ${day}`,
  moveDay: "Change day",
  account: "Account",
  admin: "Administration",
  signOut: "Sign out",
  otherCampaigns: "Choose another election",
  nav: {
    label: "Parts of the election",
    tabs: "Shortcuts",
    overview: "Overview",
    timeline: "Timeline",
    outputs: "Outputs",
    progress: "Progress",
    plan: "Plan",
    reminders: "Reminders",
    settings: "Settings",
    mine: "Mine",
    log: "Log",
    more: "More",
    admin: "Administration",
    account: "Account",
  },
  rule: {
    announced: "announced",
    "consultation-1": "consultation 1",
    "consultation-2": "consultation 2",
    "consultation-3": "consultation 3",
    decoration: "decoration",
    election: "election",
    results: "results",
  },
  ruleSpoken: (p) => `Day rule: today ${p.today}, ${p.left}.`,
  roles: {
    administrator: "Administrator",
    secretary: "Secretary",
    leader: "Sub-committee leader",
    "unit-head": "Unit head",
    member: "Member",
    collaborator: "Collaborator",
    "press-unit": "Press agency",
  },
  undo: "Undo",
  openCalendar: "Open the calendar",
  close: "Close",
  optional: "optional",
  summaryTitle: (n) => (n === 1 ? "1 thing to correct" : `${n} things to correct`),
  quantity: {
    exact: (n) => n,
    over: (n) => `over ${n}`,
    nearly: (n) => `nearly ${n}`,
    about: (n) => `about ${n}`,
    uncounted: "not counted",
  },
  footer: "Cột Mốc records the office’s own work and keeps no data about citizens.",
};
