import { counted } from "../counted";
import type { timeline as vi } from "../vi/timeline";
import { compareTexts } from "./timeline-compare";
import { ruleText, shortNames } from "./timeline-law";
import { milestoneTexts } from "./timeline-milestone";
import { pictureTexts } from "./timeline-picture";
import { workTexts } from "./timeline-work";

export const timeline: typeof vi = {
  title: "Election calendar",
  basis: (p) => {
    const own = [p.plan > 0 && `${p.plan} of the plan`, p.internal > 0 && `${p.internal} internal`];
    return [`${p.statutory} statutory milestones under ${p.law}`, ...own.filter(Boolean)].join(", ");
  },
  asOf: (day) => `As of ${day}: `,
  doneCount: (n) => `${n} done`,
  overdueCount: (n) => `${n} overdue`,
  passedCount: (n) => `${n} of other bodies passed`,
  leftCount: (n) => `${n} to come`,
  add: "Add milestone",
  print: "A3: use the browser's print command, A3 landscape.",
  filters: {
    whose: "Kind",
    whoseAll: "All milestones",
    ours: "The sub-committee's duties",
    publicise: "Dates to publicise",
    state: "State",
    stateAll: "All states",
    states: {
      overdue: "Overdue",
      soon: "Due within 7 days",
      ahead: "Ahead",
      done: "Done",
      passed: "Passed, not graded",
      undated: "Not yet datable",
    },
    responsible: "Responsible",
    responsibleAll: "All bodies",
    asOf: "As of",
    apply: "Filter",
    clear: "Clear filters",
  },
  list: {
    title: "Milestones",
    note: (p) =>
      p.shown === p.all ? `${p.all} milestones, the nearest work first` : `${p.shown} of ${p.all} milestones`,
    empty: "No milestone matches the filters. Remove a condition to see more.",
    groups: {
      overdue: "Overdue, the sub-committee's duties",
      near: "This week and the next",
      later: "Later",
      recent: "Done or passed in the last 14 days",
      earlier: "Earlier",
      undated: "Not yet datable",
    },
    columns: {
      left: "Left",
      milestone: "Milestone, basis",
      responsible: "Responsible",
      latest: "Latest",
      planned: "Planned",
      actual: "Actual",
      state: "State",
    },
    none: "none",
    publicise: "to publicise",
    mustBeChecked: "to be checked",
    provisional: "provisional",
    workedWeekend: (weekday) => `${weekday} worked in exchange`,
    workingDaysLeft: (n) => (n === 1 ? "1 working day left" : `${n} working days left`),
    holidayGaps: {
      unknown: (years) => `Days off of ${years} are not known yet: working days leave out weekends only.`,
      provisional: (years) => `Some days off of ${years} must be checked.`,
    },
    original: "earlier date",
    left: (n) =>
      n > 0
        ? `${counted(n, "day")} before election day`
        : n === 0
          ? "election day"
          : `${counted(-n, "day")} after election day`,
  },
  states: {
    done: "Done",
    "done-early": (n) => `Done, ${counted(n, "day")} early`,
    "done-late": (n) => `Done, ${counted(n, "day")} late`,
    overdue: (n) => `Overdue by ${counted(n, "day")}`,
    left: (n) => `${counted(n, "day")} left`,
    open: (n) => (n === 0 ? "Open, last day" : `Open, ${counted(n, "day")} left`),
    passed: (n) => `Passed ${counted(n, "day")} ago`,
    today: "Today",
    undated: "Not yet datable",
  },
  picture: {
    ...pictureTexts,
    spoken: (p) =>
      `Picture of the election calendar from ${p.from} to ${p.to}: publicity phases, consultations and ${p.milestones} milestones; today ${p.asOf}. The list below says the same.`,
    phases: "Publicity phases",
    lanes: {
      consultation: { title: "Consultations", note: "limit, day held" },
      ours: { title: "Our duties", note: "of the plan, of the law" },
      decoration: { title: "Decoration", note: "" },
      meeting: { title: "Meetings", note: "" },
      publicise: { title: "To publicise", note: "other bodies' work" },
    },
    month: (month) =>
      ["January", "February", "March", "April", "May", "June", "July"]
        .concat(["August", "September", "October", "November", "December"])
        .at(month - 1) ?? "",
    weeks: "ISO week",
    week: (n) => `week ${n}`,
    election: (day) => `Election ${day}`,
    today: (day) => `Today, ${day}`,
    limit: (day) => `by ${day}`,
    held: (day) => `held ${day}`,
    legend: {
      done: "done",
      late: "done late",
      soon: "due within 7 days",
      overdue: "overdue",
      ahead: "ahead",
      passed: "passed, not graded",
      window: "window, phase",
      consultation: "the week before a consultation's limit",
      election: "election day",
      meeting: "meeting",
    },
    numbers: "Numbers in the picture",
    undated: (n) => `${n} milestones cannot be dated yet: see the end of the list.`,
    outside: (n) => `${n} milestones lie outside the picture.`,
  },
  ...milestoneTexts,
  ...compareTexts,
  ...workTexts,
  short: shortNames,
  rule: ruleText,
};
