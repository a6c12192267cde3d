import { Form } from "@remix-run/react";
import { type SiteListPage, type SiteRow, siteListPath } from "~/domain/decoration-page";
import { useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { Select } from "~/ui/kit/inputs";
import { Pagination } from "~/ui/kit/pagination";
import { ListTable } from "~/ui/lists/list-table";
import { approveFormId, siteColumns } from "./list-columns";
import { useRowKeys } from "./row-keys";

/** The sites found, a page of them; who approves chooses proposals and approves them together. */
export function SiteTable({ page }: { page: SiteListPage }) {
  const t = useTexts();
  const words = t.decoration.list;
  const keys = useRowKeys();
  const mayPick = page.may.approve && page.rows.some(({ state }) => state === "proposed");
  const table = (
    <ListTable<SiteRow>
      list="sites"
      caption={t.decoration.title}
      captionHidden
      rows={page.rows}
      rowKey={({ number }) => String(number)}
      rowTone={({ state }) => (state === "taken-down" ? "off" : undefined)}
      columns={siteColumns(page, mayPick, t)}
    />
  );
  return (
    <div ref={keys}>
      {table}
      {mayPick ? (
        <Form id={approveFormId} method="post" className="stack-1">
          <input type="hidden" name="_key" value={page.formKey} />
          <Approve page={page} />
        </Form>
      ) : null}
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
