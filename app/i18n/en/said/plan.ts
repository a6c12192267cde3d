import { formatNumber } from "../../format";
import type * as vi from "../../vi/said/plan";

const count = (value: string | number | undefined) => formatNumber(Number(value), "en");

export const problems: typeof vi.problems = {
  "target-changed-by-other": (p) =>
    `${p.by} changed this cell to ${count(p.theirs)} at ${p.at}; you have ${p.mine === "" ? "left it blank" : `typed ${count(p.mine)}`}. Correct it and save, or save again to keep yours.`,
  "target-removed-by-other": (p) =>
    `Someone took the target of this cell away; you have typed ${count(p.mine)}. Save again to set it.`,
  "target-set-for-other-period": (p) =>
    `${count(p.amount)} is set for ${p.period === "" ? "the whole campaign" : p.period}. A category has targets by phase or for the whole campaign: take that one away first.`,
  "period-unknown": "This period is no longer there. Choose the period again.",
  "document-unknown": "This document is not in the list. Choose again.",
  "too-many-cells": (p) => `More than ${count(p.max)} cells. Save them in parts.`,
  "document-title-needed": "Enter the subject.",
  "document-exists": (p) => `This number is in the list already: ${p.title}.`,
  "document-not-signed-yet": "That day has not come. Leave it empty while the document is not signed.",
};

export const flash: typeof vi.flash = {
  "targets-saved": (p) => (p.changed === 1 ? "Saved 1 target." : `Saved ${p.changed} targets.`),
  "targets-unchanged": "No cell has changed.",
  "document-added": (p) => `Document added: ${p.title}.`,
};
