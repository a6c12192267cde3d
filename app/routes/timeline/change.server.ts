import type { z } from "zod";
import {
  completeForm,
  dutyForm,
  overrideForm,
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
  removeOverride,
  reopenMilestone,
} from "~/usecases/timeline-changes.server";
import { withDocument } from "./document.server";
import type { Intent } from "./intents";
import { planAndGoBack } from "./move.server";

/** Where a form of a milestone's page comes from and goes back to. */
interface Place {
  ctx: UseCaseContext;
  slug: string;
  key: string;
  path: string;
}

type Answer = Promise<Response | ReturnType<typeof invalid>>;

/** Carries out one of the forms of a milestone's page and goes back to it. */
export function changeMilestone(
  ctx: UseCaseContext,
  slug: string,
  key: string,
  intent: Intent,
  form: FormInput,
): Answer {
  const path = `/${slug}/lich/${encodeURIComponent(key)}`;
  return changes[intent]({ ctx, slug, key, path }, form);
}

const changes: Record<Intent, (place: Place, form: FormInput) => Answer> = {
  complete: (place, form) =>
    run(form, completeForm, (value) =>
      withDocument(place.ctx, place.slug, form, value, async (chosen) => {
        const outcome = await completeMilestone(place.ctx, place.slug, place.key, chosen);
        if (!outcome.ok) return outcome;
        return said("milestone-completed", place, outcome.value, undoOf(place.ctx, outcome.value));
      }),
    ),
  override: (place, form) =>
    run(form, overrideForm, (value) =>
      withDocument(place.ctx, place.slug, form, value, async (chosen) => {
        const outcome = await overrideMilestone(place.ctx, place.slug, place.key, chosen);
        return outcome.ok ? said("milestone-overridden", place, outcome.value) : outcome;
      }),
    ),
  reopen: told("milestone-reopened", reopenForm, reopenMilestone),
  plan: planAndGoBack,
  "remove-override": told("milestone-override-removed", removeOverrideForm, removeOverride),
  duty: told("milestone-duty-set", dutyForm, assignDuty),
};

async function run<S extends z.ZodObject>(
  form: FormInput,
  schema: S,
  work: (value: z.infer<S>) => Answer,
): Answer {
  const parsed = parseForm(form, schema);
  return parsed.ok ? work(parsed.value) : invalid(form, parsed.problems);
}

/** A form that needs nothing but its own fields. */
function told<S extends z.ZodObject>(
  code: string,
  schema: S,
  work: (
    ctx: UseCaseContext,
    slug: string,
    key: string,
    value: z.infer<S>,
  ) => Promise<Outcome<ChangedMilestone>>,
) {
  return (place: Place, form: FormInput): Answer =>
    run(form, schema, async (value) => {
      const outcome = await work(place.ctx, place.slug, place.key, value);
      return outcome.ok ? said(code, place, outcome.value) : invalid(form, outcome.problems);
    });
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
  { path }: Place,
  { title }: ChangedMilestone,
  undo?: Record<string, string>,
): Response {
  return redirectWithFlash(path, {
    code,
    params: { title },
    ...(undo ? { undo: { path, fields: undo } } : {}),
  });
}
