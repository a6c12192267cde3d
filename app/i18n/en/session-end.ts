import type { sessionEnd as vi } from "../vi/session-end";

export const sessionEnd: typeof vi = {
  soon: (time) => `The session ends at ${time}`,
  soonText: "It has not been used for long and ends by itself. What you have typed stays on this page.",
  finalText:
    "It has been open as long as it may be. Send what you have typed before then, or sign in again after.",
  goOn: "Go on working",
  over: "The session has ended",
  overText:
    "What you have typed stays on this page. Send it as usual: you sign in, and it is filled in again as it was.",
  close: "Close",
};
