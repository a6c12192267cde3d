import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { cellsOfForm } from "~/domain/plan-form";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { TextArea } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { PlanTabs } from "~/ui/plan-tabs";
import { loadSizes, readPastedSizes, saveSizes } from "~/usecases/unit-sizes.server";
import { SizeSheet } from "./unit-size-sheet";

export const handle: PageHandle = { title: (t) => t.targets.sizesPage.title };

export const loader = guardedLoader(async ({ ctx, params, draft }) => {
  const page = await loadSizes(ctx, params.campaign ?? "");
  return { page, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  if (form.get("intent") === "paste") {
    const { cells, unknown } = await readPastedSizes(ctx, slug, form.get("text"));
    const values = { ...form.fields(), ...cells, text: unknown.length > 0 ? form.all("text") : [""] };
    return { problems: [], values, pasted: { cells: Object.keys(cells).length, unknown } };
  }
  const input = { cells: cellsOfForm(form.fields()), source: form.get("source") };
  const outcome = await saveSizes(ctx, slug, input);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const { changed } = outcome.value;
  const flash = changed > 0 ? { code: "sizes-saved", params: { changed } } : { code: "sizes-unchanged" };
  return redirectWithFlash(`/${slug}/ke-hoach/quy-mo`, flash);
}, "target.edit");

export default function UnitSizes() {
  const { page, draft } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  const answer: FormAnswer | undefined = told ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.targets.sizesPage;
  const pasted = told && "pasted" in told ? told.pasted : null;
  const problems = fieldProblems(answer?.problems, t);
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: t.plan.crumb, to: `/${page.slug}/ke-hoach` }, { label: words.title }]}
        crumbsLabel={t.plan.documents.crumbs}
        lede={words.lede}
      />
      <PlanTabs />
      <Form method="post" className="stack-1" key={JSON.stringify([page.rows, pasted])}>
        {pasted ? (
          <Notice kind={pasted.unknown.length > 0 ? "warn" : "ok"} live="status">
            {words.pasted(pasted.cells)}{" "}
            {pasted.unknown.length > 0 ? words.unknown(pasted.unknown.join(", ")) : null}
          </Notice>
        ) : null}
        <Section
          title={words.sheet}
          note={page.sources.length > 0 ? words.sources(page.sources.join("; ")) : undefined}
        >
          <SizeSheet page={page} answer={answer} problems={problems} />
        </Section>
        {page.canEdit ? (
          <PasteSizes answer={answer} isOpen={pasted !== null && pasted.unknown.length > 0} />
        ) : null}
      </Form>
    </>
  );
}

function PasteSizes({ answer, isOpen }: { answer: FormAnswer | undefined; isOpen: boolean }) {
  const words = useTexts().targets.sizesPage;
  return (
    <Details summary={words.pasteTitle} open={isOpen}>
      <TextArea
        name="text"
        label={words.paste}
        hint={words.pasteHint}
        rows={6}
        defaultValue={typed(answer, "text")}
      />
      <div className="acts">
        <Button name="intent" value="paste">
          {words.pasteSubmit}
        </Button>
      </div>
    </Details>
  );
}
