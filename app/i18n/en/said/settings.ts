import { formatNumber } from "../../format";
import type * as vi from "../../vi/said/settings";

type Params = Record<string, string | number>;

const count = (value: string | number | undefined) => formatNumber(Number(value), "en");

export const problems: typeof vi.problems = {
  "voting-over": (p: Params) => `The vote took place on ${p.day}, so election day can no longer be moved.`,
  "same-election-day":
    "This is the election day and the law that hold. Type another day or choose another law.",
  "election-in-past": (p: Params) => `This day has passed. Type today (${p.today}) or a later day.`,
  "not-sunday": "This is not a Sunday. Type the day again, or tick that the decision names this very day.",
  "dates-changed":
    "Somebody has just changed one of these dates. The list below is new: read it, then save again.",
  "election-outside-campaign":
    "The new election day lies outside the first and last day. Let these move along, or change them under General.",
  "election-outside": (p: Params) => `Election day ${p.day} has to lie within these days.`,
  "outputs-before-start": (p: Params) => `There are outputs from ${p.day} on. The first day cannot be later.`,
  "outputs-after-end": (p: Params) => `There are outputs up to ${p.day}. The last day cannot be earlier.`,
  "weeks-closed": (p: Params) =>
    `Figures are closed up to week ${p.week} (to ${p.day}). Reopen the closed weeks first.`,
  "closed-figures": (p: Params) =>
    `This would change figures of closed weeks (up to week ${p.week}, to ${p.day}). Choose a later day.`,
  "week-targets-outside": (p: Params) =>
    `Targets are set for the week from ${p.day}, which would be gone. Remove those targets first.`,
  "phase-left-out": (p: Params) => `${p.name} lies outside these days. Change the phase first.`,
  "milestone-unknown": "This milestone is no longer in the plan. Choose again.",
  "phase-reversed": (p: Params) => `${p.name}: the last day is before the first. Swap the two days.`,
  "phase-outside": (p: Params) =>
    `${p.name} lies outside the campaign. Choose days from ${p.from} to ${p.to}.`,
  "phases-overlap": (p: Params) => `${p.name} overlaps ${p.other}. Change the days of one of them.`,
  "phase-has-targets": (p: Params) =>
    `${count(p.n)} cells of targets hang on this phase. Remove those first.`,
  "phase-gone": "This phase has just been removed. Load the page again.",
};

export const flash: typeof vi.flash = {
  "campaign-settings-saved": "General settings saved.",
  "election-day-moved": (p: Params) => `Election day is ${p.to}. ${p.changed} dates moved along.`,
  "phase-added": (p: Params) => `Added: ${p.name}.`,
  "phase-edited": (p: Params) => `Saved: ${p.name}.`,
  "phase-removed": (p: Params) => `Removed: ${p.name}.`,
};
