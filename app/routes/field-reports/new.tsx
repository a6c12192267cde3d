import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { addFieldReportForm } from "~/domain/field-report-forms";
import { fieldReportPath, fieldReportsPath } from "~/domain/field-report-page";
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
import { addFieldReport } from "~/usecases/field-reports.server";
import { loadFieldForm } from "~/usecases/field-reports-pages.server";
import { FieldForm } from "./field-form";
import { reportOrQueue } from "./field-offline";

export const handle: PageHandle = { title: (t) => t.opinion.field.form.title };

/** `?diem=TT-0012`: about that decoration site. */
export const loader = guardedLoader(async ({ ctx, params, url, draft }) => ({
  page: await loadFieldForm(ctx, params.campaign ?? "", (name) => url.searchParams.get(name) ?? ""),
  draft: draft?.fields() ?? null,
}));

/** Goes on to the report's page, where photographs are added. */
export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, addFieldReportForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await addFieldReport(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const { number, code, unit, version } = outcome.value;
  const path = fieldReportPath(slug, number);
  const undo = { path, fields: { intent: "withdraw", version: String(version) } };
  return redirectWithFlash(path, { code: "field-added", params: { code, unit }, undo });
}, "opinion.report");

/** Without a connection the report waits in this browser. */
export const clientAction = reportOrQueue;

/** A refused form needs the page's new key where its own is spent. */
export const shouldRevalidate: ShouldRevalidateFunction = (args) =>
  !isQueued(args) && (args.actionStatus === 422 || args.defaultShouldRevalidate);

export default function NewFieldReport() {
  const { page, draft } = useLoaderData<typeof loader>();
  const told = useActionData<FormAnswer>();
  const kept = useKeptDraft(siteDrafts["field-report"], useAnswer(told, draft), { formKey: page.formKey });
  const { field: words, crumbs } = useTexts().opinion;
  return (
    <>
      <PageHead
        title={words.form.title}
        crumbs={[{ label: words.title, to: fieldReportsPath(page.slug) }, { label: words.form.title }]}
        crumbsLabel={crumbs}
        lede={words.form.afterwards}
      />
      <div className="stack-1">
        <QueuedNotice answer={told} />
        <DraftBar draft={kept} />
        <FieldForm
          key={typed(kept.answer, "_key", page.formKey)}
          page={page}
          answer={kept.answer}
          formRef={kept.ref}
        />
      </div>
    </>
  );
}
