import type { progressUnits as vi } from "../vi/progress-units";

/** The units beside one another. */
export const progressUnits: typeof vi = {
  title: "Progress by unit",
  crumb: "By unit",
  finding: {
    none: "No unit has to report yet.",
    reported: (p) => [`By ${p.day}, `, `${p.have}/${p.all}`, ` units have ${p.unit}.`],
    silent: (n) => [
      " ",
      String(n),
      n === 1
        ? " unit has been silent for two weeks or more."
        : " units have been silent for two weeks or more.",
    ],
  },
  rank: {
    title: "Units ahead and units to look at",
    byTarget:
      "compared within units of the same kind, by the share of each unit’s own target to this day; what has no target is left out",
    byWeeks: "no targets set: compared within units of the same kind, by weeks reported of weeks due",
    first: (names) => `Ahead: ${names}.`,
    last: (names) => `To look at: ${names}.`,
    share: (p) => `${p.name} ${p.share}`,
    weeks: (p) => `${p.reported}/${p.due} weeks`,
    unit: "Unit",
    actual: "Actual",
    compared: "With target",
    planned: "Target to this day",
    plannedInAll: "Target in all",
    percent: "Reached",
    reportedWeeks: "Weeks reported",
    silent: "Silent now",
    silentWeeks: (n) => (n === 1 ? "1 week" : `${n} weeks running`),
    bar: "Actual and target",
    noTarget: "none set",
    records: "Records",
    size: "Polling teams",
    perSize: "Per polling team",
    withoutTarget: (names) => `Without a target, so not part of the share: ${names}.`,
    more: (n) => `and ${n} more at the same level`,
    without: (names) => `Without records and without a target: ${names}.`,
    caption: (kind) => `Units: ${kind}`,
    empty: "No unit here has to report.",
  },
  coverage: {
    title: "Coverage",
    note: "units with at least one record, of the units it applies to; press a fraction to see their names",
    category: "Category",
    caption: "Coverage by category and kind of unit",
    all: (p) => `All of ${p.kind} have ${p.name}.`,
    opened: (p) => `${p.name}: ${p.fraction} (${p.kind})`,
    have: "With a record",
    lack: "Without",
    exempt: "Not applicable",
    none: "no unit",
    empty: "No records yet, or only one unit of each kind.",
    cell: (p) => `${p.name}, ${p.kind}: ${p.fraction}`,
  },
  multiples: {
    title: "Unit by unit",
    note: (unit) =>
      `running total of ${unit} by week; each picture has a scale of its own, press a name to see the unit`,
    figure: (p) => `${p.actual} · target ${p.planned}`,
    legend: { actual: "actual", plan: "the unit’s target", silent: "week not reported" },
    spoken: (p) =>
      p.silent > 0 ? `${p.name}: ${p.figure}; weeks not reported: ${p.silent}.` : `${p.name}: ${p.figure}.`,
    whole: (n) => `See all ${n} units`,
    noTarget: "no target set",
    week: "Week",
  },
};
