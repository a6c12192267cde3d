import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { ChasePage } from "~/domain/report-chase";
import { nudgeForm } from "~/domain/report-chase-forms";
import { chasePath, reportsPath } from "~/domain/report-grid-page";
import { formatShortDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, problemText } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button, ButtonLink } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Select } from "~/ui/kit/inputs";
import type { PageHandle } from "~/ui/page-title";
import { loadChase } from "~/usecases/report-chase.server";
import { nudgeMissing } from "~/usecases/report-nudges.server";
import { ChaseTable } from "./chase-table";
import { ChaseMessage, NudgeAll } from "./chase-ways";

export const handle: PageHandle = { title: (t) => t.chase.crumb };

export const loader = guardedLoader(({ ctx, params, url }) =>
  loadChase(ctx, params.campaign ?? "", url.searchParams.get("tuan") ?? ""),
);

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, nudgeForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await nudgeMissing(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const code = parsed.value.channel === "message" ? "nudged-by-message" : "nudged";
  return redirectWithFlash(chasePath(slug, parsed.value.week), { code, params: { ...outcome.value } });
}, "report.review");

export default function Chase() {
  const page = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined = useActionData<typeof action>();
  const t = useTexts();
  const words = t.chase;
  const problems = (answer?.problems ?? []).map((problem) => ({ message: problemText(problem, t) }));
  return (
    <>
      <PageHead
        title={words.title(page.week.number)}
        crumbs={[{ label: t.reportGrid.title, to: reportsPath(page.slug) }, { label: words.crumb }]}
        crumbsLabel={t.plan.documents.crumbs}
        lede={words.lede({
          missing: page.lines.length,
          received: page.received,
          expected: page.expected,
          due: page.dueText,
        })}
      />
      <WeekChoice page={page} />
      <FormErrorSummary title={t.frame.summaryTitle(problems.length)} problems={problems} />
      {page.lines.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <>
          <NudgeAll page={page} />
          <Section title={words.table.title}>
            <ChaseTable page={page} />
          </Section>
          <ChaseMessage page={page} />
          <Section title={words.paper.title} note={words.paper.note}>
            <ButtonLink
              icon="download"
              to={`${reportsPath(page.slug)}/don-doc/cong-van?tuan=${page.week.from}`}
              reloadDocument
            >
              {words.paper.download}
            </ButtonLink>
          </Section>
        </>
      )}
    </>
  );
}

function WeekChoice({ page }: { page: ChasePage }) {
  const words = useTexts().chase;
  return (
    <Form method="get" key={page.week.from} className="screen-only">
      <div className="bar">
        <Select
          name="tuan"
          label={words.weekLabel}
          defaultValue={page.week.from}
          options={[...page.weeks].reverse().map(({ from, to, number }) => ({
            value: from,
            label: words.weekOption({
              week: number,
              days: `${formatShortDay(from)}–${formatShortDay(to)}`,
            }),
          }))}
        />
        <Button icon="filter">{words.show}</Button>
      </div>
    </Form>
  );
}
