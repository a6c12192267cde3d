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
  "wrong-code": (p) =>
    Number(p.left) > 0
      ? `This code is wrong, used or over. Wait for the next one; ${p.left} tries are left.`
      : "This code is wrong. No tries are left: wait some minutes.",
  "code-wanted": "Type the code.",
  "sign-in-anew":
    "This sign-in has taken too long, or the password has just been changed. Sign in from the start.",
  "set-up-over": "This key does not wait any more. Begin again.",
  "factor-required":
    "This installation asks for two-step verification, so it cannot be switched off. For a new phone, set it up again.",
  "own-factor": "Your own two-step verification is changed on your account page.",
  "no-factor": "This account has no two-step verification.",
  "policy-changed": "Somebody else has just changed the rule. Look at it again, then save.",
  "link-spent": "The link was used or has expired. Ask the administrator for a new one.",
};

export const flash: typeof vi.flash = {
  "password-set": "Password set. Sign in with it.",
  "password-changed": "Password changed. The other sessions have ended.",
  "settings-saved": "Display saved.",
  "session-revoked": "Session ended.",
  "sessions-revoked": (p) => `${p.count} other ${Number(p.count) === 1 ? "session" : "sessions"} ended.`,
  "factor-removed": "Two-step verification is off.",
  "factor-taken": (p) => `Two-step verification of ${p.name} was removed. All sessions have ended.`,
  "recovery-used": (p) => `Signed in with a recovery code. ${p.count} are left.`,
  "policy-saved": "The rule of two-step verification was saved.",
  "signed-out": "Signed out.",
  confirmed: "Confirmed.",
};
