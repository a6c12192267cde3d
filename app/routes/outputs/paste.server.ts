import { data } from "@remix-run/node";
import { pasteForm, pasteUndoForm } from "~/domain/outputs-paste-form";
import { outputsPasteTexts as en } from "~/i18n/en/outputs-paste";
import { formatLongDay } from "~/i18n/format";
import { outputsPasteTexts as vi } from "~/i18n/vi/outputs-paste";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import type { UseCaseContext } from "~/usecases/context.server";
import {
  checkPaste,
  maxPasteLines,
  type Paste,
  type PasteLine,
  type PastePreview,
  savePaste,
} from "~/usecases/outputs-paste.server";
import { withdrawUntouched } from "~/usecases/outputs-revise.server";
import { localTimeOf } from "./local-time";
import { codesText } from "./log-flash.server";

/** A line as its page shows it. */
export interface ShownLine extends Omit<PasteLine, "read"> {
  day: string;
  units: string;
  category: string;
  quantity: Pick<
    NonNullable<PasteLine["read"]>["draft"],
    "value" | "qualifier" | "basis" | "coverageOf" | "ratePer"
  > | null;
  title: string;
}

export interface ShownPreview extends Omit<PastePreview, "lines"> {
  lines: ShownLine[];
}

/** Previews, records or takes back what was pasted, as the pressed button says. */
export async function answerPaste(ctx: UseCaseContext, slug: string, form: FormInput) {
  if (form.get("intent") === "undo") return undo(ctx, slug, form);
  const parsed = parseForm(form, pasteForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const { text, columns, unit, category, date, ...wish } = parsed.value;
  const paste: Paste = { text, columns, defaults: { unit, category, date } };
  const checked = await checkPaste(ctx, slug, paste);
  if (!checked.ok) return invalid(form, checked.problems);
  const preview = shown(checked.value, ctx);
  const values = form.fields();
  if (form.get("intent") !== "save") return data({ preview, values, problems: [], saved: null });
  const saved = await savePaste(ctx, slug, paste, { ...wish, withTwins: wish.withTwins === "1" });
  if (!saved.ok) return data({ preview, values, problems: saved.problems, saved: null }, { status: 422 });
  const { numbers, codes, loggedAt, left } = saved.value;
  const params = { count: numbers.length, time: localTimeOf(loggedAt).time, codes: codesText(codes) };
  if (left === "") {
    const fields = { intent: "undo", first: String(numbers[0]), last: String(numbers.at(-1)) };
    const undo = { path: `/${slug}/ket-qua/dan`, fields };
    return redirectWithFlash(`/${slug}/ket-qua`, { code: "outputs-pasted", params, undo });
  }
  const rest = { ...values, _key: [ctx.newId()], text: [left], columns: [] };
  const again = await checkPaste(ctx, slug, { ...paste, text: left, columns: [] });
  return data({
    preview: again.ok ? shown(again.value, ctx) : null,
    values: rest,
    problems: [],
    saved: { params, first: numbers[0] ?? 0, last: numbers.at(-1) ?? 0 },
  });
}

function shown({ lines, ...preview }: PastePreview, ctx: UseCaseContext): ShownPreview {
  const locale = ctx.actor?.locale ?? "vi";
  return {
    ...preview,
    lines: lines.map(({ read, ...line }) => ({
      ...line,
      day: read ? formatLongDay(read.day, locale) : "",
      units: read?.units.join(", ") ?? "",
      category: read?.category ?? "",
      quantity: read ? pick(read.draft) : null,
      title: read?.draft.title ?? "",
    })),
  };
}

function pick({ value, qualifier, basis, coverageOf, ratePer }: NonNullable<PasteLine["read"]>["draft"]) {
  return { value, qualifier, basis, coverageOf, ratePer };
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
