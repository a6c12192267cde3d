import type * as vi from "../../vi/said/outputs-bulk";

type Params = Record<string, string | number>;

export const problems: typeof vi.problems = {
  "act-needed": "Choose what to do.",
  "bulk-none": "There is nothing left to change. Choose again in the list.",
  "bulk-nothing": "None of the items can be changed. The reasons are below.",
  "bulk-list-changed": "The list or the act differs from the preview. Look again, then change.",
  "bulk-too-many": (p: Params) => `At most ${p.max} items at once. Narrow the filter.`,
  "bulk-running": "This is still at work. Undo it when it is done.",
  "trash-expired": (p: Params) =>
    `Withdrawn more than ${p.days} days ago. The secretary can restore it on its page.`,
};

export const flash: typeof vi.flash = {
  "bulk-started": "The change of many has been taken up.",
  "bulk-undone": "The undo has been taken up.",
};
