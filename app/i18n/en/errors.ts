import type { errors as vi } from "../vi/errors";

export const errors: typeof vi = {
  product: "Cột Mốc",
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
  storage: {
    nothing: "Nothing was recorded. What you typed is kept here.",
    full: {
      title: "The server has no room left",
      kept: "Tell the administrator; once there is room, press Send again. Reading goes on.",
      text: "Tell the administrator. Reading goes on; writing waits until there is room.",
    },
    busy: {
      title: "The server is busy",
      kept: "Wait a few seconds, then press Send again.",
      text: "The page loads again by itself in a moment.",
    },
    failing: {
      title: "The server could not write",
      kept: "Wait a few minutes, then press Send again. If it stays, tell the administrator the request id.",
      text: "The page loads again by itself in a moment. If it stays, tell the administrator the request id.",
    },
    away: {
      title: "The database is restarting",
      kept: "This mostly takes less than 30 seconds; sending again records nothing twice.",
      text: "This mostly takes less than 30 seconds. The page loads again by itself in a moment.",
    },
    reload: "Load again",
    resend: "Send again",
    typed: "Look at what you typed",
  },
  busy: {
    title: "The system is very busy",
    page: "This page opens again by itself in a few seconds. Nothing to do yet.",
    form: "What was typed is kept and is sent again by itself in a few seconds. Keep this page open.",
    again: "Try now",
  },
  tooOften: {
    title: "Too many downloads or searches in a row",
    page: "This page opens again by itself when it is your turn. Other pages work as usual.",
    form: "What was typed is kept and is sent again by itself when it is your turn. Keep this page open.",
    again: "Try now",
  },
  requestId: (id) => `Request id: ${id}`,
  home: "Go to the start page",
};
