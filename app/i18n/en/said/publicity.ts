import type * as vi from "../../vi/said/publicity";

const outputs = (n: number | string | undefined) => (Number(n) === 1 ? "1 output" : `${n} outputs`);

export const problems: typeof vi.problems = {
  "not-a-term": "Type a whole day, or days with a sign: -3 is before, +2 after.",
  "due-before-from": "The last day is before the first. Swap the two days.",
  "item-changed":
    "Somebody else has just changed this item. Compare with the new text in the table, then save again.",
  "output-not-linkable": (p) =>
    `${outputs(p.n)} cannot be linked: withdrawn, of another election, or outside your units. Untick and try again.`,
  "output-not-linked": "This output is no longer linked here.",
};

export const flash: typeof vi.flash = {
  "publicity-item-added": "Item added.",
  "publicity-templates-added": (p) => `${p.n} items added.`,
  "publicity-item-saved": "Item saved.",
  "publicity-item-removed": (p) => `Removed: ${p.name}.`,
  "publicity-item-restored": (p) => `Put back: ${p.name}.`,
  "publicity-linked": (p) => `${outputs(p.n)} linked.`,
  "publicity-unlinked": "Output unlinked.",
};
