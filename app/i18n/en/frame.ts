import type { frame as vi } from "../vi/frame";

export const frame: typeof vi = {
  closed: {
    band: (day) => `The election was closed on ${day}: read only.`,
    entryTitle: "Nothing more can be entered",
    entryText: "This page is only for entering. Figures and papers are read and exported on the other pages.",
    toOverview: "To the overview",
  },
  product: "Cột Mốc",
  whatIsKept: "What Cột Mốc keeps, why, and how long",
  skip: "Skip to main content",
  tMinus: { before: "T−", on: "T", after: "T+" },
  daysLeft: (n) =>
    n > 0
      ? `${n} ${n === 1 ? "day" : "days"} to election day`
      : n === 0
        ? "today is election day"
        : `${-n} ${n === -1 ? "day" : "days"} after election day`,
  headline: (p) => `${p.day} · Week ${p.week}`,
  search: "Search",
  demo: (day) => `Illustrative data, fixed day ${day}`,
  moveDay: "Change day",
  account: "Account",
  admin: "Administration",
  signOut: "Sign out",
  otherCampaigns: "Choose another election",
  bell: (n) => (n === 0 ? "Notifications" : `Notifications: ${n} unread`),
  nav: {
    label: "Parts of the election",
    tabs: "Shortcuts",
    overview: "Overview",
    timeline: "Timeline",
    outputs: "Outputs",
    progress: "Progress",
    readiness: "Readiness",
    plan: "Plan",
    reports: "Reports",
    meetings: "Meetings",
    briefings: "Press briefing",
    decoration: "Decoration",
    cases: "Rebuttals",
    opinion: "Opinion",
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
  keys: {
    title: "Keyboard",
    groups: [
      {
        where: "Every page",
        keys: [
          ["Ctrl K or /", "search; ↓ ↑ go through what is found"],
          ["?", "opens this table"],
          ["Esc", "closes a dialog or menu"],
        ],
      },
      {
        where: "Entry by table",
        keys: [
          ["Enter", "the row below"],
          ["F2", "edits the cell"],
          ["Ctrl D", "repeats the cell above"],
          ["Ctrl Enter", "opens the row's details"],
        ],
      },
      { where: "Decoration sites", keys: [["j, k", "next and previous row"]] },
      {
        where: "Meeting slides, meeting-room display",
        keys: [
          ["← →", "another screen"],
          ["F, D", "full screen, light or dark"],
        ],
      },
    ],
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
