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
