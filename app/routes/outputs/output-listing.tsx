import { Link } from "@remix-run/react";
import { formatNumber, formatQuantity, formatShortDay } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Facts } from "~/ui/kit/facts";
import { Notice } from "~/ui/kit/notice";
import { Table } from "~/ui/kit/table";
import type { Listing, OutputPage } from "~/usecases/outputs-output.server";
import { listPath } from "./list-address";

/** A summary against what is listed inside it: the two are never added, the difference is said. */
export function OutputListing({ page, listing }: { page: OutputPage; listing: Listing }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.outputs.page.listing;
  const { content } = page;
  const number = (value: number) => formatNumber(value, locale);
  const listed = formatQuantity(listing.listed, t, locale);
  const summary = formatQuantity(content, t, locale);
  const parts = [
    content.unit,
    words.records(number(listing.items)),
    ...(listing.summaries > 0 ? [words.summaries(number(listing.summaries))] : []),
  ];
  // The rest is as sure as the summary is, unless what is listed is itself not exact.
  const qualifier = listing.listed.qualifier === "exact" ? content.qualifier : "about";
  const unlisted =
    listing.unlisted === null ? null : formatQuantity({ value: listing.unlisted, qualifier }, t, locale);
  return (
    <Section title={words.title} note={words.note} action={<Link to={listedPath(page)}>{words.all}</Link>}>
      {listing.listsMore ? <Notice kind="warn">{words.more({ listed, summary })}</Notice> : null}
      <div className="stack-2">
        <Facts
          facts={[
            { term: words.summary, value: summary, note: content.unit },
            { term: words.listed, value: listed, note: parts.join(", ") },
            ...(unlisted === null ? [] : [{ term: words.unlisted, value: unlisted, note: content.unit }]),
          ]}
        />
        <Lines page={page} listing={listing} />
      </div>
    </Section>
  );
}

function Lines({ page, listing }: { page: OutputPage; listing: Listing }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.outputs.page.listing;
  const { columns } = t.outputs.list;
  if (listing.lines.length === 0) return listing.items === 0 ? <p className="muted">{words.none}</p> : null;
  return (
    <Table<Listing["lines"][number]>
      caption={listing.lines.length < listing.items ? words.shown(listing.lines.length) : words.caption}
      rows={listing.lines}
      rowKey={({ code }) => code}
      columns={[
        {
          key: "day",
          head: columns.day,
          width: "xs",
          phone: "start",
          cell: (line) => formatShortDay(line.publishedOn),
        },
        {
          key: "title",
          head: columns.title,
          rowHeader: true,
          cell: (line) => <Link to={`/${page.slug}/ket-qua/${line.number}`}>{line.title}</Link>,
        },
        { key: "code", head: t.outputs.page.code, width: "m", phoneLabel: null, cell: ({ code }) => code },
        {
          key: "quantity",
          head: columns.quantity,
          width: "s",
          numeric: true,
          phone: "end",
          cell: (line) => formatQuantity(line, t, locale),
        },
      ]}
    />
  );
}

/** The list of the summary's category and days, under its unit. */
function listedPath({ slug, fields, content, startsOn }: OutputPage): string {
  const from = content.basis === "cumulative" ? startsOn : (content.periodFrom ?? undefined);
  const unit = fields.units.length === 1 ? fields.units[0] : undefined;
  return listPath(slug, { unit, category: fields.categories.join("+"), from, to: content.publishedOn });
}
