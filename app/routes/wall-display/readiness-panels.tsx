import type { Level } from "~/domain/readiness-grades";
import type { WallPage } from "~/domain/wall-display";
import { matterSince, matterTitle } from "~/i18n/matter-words";
import { useTexts } from "~/i18n/texts";
import { RowList } from "~/ui/kit/row-list";
import { Status, type StatusKind } from "~/ui/kit/status";

const statusOf: Record<Level, StatusKind> = { red: "bad", amber: "warn", green: "ok", grey: "none" };

/** Are we ready, and by what not. */
export function ReadinessPanel({ page: { readiness } }: { page: WallPage }) {
  const words = useTexts().readiness;
  const score = readiness.score === null ? "" : `: ${words.percent(readiness.score)}`;
  return (
    <>
      <p className="wall-big">
        <Status kind={statusOf[readiness.level]}>
          {words.verdicts[readiness.level]}
          {score}
        </Status>
      </p>
      <ul className="wall-grades">
        {readiness.dimensions.map(({ key, level, score: share, tally }) => (
          <li key={key}>
            <Status kind={statusOf[level]}>
              {words.dimensions[key]}
              {share === null ? "" : ` ${words.percent(share)}`}
            </Status>
            <span className="muted">{words.reason(key, tally)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What needs a leader's hand, the weightiest first. */
export function MattersPanel({ page: { matters } }: { page: WallPage }) {
  const t = useTexts();
  const words = t.wallDisplay;
  if (matters.lines.length === 0) return <p className="wall-big">{words.noMatters}</p>;
  const more = matters.found - matters.lines.length;
  return (
    <>
      <RowList
        ordered
        rows={matters.lines.map((line, index) => {
          const names = line.units.map(({ name }) => name).join("; ");
          const rest = line.unitCount - line.units.length;
          const owner =
            line.unitCount === 0 ? t.interventions.committee : t.interventions.owner({ names, more: rest });
          return {
            key: line.key,
            lead: <span className="num">{index + 1}</span>,
            title: matterTitle(line, t),
            note: `${matterSince(line, t)} · ${owner}`,
          };
        })}
      />
      {more > 0 ? <p className="muted">{words.moreMatters(more)}</p> : null}
    </>
  );
}
