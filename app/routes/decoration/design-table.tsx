import { Link } from "@remix-run/react";
import type { DesignLine, DesignPage } from "~/domain/decoration-designs-page";
import { sitesPath } from "~/domain/decoration-page";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import type { FormAnswer } from "~/ui/forms";
import { Status } from "~/ui/kit/status";
import { type ListColumn, ListTable } from "~/ui/lists/list-table";
import { DesignEdit, DesignFiles } from "./design-edit";

/** The approved list; who keeps it changes each where it stands. */
export function DesignTable({ page, answer }: { page: DesignPage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.decoration.designs;
  const editing = (design: DesignLine) => (answer?.values.id?.[0] === design.id ? answer : undefined);
  return (
    <ListTable<DesignLine>
      list="designs"
      caption={words.title}
      captionHidden
      rows={page.designs}
      rowKey={({ id }) => id}
      rowTone={({ isValid }) => (isValid ? undefined : "off")}
      columns={[
        {
          key: "code",
          order: { word: "ma", by: ({ code }) => code },
          head: words.columns.code,
          width: "s",
          phone: "start",
          cell: ({ code }) => <b className="nb">{code}</b>,
        },
        {
          key: "wording",
          order: { word: "noi-dung", by: ({ wording }) => wording },
          head: words.columns.wording,
          rowHeader: true,
          cell: (design) => (
            <>
              {design.wording}
              <span className="sub">{words.kinds[design.kind]}</span>
              <DesignFiles page={page} design={design} />
              {page.canEdit ? <DesignEdit page={page} design={design} answer={editing(design)} /> : null}
            </>
          ),
        },
        ...facts(page, t),
      ]}
    />
  );
}

function facts({ slug }: DesignPage, t: Texts): ListColumn<DesignLine>[] {
  const words = t.decoration.designs;
  return [
    {
      key: "document",
      head: words.columns.document,
      width: "m",
      cell: ({ document, documentId }) =>
        documentId === null ? (
          <span className="muted">{words.noDocument}</span>
        ) : (
          <Link to={`/${slug}/ke-hoach/van-ban/${documentId}`}>{document}</Link>
        ),
    },
    {
      key: "sites",
      order: { word: "diem", by: ({ sites }) => sites },
      head: words.columns.sites,
      width: "s",
      numeric: true,
      cell: ({ id, sites }) => (sites === 0 ? 0 : <Link to={`${sitesPath(slug)}?mau=${id}`}>{sites}</Link>),
    },
    {
      key: "valid",
      head: words.columns.valid,
      width: "m",
      phone: "end",
      cell: (design) => (
        <>
          <Status kind={design.isValid ? "ok" : "none"}>{design.isValid ? words.valid : words.ended}</Status>
          <span className="sub">{validity(design, t)}</span>
        </>
      ),
    },
  ];
}

function validity({ validFrom, validUntil }: DesignLine, t: Texts): string {
  const words = t.decoration.designs;
  const parts = [
    validFrom && words.from(formatDay(validFrom)),
    validUntil && words.until(formatDay(validUntil)),
  ];
  return parts.filter(Boolean).join(" ") || words.always;
}
