import { outputCode } from "~/domain/outputs-terms";
import type { importTexts as vi } from "../vi/imports";

export const importTexts: typeof vi = {
  title: "Import a file",
  lede: "Choose an Excel (.xlsx) or .csv file; each row is one item. All rows are checked first, nothing is recorded yet.",
  file: "File",
  fileHint: (mb) => `An .xlsx or .csv file of up to ${mb} MB and 20,000 rows.`,
  submit: "Check the file",
  templateTitle: "Template",
  templateLede: "With the columns of the downloaded list; a downloaded list can be imported again as it is.",
  templateUnit: "Unit",
  templateGet: "Download the template",
  templateFetched: "The template goes to this device’s Downloads folder. Fill it in, then choose it above.",
  listTitle: "Imports",
  caption: "Imports, newest first",
  empty: "No file has been imported.",
  columns: { when: "When", file: "File", by: "By", rows: "Rows", state: "State" },
  statuses: {
    reading: "Being checked",
    unread: "Not readable",
    checked: "Waiting",
    writing: "Being recorded",
    done: "Recorded",
    undoing: "Being taken back",
    undone: "Undone",
    dropped: "Dropped",
  },
  recorded: (n) => `${n} items`,
  counts: (p) =>
    [
      `${p.all} rows: ${p.fresh} new`,
      p.twins > 0 ? `${p.twins} duplicates` : "",
      p.bad > 0 ? `${p.bad} to correct` : "",
    ]
      .filter(Boolean)
      .join(", "),
  progress: {
    reading: (p) => (p.all === 0 ? "Reading the file." : `Checking: ${p.done} of ${p.all} rows.`),
    writing: (p) => `Recording: ${p.done} of ${p.all} rows.`,
    undoing: (p) => `Taking back what was recorded; ${p.done} items to go.`,
  },
  progressHint: "You may leave this page; the work goes on. The page refreshes by itself.",
  refresh: "Look again",
  resume: "Go on",
  again: "Choose another file",
  settings: "How the file is read",
  settingsLede: "Change this when letters look wrong or a column was mistaken, then check again.",
  encoding: "Encoding",
  encodings: {
    "": "find out",
    "utf-8": "Unicode (UTF-8)",
    "utf-16le": "Unicode (UTF-16 LE)",
    "utf-16be": "Unicode (UTF-16 BE)",
    "windows-1258": "Windows-1258",
    tcvn3: "TCVN3 (ABC)",
    vni: "VNI",
  },
  separator: "Separator",
  separators: { "": "find out", ",": "comma", ";": "semicolon", tab: "tab" },
  found: (what) => `found: ${what}`,
  sheet: "Sheet",
  columnNames: {
    from: "From",
    channel: "Channel",
    basis: "Basis",
    qualifier: "Qualifier",
    whole: "Out of",
    per: "Per",
  },
  headLine: (n) => `Column heads: row ${n}.`,
  noHead: "The file has no row of heads; columns are told by what they hold.",
  recheck: "Check again",
  namesLede: "Choose once for all rows with that name, then check again. The file stays as it is.",
  nameSaid: (p) => `“${p.text}” is recorded as ${p.value}`,
  namesForget: "Choose the names again",
  sums: (n) => `${n} ${n === 1 ? "row" : "rows"} of sums not recorded, so that nothing counts twice`,
  sameFile: (p) =>
    `This file was imported at ${p.when} (${p.count} items). Rows that were recorded are not recorded again.`,
  sameFileLink: "See that import",
  show: "Show",
  showAll: "All",
  states: { new: "New", twin: "Duplicate", bad: "To correct", done: "Recorded", undone: "Taken back" },
  more: "Next rows",
  fromStart: "From the start",
  noRows: "There are no such rows.",
  channelOf: (line) => `a further channel of row ${line}`,
  twinOfImport: (p) => `imported in row ${p.line} of ${p.file}`,
  warned: "Before recording, agree to:",
  warnings: {
    "same-link": "the link is there already",
    "over-usual": "ten times what is usually recorded",
    "overlapping-period": "the period partly overlaps a recorded one",
    "lower-cumulative": "the running total is below an earlier one",
    "higher-cumulative": "the running total is above a later one",
    "declared-zero": "“nothing happened” was declared; the declaration will be withdrawn",
    "link-like-person": "the link looks like a person's page",
  },
  warnedRows: (p) => `${p.count} rows: ${p.what}`,
  save: (n) => `Record ${n} new rows`,
  saveTwins: "Record the duplicates",
  held: (count) => `Rows of closed weeks that became requests for adjustment: ${count}.`,
  heldLink: "Open the adjustments",
  saveNone: "No new rows to record",
  errors: "Download with an error column",
  drop: "Drop this file",
  done: (p) =>
    p.outputs === 1
      ? `1 item recorded, code ${p.first}.`
      : `${p.rows} rows recorded as ${p.outputs} items, codes ${p.first} to ${p.last}.`,
  doneLeft: (p) =>
    `Not recorded: ${[p.twins > 0 ? `${p.twins} duplicates` : "", p.bad > 0 ? `${p.bad} to correct` : ""]
      .filter(Boolean)
      .join(", ")}.`,
  undo: "Undo the whole import",
  undoHint: "Moves all items of this import to the trash. Items that somebody has changed stay.",
  undone: (p) =>
    p.kept === 0
      ? "All items of this import are in the trash."
      : `Undone; ${p.kept} items that somebody has changed are still in the list.`,
  failed: "Nothing was recorded.",
  failedLine: (p) => `Row ${p.line}: ${p.text}`,
  toList: "See the list of outputs",
  undoReason: (file) => `Import of ${file} undone`.slice(0, 300),
  errorColumn: "Result of the check",
  errorSheet: "Outputs",
  errorFile: "check",
  twinWords: (twin, campaign) =>
    twin.of === "output"
      ? `${twin.by === "link" ? "same link as" : "like"} ${outputCode(campaign, twin.number)}, ${twin.units}, ${twin.day}: “${twin.title}”`
      : twin.of === "line"
        ? `same as row ${twin.line}`
        : `imported from a file, row ${twin.line}`,
  template: {
    file: "outputs-template",
    examples: "Examples",
    allowed: "Lists",
  },
};
