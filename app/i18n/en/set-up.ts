import type { setUp as vietnamese } from "../vi/set-up";
import { setUpProblems } from "./set-up-problems";

type Params = Record<string, string | number>;

export const setUp: typeof vietnamese = {
  list: {
    title: "Elections",
    lede: (n: number) => (n === 0 ? "No election yet." : `${n} elections.`),
    create: "Set up an election",
    caption: "Elections, newest first",
    columns: {
      name: "Election",
      day: "Election day",
      law: "Law",
      units: "Units",
      people: "Who",
      state: "State",
    },
    stages: { before: "Not begun", running: "Running", after: "Over", closed: "Closed" },
    people: (p: { people: number; secretaries: number }) =>
      p.people === 0 ? "nobody yet" : `${p.people} people, ${p.secretaries} secretaries`,
    giveRoles: "Give roles",
    demo: "illustrative",
    empty: "No election yet. Set up the first one; it takes about ten minutes.",
    drafts: "Not finished",
    draftsNote:
      "Only you see these. What was typed is kept until the election is made or the draft discarded.",
    unnamed: "No name yet",
    updated: (at: string) => `Last changed ${at}`,
    forDay: (day: string) => `election on ${day}`,
    open: "Go on",
    discard: "Discard",
  },
  start: {
    title: "Set up an election",
    lede: "Seven steps, about ten minutes. Each step is kept when it is sent; stop at any time and go on later.",
    begin: "Begin",
    what: "You need election day, the units (or one of the ready lists), and the phases of the publicity plan.",
    resume: "Or go on with a draft:",
  },
  steps: {
    copy: "Copy an earlier one",
    basics: "Day and law",
    units: "Units",
    phases: "Phases, milestones",
    rhythm: "Rhythm",
    content: "Forms, messages",
    preview: "Preview",
  },
  nav: "Steps",
  stepOf: (p: { n: number; all: number }) => `Step ${p.n}/${p.all}`,
  wrong: (n: number) => `${n} to correct`,
  ready: "done",
  save: "Save this step",
  next: (step: string) => `Save, on to “${step}”`,
  saved: "What is typed is kept on the server, also while it is wrong.",
  blank: "Leave blank",
  copy: {
    lede: "Copy from an earlier election, then change it for this one. Not required.",
    from: "Copy from",
    none: "Do not copy",
    parts: "What to copy",
    part: {
      units: "Units and their tree",
      phases: "Phases (keeping T−n)",
      milestones: "Milestones of the plan (keeping T−n)",
      content: "Forms of publicity and messages",
      rhythm: "Reporting week, weekly meeting, decoration date",
      targets: "Targets (per unit, form and phase)",
    },
    hint: "Units and messages are added to what is there; phases, milestones and rhythm are replaced. Documents and overridden dates are not copied.",
    submit: "Copy",
    copied: (name: string) => `Copied from ${name}.`,
    undo: "Undo the copying",
    skip: "On to “Day and law”",
  },
  basics: {
    name: "Name of the election",
    nameHint:
      "For example: Election of deputies to the 16th National Assembly and People's Councils 2026–2031.",
    shortName: "Short name",
    shortNameHint: "Stands at the top of pages, for example: Bầu cử 2026 · Quảng Ninh.",
    committee: "Sub-committee",
    committeeHint: "For example: Tiểu ban Tuyên truyền, Ủy ban Bầu cử tỉnh Quảng Ninh.",
    place: "Place",
    level: "Level",
    levels: {
      central: "Central",
      province: "Province or centrally run city",
      city: "City of a province (before 1/7/2025)",
      district: "District (before 1/7/2025)",
      commune: "Commune, ward, special zone",
    },
    electionOn: "Election day",
    electionHint: "day/month/year, a Sunday (article 5).",
    notSunday: "Take this day although it is no Sunday",
    law: "Law",
    lawAuto: (name: string) => (name ? `By the day of announcement: ${name}` : "By the day of announcement"),
    slug: "Address",
    slugHint: (slug: string) =>
      slug ? `Blank: /${slug}` : "Small letters without marks, digits and hyphens.",
    startsOn: "First day of the campaign",
    endsOn: "Last day",
    spanHint: (day: string) => (day ? `Blank: ${day}` : "Blank: by election day."),
    spanNote: "Outputs can be dated within these days only. Type day/month/year or T−142.",
  },
  units: {
    root: "Top unit",
    rootHint: "Above all units; a unit with a blank “Reports to” reports to it.",
    areas: "Add from lists of places",
    bodies: "Add member bodies",
    pick: "Choose lists",
    paste: "Or paste from Excel",
    pasteHint:
      "One unit a line; columns: name, kind/bloc, code, reports to (parted by tabs). Vietnamese head lines are understood.",
    take: "Add to the list",
    list: "Units",
    count: (n: number) => `${n} units besides the top one`,
    empty: "No unit yet. Choose a list, paste from Excel, or copy from an earlier election.",
    columns: { name: "Name", kind: "Kind", bloc: "Bloc", code: "Code", parent: "Reports to", drop: "Remove" },
    fieldOf: (p: { field: string; row: number }) => `${p.field}, row ${p.row}`,
    row: (p: { n: number; name: string }) => `Row ${p.n}${p.name ? ` (${p.name})` : ""}`,
    page: (p: { page: number; pages: number }) => `Page ${p.page}/${p.pages}`,
    goPage: (n: number) => `Page ${n}`,
    wrongPage: "something to correct",
    kinds: {
      city: "City",
      group: "Group (gathers only)",
      office: "Office",
      "mass-organisation": "Front, mass organisation",
      "party-cell": "Party cell",
      "press-agency": "Press, media",
      "armed-forces": "Armed forces",
      ward: "Ward",
      commune: "Commune, town",
      "special-zone": "Special zone",
      district: "District",
      province: "Province",
    },
  },
  phases: {
    title: "Phases",
    note: "Type day/month/year or T−n (days before election day). Phases may not overlap; peaks may.",
    span: (p: Params) => `Between ${p.from} and ${p.to}.`,
    columns: { name: "Name", kind: "Kind", from: "From", to: "To" },
    row: (p: { n: number; name: string }) => `Row ${p.n}${p.name ? ` (${p.name})` : ""}`,
    kinds: { phase: "Phase", peak: "Peak" },
    fromBlank: "blank: first day",
    toBlank: "blank: last day",
    drop: "Empty a row to remove it.",
    milestones: "Milestones copied from the earlier election",
    milestonesNote: "Their days follow the new election day. Untick what is not used.",
  },
  rhythm: {
    week: "The reporting week begins on",
    weekHint: "Offices that close on Thursday for Friday's meeting begin on Friday.",
    meeting: "Weekly meeting",
    report: "Weekly report closes",
    weekday: "Weekday",
    hour: "Hour",
    hourHint: "for example 14:00",
    unsettled: "Not settled",
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    decoration: "Decoration complete",
    limit: "The deadline reads",
    limits: { by: "by", before: "before" },
    decorationOn: "Day",
    decorationHint: (day: string) => (day ? `Blank: ${day}` : "Blank: T−13"),
  },
  content: {
    categories: "Forms of publicity",
    categoriesHint: "Untick what is not used; more can be added later.",
    messages: "Messages",
    messagesHint: "One message a line.",
  },
  preview: {
    lede: (p: Params) => `${p.statutory} statutory milestones, ${p.planned} of the plan, ${p.units} units.`,
    notYet: "The calendar cannot be shown yet: “Day and law” lacks election day.",
    wrongTitle: (n: number) => `${n} to correct before the election can be made`,
    allRight: "Ready to be made.",
    warnings: "Note",
    create: "Make the election",
    facts: {
      day: "election day",
      law: "law",
      span: "campaign",
      address: "address",
      units: "units",
      weeks: "reporting weeks",
      meetings: "weekly meetings",
      targets: "targets copied",
      content: "forms and messages",
    },
    meetings: (p: Params) => `${p.count}, ${p.first}–${p.last}, ${p.time}`,
    contentCount: (p: Params) => `${p.categories} forms, ${p.messages} messages`,
    notSettled: "not settled",
    phases: "Phases",
    calendar: "The whole calendar",
    onWeekend: (n: number) =>
      n === 0
        ? "No milestone falls on a weekend."
        : `${n} milestones fall on a weekend: marked, never shifted.`,
    columns: { date: "Date", t: "T−n", title: "Milestone", source: "Source", kind: "Kind" },
    origins: { statutory: "Law", plan: "Plan", internal: "Internal" },
    weekend: { 6: "Saturday", 7: "Sunday" },
    provisional: "provisional",
    undated: "cannot be dated yet",
    window: (p: Params) => `${p.from} to ${p.to}`,
  },
  firstSteps: {
    title: "Next",
    secretaries: "Give the role of secretary",
    secretariesNow: (p: { now: number; needed: number }) => `(${p.now} so far, ${p.needed} needed)`,
    members: "Give each unit its head and members",
    membersNow: (p: { without: number; all: number }) => `(${p.without} of ${p.all} units have nobody)`,
  },
  choose: {
    title: "Choose an election",
    lede: "You work in more than one election.",
    day: (p: Params) => `Election day ${p.day}`,
    stageLeft: (n: number) => (n > 0 ? `${n} days left` : n === 0 ? "today" : `${-n} days ago`),
  },
  problems: setUpProblems,
  flash: {
    "set-up-saved": "Saved.",
    "set-up-units-added": (p: Params) => addedText(p),
    "set-up-copied": (p: Params) => `Copied from ${p.name}.`,
    "set-up-copy-undone": "As it was before the copying.",
    "set-up-discarded": "Draft discarded.",
    "set-up-restored": "Draft taken back.",
    "campaign-created": (p: Params) =>
      `${p.name} made with ${p.units} units. Next: give roles to secretaries and members.`,
  },
};

function addedText({ added, there, columns }: Params): string {
  const count =
    there === 0 ? `${added} units added.` : `${added} units added; ${there} lines were there already.`;
  const names = columnWords(String(columns ?? ""));
  return names ? `${count} Columns taken for: ${names}.` : count;
}

const columnWords = (columns: string) =>
  columns
    .split(",")
    .map((column) => pasteColumns[column] ?? "")
    .filter(Boolean)
    .join(", ");

const pasteColumns: Record<string, string> = {
  name: "name",
  kind: "kind/bloc",
  code: "code",
  parent: "reports to",
  other: "(left out)",
};
