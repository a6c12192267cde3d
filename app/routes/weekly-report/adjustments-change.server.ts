import { adjustmentForm } from "~/domain/weekly-report-forms";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import { acceptAdjustment, declineAdjustment, withdrawAdjustment } from "~/usecases/adjustments.server";
import type { UseCaseContext } from "~/usecases/context.server";

/** Accepts, declines or takes back what waits. */
export async function changeAdjustment(ctx: UseCaseContext, slug: string, form: FormInput) {
  const intent = form.get("intent");
  const parsed = parseForm(form, adjustmentForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const { number, answer } = parsed.value;
  const path = `/${slug}/bao-cao/dieu-chinh`;
  if (intent === "accept") {
    const outcome = await acceptAdjustment(ctx, slug, number);
    if (!outcome.ok) return invalid(form, outcome.problems);
    return redirectWithFlash(path, { code: "adjustment-accepted", params: { code: outcome.value } });
  }
  if (intent === "decline") {
    const outcome = await declineAdjustment(ctx, slug, number, answer);
    if (!outcome.ok) return invalid(form, outcome.problems);
    return redirectWithFlash(path, { code: "adjustment-declined", params: { code: outcome.value } });
  }
  if (intent !== "withdraw") return invalid(form, [{ field: "form", code: "not-valid" }]);
  const outcome = await withdrawAdjustment(ctx, slug, number);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash(path, { code: "adjustment-withdrawn", params: { code: outcome.value } });
}
