import { Link } from "@remix-run/react";
import { dimensions } from "~/domain/readiness";
import { type ReadinessPage, readinessPath, unpackGrades } from "~/domain/readiness-page";
import { type Texts, useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { useLinkClicks } from "~/ui/kit/link-clicks";
import { Status, StatusShapes } from "~/ui/kit/status";
import { type Column, Scroll, Table } from "~/ui/kit/table";
import { Change } from "./change";
import { dimensionColumn, type TableRow } from "./dimension-column";
import { statusOf } from "./status-kinds";

/** Units, or groups of them, beside every dimension: a shape, a word and a share. On a phone only what is not met. */
export function UnitTable({ page }: { page: ReadinessPage }) {
  const t = useTexts();
  const onClick = useLinkClicks();
  const { sections, table } = t.readiness;
  const title = page.isGrouped ? sections.groups : sections.units;
  if (page.rows.length === 0) return page.scope.isWhole ? <p>{table.none}</p> : null;
  if (page.rows.length === 1 && page.rows[0]?.key === page.scope.key) return null;
  const groups = [...new Set(page.rows.map(({ group }) => group))].map((group) => ({
    key: group,
    title: page.isGrouped ? undefined : group,
    rows: page.rows
      .filter((row) => row.group === group)
      .map((row) => ({ ...row, grades: unpackGrades(row.cells) })),
  }));
  return (
    <Section title={title} id="don-vi" className="ready-units">
      <Scroll label={table.scroll}>
        <StatusShapes />
        {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the links in it are pressed */}
        <div onClick={onClick}>
          <Table<TableRow>
            caption={title}
            captionHidden
            groups={groups}
            rowKey={({ key }) => key}
            columns={columnsOf(page, t)}
          />
        </div>
      </Scroll>
      <Pages page={page} />
    </Section>
  );
}

function columnsOf(page: ReadinessPage, t: Texts): Column<TableRow>[] {
  const { slug, query } = page;
  const words = t.readiness;
  return [
    {
      key: "unit",
      head: words.table.unit,
      rowHeader: true,
      cell: ({ key, name, units }) => (
        <>
          <a href={readinessPath(slug, { ...query, unitKey: key, page: 1 })}>{name}</a>
          {units > 0 ? <small> {words.table.units(units)}</small> : null}
        </>
      ),
    },
    {
      key: "whole",
      head: words.table.whole,
      phone: "end",
      cell: ({ level, score, change }) => (
        <>
          <Status kind={statusOf[level]}>
            {words.levels[level]}
            {score === null ? "" : ` ${words.percent(score)}`}
          </Status>{" "}
          <Change change={change} day={page.comparedOn} short />
        </>
      ),
    },
    ...dimensions.map((key, index) => dimensionColumn(key, index, page, t)),
    {
      key: "problems",
      head: <span className="sr">{words.table.problems}</span>,
      phone: "fact",
      phoneLabel: null,
      cell: (row) => <span className="phone-only">{problemsOf(row, t)}</span>,
    },
  ];
}

/** What a unit has not met, in words; on a phone it stands for the columns. */
function problemsOf({ grades, level }: TableRow, t: Texts): string {
  const words = t.readiness;
  const red = grades.filter((cell) => cell.level === "red");
  if (red.length > 0) return red.map(({ key }) => words.dimensions[key]).join(", ");
  return level === "grey" ? words.table.nothing : words.table.fine;
}

function Pages({ page }: { page: ReadinessPage }) {
  const words = useTexts().readiness.table;
  if (page.pages < 2) return null;
  return (
    <nav className="ready-presets" aria-label={words.page({ page: page.query.page, pages: page.pages })}>
      {Array.from({ length: page.pages }, (_, index) => index + 1).map((number) => (
        <Link
          key={number}
          to={readinessPath(page.slug, { ...page.query, page: number })}
          aria-current={number === page.query.page ? "page" : undefined}
        >
          {words.page({ page: number, pages: page.pages })}
        </Link>
      ))}
    </nav>
  );
}
