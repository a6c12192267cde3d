import type * as vi from "../../vi/said/outputs-paste";
import { outputsPasteTexts } from "../outputs-paste";

export const problems: typeof vi.problems = {
  "paste-empty": "There are no lines yet. Paste the list here.",
  "paste-too-many-lines": (p) =>
    `There are ${p.count} lines; ${p.max} at most at one time. Paste them in parts.`,
  "paste-too-many-columns": (p) =>
    `There are ${p.count} columns; ${p.max} at most. Leave out those not needed.`,
  "paste-too-many-characters": (p) => `A cell has ${p.count} characters; ${p.max} at most. Shorten it.`,
  "paste-nothing-new": "There is no new line to record.",
  "unit-not-found": (p) =>
    `No unit is called “${p.text}”. Correct the name, or clear the cell to use the chosen one.`,
  "category-not-found": (p) => `No category is called “${p.text}”. Choose one from the list.`,
  "message-not-found": (p) => `No message is called “${p.text}”.`,
  "quantity-unread": (p) => `“${p.text}” cannot be read as a quantity. Type it anew, such as “trên 170”.`,
  "unit-not-own": "You do not record for this unit. Choose your own.",
};

export const flash: typeof vi.flash = {
  "outputs-pasted": (p) => outputsPasteTexts.saved(p),
  "outputs-pasted-held": (p) =>
    `${p.count} items recorded at ${p.time}; ${p.held} lines of closed weeks wait as adjustments (${p.waiting}).`,
  "adjustments-open": "See what waits",
  "paste-undone": (p) => `${p.count} items moved to the trash.`,
};
