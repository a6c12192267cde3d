import { outputCode } from "~/domain/outputs-terms";
import type { importTexts as vi } from "../vi/imports";

const harms: Record<string, string> = {
  entries: "it has too many parts inside",
  size: "it unpacks to too much",
  ratio: "it unpacks to suspiciously much",
  nested: "it holds another archive",
  twice: "two of its parts have one name",
  dtd: "it holds XML declarations that are not allowed",
  cell: "a cell has more than 32,767 characters",
};

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
  },
  warnedRows: (p) => `${p.count} rows: ${p.what}`,
  save: (n) => `Record ${n} new rows`,
  saveTwins: "Record the duplicates",
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
  problems: {
    "import-file-missing": "No file chosen. Choose an .xlsx or .csv file.",
    "import-file-kind": "This file is no table. Choose an .xlsx or .csv file.",
    "import-file-xls": "An .xls file is of an old Excel. Open it in Excel and save it as .xlsx.",
    "import-file-xlsb": "An .xlsb file cannot be read. Open it in Excel and save it as .xlsx.",
    "import-file-ods": "An .ods file cannot be read. Open it in LibreOffice and save it as .xlsx.",
    "import-file-encrypted": "The file has a password. Open it, remove the password and save it.",
    "import-file-broken": "The file is broken or incomplete. Open it in Excel, save it and choose it again.",
    "import-file-harmful": (p) =>
      `The file is not safe and was not opened: ${harms[String(p.what)] ?? p.what}. Copy its rows into a new workbook.`,
    "import-file-heavy": "The file is too heavy. Remove pictures and formats, or split it.",
    "import-too-many-rows": (p) => `The file has ${p.count} rows; one import takes ${p.max}. Split it.`,
    "import-too-many-columns": (p) =>
      `The file has ${p.count} columns, of at most ${p.max}. Delete those at the right.`,
    "import-too-many-cells": "The sheet is too large. Delete empty formatted rows and columns and save it.",
    "import-empty": "There are no rows under the heads.",
    "import-moved-on": "This import has moved on. Look at the page again.",
    "import-warned": "Tick each box above, or correct the file.",
    "import-nothing-new": "There are no new rows to record.",
    "quantity-is-date": (p) =>
      `The quantity “${p.text}” is a day: Excel changed it. Type it again into a cell formatted as text.`,
    "figure-of-unknown": (p) => `It is not clear what “${p.text}” counts. Give it a row of its own.`,
    "channel-not-found": (p) => `The unit of this row has no channel “${p.text}”.`,
    "channel-of-other-category": (p) =>
      `The channel “${p.text}” counts as another category than the row says.`,
  },
  flash: {
    "import-dropped": (p) => `The file ${p.file} was dropped.`,
  },
};
