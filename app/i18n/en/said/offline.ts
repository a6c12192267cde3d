import type * as vi from "../../vi/said/offline";

export const problems: typeof vi.problems = {
  "outbox-unreadable": "The server cannot read this entry. Open it, check it and send it again.",
  "outbox-denied": "This account may not log it. Check the unit, or ask the administrator for another role.",
  "outbox-no-campaign": "There is no such election any more, or this account has no part in it.",
  "outbox-too-large": "The entry is too long. Shorten the note and send it again.",
};
