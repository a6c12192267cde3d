import type { z } from "zod";
import {
  completeForm,
  dutyForm,
  overrideForm,
  planForm,
  removeOverrideForm,
  reopenForm,
} from "~/domain/timeline-forms";
import { milestoneTexts as en } from "~/i18n/en/timeline-milestone";
import { milestoneTexts as vi } from "~/i18n/vi/timeline-milestone";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import type { Outcome, UseCaseContext } from "~/usecases/context.server";
import {
  assignDuty,
  type ChangedMilestone,
  completeMilestone,
  overrideMilestone,
  planMilestone,
  removeOverride,
  reopenMilestone,
} from "~/usecases/timeline-changes.server";
import { withDocument } from "./document.server";
import type { Intent } from "./intents";

/** Carries out one of the forms of a milestone's page and goes back to it. */
export function changeMilestone(
  ctx: UseCaseContext,
  slug: string,
  key: string,
  intent: Intent,
  form: FormInput,
): Promise<Response | ReturnType<typeof invalid>> {
  const path = `/${slug}/lich/${encodeURIComponent(key)}`;
  switch (intent) {
    case "complete":
      return run(form, completeForm, (value) =>
        withDocument(ctx, slug, form, value, async (chosen) => {
          const outcome = await completeMilestone(ctx, slug, key, chosen);
          return outcome.ok
            ? said("milestone-completed", path, outcome.value, undoOf(ctx, outcome.value))
            : outcome;
        }),
      );
    case "reopen":
      return run(
        form,
        reopenForm,
        told(form, "milestone-reopened", path, (v) => reopenMilestone(ctx, slug, key, v)),
      );
    case "plan":
      return run(
        form,
        planForm,
        told(form, "milestone-planned", path, (v) => planMilestone(ctx, slug, key, v)),
      );
    case "override":
      return run(form, overrideForm, (value) =>
        withDocument(ctx, slug, form, value, async (chosen) => {
          const outcome = await overrideMilestone(ctx, slug, key, chosen);
          return outcome.ok ? said("milestone-overridden", path, outcome.value) : outcome;
        }),
      );
    case "remove-override":
      return run(
        form,
        removeOverrideForm,
        told(form, "milestone-override-removed", path, (v) => removeOverride(ctx, slug, key, v)),
      );
    case "duty":
      return run(
        form,
        dutyForm,
        told(form, "milestone-duty-set", path, (v) => assignDuty(ctx, slug, key, v)),
      );
  }
}

async function run<S extends z.ZodObject, Answer>(
  form: FormInput,
  schema: S,
  work: (value: z.infer<S>) => Promise<Answer>,
) {
  const parsed = parseForm(form, schema);
  return parsed.ok ? work(parsed.value) : invalid(form, parsed.problems);
}

function told<Value>(
  form: FormInput,
  code: string,
  path: string,
  work: (value: Value) => Promise<Outcome<ChangedMilestone>>,
) {
  return async (value: Value) => {
    const outcome = await work(value);
    return outcome.ok ? said(code, path, outcome.value) : invalid(form, outcome.problems);
  };
}

const undoReasons = {
  vi: vi.milestone.forms.undoReason,
  en: en.milestone.forms.undoReason,
};

/** A completion is taken back by reopening; the form that does so has seen the line just written. */
function undoOf(ctx: UseCaseContext, { eventId }: ChangedMilestone): Record<string, string> {
  const reason = undoReasons[ctx.actor?.locale ?? "vi"];
  return { intent: "reopen", _seen: eventId, _key: ctx.newId(), reason };
}

function said(
  code: string,
  path: string,
  { title }: ChangedMilestone,
  undo?: Record<string, string>,
): Response {
  return redirectWithFlash(path, {
    code,
    params: { title },
    ...(undo ? { undo: { path, fields: undo } } : {}),
  });
}
