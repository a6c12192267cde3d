import type { HelpPart, HelpScreen } from "./help-screens";
import type { HelpWord } from "./help-words";
import type { Role } from "./permissions";

/** The help of one screen, as it is written in a language. */
export interface ScreenHelp {
  title: string;
  /** One sentence. */
  purpose: string;
  /** How the usual thing is done. */
  steps: readonly string[];
  asked: readonly { question: string; answer: string }[];
}

/** The help of one screen, as it is shown. */
export interface HelpPage extends ScreenHelp {
  screen: HelpScreen;
  words: { word: HelpWord; term: string; meaning: string }[];
}

/** The contents, or what is left of them by a search. */
export interface HelpContents {
  text: string;
  parts: { part: HelpPart; screens: { screen: HelpScreen; title: string; purpose: string }[] }[];
  roles: Role[];
}

/** When something of a role's work comes up. */
export type HelpTime = "first" | "daily" | "weekly" | "meeting" | "at-once" | "when-needed";

/** One role's sheet of paper. */
export interface RoleGuide {
  role: Role;
  times: { time: HelpTime; screens: { screen: HelpScreen; title: string; steps: readonly string[] }[] }[];
}
