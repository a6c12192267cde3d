import { counted } from "../counted";
import type { firstSteps as vi } from "../vi/first-steps";

/** What a new election still needs, on its overview. */
export const firstSteps: typeof vi = {
  title: ({ done, all }) => `Getting started: ${done} of ${all} done`,
  note: "from the top down; this part goes away when all is done",
  done: "Done",
  open: "Not done",
  go: "Do it now",
  titles: {
    timeline: "Milestones",
    units: "Reporting units",
    secretaries: "Secretaries",
    people: "People who log for the units",
    rhythm: "Deadline of the weekly report",
    document: "Plan document",
    targets: "Targets",
    output: "The first output",
  },
  whose: {
    timeline: "",
    units: "For the administrator or a secretary",
    secretaries: "For the administrator",
    people: "For the administrator",
    rhythm: "For the administrator or a secretary",
    document: "For a secretary",
    targets: "For a secretary",
    output: "For a unit's member, its head or a secretary",
  },
  notes: {
    timeline: () =>
      "Worked out from election day by the law. Look through them; a document can set another day.",
    units: ({ now }) => (now > 0 ? `${counted(now, "unit")}.` : "No units yet."),
    secretaries: ({ now, needed }) =>
      now >= needed ? `${now} secretaries.` : `${now} so far, ${needed} needed: one works, one stands in.`,
    people: ({ now, needed }) =>
      now >= needed ? "Every unit has somebody." : `${now} of ${needed} units have somebody.`,
    rhythm: ({ now }) =>
      now > 0 ? "Day and hour are settled." : "Without a day and an hour nobody can be called late.",
    document: ({ now }) =>
      now > 0 ? `${now} documents.` : "Its number, day and issuer; targets and tasks point to it.",
    targets: ({ now }) =>
      now > 0
        ? "Set."
        : "By block of units, or pasted from Excel. With targets there is a rate of completion.",
    output: ({ now }) =>
      now > 0 ? "Recorded." : "Record one published item: the first figure appears on this page.",
  },
};
