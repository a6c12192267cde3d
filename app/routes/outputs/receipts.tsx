import { Form, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { receiptParams } from "~/domain/receipts";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { fieldProblems } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button, ButtonLink } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { useHydrated } from "~/ui/kit/hydrated";
import { Pagination } from "~/ui/kit/pagination";
import { momentWords } from "~/ui/local-time";
import type { PageHandle } from "~/ui/page-title";
import { loadReceipts, type ReceiptsPage } from "~/usecases/receipts.server";
import { OutputTabs } from "./output-tabs";
import { ReceiptTable } from "./receipt-table";
import { Waiting } from "./receipt-waiting";

export const handle: PageHandle = { title: (t) => t.offline.receipts.title };

export const loader = guardedLoader(async ({ ctx, params, url }) => {
  const asked = url.searchParams;
  const page = await loadReceipts(ctx, params.campaign ?? "", (name) => asked.get(name) ?? "");
  return { ...page, isFirst: !asked.has(receiptParams.older) };
});

export default function Receipts() {
  const page = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.offline.receipts;
  const login = (useRouteLoaderData("root") as { login: string | null } | undefined)?.login ?? null;
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: t.outputs.crumb, to: `/${page.slug}/ket-qua` }, { label: words.title }]}
        crumbsLabel={t.outputs.way}
        lede={words.lede}
        actions={<PrintButton />}
      />
      <OutputTabs />
      {login ? <Waiting owner={login} /> : null}
      <Section title={words.section} note={words.of({ name: page.sender, campaign: page.campaign })}>
        <DayFilter page={page} />
        <p className="small muted">{words.printed(momentWords(page.asOf))}</p>
        <ReceiptTable
          slug={page.slug}
          rows={page.rows}
          empty={page.day === "" ? words.empty : words.emptyDay}
        />
        <Pages page={page} isFirst={page.isFirst} />
      </Section>
    </>
  );
}

function PrintButton() {
  const words = useTexts().offline.receipts;
  // Without scripts the browser's own menu prints.
  const place = useHydrated() ? undefined : "place-kept";
  return (
    <Button type="button" className={place} onClick={() => print()}>
      {words.print}
    </Button>
  );
}

function DayFilter({ page }: { page: ReceiptsPage }) {
  const t = useTexts();
  const words = t.offline.receipts;
  const problems = fieldProblems(page.problems, t);
  return (
    <Form className="bar" key={page.day}>
      <DateInput
        name={receiptParams.day}
        label={words.day}
        defaultValue={/^\d{4}-/.test(page.day) ? formatDay(page.day) : page.day}
        pickerLabel={t.frame.openCalendar}
        max={page.today}
        error={problems[receiptParams.day]}
      />
      <div className="acts">
        <Button>{words.filter}</Button>
        {page.day === "" ? null : (
          <ButtonLink variant="bare" to={`/${page.slug}/ket-qua/da-gui`}>
            {words.all}
          </ButtonLink>
        )}
      </div>
    </Form>
  );
}

function Pages({ page, isFirst }: { page: ReceiptsPage; isFirst: boolean }) {
  const words = useTexts().offline.receipts;
  if (page.older === null && isFirst) return null;
  const pathOf = (older: string | null) => {
    const params = new URLSearchParams();
    if (page.day !== "") params.set(receiptParams.day, page.day);
    if (older !== null) params.set(receiptParams.older, older);
    return `/${page.slug}/ket-qua/da-gui?${params}`;
  };
  return (
    <Pagination
      label={words.pages}
      newer={isFirst ? undefined : { to: pathOf(null), label: words.first }}
      older={page.older === null ? undefined : { to: pathOf(page.older), label: words.older }}
      summary={words.shown(page.rows.length)}
    />
  );
}
