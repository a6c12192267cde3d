import type { z } from "zod";
import { correctReportForm, reportVersionForm } from "~/domain/opinion-forms";
import { opinionReportPath, ownReportsPath } from "~/domain/opinion-page";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import type { Outcome, UseCaseContext } from "~/usecases/context.server";
import {
  type ChangedReport,
  correctReport,
  restoreReport,
  withdrawReport,
} from "~/usecases/opinion-reports.server";

interface Place {
  ctx: UseCaseContext;
  slug: string;
  number: number;
}

type Answer = Promise<Response | ReturnType<typeof invalid>>;

/** Carries out one of the forms of a report's page. */
export function changeReport(place: Place, form: FormInput): Answer {
  const intent = form.get("intent");
  if (intent === "withdraw")
    return told(reportVersionForm, withdrawReport, "opinion-withdrawn-done", "restore")(place, form);
  if (intent === "restore")
    return told(reportVersionForm, restoreReport, "opinion-restored", "withdraw")(place, form);
  return told(correctReportForm, correctReport, "opinion-corrected")(place, form);
}

/** Afterwards the report is shown, or one's reports where it no longer stands. */
function told<S extends z.ZodObject>(
  schema: S,
  work: (
    ctx: UseCaseContext,
    slug: string,
    number: number,
    value: z.infer<S>,
  ) => Promise<Outcome<ChangedReport>>,
  code: string,
  undo?: "restore" | "withdraw",
) {
  return async ({ ctx, slug, number }: Place, form: FormInput): Answer => {
    const parsed = parseForm(form, schema);
    if (!parsed.ok) return invalid(form, parsed.problems);
    const outcome = await work(ctx, slug, number, parsed.value);
    if (!outcome.ok) return invalid(form, outcome.problems);
    const path = opinionReportPath(slug, number);
    const fields = { intent: undo ?? "", version: String(outcome.value.version) };
    const flash = { code, params: { code: outcome.value.code } };
    return redirectWithFlash(
      undo ? ownReportsPath(slug) : path,
      undo ? { ...flash, undo: { path, fields } } : flash,
    );
  };
}
