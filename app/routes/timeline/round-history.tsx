import type { RoundHistoryLine } from "~/domain/rounds-page";
import { formatDay } from "~/i18n/format";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { Icon, type IconName } from "~/ui/kit/icon";
import { RowList } from "~/ui/kit/row-list";
import { resultWords } from "~/ui/timeline/round-words";

/** Who recorded what and when, newest first; nothing is ever taken out. */
export function RoundHistory({ lines }: { lines: readonly RoundHistoryLine[] }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.rounds.round;
  if (lines.length === 0) return <p className="muted">{words.historyEmpty}</p>;
  return (
    <RowList
      ordered
      rows={lines.map((line) => {
        const { by, on, time } = line.recorded;
        const said = [line.reason, line.document].filter(Boolean).join(" · ");
        return {
          key: line.id,
          lead: <Icon name={icons[line.kind]} />,
          title: actWords(line, t, locale),
          note: (
            <>
              {said}
              {said ? <br /> : null}
              {words.by({ who: by, when: `${formatDay(on)} ${time}` })}
            </>
          ),
        };
      })}
    />
  );
}

const icons: Record<RoundHistoryLine["kind"], IconName> = {
  planned: "calendar",
  held: "check",
  reopened: "undo",
  "result-recorded": "document",
  "details-set": "edit",
  removed: "close",
  restored: "undo",
};

/** A line in one sentence without its full stop: what, why, by whom, when. */
export function roundLineWords(line: RoundHistoryLine, t: Texts, locale: Locale): string {
  const { by, on, time } = line.recorded;
  const who = t.rounds.round.by({ who: by, when: `${formatDay(on)} ${time}` });
  return [actWords(line, t, locale), line.reason, line.document, who].filter(Boolean).join("; ");
}

function actWords(line: RoundHistoryLine, t: Texts, locale: Locale): string {
  const { events } = t.rounds.round;
  const day = [line.day ? formatDay(line.day) : "", line.time].filter(Boolean).join(" ");
  switch (line.kind) {
    case "planned":
      return day ? events.planned(day) : events.unplanned;
    case "held":
      return events.held(day);
    case "result-recorded":
      return events["result-recorded"](line.result ? resultWords(line.result, t, locale) : "");
    default:
      return events[line.kind];
  }
}
