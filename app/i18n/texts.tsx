import { createContext, type ReactNode, useContext } from "react";
import type { vi } from "./vi";

/** Every text of the product; both languages have the same keys, or the build fails. */
export type Texts = typeof vi;
export type Locale = "vi" | "en";
/** A sentence, or one with places for figures and names. */
export type Sentence = string | ((params: Record<string, string | number>) => string);

const TextsContext = createContext<{ locale: Locale; texts: Texts } | null>(null);

export function TextsProvider({
  locale,
  texts,
  children,
}: {
  locale: Locale;
  texts: Texts;
  children: ReactNode;
}) {
  return <TextsContext.Provider value={{ locale, texts }}>{children}</TextsContext.Provider>;
}

export const useTexts = (): Texts => useProvided().texts;
export const useLocale = (): Locale => useProvided().locale;

/** The sentence with its places filled. */
export function say(sentence: Sentence, params: Record<string, string | number> = {}): string {
  return typeof sentence === "string" ? sentence : sentence(params);
}

function useProvided() {
  const provided = useContext(TextsContext);
  if (!provided) throw new Error("TextsProvider is missing");
  return provided;
}
