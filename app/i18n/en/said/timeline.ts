import type * as vi from "../../vi/said/timeline";

export const problems: typeof vi.problems = {
  "in-future": (p) =>
    `This day is after today (${p.asOf}). Record only what has been done; what comes goes to the planned date.`,
  "too-early": (p) => `This day is too early for the election. Type a day from ${p.earliest}.`,
  "far-from-election": (p) =>
    `This day is too far from election day. Type a day from ${p.from} to ${p.to}; check the year.`,
  "not-an-hour": "This is not an hour. Type hour and minute, for example 07:00.",
  "as-of-in-future": (p) =>
    `This day has not come. Type a day up to ${p.today}; the calendar is shown as of today.`,
  "not-done": "This milestone is not recorded as done, so there is nothing to reopen.",
  "not-overridden": "The date of this milestone was not changed, so there is nothing to remove.",
  "plan-needs-document":
    "A plan's milestone needs a document. Choose one, or choose “The sub-committee itself”.",
};

export const flash: typeof vi.flash = {
  "milestone-completed": (p) => `Recorded as done: ${p.title}.`,
  "milestone-reopened": (p) => `Reopened: ${p.title}.`,
  "milestone-overridden": (p) => `Date changed: ${p.title}.`,
  "milestone-override-removed": (p) => `The earlier date holds again: ${p.title}.`,
  "milestone-planned": (p) => `Planned date saved: ${p.title}.`,
  "milestone-duty-set": (p) => `Saved whose work it is: ${p.title}.`,
  "milestone-added": (p) => `Milestone added: ${p.title}.`,
};
