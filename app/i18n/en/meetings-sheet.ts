/** What a meeting's pack says, on its page and on a projector. */
export const sheetWords = {
  settled: (n: number) => `Done since the meeting before: ${n}.`,
  noOpen: "No conclusion is open.",
  content: "Conclusion",
  units: "Units not done",
  due: "Due",
  age: "Age",
  weeks: (n: number) => (n === 0 ? "under 1 week" : n === 1 ? "1 week" : `${n} weeks`),
  said: (day: string) => `meeting of ${day}`,
  always: "ongoing",
  overdue: (n: number) => (n === 1 ? "1 day overdue" : `${n} days overdue`),
  noWords: "No unit named a difficulty or a proposal in its weekly report.",
  unit: "Unit",
  difficulties: "Difficulties",
  proposals: "Proposals",
  category: "Category",
  measure: "Unit of measure",
  inWeek: "In the week",
  before: "Week before",
  since: "Total",
  planned: (day: string) => `Plan by ${day}`,
  percent: "Reached",
  group: (figure: string) => `whole group ${figure}`,
  blank: "none yet",
  noFigures: "Nothing has been logged.",
  byCategory: "By category",
  byUnit: (n: number) => `By unit (${n})`,
  together: "Joint work counts for each of its units and once in the total.",
  results: "Results of the week",
  plans: "Total against the plan",
  records: "Items",
  noReports: "The expected reports of this week have not been made.",
  counts: (p: { expected: number; onTime: number; late: number; missing: number; waiting: number }) =>
    `${p.expected} reports expected: ${p.onTime} on time, ${p.late} late, ${p.missing} missing${
      p.waiting > 0 ? `, ${p.waiting} not due yet` : ""
    }.`,
  rates: (p: { received: string; onTime: string }) => `Received ${p.received}, on time ${p.onTime}.`,
  nothing: (n: number) => (n === 1 ? "1 unit had nothing to report." : `${n} units had nothing to report.`),
  missing: "Missing",
  late: "Late",
  waiting: "Not due yet",
  lateBy: (p: { unit: string; time: string }) => `${p.unit} (${p.time})`,
  duration: (p: { days: number; hours: number; minutes: number }) =>
    [p.days && `${p.days} d`, p.hours && `${p.hours} h`, p.days === 0 && p.minutes && `${p.minutes} min`]
      .filter(Boolean)
      .join(" ") || "under 1 min",
  noMilestones: "No milestone falls within the next two weeks.",
  day: "Day",
  milestone: "Milestone",
  source: "Source",
  state: "State",
  overdueMark: "Overdue",
  ours: "Our duty",
  publicise: "To publicise",
  decoration: (p: { title: string; done: number; total: number; on: string }) =>
    `${p.title}: ${
      p.total > 0 ? `${p.done}/${p.total} units done` : p.done > 0 ? "done" : "not done"
    }; due ${p.on}.`,
  sites: (p: { planned: number; standing: number; checked: number; needsRepair: number }) =>
    `Decoration sites: ${p.standing}/${p.planned} complete, ${p.checked} of them checked; ${p.needsRepair} to mend.`,
  noDecoration: "No decoration date has been set.",
  curve: "Running total against the plan",
  unitWeeks: "Items logged per unit and week",
};
