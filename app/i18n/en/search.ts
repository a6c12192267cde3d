import type { search as vi } from "../vi/search";

export const search: typeof vi = {
  title: "Search",
  lede: "Type a few letters of a name, marks can be left out; or a code such as KQ-2021-0896, a document number such as 85/KH-UBBC.",
  label: "Search this election",
  go: "Search",
  count: (n) => `${n} found`,
  none: (text) => `Nothing found for “${text}”`,
  noneText: "Try fewer letters, or a part of the name.",
  all: "See all",
  allFor: (text) => `Everything found for “${text}”`,
  kinds: {
    outputs: "Logged outputs",
    milestones: "Milestones",
    tasks: "Tasks",
    documents: "Documents",
    units: "Units",
    cases: "Rebuttals",
    conclusions: "Meeting conclusions",
  },
};
