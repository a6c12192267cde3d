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
  closed: "The election is closed",
  closedOn: (day) => `The election was closed on ${day}: read only. What was just sent was not recorded.`,
  signIn: {
    title: "Your session has ended",
    text: "Sign in again: what you typed is kept and will be put back into the form.",
  },
  tooLarge: { title: "The form is too large", text: "Send it in several parts." },
  failed: {
    title: "Something went wrong",
    text: "Try again in a few minutes. If it stays, tell the administrator the request id.",
  },
  requestId: (id) => `Request id: ${id}`,
  home: "Go to the start page",
};
