import { useActionData, useLoaderData } from "@remix-run/react";
import { freezeForm } from "~/domain/baseline";
import { useTexts } from "~/i18n/texts";
import { withDocument } from "~/server/document-form.server";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { EmptyState } from "~/ui/kit/empty-state";
import type { PageHandle } from "~/ui/page-title";
import { PlanTabs } from "~/ui/plan-tabs";
import { freezeBaseline } from "~/usecases/baselines.server";
import { comparePlan } from "~/usecases/baselines-compare.server";
import { loadBaselines } from "~/usecases/baselines-page.server";
import { compareQuery } from "./baseline-address";
import { PlanChanges } from "./baseline-changes";
import { BaselineList } from "./baseline-tables";
import { FreezeForm } from "./freeze-form";

export const handle: PageHandle = { title: (t) => t.timeline.baseline.title };

export const loader = guardedLoader(async ({ ctx, params, url, draft }) => {
  const slug = params.campaign ?? "";
  const query = compareQuery(url.searchParams);
  const [page, comparison] = await Promise.all([
    loadBaselines(ctx, slug, query.from),
    comparePlan(ctx, slug, query),
  ]);
  return { page, comparison, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, freezeForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  return withDocument(ctx, slug, form, parsed.value, async (chosen) => {
    const outcome = await freezeBaseline(ctx, slug, chosen);
    if (!outcome.ok) return outcome;
    return redirectWithFlash(`/${slug}/ke-hoach/goc`, {
      code: "baseline-frozen",
      params: { number: outcome.value.number },
    });
  });
}, "baseline.freeze");

export default function Baselines() {
  const { page, comparison, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.timeline.baseline;
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: t.plan.crumb, to: `/${page.slug}/ke-hoach` }, { label: words.title }]}
        crumbsLabel={t.frame.nav.label}
        lede={t.targets.baselines.lede}
      />
      <PlanTabs />
      {comparison ? (
        <>
          <PlanChanges page={page} comparison={comparison} />
          <Section title={words.list}>
            <BaselineList slug={page.slug} baselines={page.baselines} />
          </Section>
        </>
      ) : (
        <EmptyState title={words.empty}>{words.emptyMore}</EmptyState>
      )}
      {page.canFreeze ? (
        <Section title={words.freeze}>
          <FreezeForm page={page} answer={answer} />
        </Section>
      ) : null}
    </>
  );
}
