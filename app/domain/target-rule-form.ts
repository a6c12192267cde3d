/** The form of a rule: what, per what, how often, when, which units, by which document. */
import { z } from "zod";
import { parseVietnameseDate } from "./calendar/civil-date";
import type { Phase } from "./campaign";
import type { Category } from "./categories";
import { freeText } from "./guarded-text";
import type { Problem } from "./problem";
import { readCount } from "./quantities";
import { ownDays, perUnit, ruleTimes, type TargetRule } from "./target-rules";
import { daysPeriodKey, type PeriodFrame, periodOf } from "./targets";
import { isSizeKey } from "./unit-sizes";
import type { Unit } from "./units";

export const ruleForm = z.object({
  _key: z.string().min(1).max(60),
  /** Id of the rule that is edited; "" adds one. */
  rule: z.string().max(64),
  _version: z.string().max(12),
  category: z.string().max(200),
  factor: z.string().max(40),
  per: z.string().max(40),
  times: z.string().max(10),
  period: z.string().max(80),
  from: z.string().max(20),
  to: z.string().max(20),
  /** "all", "local", or "under:" and a unit's key. */
  scope: z.string().max(100),
  documentId: z.string().max(64),
  clause: freeText().max(200),
  reason: freeText().max(500),
});
export type RuleForm = z.infer<typeof ruleForm>;

export const removeRuleForm = ruleForm.pick({
  _key: true,
  rule: true,
  _version: true,
  documentId: true,
  reason: true,
});
export type RemoveRuleForm = z.infer<typeof removeRuleForm>;

export type RuleContent = Omit<TargetRule, "id" | "version" | "documentId" | "clause">;

/**
 * Problems: at `category` category-unknown; at `factor` those of a count, rule-factor-zero; at `from` and `to` those of
 * a typed day, ends-before-start, rule-days-outside; at `period` period-unknown; at `scope` unit-unknown; else not-valid.
 */
export function readRule(
  form: RuleForm,
  frame: {
    campaign: PeriodFrame;
    phases: readonly Phase[];
    categories: readonly Category[];
    units: readonly Unit[];
  },
): { content: RuleContent | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const category = frame.categories.find((one) => one.key === form.category && one.isActive);
  if (!category) problems.push({ field: "category", code: "category-unknown" });
  const factor = readFactor(form.factor, problems);
  const times = ruleTimes.find((one) => one === form.times);
  if (!times) problems.push({ field: "times", code: "not-valid" });
  if (form.per !== perUnit && !isSizeKey(form.per)) problems.push({ field: "per", code: "not-valid" });
  const periodKey = readPeriod(form, frame, problems);
  const scope = readScope(form.scope, frame.units, problems);
  if (problems.length > 0 || !category || !times || !scope) return { content: null, problems };
  const sizeKey = isSizeKey(form.per) ? form.per : null;
  return { content: { categoryId: category.id, factor, sizeKey, times, periodKey, ...scope }, problems };
}

function readFactor(text: string, problems: Problem[]): number {
  if (text.trim() === "") problems.push({ field: "factor", code: "required" });
  const read = readCount(text.trim() === "" ? "1" : text);
  if (!read.ok) problems.push({ field: "factor", code: read.code });
  else if (read.count === 0) problems.push({ field: "factor", code: "rule-factor-zero" });
  return read.ok ? read.count : 0;
}

function readPeriod(
  form: RuleForm,
  { campaign, phases }: { campaign: PeriodFrame; phases: readonly Phase[] },
  problems: Problem[],
): string {
  if (form.period !== ownDays) {
    if (!periodOf(form.period, campaign, phases)) problems.push({ field: "period", code: "period-unknown" });
    return form.period;
  }
  const [from, to] = (["from", "to"] as const).map((field) => {
    const day = parseVietnameseDate(form[field]);
    if (!day.ok) problems.push({ field, ...(form[field] === "" ? { code: "required" } : day.problem) });
    return day.ok ? day.date : null;
  });
  if (!from || !to) return "";
  if (from > to) problems.push({ field: "to", code: "ends-before-start" });
  else if (!periodOf(daysPeriodKey(from, to), campaign, phases))
    problems.push({ field: "from", code: "rule-days-outside" });
  return daysPeriodKey(from, to);
}

function readScope(
  text: string,
  units: readonly Unit[],
  problems: Problem[],
): Pick<RuleContent, "scope" | "scopeUnitId"> | null {
  if (text === "all" || text === "local") return { scope: text, scopeUnitId: null };
  const unit = units.find((one) => `under:${one.key}` === text);
  if (unit) return { scope: "under", scopeUnitId: unit.id };
  problems.push({ field: "scope", code: "unit-unknown" });
  return null;
}
