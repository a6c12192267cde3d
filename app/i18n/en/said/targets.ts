import { formatNumber } from "../../format";
import type * as vi from "../../vi/said/targets";

const count = (value: string | number | undefined) => formatNumber(Number(value), "en");

export const problems: typeof vi.problems = {
  "target-set-for-group": (p) =>
    `${count(p.amount)} is set for “${p.category}” in this time. A part is not added to its group: remove that target first.`,
  "unit-not-active": (p) =>
    `${p.unit} does not exist in this period. Clear the cell or choose another period.`,
  "plan-frozen-source":
    "The plan is frozen and targets by rule move with sizes: say where the new figures were read.",
  "plan-frozen-reason": "The plan is frozen: say why it changes.",
  "plan-frozen-document": "The plan is frozen: choose the document behind the change.",
  "group-too-small": "Choose at least two categories.",
  "group-measures-differ": "These categories have different units of measure and do not add up.",
  "rule-factor-zero": "A rule of 0 sets nothing. Type a larger number.",
  "rule-days-outside": "These days are outside the campaign.",
  "rule-overlaps": (p) =>
    `There is a rule for “${p.category}” for these units at the same time; both would count twice. Change that rule or the days.`,
  "rule-too-large": (p) => `A unit comes to more than ${count(p.max)}. Check the number and the sizes.`,
  "rule-gone": "This rule has been removed.",
  "size-changed-by-other": (p) =>
    p.by === ""
      ? `Somebody just removed this figure; you typed ${count(p.mine)}. Save again to keep it.`
      : `${p.by} changed this cell to ${count(p.theirs)} at ${p.at}; you ${p.mine === "" ? "left it blank" : `typed ${count(p.mine)}`}. Change it, or save again.`,
  "paste-not-clear": (p) => `${count(p.count)} places have to be put right first. Nothing was saved.`,
  "paste-no-cells": "There is no figure to save.",
};

export const flash: typeof vi.flash = {
  "group-opened": "The group column is in the sheet.",
  "rule-saved": "The rule is saved.",
  "rule-removed": "The rule is removed.",
  "sizes-saved": (p) => `${p.changed} sizes saved. Rules are worked out anew.`,
  "sizes-unchanged": "No cell has changed.",
};
