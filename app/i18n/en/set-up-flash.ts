import type { setUpFlash as vietnamese } from "../vi/set-up-flash";

type Params = Record<string, string | number>;

export const setUpFlash: typeof vietnamese = {
  "set-up-saved": "Saved.",
  "set-up-units-added": (p: Params) => addedText(p),
  "set-up-copied": (p: Params) => `Copied from ${p.name}.`,
  "set-up-copy-undone": "As it was before the copying.",
  "set-up-discarded": "Draft discarded.",
  "set-up-restored": "Draft taken back.",
  "campaign-created": (p: Params) =>
    `${p.name} made with ${p.units} units. Next: give roles to secretaries and members.`,
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
