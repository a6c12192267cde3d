import type { signIn as vi } from "../vi/sign-in";

export const signIn: typeof vi = {
  title: "Sign in",
  login: "E-mail address or user name",
  password: "Password",
  submit: "Sign in",
  cannot: "Cannot sign in?",
  ways: [
    "Password forgotten: ask the administrator for a reset link, then set a new one yourself.",
    "Phone with the codes lost: type a recovery code; if none is left, ask the administrator to remove two-step verification.",
    "Invitation or reset link expired: ask the administrator for a new one.",
    "No account, or a locked one: tell your unit's head, so that the administrator makes or unlocks it.",
  ],
  kept: "What you were typing is kept and will be put back after you sign in.",
  headline: (p) => `${p.left}, ${p.day}.`,
  today: (day) => `Today is ${day}.`,
  nobody: "There is no administrator yet",
  nobodyHint: "The operator runs at the server:",
  noCampaign: "The working tool of an election's communications sub-committee.",
  purpose: "Cột Mốc records the office's own work, nothing about citizens.",
  demo: (day) => `Illustrative data, fixed day ${day}.`,
  compounds: ["election day"],
};
