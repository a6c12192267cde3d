import type { WeeklyHour } from "~/domain/campaign";
import { readDay } from "~/domain/campaign-form";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import {
  type AddRuleForm,
  type EditRuleForm,
  type EndRuleForm,
  readRule,
  type TypedRule,
} from "~/domain/report-rule-forms";
import type { ReportRule } from "~/domain/report-rules";
import type { WriteTransaction } from "~db/client.server";
import { listExpectedPeriods } from "~db/queries/expected-reports-making.server";
import {
  insertReportRule,
  listReportRules,
  updateReportHour,
  updateReportRule,
} from "~db/queries/report-rules.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { changedByOther } from "./changed-by-other.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { expectedWeeks, planWeek, settleRules, settleWeek } from "./expected-reports.server";
import { once } from "./idempotency.server";

/** How many reports that are not due yet follow the change of a rule. */
export interface RuleSaved {
  changed: number;
  cancelled: number;
}

/** Problems: those of `readRule`, personal-… at the texts, rule-twice {from}. What is not due yet follows. */
export async function addReportRule(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: AddRuleForm,
): Promise<Outcome<RuleSaved>> {
  const open = await openCampaign(ctx, slug, "campaign.settings");
  const read = readTyped(form, open);
  if (!read.ok) return read;
  return change(open, { key: _key, payload: form }, async (tx, rules) => {
    const rule: ReportRule = { ...read.value, id: open.newId(), validTo: null, version: 1 };
    const twin = twinProblem(rule, rules);
    if (twin) return refused(twin);
    const made = { campaignId: open.campaign.id, by: open.actor.accountId, at: open.now() };
    await insertReportRule(tx, rule, made);
    return recorded(tx, open, "report-rule.added", { after: rule });
  });
}

/** Problems besides: rule-gone, changed-by-other {by, at}. */
export async function editReportRule(
  ctx: UseCaseContext,
  slug: string,
  { _key, _version, ...form }: EditRuleForm,
): Promise<Outcome<RuleSaved>> {
  const open = await openCampaign(ctx, slug, "campaign.settings");
  const read = readTyped(form, open);
  if (!read.ok) return read;
  return change(open, { key: _key, payload: form }, async (tx, rules) => {
    const found = await find(tx, open, rules, { rule: form.rule, version: _version });
    if (!found.ok) return found;
    const after = { ...found.value, ...read.value };
    const twin = twinProblem(
      after,
      rules.filter(({ id }) => id !== after.id),
    );
    if (twin) return refused(twin);
    return saved(tx, open, "report-rule.edited", found.value, after);
  });
}

/** From a day on the rule asks for nothing more. Problems besides: those of a typed day at `endsOn`. */
export async function endReportRule(
  ctx: UseCaseContext,
  slug: string,
  { _key, _version, ...form }: EndRuleForm,
): Promise<Outcome<RuleSaved>> {
  const open = await openCampaign(ctx, slug, "campaign.settings");
  const problems: Problem[] = [];
  const validTo = readDay(form.endsOn, "endsOn", problems);
  if (!validTo) return refused(...problems);
  return change(open, { key: _key, payload: form }, async (tx, rules) => {
    const found = await find(tx, open, rules, { rule: form.rule, version: _version });
    if (!found.ok) return found;
    return saved(tx, open, "report-rule.ended", found.value, { ...found.value, validTo });
  });
}

function readTyped(form: Omit<AddRuleForm, "_key">, { structure }: CampaignContext): Outcome<TypedRule> {
  const unitIdOf = (key: string) => structure.tree.units.find((one) => one.key === key && one.reports)?.id;
  const read = readRule(form, unitIdOf);
  const problems = textProblems({ name: form.name, receiver: form.receiver }, structure);
  if (!read.ok) return refused(...read.problems, ...problems);
  return problems.length > 0 ? refused(...problems) : done(read.rule);
}

/** Two rules for the same units from the same day would leave it open which of them holds. */
function twinProblem(rule: ReportRule, others: readonly ReportRule[]): Problem | null {
  if (rule.kind === "upward") return null;
  const forWhom = (one: ReportRule) => `${one.unitId ?? ""} ${[...one.unitKinds].sort().join(" ")}`;
  const isTwin = others.some(
    (one) =>
      one.kind === "weekly" &&
      one.validTo === null &&
      one.validFrom === rule.validFrom &&
      forWhom(one) === forWhom(rule),
  );
  return isTwin ? { field: "validFrom", code: "rule-twice" } : null;
}

