import type { TaskHistoryLine } from "~/domain/tasks-page";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { RowList } from "~/ui/kit/row-list";

/** Everything that was said of the task at this time, the newest first; what was taken back stays, struck out. */
export function TaskHistory({ lines }: { lines: readonly TaskHistoryLine[] }) {
  const t = useTexts();
  const words = t.tasks.task;
  if (lines.length === 0) return <p className="muted">{words.historyEmpty}</p>;
  return (
    <RowList
      rows={lines.map((line) => ({
        key: line.id,
        title: line.isWithdrawn ? (
          <>
            <del>{saidOf(line, t)}</del> ({words.takenBack})
          </>
        ) : (
          saidOf(line, t)
        ),
        note: [line.reason && words.reason(line.reason), line.note, `${line.by} · ${line.at}`]
          .filter(Boolean)
          .join(" · "),
      }))}
    />
  );
}

function saidOf({ unit, mark, doneOn }: TaskHistoryLine, { tasks }: Texts): string {
  const said = doneOn ? `${tasks.marks[mark]}, ${formatDay(doneOn)}` : tasks.marks[mark];
  return unit === "" ? said : `${unit}: ${said}`;
}
