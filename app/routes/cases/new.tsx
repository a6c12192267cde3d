import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { addCaseForm } from "~/domain/case-forms";
import { casePath, casesPath } from "~/domain/cases-page";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { DraftBar } from "~/ui/offline/draft-bar";
import { useAnswer, useKeptDraft } from "~/ui/offline/use-kept-draft";
import type { PageHandle } from "~/ui/page-title";
import { loadNewCase } from "~/usecases/cases-form.server";
import { addCase } from "~/usecases/cases-record.server";
import { CaseForm } from "./case-form";

export const handle: PageHandle = { title: (t) => t.cases.form.newTitle };

export const loader = guardedLoader(async ({ ctx, params, draft }) => ({
  page: await loadNewCase(ctx, params.campaign ?? ""),
  draft: draft?.fields() ?? null,
}));

/** Goes on to the case's page, where similar ones are shown. */
export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, addCaseForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await addCase(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const { number, code, version, repeat } = outcome.value;
  const path = casePath(slug, number);
  const fields: Record<string, string> =
    repeat === null ? { intent: "remove", version: String(version) } : { intent: "repeat-remove", repeat };
  return redirectWithFlash(path, {
    code: repeat === null ? "case-added" : "case-repeated",
    params: { code },
    undo: { path, fields },
  });
}, "case.report");

/** A refused form needs the page's new key where its own is spent. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export default function NewCase() {
  const { page, draft } = useLoaderData<typeof loader>();
  const told = useActionData<FormAnswer>();
  const kept = useKeptDraft("case", useAnswer(told, draft), { formKey: page.formKey });
  const words = useTexts().cases;
  return (
    <>
      <PageHead
        title={words.form.newTitle}
        compounds={["phản bác"]}
        crumbs={[{ label: words.crumb, to: casesPath(page.slug) }, { label: words.form.newTitle }]}
        crumbsLabel={words.crumbs}
      />
      <div className="stack-1">
        <DraftBar draft={kept} />
        <CaseForm
          key={kept.answer?.values._key?.[0] ?? page.formKey}
          page={page}
          answer={kept.answer}
          formRef={kept.ref}
        />
      </div>
    </>
  );
}
