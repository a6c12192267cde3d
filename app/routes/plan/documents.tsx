import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { documentForm } from "~/domain/documents";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { fieldProblems, typed } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Button, ButtonLink } from "~/ui/kit/button";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { addDocument, loadDocumentForm } from "~/usecases/documents.server";
import { DocumentFields } from "./document-fields";

export const loader = guardedLoader(async ({ ctx, params, draft }) => {
  const page = await loadDocumentForm(ctx, params.campaign ?? "");
  return { ...page, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, documentForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await addDocument(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const title = parsed.value.title.slice(0, 200);
  return redirectWithFlash(`/${slug}/ke-hoach`, { code: "document-added", params: { title } });
}, "document.add");

export default function NewDocument() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const answer = refused ?? (page.draft ? { problems: [], values: page.draft } : undefined);
  const t = useTexts();
  const words = t.plan.documents;
  const problems = fieldProblems(answer?.problems, t);
  const told = Object.entries(problems).map(([name, message]) =>
    name === "form" ? { message } : { field: name, message },
  );
  return (
    <>
      <PageHead
        title={words.newTitle}
        crumbs={[{ label: t.plan.crumb, to: `/${page.slug}/ke-hoach` }, { label: words.newTitle }]}
        crumbsLabel={words.crumbs}
        lede={words.newLede}
      />
      <Form method="post" className="form">
        <FormErrorSummary title={t.frame.summaryTitle(told.length)} problems={told} />
        <input type="hidden" name="_key" value={typed(answer, "_key", page.formKey)} />
        <DocumentFields answer={answer} today={page.today} />
        <div className="acts">
          <Button variant="go">{words.submit}</Button>
          <ButtonLink variant="bare" to={`/${page.slug}/ke-hoach`}>
            {words.keep}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
