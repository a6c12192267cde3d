import type { flash as viFlash, problems as viProblems } from "../../vi/said/sign-on";

export const problems: typeof viProblems = {
  "sso-down": "The office's sign-in server does not answer. Try again in a few minutes, or use the password.",
  "sso-cancelled": "Cancelled on the office's sign-in page. Try again if you still want to come in.",
  "sso-clock":
    "The clocks of the two servers differ. Ask the administrator to set the server's time; meanwhile use the password.",
  "sso-stale": "This sign-in is old, used up, or began in another browser. Try again.",
  "sso-refused":
    "The answer of the sign-in server could not be verified. Try again; if it stays so, tell the administrator.",
  "sso-set-up":
    "The sign-in server does not accept Cột Mốc. Ask the administrator to check the OIDC settings; meanwhile use the password.",
  "sso-no-account":
    "This person has no Cột Mốc account. Ask the administrator to create one with the same e-mail address, or to link one.",
  "sso-disabled": "This person's Cột Mốc account is disabled. Ask the administrator.",
  "sso-other-subject":
    "This account is linked to another person at the provider. An administrator removes the old link first.",
  "sso-confirm-first": (p) => `No confirmation from ${p.name} yet. Confirm there first, then press again.`,
  "sso-confirm-other":
    "The person who signed in at the provider is not the one of this session. Confirm again from the page before.",
  "sso-taken": "This identifier is linked to another account. Remove the link there first.",
  "sso-subject-long": (p) => `The identifier is longer than ${p.max} characters. Check it.`,
  "sso-only-way":
    "The account has no password, so without the link nobody gets in. Ask the administrator for a link to set one first.",
};

export const flash: typeof viFlash = {
  "sso-linked": "Linked. Single sign-on works from now on.",
  "sso-unlinked": "Link removed.",
  "sso-account-linked": "Account linked.",
  "sso-account-unlinked": "Link removed; sessions of single sign-on have ended.",
};
