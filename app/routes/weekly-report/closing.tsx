import { useActionData, useLoaderData } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { problemText } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { ReportTabs } from "~/ui/report-tabs";
import { loadClosing } from "~/usecases/week-closing-page.server";
import { changeClosing } from "./closing-change.server";
import { CloseWeek } from "./closing-form";
import { ClosingHistory } from "./closing-history";
import { ReopenRequests } from "./closing-requests";

export const handle: PageHandle = { title: (t) => t.weeklyReport.closing.title };

export const loader = guardedLoader(({ ctx, params }) => loadClosing(ctx, params.campaign ?? ""));

export const action = guardedAction(
  ({ ctx, params, form }) => changeClosing(ctx, params.campaign ?? "", form),
  "week.close",
);

export default function Closing() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTexts();
  const words = t.weeklyReport;
  const [problem] = answer?.problems ?? [];
  return (
    <>
      <PageHead
        title={words.closing.title}
        crumbs={[{ label: words.crumb, to: `/${page.slug}/bao-cao` }, { label: words.closing.title }]}
        crumbsLabel={words.crumbs}
        lede={words.closing.lede}
      />
      <ReportTabs slug={page.slug} />
      {problem ? (
        <Notice kind="warn" live="alert">
          {problemText(problem, t)}
        </Notice>
      ) : null}
      {page.requests.length > 0 ? (
        <Section title={words.closing.requests} note={words.closing.requestsNote}>
          <ReopenRequests page={page} />
        </Section>
      ) : null}
      {page.mayClose ? (
        <Section title={words.closing.do}>
          <CloseWeek page={page} answer={answer} />
        </Section>
      ) : null}
      <Section title={words.closing.history}>
        <ClosingHistory page={page} answer={answer} />
      </Section>
    </>
  );
}
