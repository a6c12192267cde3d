import { data } from "@remix-run/node";
import { documentField, NEW_DOCUMENT } from "~/domain/document-choice";
import { documentFields } from "~/domain/documents";
import type { Problem } from "~/domain/problem";
import type { UseCaseContext } from "~/usecases/context.server";
import { addDocument } from "~/usecases/documents.server";
import { type FormInput, formOf, type InvalidForm, invalid, parseForm } from "./forms.server";

type Refusal = { ok: false; problems: Problem[] };

/**
 * Does `work` with the document that a form has chosen; a new one is added first. Refusals of either give the form
 * back, and a document that was added stays chosen in it.
 */
export async function withDocument<Value extends { _key: string; documentId: string }>(
  ctx: UseCaseContext,
  slug: string,
  form: FormInput,
  value: Value,
  work: (chosen: Value) => Promise<Response | Refusal>,
): Promise<Response | ReturnType<typeof invalid>> {
  if (value.documentId !== NEW_DOCUMENT) return answered(await work(value), form, form.fields());
  const parsed = parseForm(documentPart(form), documentFields);
  if (!parsed.ok) return invalid(form, parsed.problems.map(atDocument));
  const added = await addDocument(ctx, slug, { ...parsed.value, _key: `${value._key}-van-ban` });
  if (!added.ok) return invalid(form, added.problems.map(atDocument));
  const values = { ...form.fields(), documentId: [added.value] };
  return answered(await work({ ...value, documentId: added.value }), form, values);
}

function answered(result: Response | Refusal, form: FormInput, values: InvalidForm["values"]) {
  if (result instanceof Response) return result;
  return data<InvalidForm>(
    { problems: result.problems, values: { ...form.fields(), ...values } },
    { status: 422 },
  );
}

/** The new document's fields under their own names. */
function documentPart(form: FormInput): FormInput {
  return formOf(Object.keys(documentFields.shape).map((name) => [name, form.get(documentField(name))]));
}

function atDocument(problem: Problem): Problem {
  return problem.field === "form" ? problem : { ...problem, field: documentField(problem.field) };
}
