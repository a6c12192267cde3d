import type * as vi from "../../vi/said/calendar-feeds";

export const problems: typeof vi.problems = {
  "feed-needs-kind": "Choose at least one.",
  "too-many-feeds": ({ max }) => `There are ${max} addresses already. Revoke one that is no longer used.`,
};

export const flash: typeof vi.flash = {
  "feed-opened": "The calendar address has been made.",
  "feed-changed": "Saved. Calendar programs follow at their next reading.",
  "feed-revoked": "Revoked. The address can no longer be read.",
};
