/** The form of the readiness formula, and what is typed in it, understood. */
import { z } from "zod";
import { freeText } from "./guarded-text";
import type { Problem } from "./problem";
import { dimensions } from "./readiness";
import type { ReadinessRules, Thresholds } from "./readiness-grades";
import { LONGEST_READINESS } from "./text-lengths";

const figure = z.string().max(6);

export const readinessForm = z.object({
  _key: z.string().min(1).max(60),
  _version: z.string().max(12),
  reason: freeText().trim().min(1, "required").max(LONGEST_READINESS.reason, "too-long"),
  ...(Object.fromEntries(
    dimensions.flatMap((key) => [
      [`weight-${key}`, figure],
      [`green-${key}`, figure],
      [`amber-${key}`, figure],
    ]),
  ) as Record<`${"weight" | "green" | "amber"}-${(typeof dimensions)[number]}`, typeof figure>),
  "green-overall": figure,
  "amber-overall": figure,
});

export type ReadinessForm = z.infer<typeof readinessForm>;

/**
 * Problems: weight-range (0 to 10), percent-range (0 to 100), amber-above-green, each at its field; no-weight at `form`
 * when nothing would count.
 */
export function readRules(
  form: Omit<ReadinessForm, "_key" | "_version">,
): { ok: true; rules: ReadinessRules } | { ok: false; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = (field: keyof typeof form, most: number, code: string): number => {
    const typed = form[field].trim();
    const value = /^\d{1,3}$/.test(typed) ? Number(typed) : -1;
    if (value >= 0 && value <= most) return value;
    problems.push({ field, code });
    return 0;
  };
  const thresholds = (key: (typeof dimensions)[number] | "overall"): Thresholds => {
    const green = read(`green-${key}`, 100, "percent-range");
    const amber = read(`amber-${key}`, 100, "percent-range");
    if (amber > green) problems.push({ field: `amber-${key}`, code: "amber-above-green" });
    return { green, amber };
  };
  const own = dimensions.map((key) => [
    key,
    { weight: read(`weight-${key}`, 10, "weight-range"), ...thresholds(key) },
  ]);
  const rules: ReadinessRules = {
    dimensions: Object.fromEntries(own) as ReadinessRules["dimensions"],
    overall: thresholds("overall"),
  };
  const isWeightless = Object.values(rules.dimensions).every(({ weight }) => weight === 0);
  if (problems.length === 0 && isWeightless) problems.push({ field: "form", code: "no-weight" });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rules };
}
