import type * as vi from "../../vi/said/timeline-work";

const unitCount = (count: string | number) => `${count} ${Number(count) === 1 ? "unit" : "units"}`;

export const problems: typeof vi.problems = {
  "baseline-needs-reason": "The plan is frozen: say why the date changes.",
  "count-out-of-range": (p) => `Enter a number from 0 to ${p.most}.`,
  "anchor-unknown": "This milestone is no longer in the timeline. Choose another.",
  "depends-on-itself": (p) => `The order goes in a circle: ${p.chain}. Take one link out of it.`,
  "milestone-unchanged": "Nothing differs from what is stored.",
  "others-hang-on-it": (p) => `Other milestones are counted from this one: ${p.names}. Change those first.`,
  "its-document-removed": (p) =>
    `The document that sets this milestone has been removed: ${p.document}. Restore the document first.`,
  "not-withdrawn": "This milestone is no longer in the trash.",
  "choose-units": "Choose at least one unit.",
  "unit-not-concerned": "A unit does not belong to this milestone. Reload the page and choose again.",
  "units-already-done": (p) => `Already recorded: ${p.units}. Untick them and record again.`,
  "unit-day-exists": (p) =>
    `${p.unit} already has a day of its own, ${p.day}. Remove that before setting another.`,
};

export const flash: typeof vi.flash = {
  "units-marked": (p) => `Recorded for ${p.unit || unitCount(p.count ?? 0)}: ${p.title}.`,
  "units-reopened": (p) => `Taken back for ${p.unit || unitCount(p.count ?? 0)}: ${p.title}.`,
  "milestone-units-set": (p) => `Units saved: ${p.title}.`,
  "milestone-order-set": (p) => `Order saved: ${p.title}.`,
  "milestone-edited": (p) => `Milestone changed: ${p.title}.`,
  "milestone-withdrawn": (p) => `Milestone withdrawn: ${p.title}.`,
  "milestone-restored": (p) => `Milestone restored: ${p.title}.`,
  "unit-day-set": (p) => `Polling day saved: ${p.unit}.`,
  "unit-day-removed": (p) => `Polling day removed: ${p.unit}.`,
  "baseline-frozen": (p) => `Plan frozen, no. ${p.number}.`,
};
