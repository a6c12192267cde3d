import { Link } from "@remix-run/react";
import type { RoundCoverage } from "~/domain/rounds";
import type { RoundCell, RoundGroup, RoundRow, RoundsPage } from "~/domain/rounds-page";
import { formatShortDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { TMinus } from "~/ui/frame/t-minus";
import { Status } from "~/ui/kit/status";
import { type Column, Table } from "~/ui/kit/table";
import { roundStateWords, roundStatusOf } from "~/ui/timeline/round-words";
import { roundPath } from "./rounds-address";

/** A row for each body and place, a column for each of the three; what has not been set up is said, not left blank. */
export function RoundsMatrix({ page }: { page: RoundsPage }) {
  const t = useTexts();
  const words = t.rounds;
  return (
    <div className="rounds-matrix">
      <Table
        caption={words.title}
        captionHidden
        columns={columnsOf(page, t)}
        groups={page.groups.map((group) => ({
          key: group.kind,
          title: <GroupTitle group={group} />,
          rows: group.rows.map((row) => ({ ...row, group })),
        }))}
        rowKey={(row) => `${row.group.kind} ${row.key}`}
        empty={words.matrix.emptyFiltered}
      />
    </div>
  );
}

type PlacedRow = RoundRow & { group: RoundGroup };

function columnsOf(page: RoundsPage, t: Texts): Column<PlacedRow>[] {
  const words = t.rounds;
  const shown = page.limits.filter(
    ({ number }) => page.filters.number === null || page.filters.number === number,
  );
  return [
    { key: "place", head: words.matrix.place, rowHeader: true, cell: (row) => placeName(row, t) },
    ...shown.map(
      ({ number, latestOn, tMinus, isOverridden }): Column<PlacedRow> => ({
        key: String(number),
        head: (
          <>
            <b>{words.ordinal(number)}</b>{" "}
            <span className="nb">
              {words.limit(formatShortDay(latestOn))} ·{" "}
              <TMinus tMinus={tMinus} label={t.timeline.list.left(tMinus)} />
            </span>
            {isOverridden ? ` · ${words.limitOverridden}` : ""}
          </>
        ),
        phoneLabel: words.ordinal(number),
        cell: (row) => {
          const cell = row.cells.find((one) => one.number === number);
          return cell ? <Cell slug={page.slug} row={row} cell={cell} /> : null;
        },
      }),
    ),
  ];
}

const placeName = ({ unitName, group }: PlacedRow, { rounds }: Texts): string =>
  unitName || rounds.levels[group.level];

function Cell({ slug, row, cell }: { slug: string; row: PlacedRow; cell: RoundCell }) {
  const t = useTexts();
  const words = t.rounds;
  if (cell.id === null || cell.state === null) return <span className="muted">{words.notSetUp}</span>;
  const { all, done, late } = cell.publicity;
  const notes = [
    cell.state.hasResult ? words.hasResult : "",
    all > 0 ? words.publicity({ done, all }) : "",
    late > 0 ? words.publicityLate(late) : "",
  ].filter(Boolean);
  return (
    <>
      <Link className="rounds-cell" to={roundPath(slug, cell.id)}>
        <span className="sr">{words.matrix.open({ number: cell.number, place: placeName(row, t) })}: </span>
        <Status kind={roundStatusOf[cell.state.code]}>{roundStateWords(cell.state, cell, t)}</Status>
      </Link>
      {notes.length > 0 ? <span className="sub tl-sub">{notes.join(" · ")}</span> : null}
    </>
  );
}

/** "HĐND cấp xã · Điều 50, 53, 56", and how many places have held which round. */
function GroupTitle({ group }: { group: RoundGroup }) {
  const { rounds: words } = useTexts();
  const articles = [...new Set(group.articles)].map((one, index) =>
    index === 0 ? one : one.replace(/^\S+ /, ""),
  );
  return (
    <>
      {words.kinds[group.kind]} <span className="rounds-articles">{articles.join(", ")}</span>
      {group.rows.length > 1
        ? group.coverage.map((coverage) => <Coverage key={coverage.number} coverage={coverage} />)
        : null}
    </>
  );
}

/** So many places are named; the rest is a number. */
const NAMED = 6;

function Coverage({ coverage }: { coverage: RoundCoverage }) {
  const { coverage: words } = useTexts().rounds;
  const { missing } = coverage;
  const rest = missing.length - NAMED;
  const names = [...missing.slice(0, NAMED), ...(rest > 0 ? [words.more(rest)] : [])].join(", ");
  return (
    <span className="rounds-coverage">
      {words.held(coverage)}
      {missing.length > 0 ? `. ${words.missing(names)}` : ""}
    </span>
  );
}
