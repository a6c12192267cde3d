import type { WallPage } from "~/domain/wall-display";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { Stone } from "~/ui/frame/stone";
import { RowList } from "~/ui/kit/row-list";

/** Days to election day, and what is due before it. */
export function DaysPanel({ page }: { page: WallPage }) {
  const t = useTexts();
  const words = t.wallDisplay;
  return (
    <div className="wall-halves">
      <div>
        <Stone tMinus={page.electionDays} label={t.frame.daysLeft(page.electionDays)} size="l" />
        <p className="wall-big">{t.readiness.left(page.electionDays)}</p>
        <p>{words.electionDay(formatDay(page.electionOn))}</p>
      </div>
      <div>
        <h2>{words.deadlines}</h2>
        {page.deadlines.length === 0 ? (
          <p>{words.noDeadline}</p>
        ) : (
          <RowList
            rows={page.deadlines.map(({ key, title, on, left }) => ({
              key,
              title,
              note: formatDay(on),
              end: <span className="wall-left">{words.left(left)}</span>,
            }))}
          />
        )}
      </div>
    </div>
  );
}
