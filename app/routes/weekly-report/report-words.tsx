import type { WeeklyReportPage } from "~/domain/weekly-report-page";
import { useTexts } from "~/i18n/texts";
import type { FormAnswer } from "~/ui/forms";
import { Details } from "~/ui/kit/details";
import { ReportForm } from "./report-form";
import { ReportWritten } from "./report-written";

interface WordsProps {
  page: WeeklyReportPage;
  answer: FormAnswer | undefined;
  isWriting: boolean;
}

/**
 * The words of the report: a form for those whose report it is, else to be read. What was sent back waits for its unit:
 * a secretary reads it as well, and opens the form only to write in the unit's place.
 */
export function ReportWords({ page, answer, isWriting }: WordsProps) {
  const words = useTexts().weeklyReport;
  if (isWriting && !(page.isForOthers && page.state === "returned"))
    return <ReportForm page={page} answer={answer} />;
  const isTyped = answer !== undefined && answer.values.intent?.[0] !== "return";
  return (
    <>
      <ReportWritten words={page.words} isNothing={page.isNothing} />
      {isWriting ? (
        <Details summary={words.writeForUnit} open={isTyped || undefined}>
          <ReportForm page={page} answer={answer} />
        </Details>
      ) : null}
    </>
  );
}
