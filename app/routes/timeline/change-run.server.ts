import type { z } from "zod";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import type { Outcome, UseCaseContext } from "~/usecases/context.server";
import type { ChangedMilestone } from "~/usecases/timeline-changes.server";

/** Where a form of a milestone's page comes from and goes back to. */
export interface Place {
  ctx: UseCaseContext;
  slug: string;
  key: string;
  path: string;
}

export type Answer = Promise<Response | ReturnType<typeof invalid>>;
export type Handler = (place: Place, form: FormInput) => Answer;

/** Reads a form and goes on with what it says, or gives it back. */
export async function run<S extends z.ZodObject>(
  form: FormInput,
  schema: S,
  work: (value: z.infer<S>) => Answer,
): Answer {
  const parsed = parseForm(form, schema);
  return parsed.ok ? work(parsed.value) : invalid(form, parsed.problems);
}

/** A form that needs nothing but its own fields. */
export function told<S extends z.ZodObject>(
  code: string,
  schema: S,
  work: (
    ctx: UseCaseContext,
    slug: string,
    key: string,
    value: z.infer<S>,
  ) => Promise<Outcome<ChangedMilestone>>,
): Handler {
  return (place, form) =>
    run(form, schema, async (value) => {
      const outcome = await work(place.ctx, place.slug, place.key, value);
      return outcome.ok ? said(code, place, { title: outcome.value.title }) : invalid(form, outcome.problems);
    });
}

/** Back to the page with one sentence, and with the form that takes it back where there is one. */
export function said(
  code: string,
  { path }: Pick<Place, "path">,
  params: Record<string, string | number>,
  undo?: { path: string; fields: Record<string, string> },
): Response {
  return redirectWithFlash(path, { code, params, ...(undo ? { undo } : {}) });
}
