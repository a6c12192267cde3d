import type * as vi from "../../vi/said/chase";

type Params = Record<string, string | number>;

export const problems: typeof vi.problems = {
  "nothing-missing": "These units have sent their reports. Reload the page.",
  "nobody-to-nudge": "The missing units have no accounts. Use the message or the letter.",
  "nudged-today": "These units have been told today already.",
};

export const flash: typeof vi.flash = {
  nudged: (p: Params) =>
    `Told ${p.units} units about week ${p.week}: ${p.people} people, ${p.mails} letters.`,
  "nudged-by-message": (p: Params) => `Recorded: ${p.units} units told by a message about week ${p.week}.`,
};
