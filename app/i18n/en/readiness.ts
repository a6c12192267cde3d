import type { Dimension, Tally } from "~/domain/readiness";
import { counted } from "../counted";

const percent = (score: number) => `${Math.floor(score / 10)}%`;
const left = (tally: Tally) => (tally.ahead > 0 ? `, ${tally.ahead} not due` : "");
const dated = (tally: Tally) =>
  tally.late > 0
    ? `${tally.late} overdue, ${tally.done} done${left(tally)}`
    : `${tally.done} done${left(tally)}`;

/** What a dimension says of its duties, where something is due. */
const reasons: Record<Dimension, (tally: Tally) => string> = {
  milestones: dated,
  publicity: dated,
  tasks: dated,
  conclusions: dated,
  rebuttals: dated,
  targets: (tally) => `${tally.done}/${tally.done + tally.late} targets on pace`,
  reports: (tally) => `${tally.late} missing, ${tally.half} late, ${tally.done} on time`,
  decoration: (tally) =>
    [
      `${tally.done + tally.half}/${tally.done + tally.half + tally.late + tally.ahead} sites complete`,
      tally.half > 0 ? `${tally.half} unchecked` : "",
      tally.late > 0 ? `${tally.late} overdue` : `${Math.ceil(tally.needed / 1000)} needed by now`,
    ]
      .filter(Boolean)
      .join(", "),
};

const nothing: Record<Dimension, string> = {
  milestones: "No milestone is ours",
  publicity: "Nothing listed to be made public around consultations",
  targets: "No targets set for this phase",
  decoration: "No decoration sites",
  reports: "No weekly report fell due within 28 days",
  tasks: "No task has a due day",
  conclusions: "No conclusion has a due day",
  rebuttals: "No claim to rebut recorded yet",
};

