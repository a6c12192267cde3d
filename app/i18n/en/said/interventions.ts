import type * as vi from "../../vi/said/interventions";

type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems: typeof vi.problems = {
  "matter-gone": "This matter is no longer listed. Reload the page.",
  "nobody-to-tell": "Nobody of these units has an account. Assign a task or send a letter.",
  "told-today": "The units were already reminded of this today.",
  "asked-today": "You already asked for this today.",
  "not-asked-today": "You asked for nothing about this today.",
};

const asked: Record<string, string> = { nudge: "remind", assign: "assign a task", extend: "extend" };

/** What was just done, by the code of the flash. */
export const flash: typeof vi.flash = {
  "matter-told": (p: Params) => `Reminded ${p.units} units: ${p.people} people, ${p.mails} letters.`,
  "matter-asked": (p: Params) => `Asked the secretariat to ${asked[String(p.act)] ?? ""}.`,
  "asking-taken-back": "Taken back.",
};
