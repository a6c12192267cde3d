import type * as vi from "../../vi/said/clauses";

type Params = Record<string, string | number>;

export const problems: typeof vi.problems = {
  "clause-too-long": (p: Params) => `Line ${p.line} is too long. A number takes 60 letters, its text 500.`,
  "clause-twice": (p: Params) => `Line ${p.line} repeats ${p.label}. Leave one of them out.`,
  "clause-exists": (p: Params) =>
    `The document has ${p.label} already. Change that one, or use another number.`,
  "clause-changed": "Somebody else has just changed this clause. Compare, then save again.",
  "clause-used": (p: Params) => `${p.label} cannot be removed: it is named by ${p.uses}. Change those first.`,
};

export const flash: typeof vi.flash = {
  "clauses-added": (p: Params) => `${p.n} ${p.n === 1 ? "clause" : "clauses"} added.`,
  "clause-saved": (p: Params) => `${p.name} saved.`,
  "clause-removed": (p: Params) => `${p.name} removed.`,
  "clause-restored": (p: Params) => `${p.name} put back.`,
  "clause-moved": (p: Params) => `${p.name} moved.`,
};
