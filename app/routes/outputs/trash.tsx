import { Form, Link, useLoaderData } from "@remix-run/react";
import { listFilePath } from "~/domain/list-files";
import { bulkParams } from "~/domain/outputs-bulk-terms";
import { outputCode } from "~/domain/outputs-terms";
import { formatNumber, formatQuantity, formatShortDay } from "~/i18n/format";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Button } from "~/ui/kit/button";
import { Pagination } from "~/ui/kit/pagination";
import { type ListColumn, ListTable } from "~/ui/lists/list-table";
import type { PageHandle } from "~/ui/page-title";
import { loadTrash } from "~/usecases/outputs-pages.server";
import { listPath, readQuery } from "./list-address";
import { OutputTabs } from "./output-tabs";
import { PickAll, PickOne, pickFormId } from "./pick-rows";
import { Restore, type TrashLine, Withdrawal } from "./trash-cells";

export const handle: PageHandle = { title: (t) => t.outputs.tabs.trash };

export const loader = guardedLoader(async ({ ctx, params, url }) => {
  const page = await loadTrash(ctx, params.campaign ?? "", (name) => url.searchParams.get(name) ?? "");
  const { electionOn } = page;
  const rows = page.rows.map((row) => ({ ...row, code: outputCode({ electionOn }, row.number) }));
  return { ...page, rows, query: url.search };
});

export default function Trash() {
  const page = useLoaderData<typeof loader>();
  const t = useTexts();
  const locale = useLocale();
  const { trashPage: words, list, crumb } = t.outputs;
  const path = (query: Parameters<typeof listPath>[1]) =>
    listPath(page.slug, query).replace("/ket-qua", "/ket-qua/thung-rac");
  const isFirst = readQuery(page.query).older === undefined;
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: crumb, to: listPath(page.slug, {}) }, { label: words.title }]}
        crumbsLabel={t.outputs.way}
        lede={words.lede}
      />
      <OutputTabs />
      <ListTable<TrashLine>
        list="trash"
        file={listFilePath(page.slug, "trash")}
        caption={words.caption}
        captionHidden
        columns={columnsOf(page.slug, t, locale)}
        rows={page.rows}
        rowKey={({ code }) => code}
        empty={words.empty}
      />
      {page.rows.some((row) => row.canRestore) ? (
        <Form
          id={pickFormId}
          method="get"
          action={`/${page.slug}/ket-qua/sua-loat`}
          className="acts pick-acts"
        >
          <input type="hidden" name={bulkParams.act} value="restore" />
          <Button size="sm">{t.bulk.trash.restorePicked}</Button>
        </Form>
      ) : null}
      {page.older !== null || !isFirst ? (
        <Pagination
          label={list.pages}
          newer={isFirst ? undefined : { to: path({}), label: list.first }}
          older={page.older === null ? undefined : { to: path({ older: page.older }), label: list.older }}
          summary={list.newestFirst(formatNumber(page.rows.length, locale))}
        />
      ) : null}
    </>
  );
}

const pickColumn: ListColumn<TrashLine> = {
  key: "pick",
  head: <PickAll form={pickFormId} />,
  phone: "start",
  cell: (row) => (row.canRestore ? <PickOne form={pickFormId} number={row.number} code={row.code} /> : null),
};

function columnsOf(slug: string, t: Texts, locale: Locale): ListColumn<TrashLine>[] {
  const { trashPage: words, list, page } = t.outputs;
  const pathOf = (row: TrashLine) => `/${slug}/ket-qua/${row.number}`;
  return [
    pickColumn,
    {
      key: "day",
      head: list.columns.day,
      width: "xs",
      phone: "start",
      cell: (row) => formatShortDay(row.publishedOn),
    },
    {
      key: "title",
      head: list.columns.title,
      rowHeader: true,
      cell: (row) => (
        <>
          <Link to={pathOf(row)}>{row.title}</Link>
          <span className="sub">{[row.code, row.units.join(", ")].join(" · ")}</span>
        </>
      ),
    },
    {
      key: "quantity",
      head: page.quantity,
      width: "s",
      numeric: true,
      phone: "end",
      cell: (row) => formatQuantity(row, t, locale),
    },
    {
      key: "withdrawn",
      head: words.withdrawn,
      width: "xl",
      phoneLabel: null,
      cell: (row) => <Withdrawal row={row} t={t} />,
    },
    {
      key: "act",
      head: <span className="sr">{words.act}</span>,
      width: "m",
      cell: (row) => (row.canRestore ? <Restore row={row} path={pathOf(row)} words={words} /> : null),
    },
  ];
}
