import { Link, useLocation } from "@remix-run/react";
import { listFilePath } from "~/domain/list-files";
import type { Receipt } from "~/domain/receipts";
import { formatDay, formatQuantity, formatShortDay } from "~/i18n/format";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { type ListColumn, ListTable } from "~/ui/lists/list-table";
import { momentWords } from "~/ui/local-time";

/** What has arrived: when, under which code, what. */
export function ReceiptTable({
  slug,
  rows,
  empty,
}: {
  slug: string;
  rows: readonly Receipt[];
  empty: string;
}) {
  const t = useTexts();
  return (
    <ListTable<Receipt>
      list="receipts"
      file={listFilePath(slug, "receipts", useLocation().search)}
      caption={t.offline.receipts.caption}
      captionHidden
      columns={columnsOf(slug, t, useLocale())}
      rows={rows}
      rowKey={({ id }) => id}
      rowTone={({ isWithdrawn }) => (isWithdrawn ? "off" : undefined)}
      empty={empty}
    />
  );
}

function columnsOf(slug: string, t: Texts, locale: Locale): ListColumn<Receipt>[] {
  const words = t.offline.receipts;
  return [
    { key: "at", head: words.at, width: "m", phone: "start", cell: ({ at }) => momentWords(at) },
    {
      key: "code",
      head: words.code,
      width: "m",
      phone: "end",
      cell: (row) => (row.kind === "output" ? row.code : words.declaration),
    },
    {
      key: "what",
      head: words.what,
      rowHeader: true,
      cell: (row) => (
        <>
          <Link to={row.kind === "output" ? `/${slug}/ket-qua/${row.number}` : `/${slug}/ket-qua/khai-bao`}>
            {row.kind === "output" ? row.title : declaredIn(row, t)}
          </Link>
          <span className="sub">{[...row.units, row.category ?? words.allCategories].join(" · ")}</span>
          {stateOf(row, t) ? <span className="sub">{stateOf(row, t)}</span> : null}
        </>
      ),
    },
    {
      key: "published",
      head: words.published,
      width: "s",
      cell: (row) => (row.kind === "output" ? formatDay(row.publishedOn) : null),
    },
    {
      key: "quantity",
      head: words.quantity,
      width: "s",
      numeric: true,
      cell: (row) => (row.kind === "output" ? formatQuantity(row, t, locale) : null),
    },
  ];
}

function declaredIn(row: Extract<Receipt, { kind: "declaration" }>, t: Texts): string {
  const [from, to] = [formatShortDay(row.from), formatDay(row.to)];
  return t.offline.page.declared({ kind: t.outputs.declarations.kinds[row.declares], from, to });
}

function stateOf(row: Receipt, t: Texts): string | null {
  const words = t.offline.receipts;
  if (row.kind === "declaration") return row.isWithdrawn ? words.takenBack : null;
  if (row.isWithdrawn) return words.withdrawn;
  return row.isCorrected ? words.corrected : null;
}
