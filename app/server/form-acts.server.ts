import type { z } from "zod";
import type { Outcome, UseCaseContext } from "~/usecases/context.server";
import { redirectWithFlash } from "./flash.server";
import { type FormInput, invalid, parseForm } from "./forms.server";

export type FormAnswer = Promise<Response | ReturnType<typeof invalid>>;

/** What a page says of an act once it has been done. */
export type Said = Parameters<typeof redirectWithFlash>[1];

/**
 * One of the forms of a page: read by its schema, carried out by `work` and answered by `answer`; what is wrong goes back
 * with everything that was typed.
 */
export function formAct<P, S extends z.ZodObject, T>(
  schema: S,
  work: (place: P, value: z.infer<S>) => Promise<Outcome<T>>,
  answer: (done: T, place: P, value: z.infer<S>, form: FormInput) => Response,
) {
  return async (place: P, form: FormInput): FormAnswer => {
    const parsed = parseForm(form, schema);
    if (!parsed.ok) return invalid(form, parsed.problems);
    const outcome = await work(place, parsed.value);
    if (!outcome.ok) return invalid(form, outcome.problems);
    return answer(outcome.value, place, parsed.value, form);
  };
}

/**
 * The forms of a page about one record, `subjectOf` the page's place: each has a schema and a use case of its own, and
 * says what was done, on the same page (`pageOf`) unless it leads elsewhere.
 */
export function toldOn<P extends { ctx: UseCaseContext; slug: string }, K>(
  subjectOf: (place: P) => K,
  pageOf: (place: P, form: FormInput) => string,
) {
  return <S extends z.ZodObject, T>(
    schema: S,
    work: (ctx: UseCaseContext, slug: string, subject: K, value: z.infer<S>) => Promise<Outcome<T>>,
    saidOf: (done: T, place: P, value: z.infer<S>) => Said,
    nextOf?: (place: P, done: T) => string,
  ) =>
    formAct(
      schema,
      (place: P, value: z.infer<S>) => work(place.ctx, place.slug, subjectOf(place), value),
      (done, place, value, form) =>
        redirectWithFlash(nextOf?.(place, done) ?? pageOf(place, form), saidOf(done, place, value)),
    );
}
