import type { ScreenHelp } from "~/domain/help-page";
import type { HelpScreen } from "~/domain/help-screens";
import type { HelpWord } from "~/domain/help-words";
import { screenHelp as enHelp } from "./en/help";
import { helpWords as enWords } from "./en/help/words";
import type { Locale } from "./texts";
import { textsOf } from "./texts-of";
import { screenHelp as viHelp } from "./vi/help";
import { helpWords as viWords } from "./vi/help/words";

/** The help of one screen in a language; not for the browser, which gets only the one that it asks for. */
export function screenHelpOf(screen: HelpScreen, locale: Locale): ScreenHelp {
  return (locale === "en" ? enHelp : viHelp)[screen](textsOf(locale));
}

/** What a word of the field is called and means in a language. */
export function helpWordOf(word: HelpWord, locale: Locale): { term: string; meaning: string } {
  return (locale === "en" ? enWords : viWords)[word];
}