/** Readiness: what is due and what of it is done. */
export const readiness = {
  title: "Readiness",
  percent,
  levels: { green: "Met", amber: "Attention", red: "Not met", grey: "Not graded" },
  verdicts: { green: "Ready", amber: "Needs attention", red: "Not ready", grey: "Cannot be graded" },
  dimensions: {
    milestones: "Milestones",
    publicity: "Consultation publicity",
    targets: "Targets of the phase",
    decoration: "Decoration",
    reports: "Weekly reports",
    tasks: "Tasks",
    conclusions: "Meeting conclusions",
    rebuttals: "Rebuttals",
  } satisfies Record<Dimension, string>,
  lede: (p: { verdict: string; score: string; left: string }) =>
    p.score === "" ? `${p.verdict}. ${p.left}.` : `${p.verdict}: ${p.score}. ${p.left}.`,
  left: (days: number) =>
    days > 0
      ? `${counted(days, "day")} to election day`
      : days === 0
        ? "Election day"
        : `${counted(-days, "day")} after election day`,
  unitCounts: (p: { red: number; amber: number; green: number; grey: number }) =>
    `Units: ${p.red} not met, ${p.amber} attention, ${p.green} met, ${p.grey} not graded.`,
  reason: (key: Dimension, tally: Tally): string => {
    if (tally.needed > 0) return reasons[key](tally);
    if (tally.ahead + tally.done + tally.half === 0) return nothing[key];
    return key === "decoration"
      ? `Not graded yet: ${tally.done + tally.half}/${tally.done + tally.half + tally.ahead} sites complete`
      : `Nothing due yet: ${tally.ahead} ahead`;
  },
  whoActs: "Who acts:",
  whoMore: (n: number) => ` and ${n} more`,
  behind: (p: { name: string; late: number }) => (p.late > 0 ? `${p.name} (${p.late})` : p.name),
  committee: "Sub-committee",
  weight: (n: number) => (n === 0 ? "not counted" : `weight ${n}`),
  changes: { up: "up", down: "down", same: "unchanged" },
  changeFrom: (p: { change: string; day: string }) => `${p.change} since ${p.day}`,
  asOf: (p: { day: string; version: string }) => `As of the end of ${p.day}. ${p.version}.`,
  version: (p: { number: number; by: string; at: string }) =>
    p.number === 0 ? "Default formula" : `Formula ${p.number}, set by ${p.by} at ${p.at}`,
  today: "Today",
  filter: {
    asOf: "As of",
    compare: "Compare with",
    none: "optional",
    show: "Show",
    presets: "Usual days",
    now: "Today",
    yesterday: "Against yesterday",
    lastMeeting: (day: string) => `Against the meeting of ${day}`,
    monthBefore: "As of T−30",
  },
  sections: {
    dimensions: "By dimension",
    dimensionsNote: "what is not met first; open it for its rows",
    units: "By unit",
    groups: "By group of units",
    others: "Other bodies' days that have passed",
    othersOpen: (n: number) => `${n} milestones`,
    othersNote: "no actual day recorded; not graded",
    formula: "Formula",
  },
  table: {
    unit: "Unit",
    whole: "Overall",
    units: (n: number) => counted(n, "unit"),
    none: "No unit reports on that day.",
    scroll: "Table of units and dimensions",
    problems: "Not met",
    page: (p: { page: number; pages: number }) => `Page ${p.page}/${p.pages}`,
    nothing: "No dated duty",
    fine: "Nothing is not met",
  },
  interventions: "Needs intervention",
  export: "Excel",
  toSettings: "Set the formula",
  back: "The whole sub-committee",
  crumbs: "Path",
  tooMild:
    "By the thresholds set, every unit and dimension is met; by the default ones it is not. Review the thresholds before relying on this.",
  formula: {
    intro: [
      "Only duties of the sub-committee and its units are graded. Other bodies' dates are shown, not graded.",
      "Every duty that is due needs 1,000 points. Done: 1,000, also after its day. Overdue: 0. Not due and not done: left out. Share = points : points needed, rounded down.",
      "Where nothing is due or there is no data, nothing is graded (grey); it never counts as met.",
      "Overall = weighted mean of the graded dimensions. One dimension with a weight that is not met keeps the whole from green.",
      "Groups and the whole add up the points of all units in them and are then graded like a unit.",
      "A past day: what had happened by its end, by what is known now and by the present formula.",
    ],
    dimensions: {
      milestones: "Milestones of the sub-committee and its units, also those done unit by unit.",
      publicity: "What has to be made public before and after consultations; done with a linked output.",
      targets:
        "Each target of the phase: what was done in it : what is planned by the day (spread evenly), at most 1,000 points. Uncounted figures are not graded.",
      decoration:
        "Within 30 days before the decoration date the sites needed grow evenly to all. Checked or taken down: 1,000; complete and unchecked: 500; other: 0.",
      reports:
        "Weekly reports whose time ran out within the last 28 days. On time: 1,000; late: 500; missing: 0.",
      tasks: "Dated tasks of the plan, each time and each responsible unit.",
      conclusions: "Dated conclusions of meetings, each unit. Standing or dropped ones are not graded.",
      rebuttals:
        "Each claim to rebut: the correct information published, or a decision not to rebut, at the latest on the day on which the goal of hours since it was seen runs out.",
    } satisfies Record<Dimension, string>,
    columns: {
      dimension: "Dimension",
      how: "How",
      weight: "Weight",
      green: "Met from",
      amber: "Attention from",
    },
    overall: "Overall",
    phase: (p: { name: string; from: string }) => `Phase of the targets: ${p.name}, from ${p.from}.`,
    noPhase: (from: string) => `No phase on that day: targets are graded from ${from}.`,
    decoration: (day: string) => `Decoration date: ${day}.`,
    reason: (text: string) => `Why it was changed: ${text}`,
  },
  rows: {
    title: (p: { dimension: string; unit: string }) =>
      p.unit === "" ? p.dimension : `${p.dimension}: ${p.unit}`,
    lede: (p: { level: string; score: string; points: string; needed: string; day: string }) =>
      p.score === ""
        ? `${p.level} as of the end of ${p.day}.`
        : `${p.level}: ${p.points}/${p.needed} points = ${p.score}, as of the end of ${p.day}.`,
    columns: { unit: "Unit", what: "Duty", due: "Due", done: "Done on", state: "State", points: "Points" },
    states: { done: "Done", half: "Partly", late: "Not done", ahead: "Not due" },
    late: "Late",
    missing: "Missing",
    week: (day: string) => `Weekly report from ${day}`,
    sites: (p: { actual: number; planned: number }) => `${p.actual}/${p.planned} sites complete`,
    target: (p: { title: string; actual: string; planned: string }) => `${p.title}: ${p.actual}/${p.planned}`,
    points: (p: { points: string; needed: string }) => `${p.points}/${p.needed}`,
    none: "No duties.",
    cut: (p: { shown: number; found: number }) =>
      `${p.shown} of ${p.found} duties, those that lack points first.`,
  },
  set: {
    title: "Readiness formula",
    tab: "Readiness",
    lede: "Weights and thresholds of the readiness page. Each saving is a numbered version with its author and reason.",
    weight: "Weight (0–10)",
    green: "Met from (%)",
    amber: "Attention from (%)",
    caption: "Weights and thresholds",
    field: (p: { field: string; dimension: string }) => `${p.field}, ${p.dimension}`,
    reason: "Reason",
    save: "Save a new version",
    history: "Versions",
    noHistory: "Never set: the default formula holds.",
    columns: { number: "No.", by: "Set by", at: "At", reason: "Reason", values: "Weight · met · attention" },
    value: (p: { name: string; weight: number; green: number; amber: number }) =>
      `${p.name} ${p.weight} · ${p.green}% · ${p.amber}%`,
    number: (n: number) => `Version ${n}`,
  },
  sheet: {
    name: "Readiness",
    score: "Share (%)",
    level: "Level",
    group: "Group",
    about: {
      name: "Formula",
      campaign: "Election",
      asOf: "As of the end of",
      version: "Formula",
      saved: "Saved at",
    },
    demo: "Illustrative data",
  },
};
