import type { keys as vi } from "../vi/keys";

export const keys: typeof vi = {
  title: "Keyboard",
  groups: {
    everywhere: {
      where: "Every page",
      keys: [
        ["Ctrl K or /", "search; ↓ ↑ go through what is found"],
        ["F1", "help for the screen that is open"],
        ["?", "this table of keys"],
        ["Ctrl+Enter", "sends the form being filled in"],
        ["Esc", "closes a dialog, a menu, help"],
      ],
    },
    grid: {
      where: "Entry by table",
      keys: [
        ["Tab, Shift+Tab, ← → ↑ ↓", "another cell"],
        ["Home, End", "the row's ends; with Ctrl the table's"],
        ["PageUp, PageDown", "a page up, down"],
        ["Type or F2", "fills in, edits the cell; Esc: as it was"],
        ["Enter", "the row below, at the first typed cell"],
        ["Ctrl+D", "repeats the cell above"],
        ["Delete", "clears the cell"],
        ["Ctrl+Enter", "opens the row's details"],
        ["Ctrl+V", "pastes a block of cells from the chosen one on"],
        ["Esc, then Tab", "out of the table"],
      ],
    },
    timeline: {
      where: "The timeline's picture",
      keys: [
        ["← →", "earlier, later month or week"],
        ["+ −", "nearer, wider"],
        ["← →, Shift+← →", "on a chosen milestone: a day, a week"],
        ["Enter, Esc", "proposes the new date, leaves it"],
      ],
    },
    reports: {
      where: "The grid of weekly reports",
      keys: [
        ["← → ↑ ↓", "another cell"],
        ["Home, End", "the row's ends"],
      ],
    },
    photos: { where: "Looking at photos", keys: [["← →", "photo before, photo after"]] },
    decoration: { where: "Decoration sites", keys: [["j, k", "next row, row before"]] },
    present: {
      where: "Meeting slides",
      keys: [
        ["→ ↓, space, PageDown", "next screen"],
        ["← ↑, PageUp", "screen before"],
        ["Home, End", "first, last screen"],
        ["F, D, C", "full screen, light or dark, clock"],
        ["Esc", "leaves the slides"],
      ],
    },
    wall: {
      where: "Meeting-room display",
      keys: [
        ["← →, PageUp, PageDown", "screen before, next"],
        ["Space", "pauses, goes on"],
        ["F, D", "full screen, light or dark"],
        ["Esc", "leaves the display"],
      ],
    },
  },
};
