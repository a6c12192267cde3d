import type { stepUp as vi } from "../vi/step-up";

export const stepUp: typeof vi = {
  title: "Confirm before going on",
  text: "This needs to be sure who is doing it. What was typed is kept and is sent on as soon as it is confirmed.",
  lede: (minutes) => `A confirmation holds for ${minutes} minutes in this session.`,
  password: "Current password",
  code: "Code",
  codeHint: "The six digits of the app on your phone, or a recovery code of twelve.",
  atProvider: (name) => `Confirm with ${name}`,
  atProviderText: (name) =>
    `This account comes in with ${name}. Its sign-in page opens in a new tab; once confirmed, come back here and press Go on.`,
  submit: "Confirm",
  doneTitle: "Confirmed",
  doneText: "What you were doing is being sent on. If the page stands still, press the button below.",
  goOn: "Go on",
};
