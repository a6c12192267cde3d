import type { taskSheets as vi } from "../vi/task-sheets";

export const taskSheets: typeof vi = {
  pasting: {
    title: "Paste tasks from Excel",
    lede: "One task to a line: task, units, due, clause. Nothing is written before the preview.",
    text: "Pasted table",
    hint: "With a line of heads the columns may stand in any order. Due: “10/5”, “trước ngày 10/5”, “T-20”, “hằng tuần thứ Sáu”, “hằng tháng ngày 25”. Units are parted by semicolons; “các phường, xã” is all of them.",
    document: "Document of the clauses",
    noDocument: "Under no document",
    preview: "Preview",
    previewTitle: (p) =>
      p.bad === 0 ? `${p.good} tasks` : `${p.good} tasks understood, ${p.bad} lines to be mended`,
    line: "Line",
    fine: "Can be written",
    newClause: (label) => `${label} (new clause)`,
    submit: (n) => `Give ${n} ${n === 1 ? "task" : "tasks"}`,
    mend: "Mend these lines in the table above and preview again. No line has been written.",
  },
  sheet: {
    name: "Tasks",
    columns: [
      ["Task", 60],
      ["Time", 14],
      ["Units", 36],
      ["Due", 12],
      ["State", 16],
      ["Against its day", 20],
      ["Units done", 14],
      ["Units", 12],
      ["Outputs linked", 14],
      ["Outputs asked for", 14],
      ["Document", 18],
      ["Clause", 16],
    ],
    about: {
      name: "About",
      campaign: "Election",
      asOf: "As of",
      filter: "Filter",
      whole: "everything",
      saved: "Saved at",
      demo: "Illustrative data",
    },
  },
};
