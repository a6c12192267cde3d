import type * as vi from "../../vi/said/accounts";

export const problems: typeof vi.problems = {
  "wrong-name-or-password": (p) =>
    Number(p.left) > 0
      ? `Wrong name or password. ${p.left} ${Number(p.left) === 1 ? "try" : "tries"} left.`
      : "Wrong name or password. No tries left, wait some minutes and try again.",
  "wrong-current-password": (p) =>
    `The current password is wrong. ${p.left} ${Number(p.left) === 1 ? "try" : "tries"} left.`,
  "too-many-tries": (p) => `Too many tries. Try again after ${p.until}.`,
  "server-busy": "Too many people are signing in. Try again in a few seconds.",
  "password-short": (p) => `Shorter than ${p.min} characters. Add some words.`,
  "password-long": (p) => `Longer than ${p.max} characters. Shorten it.`,
  "password-common": "Many people use this password; it is easy to guess. Choose another sentence.",
  "password-is-name": "This is only the user name or address. Choose another sentence.",
  "password-same": "The new password is the current one. Choose another.",
  "passwords-differ": "The two differ. Type the new password again.",
  "link-spent": "The link was used or has expired. Ask the administrator for a new one.",
};

export const flash: typeof vi.flash = {
  "password-set": "Password set. Sign in with it.",
  "password-changed": "Password changed. The other sessions have ended.",
  "settings-saved": "Display saved.",
  "session-revoked": "Session ended.",
  "sessions-revoked": (p) => `${p.count} other ${Number(p.count) === 1 ? "session" : "sessions"} ended.`,
  "signed-out": "Signed out.",
  confirmed: "Confirmed.",
};
