import type { z } from "zod";
import { addClausesForm, clauseForm, clauseMoveForm, clauseVersionForm } from "~/domain/clause-forms";
import { documentPath } from "~/domain/documents-page";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import { addClauses, editClause, moveClause, removeClause, restoreClause } from "~/usecases/clauses.server";
import type { Outcome, UseCaseContext } from "~/usecases/context.server";
import type { ClauseIntent } from "./clause-intents";

/** Where a form about clauses comes from. */
interface Place {
  ctx: UseCaseContext;
  slug: string;
  documentId: string;
}

type Answer = Promise<Response | ReturnType<typeof invalid>>;
type Flash = Parameters<typeof redirectWithFlash>[1];

/** Carries out one of the forms about a document's clauses and goes back to them. */
export function changeClause(place: Place, intent: ClauseIntent, form: FormInput): Answer {
  return changes[intent](place, form);
}

const changes: Record<ClauseIntent, (place: Place, form: FormInput) => Answer> = {
  "clauses-add": told(addClausesForm, addClauses, (n) => ({ code: "clauses-added", params: { n } })),
  "clause-edit": told(clauseForm, editClause, ({ name }) => ({ code: "clause-saved", params: { name } })),
  "clause-remove": told(clauseVersionForm, removeClause, ({ name, version }, place, { clause }) => ({
    code: "clause-removed",
    params: { name },
    undo: {
      path: documentPath(place.slug, place.documentId),
      fields: { intent: "clause-restore", clause, version: String(version) },
    },
  })),
  "clause-restore": told(clauseVersionForm, restoreClause, ({ name }) => ({
    code: "clause-restored",
    params: { name },
  })),
  "clause-move": told(clauseMoveForm, moveClause, ({ name }) => ({ code: "clause-moved", params: { name } })),
};

function told<S extends z.ZodObject, T>(
  schema: S,
  work: (ctx: UseCaseContext, slug: string, documentId: string, value: z.infer<S>) => Promise<Outcome<T>>,
  flashOf: (done: T, place: Place, value: z.infer<S>) => Flash,
) {
  return async (place: Place, form: FormInput): Answer => {
    const { ctx, slug, documentId } = place;
    const parsed = parseForm(form, schema);
    if (!parsed.ok) return invalid(form, parsed.problems);
    const outcome = await work(ctx, slug, documentId, parsed.value);
    if (!outcome.ok) return invalid(form, outcome.problems);
    return redirectWithFlash(
      `${documentPath(slug, documentId)}#muc`,
      flashOf(outcome.value, place, parsed.value),
    );
  };
}
