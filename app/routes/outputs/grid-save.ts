import { entriesOf, gridForm, gridRowForm } from "~/domain/output-grid-form";
import { outputsGridTexts as en } from "~/i18n/en/outputs-grid";
import { outputsGridTexts as vi } from "~/i18n/vi/outputs-grid";
import { type FormInput, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { NotFound, type UseCaseContext } from "~/usecases/context.server";
import { saveGridRows } from "~/usecases/outputs-grid.server";
import { restoreOutput, withdrawOutput } from "~/usecases/outputs-revise.server";

/** There is nothing to look at here. */
export const loader = guardedLoader(async () => {
  throw new NotFound();
});

/** Takes rows of the entry grid while it stays open, and answers for each of them. */
export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  // Rows that wait in a browser are sent in nobody else's name, whoever has signed in there since.
  if (form.get("login") !== ctx.actor?.loginName) return refusal("grid-other-account", 409);
  const intent = form.get("intent");
  if (intent === "withdraw" || intent === "restore") return changeRow(ctx, slug, intent, form);
  const parsed = parseForm(form, gridForm);
  if (!parsed.ok) return Response.json({ problems: parsed.problems }, { status: 422 });
  const { fixed } = ctx.actor.locale === "en" ? en : vi;
  return Response.json({ answers: await saveGridRows(ctx, slug, entriesOf(parsed.value), fixed) });
}, "output.log");

async function changeRow(ctx: UseCaseContext, slug: string, intent: "withdraw" | "restore", form: FormInput) {
  const parsed = parseForm(form, gridRowForm);
  if (!parsed.ok) return Response.json({ problems: parsed.problems }, { status: 422 });
  const { number, version } = parsed.value;
  const { withdrawn } = ctx.actor?.locale === "en" ? en : vi;
  const outcome =
    intent === "restore"
      ? await restoreOutput(ctx, slug, number, { version })
      : await withdrawOutput(ctx, slug, number, { version, reason: parsed.value.reason || withdrawn });
  if (!outcome.ok) return Response.json({ problems: outcome.problems }, { status: 422 });
  return Response.json({ changed: outcome.value });
}

const refusal = (code: string, status: number) =>
  Response.json({ problems: [{ field: "form", code }] }, { status });
