import type { z } from "zod";
import {
  answerFieldForm,
  fieldVersionForm,
  reopenFieldForm,
  routeFieldForm,
} from "~/domain/field-report-forms";
import { fieldReportPath } from "~/domain/field-report-page";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import type { Outcome, UseCaseContext } from "~/usecases/context.server";
import {
  answerField,
  type ChangedFieldReport,
  closeField,
  reopenField,
  restoreField,
  routeField,
  withdrawField,
} from "~/usecases/field-reports.server";

interface Place {
  ctx: UseCaseContext;
  slug: string;
  number: number;
}

type Answer = Promise<Response | ReturnType<typeof invalid>>;

/** Carries out one of the forms of a field report's page. */
export function changeField(place: Place, form: FormInput): Answer {
  const intent = form.get("intent");
  if (intent === "route") return told(routeFieldForm, routeField, "field-routed")(place, form);
  if (intent === "close") return told(fieldVersionForm, closeField, "field-done")(place, form);
  if (intent === "reopen") return told(reopenFieldForm, reopenField, "field-reopened")(place, form);
  if (intent === "withdraw")
    return told(fieldVersionForm, withdrawField, "field-withdrawn", "restore")(place, form);
  if (intent === "restore")
    return told(fieldVersionForm, restoreField, "field-restored", "withdraw")(place, form);
  return told(answerFieldForm, answerField, "field-answered")(place, form);
}

function told<S extends z.ZodObject>(
  schema: S,
  work: (
    ctx: UseCaseContext,
    slug: string,
    number: number,
    value: z.infer<S>,
  ) => Promise<Outcome<ChangedFieldReport>>,
  code: string,
  undo?: "restore" | "withdraw",
) {
  return async ({ ctx, slug, number }: Place, form: FormInput): Answer => {
    const parsed = parseForm(form, schema);
    if (!parsed.ok) return invalid(form, parsed.problems);
    const outcome = await work(ctx, slug, number, parsed.value);
    if (!outcome.ok) return invalid(form, outcome.problems);
    const path = fieldReportPath(slug, number);
    const { unit, version } = outcome.value;
    const flash = { code, params: { code: outcome.value.code, unit } };
    const fields = { intent: undo ?? "", version: String(version) };
    return redirectWithFlash(path, undo ? { ...flash, undo: { path, fields } } : flash);
  };
}
