import type { RoundPage } from "~/domain/rounds-page";
import type { FormAnswer } from "~/ui/forms";
import type { RoundIntent } from "./round-intents";

export interface OneRoundForm {
  intent: RoundIntent;
  page: RoundPage;
  answer: FormAnswer | undefined;
}

/** The answer to one form out of the page's answer. */
export function answerOf(intent: RoundIntent, answer: FormAnswer | undefined): FormAnswer | undefined {
  return answer?.values.intent?.[0] === intent ? answer : undefined;
}
