import type { Problem } from "~/domain/problem";
import { type Sentence, say, type Texts } from "~/i18n/texts";

/** What a refused form gives back to its page. */
export interface FormAnswer {
  problems: Problem[];
  values: Record<string, string[]>;
}

/** The sentence that tells a person what is wrong and what to do. */
export function problemText(problem: Problem, t: Texts): string {
  const sentences: Record<string, Sentence> = t.problems;
  return say(sentences[problem.code] ?? t.problems["not-valid"], problem.params);
}

/** First problem of each field, in words. */
export function fieldProblems(problems: readonly Problem[] | undefined, t: Texts): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const problem of problems ?? []) texts[problem.field] ??= problemText(problem, t);
  return texts;
}

/** What a field shows again: what was typed, else what it began with. */
export function typed(answer: FormAnswer | undefined, field: string, initial = ""): string {
  return answer ? (answer.values[field]?.[0] ?? "") : initial;
}

export function typedAll(
  answer: FormAnswer | undefined,
  field: string,
  initial: readonly string[] = [],
): readonly string[] {
  return answer ? (answer.values[field] ?? []) : initial;
}
