import type { CaseDecision, CaseMedium, CaseState, SourceKind } from "~/domain/cases";
import type { CaseAge } from "~/domain/cases-page";
import { counted } from "../counted";
import type { cases as vi } from "../vi/cases";
import { caseFigures } from "./cases-figures";
import { casePages } from "./cases-pages";

const duration = (minutes: number): string => {
  if (minutes < 60) return `${Math.round(minutes)} min`;
  const hours = Math.round(minutes / 60);
  if (hours < 48) return `${hours} h`;
  const rest = hours % 24;
  return rest === 0 ? counted(hours / 24, "day") : `${counted(Math.floor(hours / 24), "day")} ${rest} h`;
};

const claims = (n: number) => `${n} ${n === 1 ? "claim" : "claims"}`;
const outputs = (n: number) => `${n} ${n === 1 ? "output" : "outputs"}`;

/** Rebuttal cases. */
export const cases: typeof vi = {
  title: "Claims to rebut",
  crumb: "Rebuttals",
  crumbs: "Breadcrumb",
  tabsLabel: "Parts of the rebuttals",
  tabs: { list: "List", clock: "Time taken" },
  committee: "Sub-committee",
  duration,
  states: {
    "to-decide": "To decide",
    "to-publish": "To publish",
    published: "Published",
    left: "Not rebutted",
  } satisfies Record<CaseState, string>,
  decisions: {
    rebut: "Rebut in public",
    inform: "Inform those concerned",
    leave: "Do not rebut",
  } satisfies Record<CaseDecision, string>,
  mediums: {
    press: "Press",
    portal: "Web portal",
    "social-network": "Social network",
    messaging: "Messaging group",
    video: "Video platform",
    leaflet: "Leaflet, print",
    loudspeaker: "Loudspeaker",
    "word-of-mouth": "Word of mouth",
    other: "Other",
  } satisfies Record<CaseMedium, string>,
  sourceKinds: {
    law: "Article of law",
    decision: "Document, decision",
    page: "Page of a public body",
  } satisfies Record<SourceKind, string>,
  over: "Over the goal",
  list: {
    lede: (p) =>
      p.all === 0
        ? "No claim recorded yet."
        : `${claims(p.all)}, ${p.open} open${p.over > 0 ? `, ${p.over} over the goal` : ", none over the goal"}.`,
    add: "Record a claim",
    export: "Save as .xlsx",
    statesLabel: "State",
    all: "All",
    empty: "No claim to rebut yet.",
    emptyText:
      "Record what is being said wrongly in neutral words, not who says it; the secretary decides and links what was published.",
    emptyRead: "No unit has recorded a claim yet.",
    noMatch: "No claim matches.",
    clear: "Clear",
    cut: (p) =>
      `Showing ${p.shown} of ${p.found} claims. Narrow the filter, or save the workbook to see all.`,
    filter: {
      text: "Search claims",
      topic: "Topic",
      allTopics: "All topics",
      medium: "Medium",
      allMediums: "All media",
      unit: "Unit",
      allUnits: "All units",
      age: "Open for",
      allAges: "any time",
      over: "Over the goal",
      apply: "Filter",
    },
    columns: {
      claim: "Claim, topic",
      seen: "Seen",
      clock: "Decided · published",
      spread: "Repeats · outputs",
      state: "State",
    },
    decided: (time) => `decided after ${time}`,
    published: (time) => `published after ${time}`,
    waiting: (time) => `waiting ${time}`,
    repeats: (n) => `${n} ${n === 1 ? "repeat" : "repeats"}`,
    outputs,
    noOutput: "no output left",
    removed: (n) => `${claims(n)} removed`,
    restore: "Restore",
    restoreSpoken: (code) => `Restore ${code}`,
  },
  ages: {
    day: "under 24 hours",
    "two-days": "24 to 48 hours",
    week: "2 to 7 days",
    longer: "over 7 days",
  } satisfies Record<CaseAge, string>,
  form: {
    newTitle: "Record a claim to rebut",
    claim: "The false claim that is spreading",
    claimHint:
      "Neutral words, not who said it, no links to private posts. Nothing about a candidate in person: other bodies deal with that. No state secrets.",
    topic: "Topic",
    chooseTopic: "Choose a topic",
    medium: "Medium where it was met",
    mediumHint: "Only the kind of medium, never an account.",
    unit: "Unit that met it",
    chooseUnit: "Choose a unit",
    seenOn: "Day seen",
    seenTime: "Hour",
    timeHint: "Vietnam time, e.g. 08:30",
    submit: "Record the claim",
    editTitle: "Correct what was recorded",
    editReason: "Reason",
    save: "Save",
    count: (p) => `${p.used}/${p.max}`,
  },
  similar: {
    title: "Similar claims recorded",
    onPage: "Similar claims recorded before",
    note: "If it says the same, record it as a repeat, so that the answer is used again.",
    repeat: "This is a repeat",
    repeatSpoken: (code) => `This is a repeat of ${code}`,
    repeatSubmit: (code) => `Merge into ${code}`,
    repeatHint: (code) =>
      `Sightings and outputs go to ${code}; this code still opens. What was merged is not parted again.`,
    answered: (text) => `Correct: ${text}`,
    found: (n) => `${n} similar ${n === 1 ? "claim" : "claims"} recorded.`,
    seen: (day) => `seen ${day}`,
  },
  change: (p) =>
    p.before === "" ? `${p.part}: ${p.after}` : `${p.part}: “${p.before}” became “${p.after || "empty"}”`,
  because: (reason) => `Reason: ${reason}`,
  onOutput: {
    title: "Which claim does it rebut?",
    choose: "Claim",
    chooseOne: "Choose a claim",
    submit: "Link to the claim",
  },
  agenda: {
    decide: (code, claim) => `Decide ${code}: ${claim}`,
    publish: (code, claim) => `Publish the correction ${code}: ${claim}`,
  },
  ...casePages,
  ...caseFigures,
};
