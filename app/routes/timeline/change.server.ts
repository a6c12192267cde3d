import {
  completeForm,
  dutyForm,
  overrideForm,
  removeOverrideForm,
  reopenForm,
} from "~/domain/timeline-forms";
import { milestoneTexts as en } from "~/i18n/en/timeline-milestone";
import { milestoneTexts as vi } from "~/i18n/vi/timeline-milestone";
import { withDocument } from "~/server/document-form.server";
import type { FormInput } from "~/server/forms.server";
import type { UseCaseContext } from "~/usecases/context.server";
import {
  assignDuty,
  completeMilestone,
  overrideMilestone,
  removeOverride,
  reopenMilestone,
} from "~/usecases/timeline-changes.server";
import { type Answer, type Handler, run, said, told } from "./change-run.server";
import { planHandlers } from "./edit.server";
import type { Intent } from "./intents";
import { planAndGoBack } from "./move.server";
import { unitHandlers } from "./unit-forms.server";

/** Carries out one of the forms of a milestone's page and goes back to it. */
export function changeMilestone(
  ctx: UseCaseContext,
  slug: string,
  key: string,
  intent: Intent,
  form: FormInput,
): Answer {
  const path = `/${slug}/lich/${encodeURIComponent(key)}`;
  return handlers[intent]({ ctx, slug, key, path }, form);
}

const handlers: Record<Intent, Handler> = {
  complete: (place, form) =>
    run(form, completeForm, (value) =>
      withDocument(place.ctx, place.slug, form, value, async (chosen) => {
        const outcome = await completeMilestone(place.ctx, place.slug, place.key, chosen);
        if (!outcome.ok) return outcome;
        const { title, eventId } = outcome.value;
        return said(
          "milestone-completed",
          place,
          { title },
          { path: place.path, fields: undoOf(place.ctx, eventId) },
        );
      }),
    ),
  override: (place, form) =>
    run(form, overrideForm, (value) =>
      withDocument(place.ctx, place.slug, form, value, async (chosen) => {
        const outcome = await overrideMilestone(place.ctx, place.slug, place.key, chosen);
        return outcome.ok ? said("milestone-overridden", place, { title: outcome.value.title }) : outcome;
      }),
    ),
  reopen: told("milestone-reopened", reopenForm, reopenMilestone),
  plan: planAndGoBack,
  "remove-override": told("milestone-override-removed", removeOverrideForm, removeOverride),
  duty: told("milestone-duty-set", dutyForm, assignDuty),
  ...planHandlers,
  ...unitHandlers,
};

const undoReasons = {
  vi: vi.milestone.forms.undoReason,
  en: en.milestone.forms.undoReason,
};

/** A completion is taken back by reopening; the form that does so has seen the line just written. */
function undoOf(ctx: UseCaseContext, eventId: string): Record<string, string> {
  const reason = undoReasons[ctx.actor?.locale ?? "vi"];
  return { intent: "reopen", _seen: eventId, _key: ctx.newId(), reason };
}
