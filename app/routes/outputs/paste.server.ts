import { data } from "@remix-run/node";
import { cellEdits, pasteForm, pasteUndoForm } from "~/domain/outputs-paste-form";
import { nameEdits } from "~/domain/pasted-names";
import { outputsPasteTexts as en } from "~/i18n/en/outputs-paste";
import { outputsPasteTexts as vi } from "~/i18n/vi/outputs-paste";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import { localTimeOf } from "~/ui/local-time";
import type { UseCaseContext } from "~/usecases/context.server";
import { checkPaste, maxPasteLines, type Paste, savePaste } from "~/usecases/outputs-paste.server";
import { forgetMapping } from "~/usecases/outputs-paste-mappings.server";
import { withdrawUntouched } from "~/usecases/outputs-revise.server";
import { codesText } from "./log-flash.server";
import { type ShownPreview, shownPreview } from "./paste-shown.server";

/** Previews, records or takes back what was pasted, or forgets how its columns were taken, as the pressed button says. */
export async function answerPaste(ctx: UseCaseContext, slug: string, form: FormInput) {
  const intent = form.get("intent");
  if (intent === "undo") return undo(ctx, slug, form);
  const parsed = parseForm(form, pasteForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const { text, columns, layout, dayStyle, unit, category, date, ...wish } = parsed.value;
  const edits = cellEdits(form.fields());
  const names = nameEdits(form.fields());
  const paste: Paste = { text, columns, layout, dayStyle, edits, names, defaults: { unit, category, date } };
  if (intent === "forget") {
    await forgetMapping(ctx, slug, { unit, layout });
    return preview(ctx, slug, form, { ...paste, columns: [], dayStyle: "" });
  }
  if (intent !== "save") return preview(ctx, slug, form, paste);
  const saved = await savePaste(ctx, slug, paste, { ...wish, withTwins: wish.withTwins === "1" });
  if (!saved.ok) return preview(ctx, slug, form, paste, saved.problems);
  const { numbers, codes, held, loggedAt, left } = saved.value;
  const params = { count: numbers.length, time: localTimeOf(loggedAt).time, codes: codesText(codes) };
  if (left === "" && held.length > 0) {
    const told = { ...params, held: held.length, waiting: codesText(held) };
    const link = { path: `/${slug}/bao-cao/dieu-chinh`, code: "adjustments-open" };
    return redirectWithFlash(`/${slug}/ket-qua`, { code: "outputs-pasted-held", params: told, link });
  }
  if (left === "") {
    const fields = { intent: "undo", first: String(numbers[0]), last: String(numbers.at(-1)) };
    const undoing = { path: `/${slug}/ket-qua/dan`, fields };
    return redirectWithFlash(`/${slug}/ket-qua`, { code: "outputs-pasted", params, undo: undoing });
  }
  const rest = { ...paste, text: left, edits: [], names: [] };
  const again = await checkPaste(ctx, slug, rest);
  return data({
    preview: again.ok ? shownPreview(again.value, ctx, pagesOf(form)) : null,
    // What was said about the lines that are recorded now says nothing about those that are left.
    values: { ...keptValues(form), ...nothingSaid, _key: [ctx.newId()], text: [left], dayStyle: [dayStyle] },
    problems: [],
    saved: { params: { ...params, held: held.length }, first: numbers[0] ?? 0, last: numbers.at(-1) ?? 0 },
  });
}

const nothingSaid = { keep: [], withTwins: [], reason: [], confirm: [] };

type Problems = Parameters<typeof invalid>[1];

async function preview(
  ctx: UseCaseContext,
  slug: string,
  form: FormInput,
  paste: Paste,
  problems: Problems = [],
) {
  const checked = await checkPaste(ctx, slug, paste);
  if (!checked.ok) return invalid(form, problems.length > 0 ? problems : checked.problems);
  const shown: ShownPreview = shownPreview(checked.value, ctx, pagesOf(form));
  const keep = form.all("keep").map((line) => String(checked.value.lineNow(Number(line))));
  const values = { ...keptValues(form), keep, text: [checked.value.text], dayStyle: [paste.dayStyle] };
  const answer = { preview: shown, values, problems, saved: null };
  return problems.length > 0 ? data(answer, { status: 422 }) : data(answer);
}

/** Mended cells and names are in the text by now. */
function keptValues(form: FormInput): Record<string, string[]> {
  return Object.fromEntries(Object.entries(form.fields()).filter(([name]) => !/^(?:cell|name)-/.test(name)));
}

/** Which lines are shown, of the many that a list may have. */
function pagesOf(form: FormInput) {
  const numberIn = (name: string) => Math.max(1, Math.min(maxPasteLines, Number(form.get(name)) || 1));
  return { page: numberIn("page"), badPage: numberIn("badPage") };
}

async function undo(ctx: UseCaseContext, slug: string, form: FormInput) {
  const parsed = parseForm(form, pasteUndoForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const { first, last } = parsed.value;
  const count = Math.min(last - first + 1, maxPasteLines);
  const numbers = Array.from({ length: Math.max(0, count) }, (_, at) => first + at);
  const reason = { vi: vi.undo, en: en.undo }[ctx.actor?.locale ?? "vi"];
  const outcome = await withdrawUntouched(ctx, slug, numbers, reason);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash(`/${slug}/ket-qua`, { code: "paste-undone", params: { count: outcome.value } });
}
