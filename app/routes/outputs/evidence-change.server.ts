import { data } from "@remix-run/node";
import { evidencePath } from "~/domain/evidence";
import { arrivedForm, captionForm, evidenceVersion, moveForm } from "~/domain/evidence-forms";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { addEvidence } from "~/usecases/evidence.server";
import {
  captionEvidence,
  moveEvidence,
  removeEvidence,
  restoreEvidence,
} from "~/usecases/evidence-changes.server";
import type { EvidenceIntent } from "./evidence-intents";
import type { InvalidUpload } from "./evidence-upload.server";

interface Place {
  ctx: UseCaseContext;
  slug: string;
  number: number;
}

/** Carries out one of the forms of an output's evidence and goes back to its page. */
export function changeEvidence(place: Place, intent: EvidenceIntent, form: FormInput) {
  switch (intent) {
    case "caption":
      return caption(place, form);
    case "move":
      return move(place, form);
    case "remove":
      return remove(place, form);
    case "restore":
      return restore(place, form);
    case "arrived":
      return arrived(place, form);
  }
}

async function caption({ ctx, slug, number }: Place, form: FormInput) {
  const parsed = parseForm(form, captionForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await captionEvidence(ctx, slug, number, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash(evidencePath(slug, number), { code: "evidence-captioned" });
}

async function move({ ctx, slug, number }: Place, form: FormInput) {
  const parsed = parseForm(form, moveForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  await moveEvidence(ctx, slug, number, parsed.value);
  return redirectWithFlash(evidencePath(slug, number), { code: "evidence-moved" });
}

async function remove({ ctx, slug, number }: Place, form: FormInput) {
  const parsed = parseForm(form, evidenceVersion);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await removeEvidence(ctx, slug, number, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const { id, version } = outcome.value;
  const path = evidencePath(slug, number);
  const undo = { path, fields: { intent: "restore", evidence: id, version: String(version) } };
  return redirectWithFlash(path, { code: "evidence-removed", undo });
}

async function restore({ ctx, slug, number }: Place, form: FormInput) {
  const parsed = parseForm(form, evidenceVersion);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await restoreEvidence(ctx, slug, number, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash(evidencePath(slug, number), { code: "evidence-restored" });
}

/** A photograph that looked like another, added all the same by a plain form. */
async function arrived({ ctx, slug, number }: Place, form: FormInput) {
  const parsed = parseForm(form, arrivedForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const { outcome, twin } = await addEvidence(ctx, slug, number, parsed.value);
  if (outcome.ok)
    return redirectWithFlash(evidencePath(slug, number), { code: "evidence-added", params: { count: 1 } });
  const { upload, name } = parsed.value;
  const waiting = twin ? [{ upload, name, twin }] : [];
  const problems = twin ? [] : outcome.problems;
  return data<InvalidUpload>({ problems, waiting, values: form.fields() }, { status: 422 });
}
