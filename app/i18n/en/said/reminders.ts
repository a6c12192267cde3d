import type * as vi from "../../vi/said/reminders";

type Params = Record<string, string | number>;

export const problems: typeof vi.problems = {
  "reminder-settings-changed":
    "The choices have been changed elsewhere (another window, or a link in a mail). Compare with what is saved, then save again.",
};

export const flash: typeof vi.flash = {
  "reminder-settings-saved": (p: Params) => `Reminders for ${p.campaign} saved.`,
  "reminders-read": "Marked as read.",
  "reminders-unread": "Marked as unread.",
};
