import { Form, Link } from "@remix-run/react";
import { type SiteListPage, type SiteRow, siteListPath } from "~/domain/decoration-page";
import { sitePath, siteThumbnailPath } from "~/domain/decoration-photos";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { kindCounts, siteStatusOf } from "~/ui/decoration-words";
import { Button } from "~/ui/kit/button";
import { Select } from "~/ui/kit/inputs";
import { Pagination } from "~/ui/kit/pagination";
import { Status } from "~/ui/kit/status";
import { type Column, Table } from "~/ui/kit/table";
import { useRowKeys } from "./row-keys";

/** The sites found, a page of them; who approves chooses proposals and approves them together. */
export function SiteTable({ page }: { page: SiteListPage }) {
  const t = useTexts();
  const words = t.decoration.list;
  const keys = useRowKeys();
  const mayPick = page.may.approve && page.rows.some(({ state }) => state === "proposed");
  const table = (
    <Table<SiteRow>
      caption={t.decoration.title}
      captionHidden
      rows={page.rows}
      rowKey={({ number }) => String(number)}
      rowTone={({ state }) => (state === "taken-down" ? "off" : undefined)}
      columns={columnsOf(page, mayPick, t)}
    />
  );
  return (
    <div ref={keys}>
      {mayPick ? (
        <Form method="post" className="stack-1">
          <input type="hidden" name="_key" value={page.formKey} />
          {table}
          <Approve page={page} />
        </Form>
      ) : (
        table
      )}
      <Pages page={page} />
      <p className="f-hint screen-only deco-keys">{words.keys}</p>
    </div>
  );
}

function Approve({ page: { documents } }: { page: SiteListPage }) {
  const words = useTexts().decoration.list;
  return (
    <div className="bar screen-only">
      <Select
        name="documentId"
        label={words.approveDocument}
        hint={words.approveHint}
        options={[
          { value: "", label: words.noDocument },
          ...documents.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Button variant="go">{words.approve}</Button>
    </div>
  );
}

function Pages({ page: { slug, query, pages, found } }: { page: SiteListPage }) {
  const words = useTexts().decoration.list;
  const { page } = query;
  return (
    <Pagination
      label={words.pagesLabel}
      newer={
        page > 1 ? { to: siteListPath(slug, query, { page: page - 1 }), label: words.before } : undefined
      }
      older={
        page < pages ? { to: siteListPath(slug, query, { page: page + 1 }), label: words.next } : undefined
      }
      summary={words.found({ found, page, pages })}
    />
  );
}

function columnsOf({ slug }: SiteListPage, mayPick: boolean, t: Texts): Column<SiteRow>[] {
  const { list, states, late, code } = t.decoration;
  const words = list.columns;
  const pick: Column<SiteRow> = {
    key: "pick",
    head: <span className="sr">{words.pick}</span>,
    width: "xs",
    phone: "start",
    cell: ({ number, place, state }) =>
      state === "proposed" ? (
        <input type="checkbox" name="sites" value={number} aria-label={list.pick(place)} />
      ) : null,
  };
  return [
    ...(mayPick ? [pick] : []),
    {
      key: "site",
      head: words.site,
      rowHeader: true,
      cell: (row) => (
        <>
          <Link to={sitePath(slug, row.number)}>{row.place}</Link>
          <span className="sub">{[code(row.number), row.street].filter(Boolean).join(" · ")}</span>
        </>
      ),
    },
    { key: "unit", head: words.unit, width: "m", phoneLabel: null, cell: ({ unit }) => unit },
    {
      key: "items",
      head: words.items,
      width: "l",
      phoneLabel: null,
      cell: ({ kinds }) => kindCounts(kinds, t),
    },
    {
      key: "photo",
      head: words.photo,
      width: "s",
      phoneLabel: null,
      cell: (row) => <Photo slug={slug} row={row} />,
    },
    {
      key: "due",
      head: words.due,
      width: "s",
      cell: ({ dueOn }) => (dueOn === null ? "" : <span className="nb">{formatDay(dueOn)}</span>),
    },
    {
      key: "state",
      head: words.state,
      width: "m",
      phone: "end",
      cell: ({ state, isLate }) => (
        <>
          <Status kind={siteStatusOf[state]}>{states[state]}</Status>
          {isLate ? (
            <span className="deco-late">
              <Status kind="late">{late}</Status>
            </span>
          ) : null}
        </>
      ),
    },
  ];
}

function Photo({ slug, row: { number, photo, photos, place } }: { slug: string; row: SiteRow }) {
  const words = useTexts().decoration.list;
  if (photo === null) return null;
  return (
    <span className="deco-photo">
      <img src={siteThumbnailPath(slug, number, photo)} alt={words.photoOf(place)} loading="lazy" />
      <span className="sub">{words.photos(photos)}</span>
    </span>
  );
}
