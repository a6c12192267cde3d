import { Form, useLoaderData } from "@remix-run/react";
import type { RisingPage, RisingRow } from "~/domain/opinion-rising-page";
import { formatDay, formatShortDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { BarList } from "~/ui/kit/bar-list";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { EmptyState } from "~/ui/kit/empty-state";
import { Status } from "~/ui/kit/status";
import { type Column, Table } from "~/ui/kit/table";
import type { PageHandle } from "~/ui/page-title";
import { SynthesisTabs } from "~/ui/synthesis-tabs";
import { loadRising } from "~/usecases/opinion-rising.server";
import { Files } from "./rising-files";

export const handle: PageHandle = { title: (t) => t.opinionRising.title };

export const loader = guardedLoader(async ({ ctx, params, url }) =>
  loadRising(ctx, params.campaign ?? "", url.searchParams.get("ngay") ?? ""),
);

export default function Rising() {
  const page = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.opinionRising;
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: t.opinionIssues.crumb, to: `/${page.slug}/du-luan` }, { label: words.title }]}
        crumbsLabel={t.opinionIssues.crumbs}
        lede={words.lede({ rising: page.risingCount })}
      />
      <SynthesisTabs slug={page.slug} />
      <Form method="get" className="bar screen-only" key={page.day}>
        <DateInput
          name="ngay"
          label={words.day}
          pickerLabel={t.frame.openCalendar}
          defaultValue={formatDay(page.day)}
          max={page.today}
        />
        <Button icon="filter">{words.show}</Button>
      </Form>
      {page.rows.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText(page.least)}</EmptyState>
      ) : (
        <Picture page={page} />
      )}
      <p className="small muted">{words.rule(page.least)}</p>
    </>
  );
}

function Picture({ page }: { page: RisingPage }) {
  const t = useTexts();
  const words = t.opinionRising;
  const { now, before } = page.weeks;
  const weeks = words.weeks({
    ...{ nowFrom: formatShortDay(now.from), nowTo: formatShortDay(now.to) },
    ...{ beforeFrom: formatShortDay(before.from), beforeTo: formatShortDay(before.to) },
  });
  return (
    <Section title={words.picture} note={weeks} action={<Files page={page} />}>
      <BarList
        bars={page.rows.slice(0, 30).map((row) => ({
          ...{ key: row.key, name: `${row.topic} · ${row.place || words.whole}`, value: row.now },
          ...(row.before === null ? {} : { target: row.before }),
          colour: row.isRising ? 1 : 3,
          figures: words.figures({ now: row.now, before: beforeText(row, page, t) }),
        }))}
      />
      <Details summary={words.table} open>
        <Table<RisingRow>
          caption={words.caption}
          captionHidden
          rows={page.rows}
          rowKey={({ key }) => key}
          columns={columnsOf(page, t)}
        />
      </Details>
    </Section>
  );
}

const beforeText = ({ before }: RisingRow, { least }: RisingPage, t: Texts) =>
  before === null ? t.opinionRising.fewer(least) : String(before);

function columnsOf(page: RisingPage, t: Texts): Column<RisingRow>[] {
  const words = t.opinionRising;
  return [
    { key: "topic", head: words.topic, rowHeader: true, phone: "name", cell: ({ topic }) => topic },
    { key: "place", head: words.place, phone: "fact", cell: ({ place }) => place || words.whole },
    { key: "now", head: words.now, numeric: true, phone: "fact", cell: ({ now }) => now },
    {
      key: "before",
      head: words.before,
      numeric: true,
      phone: "fact",
      cell: (row) => beforeText(row, page, t),
    },
    {
      key: "state",
      head: words.state,
      phone: "end",
      cell: ({ isRising }) =>
        isRising ? <Status kind="warn">{words.rising}</Status> : <Status kind="none">{words.steady}</Status>,
    },
  ];
}
