import { Link } from "@remix-run/react";
import { formatNumber } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { type Column, Table } from "~/ui/kit/table";
import type { BulkPage } from "~/usecases/outputs-bulk-pages.server";

type LeftRow = BulkPage["leftRows"][number];

/** Outputs that an act left as they are, each with the reason. */
export function LeftRows({ page }: { page: BulkPage }) {
  const { bulk } = useTexts();
  const locale = useLocale();
  const words = bulk.run;
  const { leftRows, left, slug } = page;
  const columns: Column<LeftRow>[] = [
    { key: "code", head: words.code, width: "m", phone: "start", cell: (row) => row.code },
    {
      key: "name",
      head: words.name,
      rowHeader: true,
      cell: (row) => <Link to={`/${slug}/ket-qua/${row.number}`}>{row.title}</Link>,
    },
    { key: "why", head: words.reason, width: "xl", cell: (row) => bulk.why[row.why] ?? bulk.whyElse },
  ];
  if (left === 0) return page.state === "finished" ? <p className="muted">{words.none}</p> : null;
  return (
    <Section
      title={words.left(formatNumber(left, locale))}
      note={left > leftRows.length ? words.leftMore(formatNumber(leftRows.length, locale)) : undefined}
    >
      <Table
        caption={words.leftCaption}
        captionHidden
        columns={columns}
        rows={leftRows}
        rowKey={(row) => row.code}
      />
    </Section>
  );
}
