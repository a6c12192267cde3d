import { useActionData, useLoaderData } from "@remix-run/react";
import { cellsOfForm, targetsForm } from "~/domain/plan-form";
import { planPath } from "~/domain/plan-links";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { ButtonLink } from "~/ui/kit/button";
import type { PageHandle } from "~/ui/page-title";
import { PlanTabs } from "~/ui/plan-tabs";
import { loadPlan } from "~/usecases/plan.server";
import { saveTargets } from "~/usecases/targets.server";
import { DocumentTable } from "./document-table";
import { PhaseTable } from "./phase-table";
import { SheetChoice } from "./sheet-choice";
import { TargetActs } from "./target-acts";
import { TargetForm } from "./target-form";
import { TargetGroup } from "./target-group";
import { addGroup } from "./target-group.server";
import { TargetTable } from "./target-table";

export const handle: PageHandle = { title: (t) => t.plan.title };

export const loader = guardedLoader(async ({ ctx, params, url, draft }) => {
  const asked = url.searchParams;
  const page = await loadPlan(ctx, params.campaign ?? "", {
    period: asked.get("ky") ?? "",
    block: asked.get("khoi") ?? "",
    unit: asked.get("dv") ?? "",
    columns: asked.getAll("cot"),
  });
  return { page, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  if (form.get("intent") === "add-column") return invalid(form, [], 200);
  const slug = params.campaign ?? "";
  if (form.get("intent") === "group") return addGroup(ctx, slug, form);
  const parsed = parseForm(form, targetsForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const { period, block, unit, ...why } = parsed.value;
  const cells = cellsOfForm(form.fields());
  const outcome = await saveTargets(ctx, slug, { periodKey: period, cells, ...why });
  if (!outcome.ok) return invalid(form, outcome.problems);
  const { changed } = outcome.value;
  const flash = changed > 0 ? { code: "targets-saved", params: { changed } } : { code: "targets-unchanged" };
  return redirectWithFlash(planPath(slug, { period, block, unit }), flash);
}, "target.edit");

export default function Plan() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.plan;
  const phases = page.phases.filter((phase) => phase.kind === "phase").length;
  return (
    <>
      <PageHead
        title={words.title}
        lede={words.lede({ phases, documents: page.documents.length })}
        actions={<ButtonLink to={`/${page.slug}/cai-dat/tieu-ban`}>{t.settings.roster.title}</ButtonLink>}
      />
      <PlanTabs />
      <Section title={words.targets.title} note={words.targets.note} action={<TargetActs page={page} />}>
        <SheetChoice matrix={page.matrix} />
        {page.canEdit ? <TargetForm page={page} answer={answer} /> : <TargetTable matrix={page.matrix} />}
        {page.canEdit ? <TargetGroup page={page} answer={answer} /> : null}
      </Section>
      <Section title={words.phases.title}>
        <PhaseTable phases={page.phases} />
      </Section>
      <Section
        title={words.documents.title}
        action={
          <ButtonLink size="sm" to={`/${page.slug}/ke-hoach/van-ban`}>
            {page.canAddDocument ? words.documents.add : t.documents.open}
          </ButtonLink>
        }
      >
        <DocumentTable slug={page.slug} documents={page.documents} />
      </Section>
    </>
  );
}
