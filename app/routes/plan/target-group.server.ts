import { planPath } from "~/domain/plan-links";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid } from "~/server/forms.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { openTargetGroup } from "~/usecases/target-groups.server";

/** Shows the sheet again with the group's column. */
export async function addGroup(ctx: UseCaseContext, slug: string, form: FormInput) {
  const outcome = await openTargetGroup(ctx, slug, form.all("categories"));
  if (!outcome.ok) return invalid(form, outcome.problems);
  const sheet = { period: form.get("period"), block: form.get("block"), unit: form.get("unit") };
  return redirectWithFlash(planPath(slug, { ...sheet, columns: [outcome.value.key] }), {
    code: "group-opened",
  });
}
