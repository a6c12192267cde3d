import { type LinkPart, pivotLink } from "~/domain/pivot-links";
import type { PivotPage } from "~/domain/pivot-page";
import { type HeadMember, headsOf, measureName } from "~/i18n/pivot-words";
import { useTexts } from "~/i18n/texts";
import { useLinkClicks } from "~/ui/kit/link-clicks";
import { PivotTableCell } from "./cell";

/** The table itself: names stay at the left, heads on top; each number is a link to its rows. */
export function PivotTable({ page }: { page: PivotPage }) {
  const t = useTexts();
  const onClick = useLinkClicks();
  const { axes } = page;
  const words = t.pivot;
  const outer = headsOf(page.members.rows, axes.rows, t);
  const inner = headsOf(page.members.inner, axes.inner, t);
  const columns = headsOf(page.members.columns, axes.columns, t);
  const shown = page.columns.flatMap((index) => columns[index] ?? []);
  const caption = words.table.caption({
    measure: measureName(page, t),
    rows: words.axes[axes.rows].toLowerCase(),
    columns: axes.columns === null ? "" : words.axes[axes.columns].toLowerCase(),
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus to be scrolled by key
    <section className="scroll pivot-place" tabIndex={0} aria-label={caption}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: what is pressed, by key too, are the links inside; this only follows them in place */}
      <table className="pivot" id="bang-so-lieu" onClick={onClick}>
        <caption className="sr">{caption}</caption>
        <Head page={page} columns={shown} />
        <tbody>
          {page.rows.map((row) => (
            <Line
              key={row.slice(0, row.indexOf("\t", row.indexOf("\t") + 1))}
              row={row}
              heads={{ outer, inner, columns: shown }}
              page={page}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Head({ page, columns }: { page: PivotPage; columns: readonly HeadMember[] }) {
  const words = useTexts().pivot;
  const { rows, inner, columns: axis } = page.axes;
  const corner =
    inner === null ? words.axes[rows] : `${words.axes[rows]}, ${words.axes[inner].toLowerCase()}`;
  const total = page.measure.kind === "coverage" ? words.table.units : words.table.total;
  return (
    <thead>
      <tr>
        <th scope="col" className="pivot-name">
          {corner}
        </th>
        {columns.map((column) => (
          <th key={`${column.link} ${column.from}`} scope="col">
            <b>{axis === "tuan" ? words.table.week(column.name) : column.name}</b>
            {column.note}
          </th>
        ))}
        <th scope="col" className="pivot-sum">
          {total}
        </th>
      </tr>
    </thead>
  );
}

interface LineProps {
  row: string;
  page: PivotPage;
  heads: Record<"outer" | "inner" | "columns", readonly HeadMember[]>;
}

function Line({ row, page, heads }: LineProps) {
  const t = useTexts();
  const words = t.pivot.table;
  const [first = "", second = "", ...cells] = row.split("\t");
  const outer = heads.outer[Number(first)];
  const inner = second === "" ? undefined : heads.inner[Number(second)];
  const isTotal = outer === undefined;
  const isPart = page.axes.inner !== null && inner !== undefined;
  const own = inner ?? outer;
  const axis = inner ? page.axes.inner : page.axes.rows;
  const name = own === undefined ? words.total : axis === "tuan" ? words.week(own.name) : own.name;
  const parts: LinkPart[] = [
    outer ?? { link: page.totalLinks.rows },
    inner ?? { link: page.totalLinks.inner },
  ];
  const look = isTotal
    ? "pivot-total"
    : isPart
      ? "pivot-part"
      : page.axes.inner === null
        ? undefined
        : "pivot-outer";
  return (
    <tr className={look}>
      <th scope="row" className="pivot-name">
        {name}
        {own?.note ? <small> {own.note}</small> : null}
      </th>
      {cells.map((text, index) => {
        const column = heads.columns[index];
        const to = pivotLink(page.link, [...parts, column ?? { link: page.totalLinks.columns }]);
        const isSum = column === undefined || isTotal || look === "pivot-outer";
        return (
          <PivotTableCell
            key={column ? `${column.link} ${column.from}` : "total"}
            text={text}
            to={to}
            steps={isSum ? null : page.steps}
          />
        );
      })}
    </tr>
  );
}
