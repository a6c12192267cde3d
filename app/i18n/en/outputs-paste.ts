import type { outputsPasteTexts as vi } from "../vi/outputs-paste";

export const outputsPasteTexts: typeof vi = {
  title: "Paste a list",
  lede: "Copy lines from Excel, Word or a chat and paste them here; each line is one item. Look first, then record.",
  text: "List",
  textHint:
    "With a head line (Ngày, Đơn vị, Hình thức, Tiêu đề, Liên kết, Số lượng…) columns are known by their names.",
  unit: "Unit, where a line names none",
  category: "Category, where a line names none",
  date: "Day, where a line names none",
  check: "Preview",
  recheck: "Preview again",
  columns: "Columns",
  column: (n) => `Column ${n}`,
  columnNames: {
    day: "Published on",
    unit: "Unit",
    category: "Category",
    quantity: "Quantity",
    title: "Title",
    link: "Link",
    message: "Message",
    note: "Note",
  },
  skip: "not used",
  counts: (p) =>
    [
      `${p.all} lines: ${p.fresh} new`,
      p.twins > 0 ? `${p.twins} already there` : "",
      p.bad > 0 ? `${p.bad} to correct` : "",
    ]
      .filter(Boolean)
      .join(", "),
  dayStyles: {
    "day-first": "The day stands before the month.",
    "month-first": "In this column the month stands before the day.",
    serial: "The column holds Excel's numbers of days.",
  },
  firstDay: (p) => `“${p.cell}” is read as ${p.day}.`,
  caption: "How each line would be recorded",
  line: "Line",
  day: "Day",
  what: "Title",
  state: "Finding",
  why: "Why",
  states: { new: "New", twin: "Already there", bad: "To correct" },
  twinOfOutput: (code) => `recorded as ${code}`,
  twinOfLine: (line) => `like line ${line}`,
  withTwins: (n) => `Record the ${n} that are already there as well`,
  reason: "Why record them again",
  reasonHint: "For example: published again, published together.",
  save: (n) => `Record ${n} new items`,
  saveTwins: "Record those already there",
  saveNone: "Nothing new to record",
  left: (n) => `${n} lines were not recorded; they stay below as they were pasted.`,
  refused: "Nothing was recorded.",
  lineProblem: (p) => `Line ${p.line}: ${p.text}`,
  undo: "Pasted list taken back",
  problems: {
    "paste-empty": "There are no lines yet. Paste the list here.",
    "too-many-lines": (p) =>
      `There are ${p.count} lines; ${p.max} can be pasted at one time. Paste it in parts.`,
    "paste-nothing-new": "There is no new line to record.",
    "unit-not-found": (p) =>
      `No unit is called “${p.text}”. Correct the name, or clear the cell to use the chosen one.`,
    "category-not-found": (p) => `No category is called “${p.text}”.`,
    "message-not-found": (p) => `No message is called “${p.text}”.`,
    "quantity-unread": (p) => `“${p.text}” cannot be read as a quantity. Type it anew, such as “trên 170”.`,
    "unit-not-own": "You do not record for this unit. Choose your own.",
  },
  flash: {
    "outputs-pasted": (p) => `${p.count} items recorded at ${p.time}, codes ${p.codes}.`,
    "paste-undone": (p) => `${p.count} items moved to the trash.`,
  },
};
