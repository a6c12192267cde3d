import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems } from "~/ui/forms";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";

/** What is wrong with a refused form; ids of its fields begin with `prefix`, where a page has several. */
export function Problems({ answer, prefix = "" }: { answer: FormAnswer | undefined; prefix?: string }) {
  const t = useTexts();
  const told = Object.entries(fieldProblems(answer?.problems, t)).map(([name, message]) =>
    name === "form" ? { message } : { field: `${prefix}${name}`, message },
  );
  return <FormErrorSummary title={t.frame.summaryTitle(told.length)} problems={told} />;
}

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

export const isLostRace = (answer: FormAnswer | undefined): boolean =>
  answer?.problems.some(({ code }) => code === "meeting-changed-by-other") ?? false;
