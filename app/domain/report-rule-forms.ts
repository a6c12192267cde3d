/** The forms of the reporting rules, and what is typed in them, understood. */
import { z } from "zod";
import type { CivilDate } from "./calendar/civil-date";
import { readDay, readHour, tidy } from "./campaign-form";
import { freeText } from "./guarded-text";
import type { Problem } from "./problem";
import type { ReportRule } from "./report-rules";
import { LONGEST_REPORT_RULE } from "./text-lengths";
import { unitKinds } from "./units";

const stamp = { _key: z.string().min(1).max(60) };
const fields = {
  kind: z.enum(["weekly", "upward"], "not-valid"),
  name: freeText().max(LONGEST_REPORT_RULE.name),
  scope: z.enum(["all", "kinds", "unit"], "not-valid"),
  unitKinds: z.array(z.enum(unitKinds, "not-valid")).max(unitKinds.length),
  /** A unit's key. */
  unit: z.string().max(80),
  receiver: freeText().max(LONGEST_REPORT_RULE.receiver),
  dueWeekday: z.string().regex(/^[1-7]$/, "required"),
  dueTime: z.string().min(1, "required").max(5),
  grace: z.string().max(5),
  closesWeekday: z.string().regex(/^[1-7]?$/, "not-valid"),
  closesTime: z.string().max(5),
  validFrom: z.string().min(1, "required").max(20),
};

export const addRuleForm = z.object({ ...stamp, ...fields });
export const editRuleForm = z.object({
  ...stamp,
  ...fields,
  rule: z.string().max(60),
  _version: z.string().max(12),
});
export const endRuleForm = z.object({
  ...stamp,
  rule: z.string().max(60),
  _version: z.string().max(12),
  endsOn: z.string().min(1, "required").max(20),
});
export const makeReportsForm = z.object({
  ...stamp,
  /** First day of the week. */
  week: z.string().max(20),
  /** What the page said that it would do. */
  seen: z.string().max(60),
});

export type AddRuleForm = z.infer<typeof addRuleForm>;
export type EditRuleForm = z.infer<typeof editRuleForm>;
export type EndRuleForm = z.infer<typeof endRuleForm>;
export type MakeReportsForm = z.infer<typeof makeReportsForm>;

/** A week's grace is the most that makes sense: the next report is due then. */
const longestGrace = 10_080;

export type TypedRule = Omit<ReportRule, "id" | "version" | "validTo">;

/**
 * Understands a typed rule; `unitIdOf` knows the reporting units by key. Problems: required, not-an-hour, not-valid and
 * those of a typed day, each at its field.
 */
export function readRule(
  form: Omit<AddRuleForm, "_key">,
  unitIdOf: (key: string) => string | undefined,
): { ok: true; rule: TypedRule } | { ok: false; problems: Problem[] } {
  const problems: Problem[] = [];
  const isUpward = form.kind === "upward";
  const due = readHour(form.dueWeekday, form.dueTime, "due", problems);
  const closes = isUpward ? null : readHour(form.closesWeekday, form.closesTime, "closes", problems);
  const graceMinutes = readGrace(form.grace, problems);
  const validFrom: CivilDate | null = readDay(form.validFrom, "validFrom", problems);
  const unitId = isUpward || form.scope !== "unit" ? null : (unitIdOf(form.unit) ?? null);
  if (!isUpward && form.scope === "unit" && unitId === null) problems.push(missing("unit"));
  if (!isUpward && form.scope === "kinds" && form.unitKinds.length === 0) problems.push(missing("unitKinds"));
  if (isUpward && tidy(form.receiver) === "") problems.push(missing("receiver"));
  if (problems.length > 0 || !due || !validFrom) return { ok: false, problems };
  return {
    ok: true,
    rule: {
      ...{ kind: form.kind, name: tidy(form.name), unitId, due, graceMinutes, closes, validFrom },
      unitKinds: !isUpward && form.scope === "kinds" ? form.unitKinds : [],
      receiver: isUpward ? tidy(form.receiver) : "",
    },
  };
}

const missing = (field: string): Problem => ({ field, code: "required" });

function readGrace(typed: string, problems: Problem[]): number {
  if (typed === "") return 0;
  const minutes = /^\d{1,5}$/.test(typed) ? Number(typed) : -1;
  if (minutes < 0 || minutes > longestGrace) {
    problems.push({ field: "grace", code: "grace-out-of-range", params: { max: longestGrace } });
    return 0;
  }
  return minutes;
}
