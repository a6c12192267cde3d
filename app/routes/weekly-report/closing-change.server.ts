import { closeForm, decisionForm, reopenForm } from "~/domain/weekly-report-forms";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { closeWeek } from "~/usecases/week-closing.server";
import { askReopening, decideReopening } from "~/usecases/week-reopening.server";

/** Closes a week, asks to open one again, or gives the second person's word. */
export async function changeClosing(ctx: UseCaseContext, slug: string, form: FormInput) {
  const path = `/${slug}/bao-cao/chot-so-lieu`;
  const intent = form.get("intent");
  if (intent === "close") {
    const parsed = parseForm(form, closeForm);
    if (!parsed.ok) return invalid(form, parsed.problems);
    const outcome = await closeWeek(ctx, slug, parsed.value);
    if (!outcome.ok) return invalid(form, outcome.problems);
    const { week } = outcome.value;
    return redirectWithFlash(path, { code: "week-figures-closed", params: { week } });
  }
  if (intent === "ask") {
    const parsed = parseForm(form, reopenForm);
    if (!parsed.ok) return invalid(form, parsed.problems);
    const outcome = await askReopening(ctx, slug, parsed.value);
    return outcome.ok
      ? redirectWithFlash(path, { code: "reopening-asked" })
      : invalid(form, outcome.problems);
  }
  if (intent !== "consented" && intent !== "refused")
    return invalid(form, [{ field: "form", code: "not-valid" }]);
  const parsed = parseForm(form, decisionForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await decideReopening(ctx, slug, parsed.value.request, intent);
  return outcome.ok
    ? redirectWithFlash(path, { code: `reopening-${intent}` })
    : invalid(form, outcome.problems);
}
