import type { FormAnswer } from "~/ui/forms";

/** The answer, if it is to that form of the page: of that intent, and with that value of the field that tells it apart. */
export function answerOf(
  answer: FormAnswer | undefined,
  intent: string,
  field?: string,
  value?: string,
): FormAnswer | undefined {
  const values = answer?.values ?? {};
  const isIt = values.intent?.[0] === intent && (field === undefined || values[field]?.[0] === value);
  return isIt ? answer : undefined;
}
