import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import type { FiguresPage } from "~/domain/opinion-figures-page";
import { entryForm, entryVersionForm } from "~/domain/opinion-synthesis-forms";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Button, ButtonLink } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import type { PageHandle } from "~/ui/page-title";
import { SynthesisTabs } from "~/ui/synthesis-tabs";
import { addEntry, loadFigures, setEntry } from "~/usecases/opinion-figures.server";
import { Entries } from "./figure-entries";
import { FigureTable } from "./figure-table";
import { Teams } from "./figure-teams";

export const handle: PageHandle = { title: (t) => t.opinionFigures.title };

export const loader = guardedLoader(async ({ ctx, params, url }) =>
  loadFigures(ctx, params.campaign ?? "", {
    from: url.searchParams.get("tu") ?? "",
    to: url.searchParams.get("den") ?? "",
  }),
);

export const action = guardedAction(async ({ ctx, params, form, url }) => {
  const slug = params.campaign ?? "";
  const path = `/${slug}/du-luan/so-lieu${url.search}`;
  const intent = form.get("intent");
  if (intent === "remove" || intent === "restore") {
    const parsed = parseForm(form, entryVersionForm);
    if (!parsed.ok) return invalid(form, parsed.problems);
    const isRemoved = intent === "remove";
    const outcome = await setEntry(ctx, slug, { ...parsed.value, isRemoved });
    if (!outcome.ok) return invalid(form, outcome.problems);
    const fields = { intent: "restore", entry: parsed.value.entry, version: String(outcome.value) };
    return isRemoved
      ? redirectWithFlash(path, { code: "entry-removed", undo: { path, fields } })
      : redirectWithFlash(path, { code: "entry-restored" });
  }
  const parsed = parseForm(form, entryForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await addEntry(ctx, slug, parsed.value);
  return outcome.ok ? redirectWithFlash(path, { code: "entry-added" }) : invalid(form, outcome.problems);
}, "opinion.synthesise");

export default function Figures() {
  const page = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined = useActionData<typeof action>();
  const t = useTexts();
  const words = t.opinionFigures;
  const { from, to } = page.period;
  const file = (rest: string) =>
    `/${page.slug}/du-luan/so-lieu/tai-ve?tu=${formatDay(from)}&den=${formatDay(to)}&${rest}`;
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: t.opinionIssues.crumb, to: `/${page.slug}/du-luan` }, { label: words.title }]}
        crumbsLabel={t.opinionIssues.crumbs}
        lede={words.lede({ from: formatDay(from), to: formatDay(to) })}
        actions={
          <>
            <ButtonLink icon="download" to={file("dang=docx&the-thuc=state")} reloadDocument>
              {words.word}
            </ButtonLink>
            <ButtonLink icon="download" to={file("dang=docx&the-thuc=party")} reloadDocument>
              {words.wordParty}
            </ButtonLink>
            <ButtonLink icon="download" to={file("dang=xlsx")} reloadDocument>
              {words.workbook}
            </ButtonLink>
          </>
        }
      />
      <SynthesisTabs slug={page.slug} />
      <PeriodChoice page={page} />
      <FigureTable page={page} />
      <Entries page={page} answer={answer} />
      <Teams page={page} />
    </>
  );
}

function PeriodChoice({ page }: { page: FiguresPage }) {
  const t = useTexts();
  const words = t.opinionFigures;
  const { period, slug, presets } = page;
  return (
    <div className="screen-only stack-1">
      <Form method="get" className="bar" key={`${period.from} ${period.to}`}>
        <DateInput
          name="tu"
          label={words.from}
          pickerLabel={t.frame.openCalendar}
          defaultValue={formatDay(period.from)}
        />
        <DateInput
          name="den"
          label={words.to}
          pickerLabel={t.frame.openCalendar}
          defaultValue={formatDay(period.to)}
        />
        <Button icon="filter">{words.show}</Button>
      </Form>
      <nav aria-label={words.presets}>
        <ul className="chips">
          {presets.map(({ kind, isBefore, from, to }) => (
            <li key={`${kind}-${isBefore}`}>
              <Link
                className="chip"
                to={`/${slug}/du-luan/so-lieu?tu=${formatDay(from)}&den=${formatDay(to)}`}
                aria-current={from === period.from && to === period.to ? "true" : undefined}
              >
                {words.preset[kind](isBefore)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
