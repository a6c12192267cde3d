import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { pasteSitesForm } from "~/domain/decoration-forms";
import { sitesPath } from "~/domain/decoration-page";
import { LONGEST_SITE } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Button } from "~/ui/kit/button";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Select, TextArea } from "~/ui/kit/inputs";
import type { PageHandle } from "~/ui/page-title";
import {
  loadPasteSites,
  type PasteSitesPage,
  type PreviewedSite,
  pasteSites,
  previewSites,
} from "~/usecases/decoration-paste.server";
import { PastePreview } from "./paste-preview";

export const handle: PageHandle = { title: (t) => t.decoration.pasting.title };

export const loader = guardedLoader(async ({ ctx, params, draft }) => ({
  page: await loadPasteSites(ctx, params.campaign ?? ""),
  draft: draft?.fields() ?? null,
}));

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const none: PreviewedSite[] = [];
  const parsed = parseForm(form, pasteSitesForm);
  if (!parsed.ok) return { ...invalid(form, parsed.problems).data, preview: none };
  const preview = await previewSites(ctx, slug, parsed.value);
  if (!preview.ok) return { ...invalid(form, preview.problems).data, preview: none };
  if (form.get("intent") !== "save") return { problems: [], values: form.fields(), preview: preview.value };
  const outcome = await pasteSites(ctx, slug, parsed.value);
  if (!outcome.ok) return { problems: outcome.problems, values: form.fields(), preview: preview.value };
  return redirectWithFlash(sitesPath(slug), { code: "sites-pasted", params: { n: outcome.value } });
}, "decoration.propose");

export default function PasteSites() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const answer = answered ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.decoration.pasting;
  const problems = fieldProblems(answer?.problems, t);
  return (
    <>
      <PageHead
        title={words.title}
        lede={words.lede}
        crumbs={[{ label: t.decoration.crumb, to: sitesPath(page.slug) }, { label: words.title }]}
        crumbsLabel={t.decoration.crumbs}
      />
      <Form method="post" className="form">
        <FormErrorSummary
          title={t.frame.summaryTitle(Object.keys(problems).length)}
          problems={Object.entries(problems).map(([name, message]) =>
            name === "text" ? { field: "paste-text", message } : { message },
          )}
        />
        <input type="hidden" name="_key" value={page.formKey} />
        <PasteFields page={page} answer={answer} problems={problems} />
        <div className="acts">
          <Button variant={answered?.preview.length ? "plain" : "go"} name="intent" value="preview">
            {words.preview}
          </Button>
        </div>
        {answered?.preview.length ? <PastePreview sites={answered.preview} /> : null}
      </Form>
    </>
  );
}

interface FieldsProps {
  page: PasteSitesPage;
  answer: FormAnswer | undefined;
  problems: Record<string, string>;
}

function PasteFields({ page: { units }, answer, problems }: FieldsProps) {
  const words = useTexts().decoration.pasting;
  const [only, ...more] = units;
  return (
    <>
      {only && more.length === 0 ? (
        <input type="hidden" name="unit" value={only.key} />
      ) : (
        <Select
          id="paste-unit"
          name="unit"
          label={words.unit}
          defaultValue={typed(answer, "unit")}
          error={problems.unit}
          options={[
            { value: "", label: words.noUnit },
            ...units.map(({ key, name }) => ({ value: key, label: name })),
          ]}
        />
      )}
      <TextArea
        id="paste-text"
        name="text"
        label={words.text}
        hint={words.hint}
        rows={10}
        defaultValue={typed(answer, "text")}
        error={problems.text}
        maxLength={LONGEST_SITE.paste}
      />
    </>
  );
}
