import { designsPath } from "~/domain/decoration-designs-page";
import { designForm, designVersionForm, editDesignForm } from "~/domain/decoration-forms";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { removeDesignFile } from "~/usecases/decoration-design-files.server";
import { addDesign, editDesign, removeDesign, restoreDesign } from "~/usecases/decoration-designs.server";

interface Place {
  ctx: UseCaseContext;
  slug: string;
}

type Answer = Promise<Response | ReturnType<typeof invalid>>;

/** Carries out one of the forms of the approved list. */
export function changeDesigns(place: Place, form: FormInput): Answer {
  const intent = form.get("intent");
  if (intent === "add") return add(place, form);
  if (intent === "edit") return edit(place, form);
  if (intent === "remove" || intent === "restore") return setRemoved(place, form, intent);
  if (intent === "remove-file") return removeFile(place, form);
  return Promise.resolve(invalid(form, [{ field: "form", code: "not-valid" }]));
}

async function add({ ctx, slug }: Place, form: FormInput): Answer {
  const parsed = parseForm(form, designForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await addDesign(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const { id, code, version } = outcome.value;
  const undo = { path: designsPath(slug), fields: { intent: "remove", id, version: String(version) } };
  return redirectWithFlash(designsPath(slug), { code: "design-added", params: { code }, undo });
}

async function edit({ ctx, slug }: Place, form: FormInput): Answer {
  const parsed = parseForm(form, editDesignForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await editDesign(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const { code } = outcome.value;
  return redirectWithFlash(designsPath(slug), { code: "design-edited", params: { code } });
}

async function setRemoved({ ctx, slug }: Place, form: FormInput, intent: "remove" | "restore"): Answer {
  const parsed = parseForm(form, designVersionForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const work = intent === "remove" ? removeDesign : restoreDesign;
  const outcome = await work(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const { id, code, version } = outcome.value;
  const undo = { path: designsPath(slug), fields: { intent: "restore", id, version: String(version) } };
  const flash = { code: intent === "remove" ? "design-removed" : "design-restored", params: { code } };
  return redirectWithFlash(designsPath(slug), intent === "remove" ? { ...flash, undo } : flash);
}

async function removeFile({ ctx, slug }: Place, form: FormInput): Answer {
  await removeDesignFile(ctx, slug, form.get("id"), form.get("file"));
  return redirectWithFlash(designsPath(slug), { code: "design-file-removed" });
}
