import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { fileReportForm } from "~/domain/opinion-forms";
import { opinionReportPath, ownReportsPath } from "~/domain/opinion-page";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, typed } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { DraftBar } from "~/ui/offline/draft-bar";
import { siteDrafts } from "~/ui/offline/mend-site";
import { isQueued } from "~/ui/offline/queued";
import { QueuedNotice } from "~/ui/offline/queued-notice";
import { useAnswer, useKeptDraft } from "~/ui/offline/use-kept-draft";
import type { PageHandle } from "~/ui/page-title";
import { loadReportForm } from "~/usecases/opinion-form.server";
import { fileReport } from "~/usecases/opinion-reports.server";
import { ReportForm } from "./report-form";
import { fileOrQueue } from "./report-offline";

export const handle: PageHandle = { title: (t) => t.opinion.form.newTitle };

/** `?loai=quick`: a report of that kind; `?ky=month:2021-05-01`: of that period. */
export const loader = guardedLoader(async ({ ctx, params, url, draft }) => ({
  page: await loadReportForm(ctx, params.campaign ?? "", (name) => url.searchParams.get(name) ?? ""),
  draft: draft?.fields() ?? null,
}));

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, fileReportForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await fileReport(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const { number, code, matters, version } = outcome.value;
  return redirectWithFlash(ownReportsPath(slug), {
    code: "opinion-filed",
    params: { code, matters },
    undo: { path: opinionReportPath(slug, number), fields: { intent: "withdraw", version: String(version) } },
  });
}, "opinion.report");

/** Without a connection the report waits in this browser. */
export const clientAction = fileOrQueue;

/** A refused form needs the page's new key where its own is spent. */
export const shouldRevalidate: ShouldRevalidateFunction = (args) =>
  !isQueued(args) && (args.actionStatus === 422 || args.defaultShouldRevalidate);

export default function NewReport() {
  const { page, draft } = useLoaderData<typeof loader>();
  const told = useActionData<FormAnswer>();
  const kept = useKeptDraft(siteDrafts["opinion-report"], useAnswer(told, draft), { formKey: page.formKey });
  const { form: words, own, crumbs } = useTexts().opinion;
  return (
    <>
      <PageHead
        title={words.newTitle}
        crumbs={[{ label: own.title, to: ownReportsPath(page.slug) }, { label: words.newTitle }]}
        crumbsLabel={crumbs}
        lede={words.lede}
      />
      <div className="stack-1">
        <QueuedNotice answer={told} />
        <DraftBar draft={kept} />
        <ReportForm
          key={typed(kept.answer, "_key", page.formKey)}
          page={page}
          answer={kept.answer}
          formRef={kept.ref}
        />
      </div>
    </>
  );
}
