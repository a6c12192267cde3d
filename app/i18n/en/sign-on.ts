import type { signOn as vi } from "../vi/sign-on";

export const signOn: typeof vi = {
  title: "Single sign-on",
  button: (name) => `Sign in with ${name}`,
  failed: (name) => `Not signed in with ${name}`,
  again: "Try again",
  byPassword: "Sign in with a password",
  left: "Signed out of Cột Mốc",
  leaving: "Sign out",
  leavingNow: (name) => `Going on to ${name} to end the session there.`,
  goOn: (name) => `To ${name}`,
  lede: (name) => `Open Cột Mốc with ${name}, without a password of its own.`,
  linkedSince: (p) => `Linked to ${p.name} since ${p.at}.`,
  notLinked: (name) =>
    `Not linked to ${name} yet. Choose link and sign in there; from then on ${name} lets you in.`,
  link: (name) => `Link to ${name}`,
  unlink: "Remove the link",
  unlinkHint: "From then on, sign in with the password.",
  unlinkEnds: (name) => `Sessions opened with ${name} end at once.`,
  subject: "Identifier",
  subjectHint: "The person's “sub” at the provider, copied character by character.",
  linkAccount: "Link",
  notLinkedYet: (name) =>
    `Not linked. The first sign-in with ${name} under the same verified e-mail address links the account.`,
  linkedHow: (p) =>
    p.by === null ? `Linked by e-mail address at ${p.at}.` : `Linked by ${p.by} at ${p.at}.`,
};
