import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { Icon } from "~/ui/kit/icon";
import { RowList } from "~/ui/kit/row-list";
import type { MovedLine } from "~/usecases/election-day-page.server";

/** Every time election day was moved, newest first. */
export function MoveHistory({ lines }: { lines: readonly MovedLine[] }) {
  const t = useTexts();
  const words = t.settings.move;
  if (lines.length === 0) return <p className="muted">{words.historyEmpty}</p>;
  return (
    <RowList
      ordered
      rows={lines.map((line) => ({
        key: line.id,
        lead: <Icon name="calendar" />,
        title: [
          words.moved({ from: formatDay(line.from), to: formatDay(line.to) }),
          line.lawFrom === line.lawTo ? "" : words.lawMoved({ from: line.lawFrom, to: line.lawTo }),
        ]
          .filter(Boolean)
          .join(", "),
        note: (
          <>
            {[line.reason, line.document, words.counted(line)].filter(Boolean).join(" · ")}
            <br />
            {t.timeline.milestone.by({ who: line.by, when: line.at })}
          </>
        ),
      }))}
    />
  );
}
