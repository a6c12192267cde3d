import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { documentKinds, maxDocumentTitle, maxIssuer, maxNumberSymbol } from "~/domain/document-kinds";
import { documentForm } from "~/domain/documents";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { fieldProblems, typed } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Button, ButtonLink } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Select, TextArea, TextInput } from "~/ui/kit/inputs";
import { addDocument, loadDocumentForm } from "~/usecases/documents.server";

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
  const answer =
    useActionData<typeof action>() ?? (page.draft ? { problems: [], values: page.draft } : undefined);
  const t = useTexts();
  const words = t.plan.documents;
  const problems = fieldProblems(answer?.problems, t);
  const field = (name: string) => ({ name, defaultValue: typed(answer, name), error: problems[name] });
  return (
    <>
      <PageHead
        title={words.newTitle}
        crumbs={[{ label: t.plan.crumb, to: `/${page.slug}/ke-hoach` }, { label: words.newTitle }]}
        crumbsLabel={words.crumbs}
        lede={words.newLede}
      />
      <Form method="post" className="form">
        <FormErrorSummary
          title={t.frame.summaryTitle(answer?.problems.length ?? 0)}
          problems={Object.entries(problems).map(([name, message]) =>
            name === "form" ? { message } : { field: name, message },
          )}
        />
        <input type="hidden" name="_key" value={typed(answer, "_key", page.formKey)} />
        <div className="cols tight">
          <Select
            {...field("kind")}
            label={words.kind}
            fieldClass="c-4"
            options={documentKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          />
          <TextInput
            {...field("numberSymbol")}
            label={words.number}
            aside={t.frame.optional}
            hint={words.numberHint}
            maxLength={maxNumberSymbol}
            fieldClass="c-4"
          />
          <DateInput
            {...field("signedOn")}
            label={words.signedOn}
            aside={t.frame.optional}
            pickerLabel={t.frame.openCalendar}
            max={page.today}
            fieldClass="c-4"
          />
        </div>
        <TextInput {...field("issuer")} label={words.issuer} hint={words.issuerHint} maxLength={maxIssuer} />
        <TextArea {...field("title")} label={words.name} maxLength={maxDocumentTitle} required />
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
