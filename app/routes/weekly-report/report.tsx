import type { MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { WeeklyReportPage } from "~/domain/weekly-report-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { textsOf } from "~/i18n/texts-of";
import { invalid } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, problemText } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Notice } from "~/ui/kit/notice";
import { momentWords } from "~/ui/local-time";
import type { PageHandle } from "~/ui/page-title";
import { loadWeeklyReport } from "~/usecases/weekly-report-page.server";
import { changeReport } from "./report-change.server";
import { ReportChanges } from "./report-changes";
import { ReportFigures } from "./report-figures";
import { isReportIntent } from "./report-intents";
import { ReportItems } from "./report-items";
import { ReportReview } from "./report-review";
import { ReportState } from "./report-state";
import { ReportSteps } from "./report-steps";
import { ReportWords } from "./report-words";

export const handle: PageHandle = { title: "of-its-subject" };

const placeOf = (params: Record<string, string>) => ({ unit: params.unit ?? "", week: params.week ?? "" });

export const loader = guardedLoader(async ({ ctx, params, draft, locale }) => {
  const page = await loadWeeklyReport(ctx, params.campaign ?? "", placeOf(params));
  const title = textsOf(locale).weeklyReport.title({ week: page.week.number, unit: page.unit.name });
  return { page, title, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const intent = form.get("intent");
  if (!isReportIntent(intent)) return invalid(form, [{ field: "form", code: "not-valid" }]);
  return changeReport({ ctx, slug: params.campaign ?? "", place: placeOf(params) }, intent, form);
}, "report.prepare");

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

/** After a lost race the page has to show what the other person saved. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export default function ReportScreen() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const answer: FormAnswer | undefined = answered ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.weeklyReport;
  const isWriting = page.acts.some((act) => act === "save" || act === "submit");
  return (
    <>
      <Head page={page} />
      <Refusal answer={answer} isWriting={isWriting} />
      <ReportState page={page} />
      <Section title={words.sections.figures} note={words.sections.figuresNote} id="so-lieu">
        <ReportFigures page={page} />
      </Section>
      <Section title={words.sections.words} id="noi-dung">
        <ReportWords page={page} answer={answer} isWriting={isWriting} />
      </Section>
      <ReportReview page={page} answer={answer} />
      <Section title={words.sections.steps} id="qua-trinh">
        <ReportSteps page={page} />
      </Section>
      <ReportChanges page={page} />
      <Section title={words.sections.items} id="muc-da-ghi">
        <ReportItems page={page} />
      </Section>
    </>
  );
}

function Head({ page }: { page: WeeklyReportPage }) {
  const words = useTexts().weeklyReport;
  const { week, unit, slug } = page;
  return (
    <PageHead
      title={words.title({ week: week.number, unit: unit.name })}
      crumbs={[{ label: words.crumb, to: `/${slug}/bao-cao` }, { label: unit.name }]}
      crumbsLabel={words.crumbs}
      lede={words.lede({
        from: formatDay(week.from),
        to: formatDay(week.to),
        due: momentWords(page.instants.dueAt),
        receiver: page.receiver,
      })}
    />
  );
}

/** What was refused and has no field of its own here. */
function Refusal({ answer, isWriting }: { answer: FormAnswer | undefined; isWriting: boolean }) {
  const t = useTexts();
  const intent = answer?.values.intent?.[0] ?? "";
  const [problem] = answer?.problems ?? [];
  const hasOwnPlace = intent === "return" || (isWriting && ["save", "present", "submit"].includes(intent));
  if (!problem || hasOwnPlace) return null;
  return (
    <Notice kind="warn" live="alert">
      {problemText(problem, t)}
    </Notice>
  );
}
