import type * as vi from "../../vi/said/imports";

const harms: Record<string, string> = {
  entries: "it has too many parts inside",
  size: "it unpacks to too much",
  ratio: "it unpacks to suspiciously much",
  nested: "it holds another archive",
  twice: "two of its parts have one name",
  dtd: "it holds XML declarations that are not allowed",
  cell: "a cell has more than 32,767 characters",
};

export const problems: typeof vi.problems = {
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
  "channel-not-of-line": (p) => `The unit of this row has no channel “${p.text}”.`,
  "channel-of-other-category": (p) => `The channel “${p.text}” counts as another category than the row says.`,
};

export const flash: typeof vi.flash = {
  "import-dropped": (p) => `The file ${p.file} was dropped.`,
};
