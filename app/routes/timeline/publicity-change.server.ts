import type { z } from "zod";
import type { PublicitySubject } from "~/domain/publicity";
import {
  addItemForm,
  editItemForm,
  linkForm,
  removeItemForm,
  templatesForm,
  unlinkForm,
} from "~/domain/publicity-forms";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import type { Outcome, UseCaseContext } from "~/usecases/context.server";
import {
  addPublicityItem,
  addPublicityTemplates,
  editPublicityItem,
  removePublicityItem,
  restorePublicityItem,
} from "~/usecases/publicity-items.server";
import { linkOutputs, unlinkOutput } from "~/usecases/publicity-links.server";
import type { PublicityIntent } from "./publicity-intents";

/** Where a checklist's forms come from and go back to. */
interface Place {
  ctx: UseCaseContext;
  slug: string;
  subject: PublicitySubject;
  path: string;
}

type Answer = Promise<Response | ReturnType<typeof invalid>>;
type Flash = Parameters<typeof redirectWithFlash>[1];

/** Carries out one of the forms of a checklist's page and goes back to it. */
export function changePublicity(place: Place, intent: PublicityIntent, form: FormInput): Answer {
  return changes[intent](place, form);
}

const changes: Record<PublicityIntent, (place: Place, form: FormInput) => Answer> = {
  templates: told(templatesForm, addPublicityTemplates, (n) => ({
    code: "publicity-templates-added",
    params: { n },
  })),
  add: told(addItemForm, addPublicityItem, () => ({ code: "publicity-item-added" })),
  edit: told(editItemForm, editPublicityItem, () => ({ code: "publicity-item-saved" })),
  remove: told(removeItemForm, removePublicityItem, (name, { ctx, path }, { itemId }) => ({
    code: "publicity-item-removed",
    params: { name },
    undo: { path, fields: { intent: "restore", itemId, _key: ctx.newId() } },
  })),
  restore: told(removeItemForm, restorePublicityItem, (name) => ({
    code: "publicity-item-restored",
    params: { name },
  })),
  link: told(linkForm, linkOutputs, (n) => ({ code: "publicity-linked", params: { n } })),
  unlink: told(unlinkForm, unlinkOutput, (_, { ctx, path }, { itemId, outputId }) => ({
    code: "publicity-unlinked",
    undo: { path, fields: { intent: "link", itemId, outputs: outputId, _key: ctx.newId() } },
  })),
};

function told<S extends z.ZodObject, T>(
  schema: S,
  work: (
    ctx: UseCaseContext,
    slug: string,
    subject: PublicitySubject,
    value: z.infer<S>,
  ) => Promise<Outcome<T>>,
  flashOf: (done: T, place: Place, value: z.infer<S>) => Flash,
) {
  return async (place: Place, form: FormInput): Answer => {
    const parsed = parseForm(form, schema);
    if (!parsed.ok) return invalid(form, parsed.problems);
    const outcome = await work(place.ctx, place.slug, place.subject, parsed.value);
    if (!outcome.ok) return invalid(form, outcome.problems);
    return redirectWithFlash(place.path, flashOf(outcome.value, place, parsed.value));
  };
}
