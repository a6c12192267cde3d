import { type ReportWords, reportTexts } from "~/domain/weekly-report-flow";
import { useTexts } from "~/i18n/texts";
import { Facts } from "~/ui/kit/facts";

/** The words of a report, as they were written. */
export function ReportWritten({ words, isNothing }: { words: ReportWords; isNothing: boolean }) {
  const t = useTexts().weeklyReport;
  if (isNothing) return <p>{t.nothing}</p>;
  return (
    <Facts
      layout="list"
      facts={reportTexts.map((text) => ({
        term: t.words[text],
        value: words[text] ? (
          <span className="report-text">{words[text]}</span>
        ) : (
          <span className="muted">{t.words.none}</span>
        ),
      }))}
    />
  );
}
