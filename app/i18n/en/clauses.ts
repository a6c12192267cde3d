import type { clauses as vi } from "../vi/clauses";

export const clauses: typeof vi = {
  title: "Clauses of the document",
  note: (n) => `${n} ${n === 1 ? "clause" : "clauses"}, in own words`,
  empty: "No clause of this document has been entered.",
  emptyText: "Enter those that give work, so that tasks, targets and milestones point to the right one.",
  columns: { label: "Clause", content: "What it says", uses: "Named by", tools: "Actions" },
  unused: "named by nothing yet",
  kinds: { task: "task", milestone: "milestone", targets: "targets" },
  targets: (period) => (period === "" ? "Targets of the whole campaign" : `Targets, ${period}`),
  unlisted: "Named, but not in the list:",
  add: "Add clauses",
  lines: "Clauses, one to a line",
  linesHint:
    "For example “Mục II.3.b: visual publicity in residential areas”. Several lines, or two columns of a worksheet, can be pasted.",
  submit: "Add the clauses",
  edit: "Change",
  editSpoken: (label) => `Change ${label}`,
  label: "Number of the clause",
  content: "What it says, in short",
  save: "Save the clause",
  remove: "Remove the clause",
  newTask: "Give a task",
  newTaskSpoken: (label) => `Give a task under ${label}`,
  up: (label) => `Move ${label} up`,
  down: (label) => `Move ${label} down`,
  theirs: (p) => `Saved meanwhile: ${p.label} · ${p.content || "no text"}`,
};
