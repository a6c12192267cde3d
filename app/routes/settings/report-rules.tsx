import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { addRuleForm, editRuleForm, endRuleForm, makeReportsForm } from "~/domain/report-rule-forms";
import type { ReportRulesPage } from "~/domain/report-rules-page";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import { type ActionArgs, guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, problemText } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { ButtonLink } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { addReportRule, editReportRule, endReportRule } from "~/usecases/report-rules.server";
import { loadReportRules, makeExpectedReports } from "~/usecases/report-rules-page.server";
import { ExpectedWeeks, Receivers } from "./expected-weeks";
import { answerFor, BothTexts } from "./form-parts";
import { EndRule, ruleInWords } from "./report-rule-end";
import { RuleForm } from "./report-rule-form";
import { RuleTable } from "./report-rule-table";
import { SettingsHead } from "./settings-head";

export const handle: PageHandle = { title: (t) => t.reportRules.title };

export const loader = guardedLoader(async ({ ctx, params, url, draft }) => {
  const page = await loadReportRules(ctx, params.campaign ?? "");
  return { page, asked: url.searchParams.get("sua"), draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const path = `/${slug}/cai-dat/bao-cao`;
  if (form.get("intent") === "make") {
    const parsed = parseForm(form, makeReportsForm);
    const outcome = parsed.ok ? await makeExpectedReports(ctx, slug, parsed.value) : parsed;
    if (!outcome.ok) return invalid(form, outcome.problems);
    return redirectWithFlash(path, { code: "expected-made", params: { ...outcome.value } });
  }
  const outcome = await change(ctx, slug, form);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash(path, { code: "report-rule-saved", params: { ...outcome.value } });
}, "campaign.settings");

async function change(ctx: ActionArgs["ctx"], slug: string, form: FormInput) {
  if (form.get("intent") === "end") {
    const parsed = parseForm(form, endRuleForm);
    return parsed.ok ? endReportRule(ctx, slug, parsed.value) : parsed;
  }
  if (form.get("intent") === "edit") {
    const parsed = parseForm(form, editRuleForm);
    return parsed.ok ? editReportRule(ctx, slug, parsed.value) : parsed;
  }
  const parsed = parseForm(form, addRuleForm);
  return parsed.ok ? addReportRule(ctx, slug, parsed.value) : parsed;
}

/** After a lost race the page has to show what the other person saved. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export default function ReportRules() {
  const { page, asked, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.reportRules;
  const wanted = answer?.values.rule?.[0] ?? asked;
  const rule = page.rules.find(({ id }) => id === wanted);
  return (
    <>
      <SettingsHead slug={page.slug} title={words.title} lede={words.lede} />
      {rule ? <BothTexts answer={answer} stored={ruleInWords(rule, t)} /> : null}
      {page.isProposed ? <Notice>{words.proposed}</Notice> : null}
      {rule ? (
        <Section
          title={words.form.editTitle}
          action={
            <ButtonLink variant="bare" size="sm" to={`/${page.slug}/cai-dat/bao-cao`}>
              {words.form.cancel}
            </ButtonLink>
          }
        >
          <RuleForm
            key={`${rule.id} ${rule.version}`}
            page={page}
            rule={rule}
            kind={rule.kind}
            answer={answer}
          />
          <EndRule page={page} rule={rule} answer={answer} />
        </Section>
      ) : null}
      <Section title={words.table.title}>
        <RuleTable page={page} current={rule?.id ?? null} />
      </Section>
      <Section title={words.weeks.title} note={words.weeks.note}>
        <MakingProblems answer={answerFor(answer, "make")} />
        <ExpectedWeeks page={page} />
      </Section>
      <Section title={words.receivers.title} note={words.receivers.note}>
        <Receivers page={page} />
      </Section>
      {rule ? null : <AddRules page={page} answer={answer} />}
    </>
  );
}

function AddRules({ page, answer }: { page: ReportRulesPage; answer: FormAnswer | undefined }) {
  const words = useTexts().reportRules;
  return (
    <Section className="adds" title={words.form.addTitle}>
      <RuleForm key={page.rules.length} page={page} rule={null} kind="weekly" answer={answer} />
      <Details summary={words.form.addUpward} open={answerFor(answer, "add-upward") !== undefined}>
        <RuleForm key={page.rules.length} page={page} rule={null} kind="upward" answer={answer} />
      </Details>
    </Section>
  );
}

function MakingProblems({ answer }: { answer: FormAnswer | undefined }) {
  const t = useTexts();
  const problems = (answer?.problems ?? []).map((problem) => ({ message: problemText(problem, t) }));
  return <FormErrorSummary title={t.frame.summaryTitle(problems.length)} problems={problems} />;
}
