import type { z } from "zod";
import { formatCivil } from "~/domain/calendar/civil-date";
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
  plan: (place, form) =>
    run(form, planForm, async ({ _back, ...value }) => {
      const outcome = await planMilestone(place.ctx, place.slug, place.key, value);
      if (!outcome.ok) return invalid(form, outcome.problems);
      return planned(place, outcome.value, pictureOf(place, _back));
    }),
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

/** The page to go back to: a view of this election's picture, or the milestone's own page. */
function pictureOf({ slug, path }: Place, back: string): string {
  return new RegExp(`^/${slug}/lich(\\?[^\\s\\\\]*)?$`).test(back) ? back : path;
}

/** A planned day is taken back by planning the earlier one, or none, again. */
function planned(place: Place, { eventId, title, plannedBefore }: ChangedMilestone, back: string): Response {
  const { ctx, path } = place;
  const reason = undoReasons[ctx.actor?.locale ?? "vi"];
  const on = plannedBefore ? formatCivil(plannedBefore) : "";
  const fields = { intent: "plan", _seen: eventId, _key: ctx.newId(), _back: back, on, reason };
  return redirectWithFlash(back, {
    code: "milestone-planned",
    params: { title },
    undo: { path, fields },
  });
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
