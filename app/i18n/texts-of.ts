import { en } from "./en";
import type { Locale, Texts } from "./texts";
import { vi } from "./vi";

/** All texts of a language, for what is written without a page: mails and digests. Loads both; not for the browser. */
export const textsOf = (locale: Locale): Texts => (locale === "en" ? en : vi);
