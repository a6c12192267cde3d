import { useActionData, useLoaderData } from "@remix-run/react";
import { removeRuleForm, ruleForm } from "~/domain/target-rule-form";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { ButtonLink } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import type { PageHandle } from "~/ui/page-title";
import { PlanTabs } from "~/ui/plan-tabs";
import { removeRule, saveRule } from "~/usecases/target-rules.server";
import { loadRules } from "~/usecases/target-rules-page.server";
import { RuleForm } from "./target-rule-form";
import { RuleList } from "./target-rule-list";

export const handle: PageHandle = { title: (t) => t.targets.rules.title };

export const loader = guardedLoader(async ({ ctx, params, url, draft }) => {
  const page = await loadRules(ctx, params.campaign ?? "");
  return { page, asked: url.searchParams.get("sua") ?? "", draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const list = `/${slug}/ke-hoach/dinh-muc`;
  if (form.get("intent") === "remove") {
    const parsed = parseForm(form, removeRuleForm);
    if (!parsed.ok) return invalid(form, parsed.problems);
    const outcome = await removeRule(ctx, slug, parsed.value);
    if (!outcome.ok) return invalid(form, outcome.problems);
    return redirectWithFlash(list, {
      code: "rule-removed",
      undo: { path: list, fields: asNew(form, ctx.newId()) },
    });
  }
  const parsed = parseForm(form, ruleForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await saveRule(ctx, slug, parsed.value);
  return outcome.ok ? redirectWithFlash(list, { code: "rule-saved" }) : invalid(form, outcome.problems);
}, "target.edit");

/** What the form of a rule says, to be added once more. */
function asNew(form: FormInput, key: string): Record<string, string> {
  const said = Object.keys(ruleForm.shape).map((name) => [name, form.get(name)]);
  return { ...Object.fromEntries(said), intent: "save", _key: key, rule: "", _version: "" };
}

export default function TargetRules() {
  const { page, asked, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.targets.rules;
  const wanted = answer?.values.rule?.[0] ?? asked;
  const edited = page.canEdit ? (page.rules.find((one) => one.id === wanted) ?? null) : null;
  const list = `/${page.slug}/ke-hoach/dinh-muc`;
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: t.plan.crumb, to: `/${page.slug}/ke-hoach` }, { label: words.title }]}
        crumbsLabel={t.plan.documents.crumbs}
        lede={words.lede}
      />
      <PlanTabs />
      {page.rules.length === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>
      ) : (
        <Section title={words.list}>
          <RuleList page={page} current={edited?.id ?? ""} />
        </Section>
      )}
      {page.canEdit ? (
        <Section
          title={edited ? words.editTitle : words.addTitle}
          action={
            edited ? (
              <ButtonLink variant="bare" size="sm" to={list}>
                {words.cancel}
              </ButtonLink>
            ) : undefined
          }
        >
          <RuleForm
            key={`${edited?.id} ${edited?.version} ${page.rules.length}`}
            page={page}
            rule={edited}
            answer={answer}
          />
        </Section>
      ) : null}
    </>
  );
}
