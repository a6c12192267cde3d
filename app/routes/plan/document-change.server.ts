import type { z } from "zod";
import { documentEditForm, documentVersionForm, fileNameForm, fileVersionForm } from "~/domain/documents";
import { documentPath } from "~/domain/documents-page";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormAnswer, formAct } from "~/server/form-acts.server";
import type { FormInput } from "~/server/forms.server";
import type { Outcome, UseCaseContext } from "~/usecases/context.server";
import { editDocument, removeDocument, restoreDocument } from "~/usecases/documents-changes.server";
import {
  removeDocumentFile,
  renameDocumentFile,
  restoreDocumentFile,
} from "~/usecases/documents-files.server";
import type { DocumentIntent } from "./document-intents";

/** Where a form of a document's page comes from. */
interface Place {
  ctx: UseCaseContext;
  slug: string;
  id: string;
}

/** Carries out one of the forms of a document's page. */
export function changeDocument(place: Place, intent: DocumentIntent, form: FormInput): FormAnswer {
  return changes[intent](place, form);
}

const changes: Record<DocumentIntent, (place: Place, form: FormInput) => FormAnswer> = {
  edit: told("document-edited", documentEditForm, editDocument),
  remove: told("document-removed", documentVersionForm, removeDocument, ({ version }) => ({
    intent: "restore",
    version: String(version),
  })),
  restore: told("document-restored", documentVersionForm, restoreDocument),
  "rename-file": told("file-renamed", fileNameForm, renameDocumentFile),
  "remove-file": told("file-removed", fileVersionForm, removeDocumentFile, ({ version }, { file }) => ({
    intent: "restore-file",
    file,
    version: String(version),
  })),
  "restore-file": told("file-restored", fileVersionForm, restoreDocumentFile),
};

interface Changed {
  name: string;
  version: number;
}

/** A form of its own schema; what was done is said with the way back where there is one. */
function told<S extends z.ZodObject>(
  code: string,
  schema: S,
  work: (ctx: UseCaseContext, slug: string, id: string, value: z.infer<S>) => Promise<Outcome<Changed>>,
  undoOf?: (changed: Changed, value: z.infer<S>) => Record<string, string>,
) {
  return formAct(
    schema,
    ({ ctx, slug, id }: Place, value: z.infer<S>) => work(ctx, slug, id, value),
    (changed, { slug, id }, value) => {
      const path = documentPath(slug, id);
      const undo = undoOf ? { undo: { path, fields: undoOf(changed, value) } } : {};
      const next = code === "document-removed" ? `/${slug}/ke-hoach/van-ban` : path;
      return redirectWithFlash(next, { code, params: { name: changed.name }, ...undo });
    },
  );
}
