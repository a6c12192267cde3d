import { addClausesForm, clauseForm, clauseMoveForm, clauseVersionForm } from "~/domain/clause-forms";
import { documentPath } from "~/domain/documents-page";
import { type FormAnswer, toldOn } from "~/server/form-acts.server";
import type { FormInput } from "~/server/forms.server";
import { addClauses, editClause, moveClause, removeClause, restoreClause } from "~/usecases/clauses.server";
import type { UseCaseContext } from "~/usecases/context.server";
import type { ClauseIntent } from "./clause-intents";

/** Where a form about clauses comes from. */
interface Place {
  ctx: UseCaseContext;
  slug: string;
  documentId: string;
}

/** Carries out one of the forms about a document's clauses and goes back to them. */
export function changeClause(place: Place, intent: ClauseIntent, form: FormInput): FormAnswer {
  return changes[intent](place, form);
}

const told = toldOn<Place, string>(
  ({ documentId }) => documentId,
  ({ slug, documentId }) => `${documentPath(slug, documentId)}#muc`,
);

const changes: Record<ClauseIntent, (place: Place, form: FormInput) => FormAnswer> = {
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
