import { Link, useLoaderData } from "@remix-run/react";
import { opinionCellPath, type TopicPlaceTable } from "~/domain/opinion-page";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { EmptyState } from "~/ui/kit/empty-state";
import { type Column, Table } from "~/ui/kit/table";
import { OpinionTabs } from "~/ui/opinion-tabs";
import type { PageHandle } from "~/ui/page-title";
import { loadTopicPlaces } from "~/usecases/opinion-tables.server";

export const handle: PageHandle = { title: (t) => t.opinion.table.title };

export const loader = guardedLoader(({ ctx, params }) => loadTopicPlaces(ctx, params.campaign ?? ""));

type Row = TopicPlaceTable["rows"][number];

export default function OpinionTable() {
  const page = useLoaderData<typeof loader>();
  const { table: words, list } = useTexts().opinion;
  const columns = useColumns(page);
  return (
    <>
      <PageHead title={words.title} lede={words.lede} />
      <OpinionTabs slug={page.slug} />
      {page.total === 0 ? (
        <EmptyState title={list.empty}>{list.emptyText}</EmptyState>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
        <section className="op-table" tabIndex={0} aria-label={words.caption}>
          <Table<Row>
            caption={words.caption}
            captionHidden
            stack={false}
            rows={page.rows}
            rowKey={({ key }) => key}
            columns={columns}
            foot={[words.sum, ...page.totals, page.total]}
          />
        </section>
      )}
      <p className="f-hint">{list.cellsRule(page.least)}</p>
    </>
  );
}

function useColumns(page: TopicPlaceTable): Column<Row>[] {
  const { table: words } = useTexts().opinion;
  return [
    {
      key: "topic",
      head: words.topic,
      rowHeader: true,
      cell: ({ name, depth }) => <span className={depth > 0 ? "op-deeper" : undefined}>{name}</span>,
    },
    ...page.places.map(
      (place, index): Column<Row> => ({
        key: place.key || "whole",
        head: place.name,
        numeric: true,
        cell: ({ key, name, counts }) => {
          const count = counts[index] ?? 0;
          if (count === 0) return <span className="muted">·</span>;
          const spoken = words.open({ topic: name, place: place.name, count });
          return (
            <Link to={opinionCellPath(page.slug, key, place.key)} aria-label={spoken}>
              {count}
            </Link>
          );
        },
      }),
    ),
    { key: "total", head: words.total, numeric: true, cell: ({ total }) => total },
  ];
}
