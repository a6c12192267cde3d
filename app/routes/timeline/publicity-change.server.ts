import type { PublicitySubject } from "~/domain/publicity";
import {
  addItemForm,
  editItemForm,
  linkForm,
  removeItemForm,
  templatesForm,
  unlinkForm,
} from "~/domain/publicity-forms";
import { type FormAnswer, toldOn } from "~/server/form-acts.server";
import type { FormInput } from "~/server/forms.server";
import type { UseCaseContext } from "~/usecases/context.server";
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

/** Carries out one of the forms of a checklist's page and goes back to it. */
export function changePublicity(place: Place, intent: PublicityIntent, form: FormInput): FormAnswer {
  return changes[intent](place, form);
}

const told = toldOn<Place, PublicitySubject>(
  ({ subject }) => subject,
  ({ path }) => path,
);

const changes: Record<PublicityIntent, (place: Place, form: FormInput) => FormAnswer> = {
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
