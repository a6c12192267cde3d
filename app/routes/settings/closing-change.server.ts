import { askClosingForm, decideClosingForm } from "~/domain/campaign-closing-forms";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import { askArchive } from "~/usecases/archive.server";
import { askClosing, decideClosing } from "~/usecases/campaign-closing.server";
import type { UseCaseContext } from "~/usecases/context.server";

/** Asks for the election's end or a new beginning, gives the second person's word, or has the archive made. */
export async function changeElection(ctx: UseCaseContext, slug: string, form: FormInput) {
  const path = `/${slug}/cai-dat/dong`;
  const intent = form.get("intent");
  if (intent === "archive") {
    const outcome = await askArchive(ctx, slug);
    if (!outcome.ok) return invalid(form, outcome.problems);
    return redirectWithFlash(path, { code: outcome.value.isSame ? "archive-same" : "archive-asked" });
  }
  if (intent === "ask") {
    const parsed = parseForm(form, askClosingForm);
    if (!parsed.ok) return invalid(form, parsed.problems);
    const outcome = await askClosing(ctx, slug, parsed.value);
    return outcome.ok ? redirectWithFlash(path, { code: "closing-asked" }) : invalid(form, outcome.problems);
  }
  if (intent !== "consented" && intent !== "refused")
    return invalid(form, [{ field: "form", code: "not-valid" }]);
  const parsed = parseForm(form, decideClosingForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await decideClosing(ctx, slug, parsed.value.request, intent);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const { kind, decision } = outcome.value;
  if (decision !== "consented") return redirectWithFlash(path, { code: `closing-${decision}` });
  return redirectWithFlash(path, { code: kind === "close" ? "election-closed" : "election-reopened" });
}
