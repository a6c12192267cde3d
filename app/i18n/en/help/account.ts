import type { Texts } from "../../texts";
import type { HelpOf } from "../../vi/help";
import type { accountHelp as vi } from "../../vi/help/account";

export const accountHelp: HelpOf<typeof vi> = {
  "tai-khoan": (t: Texts) => ({
    title: t.accounts.settings.title,
    purpose: "Your language, light or dark, password and open sessions.",
    steps: [
      `Choose “${t.accounts.settings.locale}” and “${t.accounts.settings.theme}”, click “${t.accounts.settings.save}”.`,
      `Click “${t.accounts.password.title}” when needed.`,
      `An unknown session: click “${t.accounts.sessions.revokeOthers}”, then change the password.`,
    ],
    asked: [
      {
        question: "A wrong name or position?",
        answer: "Tell the administrator, or ask on the page of your data.",
      },
    ],
  }),
  "xac-thuc-hai-buoc": (t: Texts) => ({
    title: t.secondFactor.title,
    purpose: "Besides the password, signing in takes a 6-digit code from your phone.",
    steps: [
      `Install an authenticator app, click “${t.secondFactor.start}”.`,
      `Scan the code, type the 6 digits, click “${t.secondFactor.finish}”.`,
      "Print or download the ten recovery codes and keep them safe.",
    ],
    asked: [
      { question: "Phone lost?", answer: "Use a recovery code; if none is left, ask the administrator." },
      {
        question: "Why am I asked again in between?",
        answer: "Important acts need confirming; it holds for 10 minutes.",
      },
    ],
  }),
  "du-lieu-cua-toi": (t: Texts) => ({
    title: t.ownData.link,
    purpose: "What the system keeps about you and how long; download it and ask for corrections.",
    steps: [
      "Read the parts; download if needed.",
      `If wrong: choose “${t.ownData.field}”, write “${t.ownData.wanted}” and why, click “${t.ownData.ask}”.`,
    ],
    asked: [{ question: "Does it keep data on citizens?", answer: "No. It records the office's own work." }],
  }),
};
