import type { outputsGridTexts as vi } from "../vi/outputs-grid";

export const outputsGridTexts: typeof vi = {
  title: "Grid entry",
  lede: "One item a row, recorded when you leave the row. Blocks copied from Excel or Google Sheets can be pasted.",
  loading: "Opening the grid.",
  noScript:
    "The grid needs JavaScript, which this browser has switched off. Items can still be recorded with the form, or pasted as a list.",
  caption: "Entry grid of outputs",
  columns: {
    row: "Row",
    day: "Date",
    unit: "Unit",
    category: "Category",
    channel: "Channel",
    quantity: "Quantity",
    title: "Title",
    link: "Link",
    message: "Message",
    note: "Note",
    state: "State",
  },
  placeholders: { day: "day/month, today", quantity: "1, trên 170", unit: "marks may be left out" },
  cell: (p) => `${p.column}, row ${p.row}`,
  suggestions: (column) => `Suggestions: ${column}`,
  states: {
    blank: "",
    typing: "Being typed",
    waiting: "Waiting",
    sending: "Being recorded",
    saved: "Saved",
    wrong: "To correct",
    asks: "To confirm",
    locked: "Closed",
    changed: "Changed by somebody else",
    withdrawn: "Withdrawn",
    dropped: "Left out",
  },
  savedAt: (p) => `${p.time}, ${p.code}`,
  details: (row) => `Details of row ${row}`,
  open: (code) => `Open ${code}`,
  openHint: "For periods, cumulative figures and combined categories, and to see its corrections.",
  withdraw: "Withdraw this item",
  drop: "Leave this row out",
  restore: "Undo",
  withdrawnNote: (code) => `${code} is in the trash.`,
  droppedNote: "This row will not be recorded.",
  sayReason: "Reason (published again, jointly…)",
  goOn: "Record it all the same",
  changedBy: (p) => `${p.by} changed this item at ${p.at}. You are typing something else:`,
  changedBefore: "This row was recorded when it was first sent. You are typing something else:",
  theirs: "Recorded",
  yours: "You typed",
  none: "(empty)",
  keepMine: "Record what you typed",
  takeTheirs: "Take what is recorded",
  addRows: "Add empty rows",
  counts: (p) =>
    p.all === 0
      ? "No rows yet."
      : `${p.all} ${p.all === 1 ? "row" : "rows"}: ${[
          `${p.saved} saved`,
          p.waiting > 0 ? `${p.waiting} waiting` : "",
          p.wrong > 0 ? `${p.wrong} to correct` : "",
          p.typing > 0 ? `${p.typing} being typed` : "",
        ]
          .filter(Boolean)
          .join(", ")}`,
  next: "To the row to correct",
  restored: (n) => `${n} ${n === 1 ? "row" : "rows"} not yet sent are back in the grid.`,
  pasted: (n) => `${n} ${n === 1 ? "row" : "rows"} pasted.`,
  pastedBeyond: (p) =>
    `${p.rows} rows pasted. ${p.columns} columns lie outside the grid and have no place: choose a cell further left and paste again, or paste with the head line.`,
  offline: (n) => `No network. ${n} rows wait on this device and are sent when it is back.`,
  trouble: (n) => `The server has not taken them yet. ${n} rows wait on this device and are sent again.`,
  sendNow: "Send again now",
  signedOut: (n) =>
    `The session has ended. ${n} rows wait on this device and are there when you sign in again.`,
  signIn: "Sign in again",
  otherAccount:
    "Somebody else has signed in in this browser. Rows not yet sent are kept for the account that typed them.",
  notKept:
    "This browser keeps no rows (a private window, or no space). Wait until each row says “Saved” before closing the page.",
  fixed: "Slip corrected in the grid",
  withdrawn: "Withdrawn in the grid",
};
