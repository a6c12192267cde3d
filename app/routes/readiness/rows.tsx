import { Link, useLoaderData } from "@remix-run/react";
import type { Dimension, Tally } from "~/domain/readiness";
import {
  type DutyLine,
  type DutyRowsPage,
  dutyPath,
  readDimension,
  readinessPath,
  readReadinessQuery,
} from "~/domain/readiness-page";
import { formatDay, formatNumber } from "~/i18n/format";
import { type Texts, useLocale, useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { EmptyState } from "~/ui/kit/empty-state";
import { Status, type StatusKind } from "~/ui/kit/status";
import { Table } from "~/ui/kit/table";
import type { PageHandle } from "~/ui/page-title";
import { loadDutyRows } from "~/usecases/readiness-duty-rows.server";

export const handle: PageHandle = { title: (t) => t.readiness.title };

export const loader = guardedLoader(async ({ ctx, params, url }) => {
  const ask = (name: string) => url.searchParams.get(name) ?? "";
  return loadDutyRows(ctx, params.campaign ?? "", readReadinessQuery(ask), readDimension(ask("tc")));
});

export default function DutyRows() {
  const page = useLoaderData<typeof loader>();
  const t = useTexts();
  const locale = useLocale();
  const words = t.readiness;
  const { dimension, scope, query, slug, grade, tally } = page;
  const unit = scope.isWhole ? "" : scope.name;
  const title = words.rows.title({ dimension: words.dimensions[dimension], unit });
  return (
    <>
      <PageHead
        title={title}
        crumbs={[
          { label: words.title, to: readinessPath(slug, { ...query, unitKey: "" }) },
          ...(scope.isWhole ? [] : [{ label: scope.name, to: readinessPath(slug, query) }]),
          { label: words.dimensions[dimension] },
        ]}
        crumbsLabel={words.crumbs}
        lede={words.rows.lede({
          level: words.levels[grade.level],
          score: grade.score === null ? "" : words.percent(grade.score),
          points: formatNumber(tally.points, locale),
          needed: formatNumber(tally.needed, locale),
          day: formatDay(page.asOf),
        })}
      />
      <p>
        {words.reason(dimension, tally)} · {words.formula.dimensions[dimension]}
      </p>
      {page.found > page.rows.length ? (
        <p className="f-hint">{words.rows.cut({ shown: page.rows.length, found: page.found })}</p>
      ) : null}
      {page.rows.length === 0 ? (
        <EmptyState title={words.rows.none}>{words.reason(dimension, tally)}</EmptyState>
      ) : (
        <Rows page={page} title={title} />
      )}
    </>
  );
}

function Rows({ page, title }: { page: DutyRowsPage; title: string }) {
  const t = useTexts();
  const locale = useLocale();
  const { dimension, slug } = page;
  const words = t.readiness;
  const { columns } = words.rows;
  const day = (on: string | null) => (on ? formatDay(on) : "");
  return (
    <Table<DutyLine>
      caption={title}
      captionHidden
      rows={page.rows}
      rowKey={({ unitKey, ref }) => `${unitKey} ${ref}`}
      columns={[
        {
          key: "what",
          head: columns.what,
          rowHeader: true,
          cell: (line) => (
            <Link to={dutyPath(slug, dimension, line)}>{whatOf(line, dimension, t, locale)}</Link>
          ),
        },
        { key: "unit", head: columns.unit, cell: ({ unit }) => (unit === "" ? words.committee : unit) },
        { key: "due", head: columns.due, cell: ({ dueOn }) => day(dueOn) },
        { key: "done", head: columns.done, cell: ({ doneOn }) => day(doneOn) },
        {
          key: "state",
          head: columns.state,
          cell: ({ tally }) => (
            <Status kind={stateOf(tally).kind}>{words.rows.states[stateOf(tally).word]}</Status>
          ),
        },
        {
          key: "points",
          head: columns.points,
          numeric: true,
          cell: ({ tally: { points, needed } }) =>
            needed === 0
              ? "–"
              : words.rows.points({
                  points: formatNumber(points, locale),
                  needed: formatNumber(needed, locale),
                }),
        },
      ]}
    />
  );
}

function whatOf({ title, figures }: DutyLine, dimension: Dimension, t: Texts, locale: "vi" | "en"): string {
  const words = t.readiness.rows;
  if (dimension === "reports") return words.week(formatDay(title));
  if (!figures) return title;
  if (dimension === "decoration") return words.sites(figures);
  const [actual, planned] = [formatNumber(figures.actual, locale), formatNumber(figures.planned, locale)];
  return words.target({ title, actual, planned });
}

function stateOf({ points, needed }: Tally): { kind: StatusKind; word: "done" | "half" | "late" | "ahead" } {
  if (needed === 0) return { kind: "none", word: "ahead" };
  if (points >= needed) return { kind: "ok", word: "done" };
  return points > 0 ? { kind: "warn", word: "half" } : { kind: "bad", word: "late" };
}
