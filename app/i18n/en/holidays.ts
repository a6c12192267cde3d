import type { holidays as vi } from "../vi/holidays";

/** The administrator's page of days off. */
export const holidays: typeof vi = {
  title: "Days off",
  lede: "Public holidays, Tết, days in lieu and days worked in exchange, used to warn about dates and to count working days. No date is ever moved.",
  years: "Year",
  unknown: (years) => `There is an election in ${years}, of which no days off are known. Add them.`,
  listTitle: (year) => `Days off of ${year}`,
  count: (p) => (p.toCheck > 0 ? `${p.days} days, ${p.toCheck} to be checked` : `${p.days} days`),
  empty: (year) => `No days off of ${year} are known. Add them below once the notice is published.`,
  columns: { day: "Day", kind: "Kind", name: "Name, source" },
  kinds: {
    tet: "Tết",
    public: "Public holiday",
    "in-lieu": "In lieu",
    "swapped-off": "Off in exchange",
    "swapped-working": "Worked in exchange",
  },
  mustBeChecked: "to be checked",
  mustBeCheckedLabel: "To be checked: the decision is not published or was not read",
  add: "Add day off",
  addTitle: "Add a day off",
  editTitle: "Edit the day off",
  save: "Save day off",
  cancel: "Cancel",
  remove: "Remove",
  removeDay: (day) => `Remove ${day}`,
  day: "Day",
  dayFixed: "For another day, remove this one and add the other.",
  kind: "Kind",
  nameVi: "Name in Vietnamese",
  nameEn: "Name in English",
  source: "Source",
  sourceHint:
    "Number and date of the document, and its address, such as Thông báo 9441/TB-BNV of 16/10/2025.",
  pasteTitle: "Paste many days",
  pasted: "One day a line",
  pastedHint:
    "Day, kind, name; parted by tabs (from Excel) or semicolons. Kinds: Tết, ngày lễ, nghỉ bù, nghỉ hoán đổi, làm bù. Example: 03/05/2027; nghỉ bù; Nghỉ bù 1/5.",
  addAll: "Add these days",
  kept: "What you typed is still in the form.",
  index: {
    title: "Days off",
    text: "Public holidays by year with their sources; a new year needs no release.",
    open: "Open days off",
  },
};
