import type { z } from "zod";
import { actionReportForm, conclusionEditForm, dropForm } from "~/domain/meeting-forms";
import { actionPath } from "~/domain/meeting-topics";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormAnswer, formAct } from "~/server/form-acts.server";
import type { FormInput } from "~/server/forms.server";
import type { Outcome, UseCaseContext } from "~/usecases/context.server";
import { dropConclusion, editConclusion, reportAction } from "~/usecases/meeting-actions.server";

const intents = ["report", "edit", "drop"] as const;
type ActionIntent = (typeof intents)[number];

export const isActionIntent = (text: string): text is ActionIntent => intents.some((one) => one === text);

interface Place {
  ctx: UseCaseContext;
  slug: string;
  id: string;
}

/** Carries out one of the forms of a conclusion's page. */
export function changeAction(place: Place, intent: ActionIntent, form: FormInput): FormAnswer {
  return changes[intent](place, form);
}

const changes: Record<ActionIntent, (place: Place, form: FormInput) => FormAnswer> = {
  report: told(() => "conclusion-reported", actionReportForm, reportAction),
  edit: told(() => "conclusion-edited", conclusionEditForm, editConclusion),
  drop: told((form) => `conclusion-${form.get("mark")}`, dropForm, dropConclusion),
};

function told<S extends z.ZodObject>(
  codeOf: (form: FormInput) => string,
  schema: S,
  work: (ctx: UseCaseContext, slug: string, id: string, value: z.infer<S>) => Promise<Outcome<null>>,
) {
  return formAct(
    schema,
    ({ ctx, slug, id }: Place, value: z.infer<S>) => work(ctx, slug, id, value),
    (_, { slug, id }, _value, form) => redirectWithFlash(actionPath(slug, id), { code: codeOf(form) }),
  );
}
