import type { interventions as vi } from "../vi/interventions";

/** What needs a leader's hand. */
export const interventions: typeof vi = {
  title: "Needs intervention",
  lede: (p) =>
    p.found === 0
      ? "Nothing is overdue, has fallen, is silent or was put off."
      : `${p.found} matters: ${[
          p.overdue > 0 ? `${p.overdue} overdue` : "",
          p.changed > 0 ? `${p.changed} fell since the meeting` : "",
          p.silent > 0 ? `${p.silent} groups of units silent` : "",
          p.slipped > 0 ? `${p.slipped} put off` : "",
        ]
          .filter(Boolean)
          .join(", ")}.`,
  readOnly: "Leaders read and ask; the secretariat reminds, assigns and extends.",
  wall: "Meeting-room display",
  list: {
    title: (p) => (p.shown < p.found ? `The ${p.shown} weightiest` : "All matters"),
    note: (day) => `as of ${day}, the weightiest first`,
    all: (n) => `Show all ${n} matters`,
    first: "Show only the ten weightiest",
  },
  empty: {
    title: "Nothing needs intervention",
    text: "Nothing is overdue, no unit is silent, nothing is worse than at the last meeting.",
  },
  committee: "Sub-committee",
  owner: (p) => (p.more > 0 ? `${p.names} and ${p.more} more ${p.more === 1 ? "unit" : "units"}` : p.names),
  isNew: "new since the last meeting",
  points: (n) => `${n} points`,
  kinds: { overdue: "Overdue", changed: "Fallen", silent: "Silent", slipped: "Put off" },
  lines: {
    silent: "No output, declaration or report",
    sites: (n) => `${n} decoration sites not complete`,
    reports: (day) => `Reports missing for the week from ${day}`,
    named: (p) => `${p.subject}: ${p.title}`,
    times: (p) => `${p.name} (${p.count} times)`,
    moved: (p) => `${p.name}, due ${p.from} put off to ${p.to}`,
    fell: (p) => `${p.what}: from ${p.before} to ${p.now}`,
    subjects: {
      milestones: "Milestone",
      publicity: "Consultation publicity",
      targets: "Targets of the phase",
      decoration: "Decoration",
      reports: "Weekly reports",
      tasks: "Task",
      conclusions: "Meeting conclusion",
      rebuttals: "Rebuttal",
      units: "Units' readiness",
    },
    levels: { green: "met", amber: "attention", red: "not met", grey: "not graded" },
    since: {
      overdue: (p) => `${p.days} days overdue, due ${p.day}`,
      changed: (p) => `since the meeting of ${p.day}, ${p.days} days`,
      silent: (p) => `${p.days} days, since ${p.day}`,
      slipped: (p) => `put off by ${p.days} days, changed on ${p.day}`,
    },
  },
  acts: { nudge: "Remind", assign: "Assign a task", extend: "Extend" },
  actNamed: {
    nudge: (title) => `Remind the units: ${title}`,
    assign: (title) => `Assign a task: ${title}`,
    extend: (title) => `Extend with a reason: ${title}`,
  },
  asks: {
    nudge: "Ask the secretary to remind",
    assign: "Ask the secretary to assign",
    extend: "Ask the secretary to extend",
  },
  asked: (p) => `${p.by} asked to ${p.act} at ${p.at}`,
  askedActs: { nudge: "remind", assign: "assign a task", extend: "extend" },
  askedToday: "Asked today",
  told: (p) => (p.days > 1 ? `reminded ${p.days} times, last ${p.at}, ${p.by}` : `reminded ${p.at}, ${p.by}`),
  toldToday: "Reminded today",
  rule: {
    title: "How the order is made",
    intro: [
      "Points = days (30 at most) × weight. What a leader has asked for counts double. More points come first; alike ones by days, then by the number of units.",
      "Days: overdue by how many; since the last meeting for what has fallen; without an output, declaration or report for silent units (from 14 days on, outputs counted to the end of their reporting week); by how many a day was put off.",
      "A matter of several units is one line. Other bodies' dates are not listed here.",
      "What is proposed: remind; reminded on two days without effect, or with nobody to remind: extend with a reason, or assign a task.",
    ],
    what: "Kind of matter",
    weight: "Weight of a day",
  },
  overview: {
    title: "Needs intervention",
    note: "the weightiest first",
    all: (n) => `Show all ${n} matters`,
  },
  own: {
    title: "Reminders from the secretariat",
    note: "your units' matters that are still open",
    by: (p) => `reminded ${p.at}, ${p.by}`,
  },
  letter: {
    subject: (n) => `Reminder: ${n} matters of your unit`,
    title: (n) => `The secretariat reminds you of ${n} matters of your unit`,
    of: (unit) => `A matter of ${unit}`,
    why: "A letter of Cột Mốc at the secretariat's request.",
  },
};
