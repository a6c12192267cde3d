import type { Problem } from "~/domain/problem";
import { en } from "~/i18n/en";
import { vi } from "~/i18n/vi";

/** A problem in a sentence: for files, the command line, and pages that take no form and so have no problems to say. */
export function problemWords({ code, params = {} }: Problem, locale: "vi" | "en"): string {
  const sentences: Record<string, string | ((params: Record<string, string | number>) => string)> = {
    vi: vi.problems,
    en: en.problems,
  }[locale];
  const sentence = sentences[code];
  if (sentence === undefined) return code;
  return typeof sentence === "string" ? sentence : sentence(params);
}
