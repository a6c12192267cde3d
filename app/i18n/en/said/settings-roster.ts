import type * as vi from "../../vi/said/settings-roster";

type Params = Record<string, string | number>;

export const problems: typeof vi.problems = {
  "member-line": (p: Params) => `Line ${p.line}: name and position are needed, with a tab between.`,
  "member-line-long": (p: Params) => `Line ${p.line} is too long.`,
  "area-unknown": (p: Params) =>
    `Line ${p.line}: there is no unit “${p.name}”. Type its name as in the list of units.`,
  "account-unknown": "This account has no part in the election. Choose again.",
  "member-gone": "This person has just been taken off the list. Load the page again.",
  "roster-full": (p: Params) => `The list holds at most ${p.max} people.`,
};

export const flash: typeof vi.flash = {
  "member-added": (p: Params) => `Added: ${p.name}.`,
  "member-edited": (p: Params) => `Saved: ${p.name}.`,
  "member-removed": (p: Params) => `Taken off the list: ${p.name}.`,
  "member-restored": (p: Params) => `Back on the list: ${p.name}.`,
  "members-pasted": (p: Params) => `${p.name} people added.`,
};
