import { matterForm } from "~/domain/interventions-forms";
import { interventionsPath } from "~/domain/interventions-page";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { askForMatter, takeBackAsking, tellOfMatter } from "~/usecases/interventions-acts.server";

interface Change {
  ctx: UseCaseContext;
  slug: string;
  form: FormInput;
  /** The page from which it was pressed. */
  isAll: boolean;
}

/** Tells, asks, or takes an asking back, and says what was done; an asking can be taken back from there. */
export async function changeMatter({ ctx, slug, form, isAll }: Change) {
  const parsed = parseForm(form, matterForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const { intent, matter } = parsed.value;
  const path = interventionsPath(slug, isAll);
  if (intent === "take-back") {
    const outcome = await takeBackAsking(ctx, slug, { matter });
    if (!outcome.ok) return invalid(form, outcome.problems);
    return redirectWithFlash(path, { code: "asking-taken-back" });
  }
  const isNudge = intent === "nudge";
  const outcome = await (isNudge ? tellOfMatter : askForMatter)(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const params = { ...outcome.value };
  if (isNudge) return redirectWithFlash(path, { code: "matter-told", params });
  const fields = { _key: ctx.newId(), intent: "take-back", matter };
  return redirectWithFlash(path, { code: "matter-asked", params, undo: { path, fields } });
}
