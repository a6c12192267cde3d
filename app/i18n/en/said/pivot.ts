import type * as vi from "../../vi/said/pivot";

export const problems: typeof vi.problems = {
  "pivot-axis-twice":
    "These two axes cannot be combined: use one axis about units, and one of each other kind.",
  "view-name-needed": "Enter a name for the table.",
  "view-name-taken": "There is a table of this name. Choose another.",
  "too-many-views": (p) => `A person can save ${p.max} tables. Delete some before saving more.`,
  "view-changed-meanwhile": (p) =>
    `This table has just been renamed “${p.name}” elsewhere. Look again, then rename it.`,
};

export const flash: typeof vi.flash = {
  "view-saved": (p) => `Saved the table “${p.name}”.`,
  "view-renamed": (p) => `Renamed to “${p.name}”.`,
  "view-removed": (p) => `Deleted the table “${p.name}”.`,
  "view-restored": (p) => `Brought back the table “${p.name}”.`,
};
