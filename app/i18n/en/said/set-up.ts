import type * as vi from "../../vi/said/set-up";

type Params = Record<string, string | number>;

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

export const problems: typeof vi.problems = {
  "not-a-sunday": (p: Params) =>
    `Election day must be a Sunday (article 5). The nearest: ${p.before} or ${p.after}. To take this day all the same, tick the box below.`,
  "election-passed":
    "Election day has passed: this election can only be kept on record or used for practice.",
  "law-unknown": "Before 01/09/2015 older laws held that are not here. Choose a law.",
  "other-edition": (p: Params) =>
    `The law in force at the announcement is the edition of ${p.edition}; another one is chosen.`,
  "no-district": "There is no district level since 1/7/2025. Choose province or commune.",
  "no-city":
    "There is no city below a province since 1/7/2025. A centrally run city is of the province level.",
  "slug-letters": "Small letters without marks, digits and hyphens only, for example quang-ninh-2026.",
  "slug-length": "From 3 to 60 characters.",
  "slug-reserved": "This address belongs to another page. Choose another.",
  "slug-taken": "Another election has this address. Choose another.",
  "starts-after-election": "The first day must be before election day.",
  "ends-before-election": "The last day must not be before election day.",
  "not-a-day-or-t": "This is no day. Type day/month/year or T−n, for example 02/03/2026 or T−13.",
  "election-day-first": "Election day is not known, so T−n cannot be counted. Type it in “Day and law”.",
  "no-units": "No unit yet. Add from a list, paste from Excel, or copy from an earlier election.",
  "too-many-units-listed": (p: Params) =>
    `${p.count} units are too many; an election takes ${p.max} at most. The pasted block is still here: shorten it and add it again.`,
  "unit-twice": (p: Params) => `“${p.name}” is there already under the same unit. Rename or remove one.`,
  "code-twice": (p: Params) => `“${p.name}” has this code already.`,
  "code-letters": "A code has letters, digits, dots and hyphens, 20 at most.",
  "parent-unknown": (p: Params) =>
    `There is no unit “${p.name}”. Type the name of a unit in the list, or leave blank.`,
  "parent-twice": (p: Params) => `More than one unit is called “${p.name}”. Rename one of them.`,
  "parent-cycle": "This unit reports to itself through others. Change “Reports to”.",
  "phase-outside-span": (p: Params) =>
    `Outside the campaign (${p.from}–${p.to}). Change this day, or the campaign's.`,
  "phase-ends-first": "The last day is before the first.",
  "phase-overlaps": (p: Params) => `Overlaps “${p.name}” (${p.from}–${p.to}). Only peaks may.`,
  "weekday-needed": "Choose a weekday, or empty the hour.",
  "hour-needed": "Type an hour, for example 14:00, or choose “Not settled”.",
  "decoration-outside": (p: Params) => `Must be between ${p.from} and ${p.to}.`,
  "no-categories": "Choose one at least.",
  "too-many-messages": (p: Params) => `${p.max} messages at most.`,
  "campaign-unknown": "Choose an election to copy.",
  "draft-changed-elsewhere":
    "This step has just been changed in another window. Below is what you typed; send again to replace the other, or reload to take it.",
  "set-up-not-ready": (p: Params) => `${p.wrong} still to correct.`,
};

export const flash: typeof vi.flash = {
  "set-up-saved": "Saved.",
  "set-up-units-added": (p: Params) => addedText(p),
  "set-up-copied": (p: Params) => `Copied from ${p.name}.`,
  "set-up-copy-undone": "As it was before the copying.",
  "set-up-discarded": "Draft discarded.",
  "set-up-restored": "Draft taken back.",
  "campaign-created": (p: Params) =>
    `${p.name} made with ${p.units} units. Next: give roles to secretaries and members.`,
};
