import type { z } from "zod";
import { correctReportForm, reportVersionForm } from "~/domain/opinion-forms";
import { opinionReportPath, ownReportsPath } from "~/domain/opinion-page";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormAnswer, formAct } from "~/server/form-acts.server";
import type { FormInput } from "~/server/forms.server";
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

/** Carries out one of the forms of a report's page. */
export function changeReport(place: Place, form: FormInput): FormAnswer {
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
  return formAct(
    schema,
    ({ ctx, slug, number }: Place, value: z.infer<S>) => work(ctx, slug, number, value),
    (done, { slug, number }) => {
      const path = opinionReportPath(slug, number);
      const fields = { intent: undo ?? "", version: String(done.version) };
      const said = { code, params: { code: done.code } };
      return redirectWithFlash(
        undo ? ownReportsPath(slug) : path,
        undo ? { ...said, undo: { path, fields } } : said,
      );
    },
  );
}
