import { useActionData, useLoaderData } from "@remix-run/react";
import type { ClockPage, ClockWeek } from "~/domain/case-clock-page";
import { goalsForm } from "~/domain/case-forms";
import { casesPath } from "~/domain/cases-page";
import { weekName } from "~/i18n/case-bars";
import { formatTenth } from "~/i18n/format";
import { type Texts, useLocale, useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { CaseTabs } from "~/ui/case-tabs";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { type Column, Table } from "~/ui/kit/table";
import type { PageHandle } from "~/ui/page-title";
import { loadClock, setGoals } from "~/usecases/cases-clock.server";
import { AgeTable } from "./clock-ages";
import { ClockFiles, WeekBars } from "./clock-bars";
import { GoalsSection } from "./clock-goals";

export const handle: PageHandle = { title: (t) => t.cases.clock.title };

export const loader = guardedLoader(({ ctx, params }) => loadClock(ctx, params.campaign ?? ""));

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, goalsForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await setGoals(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash(`${casesPath(slug)}/thoi-gian`, { code: "case-goals-set" });
}, "case.decide");

export default function Clock() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTexts();
  const words = t.cases.clock;
  const { whole, goals } = page;
  const median = (minutes: number | null) => (minutes === null ? words.none : t.cases.duration(minutes));
  return (
    <>
      <PageHead
        title={words.title}
        compounds={["phản bác"]}
        crumbs={[{ label: t.cases.crumb, to: casesPath(page.slug) }, { label: t.cases.tabs.clock }]}
        crumbsLabel={t.cases.crumbs}
        lede={words.lede({ decide: median(whole.decideMedian), publish: median(whole.publishMedian) })}
      />
      <CaseTabs slug={page.slug} />
      <p>
        {words.goals({ decide: goals.decideHours, publish: goals.publishHours })}{" "}
        {goals.isDefault ? words.isDefault : ""}
      </p>
      <Section title={words.byWeek} note={words.byWeekNote}>
        <WeekBars page={page} />
        <WeekTable page={page} t={t} />
        <ClockFiles page={page} />
      </Section>
      <AgeTable page={page} />
      {page.canSet ? <GoalsSection key={goals.version} page={page} answer={answer} /> : null}
    </>
  );
}

function WeekTable({ page, t }: { page: ClockPage; t: Texts }) {
  const locale = useLocale();
  const words = t.cases.clock;
  const hours = (minutes: number | null) => (minutes === null ? "" : formatTenth(minutes / 60, locale));
  const cells: [string, (week: ClockPage["whole"]) => string | number][] = [
    ["seen", (week) => week.seen],
    ["decided", (week) => week.decided],
    ["decideMedian", (week) => hours(week.decideMedian)],
    ["published", (week) => week.published],
    ["publishMedian", (week) => hours(week.publishMedian)],
  ];
  const columns: Column<ClockWeek>[] = [
    { key: "week", head: words.columns[0], rowHeader: true, cell: (week) => weekName(week, t.cases) },
    ...cells.map(([key, cell], index) => ({
      ...{ key, head: words.columns[index + 1], numeric: true, cell },
    })),
  ];
  if (page.weeks.length === 0) return <p className="muted">{words.empty}</p>;
  return (
    <Table<ClockWeek>
      caption={words.table}
      captionHidden
      rows={page.weeks}
      rowKey={(week) => week.from}
      columns={columns}
      foot={[words.wholeRow, ...cells.map(([, cell]) => cell(page.whole))]}
    />
  );
}
