import { dependenciesForm, editForm, withdrawForm } from "~/domain/timeline-forms";
import { withDocument } from "~/server/document-form.server";
import { invalid } from "~/server/forms.server";
import { setDependencies } from "~/usecases/timeline-dependencies.server";
import { editPlanMilestone } from "~/usecases/timeline-edit.server";
import { withdrawMilestone } from "~/usecases/timeline-trash.server";
import { type Handler, run, said, told } from "./change-run.server";

/** The forms that change what the plan says of a milestone. */
export const planHandlers = {
  edit: (place, form) =>
    run(form, editForm, (value) =>
      withDocument(place.ctx, place.slug, form, value, async (chosen) => {
        const outcome = await editPlanMilestone(place.ctx, place.slug, place.key, chosen);
        return outcome.ok ? said("milestone-edited", place, { title: outcome.value.title }) : outcome;
      }),
    ),
  withdraw: ({ ctx, slug, key }, form) =>
    run(form, withdrawForm, async (value) => {
      const outcome = await withdrawMilestone(ctx, slug, key, value);
      if (!outcome.ok) return invalid(form, outcome.problems);
      const undo = { path: `/${slug}/lich/thung-rac`, fields: { milestone: key, _key: ctx.newId() } };
      return said("milestone-withdrawn", { path: `/${slug}/lich` }, { title: outcome.value.title }, undo);
    }),
  order: told("milestone-order-set", dependenciesForm, setDependencies),
} satisfies Record<string, Handler>;
