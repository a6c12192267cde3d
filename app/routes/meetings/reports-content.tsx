import type { MeetingPage } from "~/domain/meetings-page";
import { useLocale, useTexts } from "~/i18n/texts";
import { Facts } from "~/ui/kit/facts";
import { lateWords, rateWords } from "./pack-words";

/** Which reports of the week are late, missing or not due yet, and what share came. */
export function ReportsContent({ reports }: { reports: MeetingPage["pack"]["reports"] }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.meetings.sheet;
  if (reports.expected === 0) return <p>{words.noReports}</p>;
  const { received, onTimeRate, nothing, missingUnits, lateUnits, waitingUnits } = reports;
  const late = lateUnits.map(({ unit, minutes }) => words.lateBy({ unit, time: lateWords(minutes, t) }));
  const lists = [
    { term: words.missing, units: missingUnits },
    { term: words.late, units: late },
    { term: words.waiting, units: waitingUnits },
  ].filter(({ units }) => units.length > 0);
  return (
    <>
      <p>
        {words.counts(reports)}{" "}
        {received !== null && onTimeRate !== null
          ? words.rates({ received: rateWords(received, locale), onTime: rateWords(onTimeRate, locale) })
          : ""}{" "}
        {nothing > 0 ? words.nothing(nothing) : ""}
      </p>
      {lists.length > 0 ? (
        <Facts
          layout="list"
          facts={lists.map(({ term, units }) => ({
            term: `${term} (${units.length})`,
            value: units.join("; "),
          }))}
        />
      ) : null}
    </>
  );
}
