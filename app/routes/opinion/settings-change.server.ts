import { addExpectationForm, expectationForm, opinionSettingsForm } from "~/domain/opinion-forms";
import { type Flash, redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import type { UseCaseContext } from "~/usecases/context.server";
import {
  addExpectation,
  removeExpectation,
  restoreExpectation,
  saveOpinionSettings,
} from "~/usecases/opinion-settings.server";

/** Carries out one of the forms of the settings. */
export function changeSettings(ctx: UseCaseContext, slug: string, form: FormInput) {
  const intent = form.get("intent");
  if (intent === "add") return add(ctx, slug, form);
  if (intent === "remove" || intent === "restore") return setRemoved(ctx, slug, form, intent);
  return save(ctx, slug, form);
}

const pathOf = (slug: string) => `/${slug}/du-luan/thiet-lap`;

async function save(ctx: UseCaseContext, slug: string, form: FormInput) {
  const parsed = parseForm(form, opinionSettingsForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await saveOpinionSettings(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash(pathOf(slug), { code: "opinion-settings-saved" });
}

async function add(ctx: UseCaseContext, slug: string, form: FormInput) {
  const parsed = parseForm(form, addExpectationForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await addExpectation(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash(pathOf(slug), {
    code: "expectation-added",
    undo: undoOf(slug, outcome.value.id, "remove"),
  });
}

async function setRemoved(ctx: UseCaseContext, slug: string, form: FormInput, intent: "remove" | "restore") {
  const parsed = parseForm(form, expectationForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const { id } = parsed.value;
  const outcome = await (intent === "remove" ? removeExpectation : restoreExpectation)(ctx, slug, id);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash(
    pathOf(slug),
    intent === "remove"
      ? { code: "expectation-removed", undo: undoOf(slug, id, "restore") }
      : { code: "expectation-restored", undo: undoOf(slug, id, "remove") },
  );
}

const undoOf = (slug: string, id: string, intent: string): Flash["undo"] => ({
  path: pathOf(slug),
  fields: { intent, id },
});
