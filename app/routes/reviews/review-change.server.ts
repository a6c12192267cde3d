import { z } from "zod";
import {
  paperForm,
  redraftForm,
  reopenForm,
  reviewDaysForm,
  reviewVersionForm,
  sectionForm,
  stepForm,
} from "~/domain/review-forms";
import { reviewPath } from "~/domain/reviews";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormAnswer, formAct } from "~/server/form-acts.server";
import type { FormInput } from "~/server/forms.server";
import type { Outcome, UseCaseContext } from "~/usecases/context.server";
import {
  closeFigures,
  editReview,
  removeReview,
  reopenFigures,
  restoreReview,
  savePaper,
  saveStep,
} from "~/usecases/reviews-changes.server";
import { redraftSection, saveSection } from "~/usecases/reviews-texts.server";
import type { ReviewIntent } from "./review-intents";

interface Place {
  ctx: UseCaseContext;
  slug: string;
  id: string;
}

/** Carries out one of the forms of a review's page. */
export function changeReview(place: Place, intent: ReviewIntent, form: FormInput): FormAnswer {
  return changes[intent](place, form);
}

const changes: Record<ReviewIntent, (place: Place, form: FormInput) => FormAnswer> = {
  edit: told("review-edited", reviewDaysForm, editReview),
  remove: told("review-removed", reviewVersionForm, removeReview, { undoBy: "restore" }),
  restore: told("review-restored", reviewVersionForm, restoreReview),
  close: told("figures-closed", z.object({}), (ctx, slug, id) => closeFigures(ctx, slug, id), {
    at: "#so-lieu",
  }),
  reopen: told("figures-reopened", reopenForm, reopenFigures, { at: "#so-lieu" }),
  step: told("step-saved", stepForm, saveStep, { at: "#tien-trinh" }),
  section: told("section-saved", sectionForm, saveSection, { at: "#noi-dung" }),
  redraft: told("section-redrafted", redraftForm, redraftSection, { at: "#noi-dung" }),
  paper: told("paper-saved", paperForm, savePaper, { at: "#van-ban" }),
};

/** A form of its own schema; what was done is said, with the way back where there is one. */
function told<S extends z.ZodObject, T>(
  code: string,
  schema: S,
  work: (ctx: UseCaseContext, slug: string, id: string, value: z.infer<S>) => Promise<Outcome<T>>,
  { undoBy, at = "" }: { undoBy?: ReviewIntent; at?: string } = {},
) {
  return formAct(
    schema,
    ({ ctx, slug, id }: Place, value: z.infer<S>) => work(ctx, slug, id, value),
    (done, { slug, id }) => {
      const path = reviewPath(slug, id);
      const number = typeof done === "number" ? done : 0;
      const undo = undoBy ? { undo: { path, fields: { intent: undoBy, version: String(number) } } } : {};
      const next = undoBy ? `/${slug}/ke-hoach/so-ket` : `${path}${at}`;
      return redirectWithFlash(next, { code, params: { number }, ...undo });
    },
  );
}
