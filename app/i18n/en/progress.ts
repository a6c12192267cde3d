import { formatDay } from "../format";
import type { progress as vi } from "../vi/progress";
import { progressCompare } from "./progress-compare";
import { progressUnits } from "./progress-units";

/** Plan against actual. In `…Parts` every second part is set in bold. */
export const progress: typeof vi = {
  title: "Progress against the plan",
  crumb: "Progress",
  compare: progressCompare,
  units: progressUnits,
  tabs: { label: "Pages about progress", whole: "Overview" },
  scopeRefused: "There is no such category. News items are shown.",
  filter: {
    asOf: "Figures to the end of",
    quick: "Days often asked for",
    today: "Today",
    week: (p) => `End of week ${p.week}, ${p.day}`,
    phase: (p) => `${p.phase}, ${p.day}`,
    unit: "Unit",
    whole: (p) => `${p.name}, ${p.count} units`,
    scope: "Category",
    allOfMeasure: (unit) => `All that count in ${unit}`,
    submit: "Show",
  },
  groups: {
    press: "Press and portal",
    broadcast: "Broadcasting",
    social: "Social networks",
    rebuttal: "Rebuttals",
    internal: "Internal meetings",
    oral: "Oral publicity",
    visual: "Visual publicity",
    mobile: "Mobile publicity",
    print: "Print and devices",
    culture: "Culture",
  },
  findingParts: {
    blank: (p) => [`No figures in ${p.unit} up to ${p.day}.`],
    blankWithPlan: (p) => [
      `No figures in ${p.unit} up to ${p.day}; the target to that day is `,
      p.planned,
      ".",
    ],
    noPlan: (p) => [
      `Up to ${p.day}: `,
      p.figure,
      ` ${p.unit}. No targets are set, so there is no plan to compare with.`,
    ],
    notBegun: (p) => [`Up to ${p.day}: `, p.figure, ` ${p.unit}. The targets have not begun to count.`],
    reached: (p) => [
      `Up to ${p.day}: `,
      p.figure,
      ` ${p.unit}, `,
      p.percent,
      ` of the target to that day (${p.planned}).`,
    ],
    reachedInPart: (p) => [
      `Up to ${p.day}: `,
      p.figure,
      ` ${p.unit}. The categories that have targets reached `,
      p.percent,
      ` (${p.compared} against ${p.planned}).`,
    ],
  },
  curve: {
    title: "Running total",
    note: (p) => (p.documents ? `${p.unit}; targets of ${p.documents}` : p.unit),
    withoutTarget: (names) => `With figures but without targets: ${names}.`,
    actual: "Actual",
    actualInSentence: "actual",
    plan: "Planned running total",
    planEnd: (planned) => `Target ${planned}`,
    planned: (planned) => `target ${planned}`,
    atEndOfPhase: (p) => `end of ${p.phase}, ${p.day}`,
    openMark: (p) =>
      `Week ${p.week}: ${p.missing === 1 ? "1 report is" : `${p.missing} reports are`} missing, the figure may grow`,
    election: (day) => `${day} · T0`,
    legend: {
      actual: "actual",
      plan: "target, spread evenly over the days of each phase",
      open: "end of a week that some units have not reported",
      full: "end of a phase",
    },
    spoken: (p) => `Running total by day. ${p.finding} ${p.phases}`,
    spokenPhase: (p) => `${p.phase}: ${p.from} to ${p.to}.`,
    emptyTitle: "No outputs and no targets to draw yet",
    emptyText: "The picture appears with the first output or the first target.",
    log: "Log an output",
    setTargets: "Set targets",
  },
  forecast: {
    at: (day) => `Forecast ${day}`,
    sentence: (p) => [
      ` At the pace of the last 4 weeks, the end of ${p.phase} (${p.day}) would see `,
      p.range,
    ],
    against: (planned) => `, target ${planned}.`,
    alone: ".",
    legend: (p) => `forecast ${p.day}: ${p.range}`,
    rule: "How it is forecast: what there is, plus the days left of the phase at the daily pace of the slowest and of the fastest of the last 4 whole reporting weeks.",
    basis: (p) =>
      `Slowest, week ${p.slowWeek}: ${p.slow}; fastest, week ${p.fastWeek}: ${p.fast}; days left: ${p.days}.`,
    row: (p) => `Forecast, end of ${p.phase}, ${p.day}`,
    off: {
      "no-phase": "No forecast: this day is in no phase.",
      "nothing-left": "No forecast: this is the last day of the phase.",
      "few-weeks": "No forecast yet: fewer than 4 whole reporting weeks since the first output.",
      "silent-weeks":
        "No forecast yet: in one of the last 4 weeks more than half of the units have not reported.",
      uncounted: "No forecast: what there is has not been counted.",
    },
  },
  files: {
    label: "Save picture and table",
    png: "PNG",
    svg: "SVG",
    xlsx: "Table, .xlsx",
    failed: "This browser cannot draw the picture. Take the SVG.",
    asOf: (day) => `Figures to the end of ${day}`,
    demo: "illustrative data",
    part: (p) => `${p.shown} of ${p.all} units, by weeks not reported`,
    weeksNote: "Records logged each week, all categories.",
    about: {
      sheet: "About",
      campaign: "Election",
      view: "Shown",
      asOf: "Figures to the end of",
      address: "Address",
      demo: "Illustrative data",
      unit: "Unit of measure",
    },
    sheets: {
      curve: "Running total",
      weeks: "Units by week",
      categories: "Categories",
      units: "Units",
      compare: "Comparison",
    },
    from: "From",
    to: "To",
    qualifier: "Precision",
    key: "Key",
  },
  table: {
    summary: "The figures of this picture",
    caption: (unit) => `Running total in ${unit} by week`,
    day: "Up to",
    actual: "Actual",
    compared: "With target",
    planned: "Target",
    difference: "Difference",
    percent: "Reached",
    note: "Note",
    blank: "none yet",
    endOfWeek: (week) => `end of week ${week}`,
    endOfPhase: (phase) => `end of ${phase}`,
    duringWeek: (week) => `within week ${week}`,
    missing: (n) => (n === 1 ? "1 unit has not reported" : `${n} units have not reported`),
  },
  heat: {
    title: "Units by week",
    note: "records logged each week, all categories; press a cell to see them",
    whole: (p) => (p.units > 0 ? `See all ${p.units} units, ${p.weeks} weeks` : `See all ${p.weeks} weeks`),
    caption: "Records logged by each unit, week by week",
    corner: "Week",
    scrollLabel: "Heat table of units by week",
    sum: "Total",
    words: {
      missing: "none",
      missingLong: "not reported",
      notApplicable: "nothing to report",
      notDue: "not due yet",
    },
    zero: "0: reported, nothing happened",
    range: (p) => (p.from === p.to ? p.from : `${p.from}–${p.to}`),
    from: (n) => `from ${n}`,
    allReported: (week) => `Week ${week}: no report is missing.`,
    someMissing: (p) =>
      p.units === 1
        ? `Week ${p.week}: not reported.`
        : `Week ${p.week}: ${p.missing} of ${p.units} units not reported.`,
    active: (p) => `${p.active}/${p.units} units have outputs.`,
    silent: (n) =>
      n === 1
        ? "1 unit has not reported for two weeks or more."
        : `${n} units have not reported for two weeks or more.`,
    mostMissing: (p) => `Showing the ${p.shown} units with the most unreported weeks, of ${p.units}.`,
    cell: (p) => `${p.unit}, week ${p.week}: ${p.text}`,
    none: "No weeks yet.",
  },
  categories: {
    title: "By category",
    note: (p) => `${p.unit}, up to ${p.day}; the upright tick is the target to that day`,
    behind: (p) =>
      p.planned === 1
        ? `${p.name} is behind its target to that day: ${p.figures}.`
        : `${p.behind} of ${p.planned} categories with targets are behind the target to that day; the lowest: ${p.name}, ${p.figures}.`,
    allReached: (n) =>
      n === 1
        ? "The category with a target has reached it so far."
        : `All ${n} categories with targets have reached them so far.`,
    noTargets: "No targets are set by category.",
    caption: (unit) => `Outputs by category, in ${unit}`,
    apart: (name) => `Logged together, ${name} among them`,
    apartNote:
      "outputs logged together with other forms: they cannot be told apart, so they are not added above",
    others: "Categories counted in other units",
    othersNote: "each in its own unit of measure, never added together",
    name: "Category",
    actual: "Actual",
    compared: "Counted towards target",
    planned: "Target to that day",
    plannedInAll: "Target in all",
    percent: "Reached",
    records: "Records",
    blank: { missing: "no figures", "not-applicable": "nothing to report" },
    noTarget: "no target",
    none: "No outputs and no targets yet.",
  },
  problems: {
    "as-of-after-today": "That day has not come. Showing the figures up to today.",
    "as-of-before-start": (p) =>
      `That is before the first day of the campaign (${formatDay(String(p.start))}). Showing the figures up to today.`,
  },
};
