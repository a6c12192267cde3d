import { Form, type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { Ref } from "react";
import { addFieldReportForm } from "~/domain/field-report-forms";
import { type FieldFormPage, fieldReportPath, fieldReportsPath } from "~/domain/field-report-page";
import { fieldMatters } from "~/domain/field-reports";
import { urgencies } from "~/domain/opinion";
import { LONGEST_FIELD_REPORT } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Button } from "~/ui/kit/button";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Select, TextArea, TextInput } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";
import { DraftBar } from "~/ui/offline/draft-bar";
import { siteDrafts } from "~/ui/offline/mend-site";
import { isQueued } from "~/ui/offline/queued";
import { QueuedNotice } from "~/ui/offline/queued-notice";
import { useAnswer, useKeptDraft } from "~/ui/offline/use-kept-draft";
import type { PageHandle } from "~/ui/page-title";
import { addFieldReport } from "~/usecases/field-reports.server";
import { loadFieldForm } from "~/usecases/field-reports-pages.server";
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

interface FieldFormProps {
  page: FieldFormPage;
  answer: FormAnswer | undefined;
  formRef: Ref<HTMLFormElement>;
}

function FieldForm({ page, answer, formRef }: FieldFormProps) {
  const t = useTexts();
  const { field: texts, form, urgencies: names } = t.opinion;
  const { form: words, matters } = texts;
  const problems = fieldProblems(answer?.problems, t);
  const field = (name: string, initial = "") => ({
    ...{ name, defaultValue: typed(answer, name, initial), error: problems[name] },
  });
  const optional = { aside: t.frame.optional, autoComplete: "off" };
  return (
    <Form method="post" className="form" ref={formRef}>
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([name, message]) => ({ field: name, message }))}
      />
      <input type="hidden" name="_key" value={typed(answer, "_key", page.formKey)} />
      <Select
        {...field("what")}
        label={words.what}
        options={[
          { value: "", label: words.chooseWhat },
          ...fieldMatters.map((one) => ({ value: one, label: matters[one] })),
        ]}
      />
      <Select
        {...field("place", page.place)}
        label={words.place}
        options={[
          { value: "", label: words.choosePlace },
          ...page.places.map(({ key, name }) => ({ value: key, label: name })),
        ]}
      />
      <TextInput
        {...field("site", page.site)}
        {...optional}
        label={words.site}
        hint={words.siteHint}
        maxLength={20}
      />
      <TextInput
        {...field("spot")}
        {...optional}
        label={words.spot}
        hint={words.spotHint}
        maxLength={LONGEST_FIELD_REPORT.spot}
      />
      <Select
        {...field("urgency", "normal")}
        label={words.urgency}
        options={urgencies.map((one) => ({
          value: one,
          label: words.urgencyOption({ urgency: names[one], hours: page.hours[one] }),
        }))}
      />
      <TextArea
        {...field("description")}
        label={words.description}
        maxLength={LONGEST_FIELD_REPORT.description}
      />
      <Notice title={form.noSecrets}>{form.rules}</Notice>
      <div className="acts">
        <Button variant="go">{words.submit}</Button>
      </div>
    </Form>
  );
}
