import { useEffect, useRef } from "react";
import { unpackCells } from "~/domain/report-grid";
import {
  type GridGroup,
  type GridWeek,
  gridPath,
  type ReportGridPage,
  reportPath,
} from "~/domain/report-grid-page";
import { formatShortDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { useLinkClicks } from "~/ui/kit/link-clicks";
import { StatusMark } from "~/ui/kit/status";
import { ReportMark, ReportMarkShapes } from "~/ui/reports/report-mark";
import { moveInGrid, oneTabStop } from "./grid-keys";
import { GroupNumbers, WeekSums } from "./grid-sums";
import { ownGroupKey } from "./grid-words";

/** Unit × week; each cell leads to its report. The numbers of each week stand beneath. */
export function GridTable({ page }: { page: ReportGridPage }) {
  const words = useTexts().reportGrid.table;
  const place = useRef<HTMLElement>(null);
  const onClick = useLinkClicks();
  useEffect(() => {
    const box = place.current;
    if (!box) return;
    oneTabStop(box);
    const now = box.querySelector<HTMLElement>("[data-now]");
    if (now) box.scrollLeft = now.offsetLeft + now.offsetWidth - box.clientWidth;
  });
  return (
    <section ref={place} className="scroll rg-place" aria-label={words.caption}>
      <ReportMarkShapes />
      <table className="rg" onClick={onClick} onKeyDown={moveInGrid}>
        <caption className="sr">{words.caption}</caption>
        <GridHead page={page} />
        {page.groups.map((group) => (
          <Group key={group.key} group={group} page={page} />
        ))}
        <WeekSums page={page} />
      </table>
    </section>
  );
}

function GridHead({ page: { weeks, focus, query, slug } }: { page: ReportGridPage }) {
  const words = useTexts().reportGrid.table;
  return (
    <thead>
      <tr>
        <th scope="col" className="rg-name">
          {words.corner}
        </th>
        {weeks.map((week) => (
          <th
            key={week.from}
            scope="col"
            className={week.from === focus ? "rg-focus" : undefined}
            data-now={week.isNow ? "" : undefined}
          >
            <a href={gridPath(slug, query, { week: week.from })} aria-label={words.week(week.number)}>
              <b>{week.number}</b>
            </a>
            <span>{formatShortDay(week.from)}</span>
            {week.closed ? (
              <span title={words.closed(week.closed)}>
                <StatusMark kind="locked" label={words.closed(week.closed)} />
              </span>
            ) : (
              <span aria-hidden="true">{"\u00a0"}</span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Group({ group, page }: { group: GridGroup; page: ReportGridPage }) {
  const t = useTexts();
  const words = t.reportGrid.table;
  const isMine = group.key === ownGroupKey;
  const name = isMine ? words.mine : group.name || words.direct;
  return (
    <tbody>
      <tr className="group">
        <th scope="rowgroup" className="rg-name">
          {group.key === "" || isMine ? (
            words.group({ name, n: group.units })
          ) : (
            <a href={gridPath(page.slug, page.query, { group: group.key, isFolded: false })}>
              {words.group({ name, n: group.units })}
            </a>
          )}
        </th>
        <GroupNumbers group={group} name={name} page={page} />
      </tr>
      {group.rows.map((line) => lineOf(line, page, t))}
    </tbody>
  );
}

/** A function, not a component: hundreds of rows with thousands of cells are written by every request. */
function lineOf(line: string, page: ReportGridPage, t: Texts) {
  const [key = "", name = "", packed = ""] = line.split("\t");
  const cells = unpackCells(packed);
  return (
    <tr key={key}>
      <th scope="row" className="rg-name" title={name}>
        {name}
      </th>
      {page.weeks.map((week, index) => cellFor(key, name, week, cells[index] ?? null, page, t))}
    </tr>
  );
}

type Cell = ReturnType<typeof unpackCells>[number];

function cellFor(unit: string, name: string, week: GridWeek, cell: Cell, page: ReportGridPage, t: Texts) {
  const words = t.reportGrid;
  if (cell === null) {
    return (
      <td key={week.from}>
        <span aria-hidden="true">—</span>
        <span className="sr">{words.table.notExpected}</span>
      </td>
    );
  }
  const isClosed = page.closedUnits.includes(`${unit} ${week.from}`);
  const said = words.stateOf({ state: cell.state, late: cell.lateMinutes, isNothing: cell.isNothing });
  const state = isClosed ? `${said}, ${words.table.closedUnit}` : said;
  return (
    <td key={week.from} className={week.from === page.focus ? "rg-focus" : undefined}>
      <a href={reportPath(page.slug, unit, week.from)} title={state}>
        <span className="sr">{words.table.cell({ unit: name, week: week.number, state })}</span>
        <ReportMark state={cell.state} />
        {cell.isNothing ? <b aria-hidden="true">0</b> : null}
        {isClosed ? <StatusMark kind="locked" /> : null}
      </a>
    </td>
  );
}
