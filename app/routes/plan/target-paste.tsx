import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Button, ButtonLink } from "~/ui/kit/button";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Select, TextArea } from "~/ui/kit/inputs";
import type { PageHandle } from "~/ui/page-title";
import { PlanTabs } from "~/ui/plan-tabs";
import {
  loadTargetPaste,
  type TargetPreview as Preview,
  type TargetPastePage,
} from "~/usecases/targets-paste.server";
import { periodOptions } from "./sheet-choice";
import { answerTargetPaste } from "./target-paste.server";
import { TargetPreview } from "./target-paste-preview";

export const handle: PageHandle = { title: (t) => t.targets.paste.title };

export const loader = guardedLoader(async ({ ctx, params, url, draft }) => {
  const page = await loadTargetPaste(ctx, params.campaign ?? "", url.searchParams.get("ky") ?? "");
  return { page, draft: draft?.fields() ?? null };
});

export const action = guardedAction(
  ({ ctx, params, form }) => answerTargetPaste(ctx, params.campaign ?? "", form),
  "target.edit",
);

export default function PasteTargets() {
  const { page, draft } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  const answer: FormAnswer | undefined = told ?? (draft ? { problems: [], values: draft } : undefined);
  const preview = told && "preview" in told ? told.preview : null;
  const t = useTexts();
  const words = t.targets.paste;
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: t.plan.crumb, to: `/${page.slug}/ke-hoach` }, { label: words.title }]}
        crumbsLabel={t.plan.documents.crumbs}
        lede={words.lede}
      />
      <PlanTabs />
      <PasteForm page={page} preview={preview} answer={answer} />
    </>
  );
}

interface PasteFormProps {
  page: TargetPastePage;
  preview: Preview | null;
  answer: FormAnswer | undefined;
}

function PasteForm({ page, preview, answer }: PasteFormProps) {
  const t = useTexts();
  const words = t.targets.paste;
  const problems = fieldProblems(answer?.problems, t);
  return (
    <Form method="post" className="form wide">
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([field, message]) =>
          field === "form" ? { message } : { field, message },
        )}
      />
      <Select
        name="period"
        label={words.period}
        defaultValue={typed(answer, "period", page.period)}
        error={problems.period}
        options={periodOptions(page.periods, t)}
      />
      <TextArea
        name="text"
        label={words.text}
        hint={words.textHint}
        rows={preview ? 5 : 10}
        defaultValue={typed(answer, "text")}
        error={problems.text}
      />
      <div className="acts">
        <Button variant={preview ? "plain" : "go"} name="intent" value="check">
          {preview ? words.recheck : words.check}
        </Button>
        <ButtonLink variant="bare" to={`/${page.slug}/ke-hoach`}>
          {t.outputs.form.cancel}
        </ButtonLink>
      </div>
      {preview ? <TargetPreview page={page} preview={preview} answer={answer} problems={problems} /> : null}
    </Form>
  );
}