/** Every change first makes a proposed rule a row, and then has the reports that are not due yet follow. */
function change(
  open: CampaignContext,
  request: { key: string; payload: unknown },
  work: (tx: WriteTransaction, rules: ReportRule[]) => Promise<Outcome<null>>,
): Promise<Outcome<RuleSaved>> {
  return open.db.write(open.campaign.id, (tx) =>
    once(tx, open, request, async (): Promise<Outcome<RuleSaved>> => {
      const outcome = await work(tx, await settleRules(tx, open));
      if (!outcome.ok) return outcome;
      return done(await follow(tx, open));
    }),
  );
}

async function follow(tx: WriteTransaction, open: CampaignContext): Promise<RuleSaved> {
  const rules = await listReportRules(tx, open.campaign.id);
  const periods = await listExpectedPeriods(tx, open.campaign.id, "weekly");
  const notDue = periods.filter(({ lastDueAt }) => lastDueAt > open.campaignNow).map(({ from }) => from);
  const sum: RuleSaved = { changed: 0, cancelled: 0 };
  for (const week of expectedWeeks(open, rules).filter(({ startsOn }) => notDue.includes(startsOn))) {
    const settled = await settleWeek(tx, open, await planWeek(tx, open, rules, week), "made");
    sum.changed += settled.changed;
    sum.cancelled += settled.cancelled;
  }
  return sum;
}

async function find(
  tx: WriteTransaction,
  { campaign }: CampaignContext,
  rules: readonly ReportRule[],
  asked: { rule: string; version: string },
): Promise<Outcome<ReportRule>> {
  // A proposed rule had no row when the page showed it.
  const rule =
    asked.rule === ""
      ? rules.find(({ kind }) => kind === "weekly")
      : rules.find(({ id }) => id === asked.rule);
  if (!rule) return refused({ field: "form", code: "report-rule-gone" });
  if (String(rule.version) === asked.version) return done(rule);
  return refused(await changedByOther(tx, campaign.id, { kind: "report-rule", id: rule.id }));
}

async function saved(
  tx: WriteTransaction,
  open: CampaignContext,
  action: string,
  before: ReportRule,
  after: ReportRule,
): Promise<Outcome<null>> {
  if (JSON.stringify(told(before)) === JSON.stringify(told(after)))
    return refused({ field: "form", code: "nothing-changed" });
  if (!(await updateReportRule(tx, after))) throw new Error("the rule changed in its transaction");
  // The campaign's general settings show the hour that holds for all units.
  if (isForAll(after) && after.validTo === null) await updateReportHour(tx, open.campaign.id, after.due);
  return recorded(tx, open, action, { before, after });
}

export const isForAll = ({ kind, unitId, unitKinds }: ReportRule) =>
  kind === "weekly" && unitId === null && unitKinds.length === 0;

function told(rule: ReportRule) {
  const { kind, name, receiver, unitKinds, unitId, due, graceMinutes, closes, validFrom, validTo } = rule;
  return {
    ...{ ruleKind: kind, name, receiver, unitKinds, unitId, due, graceMinutes, closes, validFrom, validTo },
  };
}

async function recorded(
  tx: WriteTransaction,
  open: CampaignContext,
  action: string,
  { before, after }: { before?: ReportRule; after: ReportRule },
): Promise<Outcome<null>> {
  await appendAudit(tx, open, {
    chain: open.campaign.id,
    action,
    subjectKind: "report-rule",
    subjectId: after.id,
    campaignId: open.campaign.id,
    payload: { before: before && told(before), after: told(after) },
  });
  return done(null);
}

/** The general settings' hour has changed: the rule for all units that holds takes it over, if there is a row of it. */
export async function followReportHour(
  tx: WriteTransaction,
  open: CampaignContext,
  before: WeeklyHour | null,
  due: WeeklyHour | null,
): Promise<void> {
  if (due === null || JSON.stringify(before) === JSON.stringify(due)) return;
  const rules = await listReportRules(tx, open.campaign.id);
  const rule = rules.findLast((one) => isForAll(one) && one.validTo === null);
  if (!rule) return;
  await updateReportRule(tx, { ...rule, due });
  await recorded(tx, open, "report-rule.edited", { before: rule, after: { ...rule, due } });
  await follow(tx, open);
}
