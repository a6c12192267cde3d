import type * as vi from "../../vi/said/settings-units";

type Params = Record<string, string | number>;

export const problems: typeof vi.problems = {
  "unit-line-long": (p: Params) => `Line ${p.line}: name, short name or bloc is too long.`,
  "unit-on-record": (p: Params) => `Line ${p.line}: ${p.name} is there already. Take this line out.`,
  "too-many-new-units": (p: Params) => `More than ${p.max} lines. Add them in several steps.`,
  "unit-not-there": (p: Params) => `${p.unit} is not there on ${p.day}. Choose another day or unit.`,
  "parent-below": "This unit stands below it. Choose another one.",
  "same-parent": "It stands there already on this day.",
  "later-parent": "After this day another change of the parent is recorded. Choose a day after that one.",
  "end-before-start": (p: Params) => `${p.unit} is not there before ${p.day}. Choose a later day.`,
  "unit-has-units": (p: Params) =>
    `${p.n} units stand below ${p.unit} on ${p.day}. Move them first, or merge.`,
  "unit-has-outputs": (p: Params) =>
    `${p.unit} has outputs dated ${p.day} or later. Correct those, or choose a later day.`,
  "unit-used": "Outputs, targets, people or tasks hang on this unit, so it is not removed. End it instead.",
};

export const flash: typeof vi.flash = {
  "units-added": (p: Params) => `${p.added} units added.`,
  "unit-edited": (p: Params) => `Saved: ${p.name}.`,
  "unit-moved": (p: Params) => `New parent set: ${p.name}.`,
  "unit-ended": (p: Params) => `Ended: ${p.name}.`,
  "unit-merged": (p: Params) => `Merged: ${p.name}.`,
  "unit-split": (p: Params) => `Split: ${p.name}.`,
  "unit-removed": (p: Params) => `Removed: ${p.name}.`,
};
