import { pastePointsForm, setPointForm, undoPointsForm } from "~/domain/unit-point-forms";
import { pointsAddress, pointsPath } from "~/domain/unit-points";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import type { UseCaseContext } from "~/usecases/context.server";
import {
  type PointsSet,
  type PreviewedPoint,
  pasteUnitPoints,
  previewPoints,
  setUnitPoint,
  undoUnitPoints,
} from "~/usecases/unit-points-edit.server";

const none: PreviewedPoint[] = [];

/** Carries out one of the forms of the page, as the pressed button says. */
export function changePointsBy(ctx: UseCaseContext, slug: string, form: FormInput) {
  const intent = form.get("intent");
  if (intent === "undo") return undo(ctx, slug, form);
  return intent === "set" ? set(ctx, slug, form) : paste(ctx, slug, form);
}

async function set(ctx: UseCaseContext, slug: string, form: FormInput) {
  const parsed = parseForm(form, setPointForm);
  const outcome = parsed.ok ? await setUnitPoint(ctx, slug, parsed.value) : parsed;
  return outcome.ok ? told(ctx, slug, outcome.value) : refusal(form, outcome.problems);
}

async function paste(ctx: UseCaseContext, slug: string, form: FormInput) {
  const parsed = parseForm(form, pastePointsForm);
  if (!parsed.ok) return refusal(form, parsed.problems);
  const preview = await previewPoints(ctx, slug, parsed.value.text);
  if (!preview.ok) return refusal(form, preview.problems);
  const shown = { values: form.fields(), preview: preview.value };
  if (form.get("intent") !== "paste") return { problems: [], ...shown };
  const outcome = await pasteUnitPoints(ctx, slug, parsed.value);
  return outcome.ok ? told(ctx, slug, outcome.value) : { problems: outcome.problems, ...shown };
}

async function undo(ctx: UseCaseContext, slug: string, form: FormInput) {
  const parsed = parseForm(form, undoPointsForm);
  const outcome = parsed.ok ? await undoUnitPoints(ctx, slug, parsed.value) : parsed;
  if (!outcome.ok) return refusal(form, outcome.problems);
  return redirectWithFlash(pointsPath(slug), {
    code: "unit-points-undone",
    params: { n: outcome.value.count },
  });
}

const refusal = (form: FormInput, problems: Parameters<typeof invalid>[1]) => ({
  ...invalid(form, problems).data,
  preview: none,
});

function told(ctx: UseCaseContext, slug: string, { batch, count, unit }: PointsSet) {
  return redirectWithFlash(pointsAddress(slug, { unit: "", centre: "", zoom: 0 }), {
    code: unit === "" ? "unit-points-set" : "unit-point-set",
    params: { unit, n: count },
    undo: { path: pointsPath(slug), fields: { intent: "undo", _key: ctx.newId(), batch } },
  });
}
