import type * as vi from "../../vi/said/outputs-grid";

export const problems: typeof vi.problems = {
  "channel-not-found": (p) => `There is no channel called “${p.text}”.`,
  "grid-gone": "This item is gone, or no longer yours to see. Open the page again to see what is recorded.",
  "grid-not-sent": "The server has not taken this. Try again.",
  "grid-other-account": "Somebody else has signed in in this browser.",
};
