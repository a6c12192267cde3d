import { data } from "@remix-run/node";
import { planPath } from "~/domain/plan-links";
import type { Problem } from "~/domain/problem";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid } from "~/server/forms.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { checkTargetPaste, saveTargetPaste, type TargetPaste } from "~/usecases/targets-paste.server";

/** The preview again, or, for a list that is clear, the plan with the figures in it. */
export async function answerTargetPaste(ctx: UseCaseContext, slug: string, form: FormInput) {
  const paste = pasteOf(form);
  if (form.get("intent") !== "save") return previewed(ctx, slug, form, paste, []);
  const outcome = await saveTargetPaste(ctx, slug, paste, {
    documentId: form.get("documentId"),
    clause: form.get("clause"),
    reason: form.get("reason"),
    bases: basesOf(form),
  });
  if (!outcome.ok) return previewed(ctx, slug, form, paste, outcome.problems);
  const { changed } = outcome.value;
  const flash = changed > 0 ? { code: "targets-saved", params: { changed } } : { code: "targets-unchanged" };
  return redirectWithFlash(planPath(slug, { period: paste.periodKey, block: "" }), flash);
}

async function previewed(
  ctx: UseCaseContext,
  slug: string,
  form: FormInput,
  paste: TargetPaste,
  problems: Problem[],
) {
  const checked = await checkTargetPaste(ctx, slug, paste);
  if (!checked.ok) return invalid(form, checked.problems);
  const body = { problems, values: form.fields(), preview: checked.value };
  return data(body, { status: problems.length > 0 ? 422 : 200 });
}

function pasteOf(form: FormInput): TargetPaste {
  const choices = { columns: placesOf(form, "c."), rows: placesOf(form, "r.") };
  return { periodKey: form.get("period"), text: form.get("text"), choices };
}

/** What was chosen for names that were not understood, by `choiceKey`; "" leaves it open. */
function placesOf(form: FormInput, mark: string): Record<string, string> {
  const chosen = Object.entries(form.fields()).flatMap(([name, [key = ""]]): [string, string][] =>
    name.startsWith(mark) && key !== "" ? [[name.slice(mark.length), key]] : [],
  );
  return Object.fromEntries(chosen);
}

/** What each cell was shown to stand at, by the cell's field. */
function basesOf(form: FormInput): Record<string, string> {
  const shown = Object.entries(form.fields()).flatMap(([name, [base = ""]]): [string, string][] =>
    name.startsWith("v.") ? [[`t.${name.slice(2)}`, base]] : [],
  );
  return Object.fromEntries(shown);
}
