import type { z } from "zod";
import {
  answerFieldForm,
  fieldVersionForm,
  reopenFieldForm,
  routeFieldForm,
} from "~/domain/field-report-forms";
import { fieldReportPath } from "~/domain/field-report-page";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormAnswer, formAct } from "~/server/form-acts.server";
import type { FormInput } from "~/server/forms.server";
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

/** Carries out one of the forms of a field report's page. */
export function changeField(place: Place, form: FormInput): FormAnswer {
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
  return formAct(
    schema,
    ({ ctx, slug, number }: Place, value: z.infer<S>) => work(ctx, slug, number, value),
    (done, { slug, number }) => {
      const path = fieldReportPath(slug, number);
      const fields = { intent: undo ?? "", version: String(done.version) };
      const said = { code, params: { code: done.code, unit: done.unit } };
      return redirectWithFlash(path, undo ? { ...said, undo: { path, fields } } : said);
    },
  );
}
