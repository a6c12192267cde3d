import { useTexts } from "~/i18n/texts";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";

/** Problems of single fields; what concerns the whole form stands above the page's list. */
export function HolidayProblems({ intent, problems }: { intent: string; problems: Record<string, string> }) {
  const t = useTexts();
  const own = Object.entries(problems).filter(([name]) => name !== "form");
  return (
    <FormErrorSummary
      title={t.frame.summaryTitle(own.length)}
      problems={own.map(([name, message]) => ({ field: `${intent}-${name}`, message }))}
    />
  );
}
