import { z } from "zod";
import { formatCivil } from "~/domain/calendar/civil-date";
import { planForm } from "~/domain/timeline-forms";
import { milestoneTexts as en } from "~/i18n/en/timeline-milestone";
import { milestoneTexts as vi } from "~/i18n/vi/timeline-milestone";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import { planMilestone } from "~/usecases/timeline-changes.server";
import { loadMilestone } from "~/usecases/timeline-milestone.server";
import type { Place } from "./change-run.server";

/** `_back`: the view of the picture in which it was moved, "" for the milestone's own page. */
const moveForm = planForm.extend({ _back: z.string().max(600) });

const undoReasons = { vi: vi.milestone.forms.undoReason, en: en.milestone.forms.undoReason };

/** Plans a milestone from its own page or from the picture, goes back there, and offers the earlier day again. */
export async function planAndGoBack({ ctx, slug, key, path }: Place, form: FormInput) {
  const parsed = parseForm(form, moveForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const { _back, ...value } = parsed.value;
  // Nobody writes between this and the plan without the plan being refused for what it has not seen.
  const before = (await loadMilestone(ctx, slug, key)).row.plannedOn;
  const outcome = await planMilestone(ctx, slug, key, value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const { eventId, title } = outcome.value;
  const back = isPicture(slug, _back) ? _back : path;
  const reason = undoReasons[ctx.actor?.locale ?? "vi"];
  const on = before ? formatCivil(before) : "";
  const fields = { intent: "plan", on, reason, _seen: eventId, _key: ctx.newId(), _back: back };
  return redirectWithFlash(back, {
    code: "milestone-planned",
    params: { title },
    undo: { path, fields },
  });
}

/** A view of this election's picture and nothing else, so that no form can lead a person elsewhere. */
function isPicture(slug: string, back: string): boolean {
  return back === `/${slug}/lich` || (/^[^\s\\]*$/.test(back) && back.startsWith(`/${slug}/lich?`));
}
