import type { CellState, GridFilter } from "~/domain/report-grid";
import { counted } from "../counted";
import type { reportGrid as vi } from "../vi/report-grid";

type Params = Record<string, string | number>;

const states: Record<CellState, string> = {
  waiting: "not sent, not due yet",
  draft: "draft",
  presented: "waits for the head's signature",
  missing: "missing",
  "missing-draft": "missing, a draft has been begun",
  "missing-presented": "missing, waits for the head of the unit",
  sent: "sent in time, not taken yet",
  "sent-late": "sent late, not taken yet",
  returned: "returned (sent in time)",
  "returned-late": "returned (sent late)",
  accepted: "in time, accepted",
  "accepted-late": "late, accepted",
};

const filters: Record<GridFilter, string> = {
  missing: "missing",
  late: "late",
  "on-time": "in time",
  waiting: "not due yet",
  draft: "draft",
  sent: "not taken yet",
  returned: "returned",
  accepted: "accepted",
  nothing: "nothing to report",
};

/** "35 min", "2 h 05 min", "3 days 4 h" */
function lateText(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h ${String(minutes % 60).padStart(2, "0")} min`;
  return `${counted(Math.floor(hours / 24), "day")} ${hours % 24} h`;
}

export const reportGrid: typeof vi = {
  title: "Weekly reports",
  lede: (p) =>
    `Week ${p.week} (${p.days}), due ${p.due}: ${p.received}/${p.expected} reports received${
      p.missing > 0 ? `, ${p.missing} missing` : ""
    }${p.waiting > 0 ? `, ${p.waiting} not due yet` : ""}.`,
  asOf: (moment) => `Figures as of ${moment}.`,
  asOfPast: "Of a past moment it is known what had been sent or accepted, not what was a draft.",
  chase: (n) => `Chase ${n} missing ${n === 1 ? "unit" : "units"}`,
  export: "Download .xlsx",
  settings: "Reporting settings",
  emptyTitle: "No reports are expected yet",
  emptyText: "Expected reports are made in advance for each unit and week, by the rules of reporting.",
  bar: {
    caption: (week) => `Week ${week}: in time, late, missing`,
    onTime: (p) => `${p.n} in time · ${p.rate}`,
    late: (p) => `${p.n} late · ${p.rate}`,
    missing: (p) => `${p.n} missing · ${p.rate}`,
    sum: (n) => `together ${n} due = 100%`,
    nothing: (n) => `${n} with nothing to report (among the received)`,
    received: (rate) => `Received ${rate}`,
    onTimeRate: (rate) => `in time ${rate}`,
  },
  filter: {
    week: "Week",
    weekOption: (p) => `Week ${p.week} (${p.days})`,
    state: "State in that week",
    anyState: "Any state",
    group: "Bloc, group",
    allGroups: "All",
    asOf: "As of",
    asOfHint: "Such as 03/05/2021 08:00; blank is now",
    apply: "Show",
    clear: "Clear",
    views: "View",
    units: "Each unit",
    folded: "By group",
  },
  filters,
  table: {
    caption: "State of each unit's report by week",
    corner: "Unit",
    mine: "My units",
    direct: "Directly below",
    group: (p) => `${p.name} · ${p.n}`,
    week: (n) => `Week ${n}`,
    closed: (p) => `Figures closed ${p.at}, ${p.by}`,
    cell: (p) => `${p.unit}, week ${p.week}: ${p.state}`,
    closedUnit: "figures closed",
    received: (p) => `${p.received}/${p.expected}`,
    receivedSpoken: (p) =>
      `${p.group}, week ${p.week}: ${p.received}/${p.expected} received, ${p.missing} missing`,
    notExpected: "no report is expected",
    late: (minutes) => lateText(minutes),
    nothing: "nothing to report",
    none: "There is no such unit.",
    shown: (p) => `${p.shown} of ${p.found} units`,
    sums: {
      title: "Numbers of each week",
      expected: "Expected",
      received: "Received",
      receivedRate: "Received rate",
      onTime: "In time",
      onTimeRate: "In-time rate",
      late: "Late",
      missing: "Missing",
      waiting: "Not due yet",
      nothing: "Nothing to report",
      open: (p) => `${p.what}, week ${p.week}: ${p.n}`,
    },
    keys: "Arrow keys move between cells, Enter opens the report.",
    earlier: "Earlier weeks",
    later: "Later weeks",
    pages: "Pages",
    previous: "Previous page",
    next: "Next page",
  },
  states,
  accept: {
    to: (n) => `Accept: ${n} reports`,
    title: (p) => `Waiting to be accepted, week ${p.week}: ${p.found} reports`,
    note: "an accepted report can still be returned with a remark until its week is closed",
    all: (n) => `Choose all ${n} reports that were sent`,
    pick: (unit) => `Choose the report of ${unit}`,
    sent: (p) => `sent ${p.at}${p.isLate ? ", late" : ", in time"}`,
    submit: (n) => `Accept ${n} reports`,
    submitTicked: "Accept the chosen reports",
    more: (n) => `${n} reports at a time; the next ones appear once these are accepted.`,
  },
  legend: {
    title: "Legend",
    closed: "week whose figures are closed",
    nothing: "nothing to report",
    notExpected: "no report is expected",
    fraction: "18/20: received/expected",
  },
  upward: {
    title: "Reports to bodies above",
    note: "each receiver has a deadline of its own",
    columns: { week: "Week", what: "Report", due: "Due", state: "State" },
    sent: (at) => `Sent ${at}`,
    sentLate: (p) => `Sent ${p.at}, ${p.late} late`,
    waiting: "Not sent, not due yet",
    missing: "Overdue, not sent",
    mark: "Record as sent",
    markSpoken: (p) => `Record as sent: ${p.name}, week ${p.week}`,
  },
  stateOf: (p) =>
    [
      p.late > 0 ? `${states[p.state]}, ${lateText(p.late)} late` : states[p.state],
      p.isNothing ? "nothing to report (0)" : "",
    ]
      .filter(Boolean)
      .join(", "),
  sheet: {
    grid: "Units by week",
    sums: "Numbers of each week",
    about: "Notes",
    unit: "Unit",
    group: "Group",
    week: (n) => `Week ${n}`,
    weekHead: "Week",
    days: "Days",
    due: "Due",
    closed: "Figures closed",
    asOf: "As of",
    campaign: "Election",
    formula: "How it is counted",
    formulaText: "Received is in time and late. Rates are of what is due: in time + late + missing = 100%.",
    demo: "Demonstration data",
  },
  agenda: {
    own: (p: Params) => `${p.unit}: report of week ${p.week}`,
    all: (p: Params) => `Reports of week ${p.week} are due`,
    upward: (p: Params) => `To ${p.receiver}: ${p.name}, week ${p.week}`,
  },
};
