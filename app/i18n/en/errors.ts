import type { errors as vi } from "../vi/errors";

export const errors: typeof vi = {
  notFound: {
    title: "There is no such page",
    text: "The address is wrong, or the page is not for this account.",
  },
  denied: {
    title: "This account may not do that",
    text: "If it is your task, ask the administrator for the role.",
  },
  signIn: {
    title: "Your session has ended",
    text: "Sign in again: what you typed is kept and will be put back into the form.",
  },
  tooLarge: { title: "The form is too large", text: "Send it in several parts." },
  failed: {
    title: "Something went wrong",
    text: "Try again in a few minutes. If it stays, tell the administrator the request id.",
  },
  away: {
    title: "The database is restarting",
    text: "This usually takes less than 30 seconds. The page reloads by itself.",
    kept: "This usually takes less than 30 seconds. What you typed is kept here; sending it again records nothing twice.",
  },
  busy: {
    title: "The system is busy",
    text: "Many people are writing at once. The page reloads by itself.",
    kept: "Many people are writing at once. What you typed is kept here; sending it again records nothing twice.",
  },
  reload: "Reload",
  resend: "Send again",
  requestId: (id) => `Request id: ${id}`,
  home: "Go to the start page",
};
