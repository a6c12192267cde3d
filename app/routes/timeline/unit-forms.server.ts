import {
  undoUnitsForm,
  unitDayForm,
  unitReasonForm,
  unitsDoneForm,
  unitsForm,
} from "~/domain/timeline-forms";
import { withDocument } from "~/server/document-form.server";
import { invalid } from "~/server/forms.server";
import { removePollingDay, setPollingDay } from "~/usecases/timeline-unit-days.server";
import {
  completeUnits,
  type MarkedUnits,
  reopenUnit,
  setMilestoneUnits,
  undoUnits,
} from "~/usecases/timeline-units.server";
import { type Handler, type Place, run, said, told } from "./change-run.server";

/** The forms about single units of a milestone. */
export const unitHandlers = {
  units: told("milestone-units-set", unitsForm, setMilestoneUnits),
  "units-done": (place, form) =>
    run(form, unitsDoneForm, (value) =>
      withDocument(place.ctx, place.slug, form, value, async (chosen) => {
        const outcome = await completeUnits(place.ctx, place.slug, place.key, chosen);
        if (!outcome.ok) return outcome;
        // One's own work is marked from the overview too, and goes on there.
        const back = form.get("_back") === "overview" ? { ...place, path: `/${place.slug}` } : place;
        return said("units-marked", back, wordsOf(outcome.value), undoOf(place, outcome.value));
      }),
    ),
  "unit-reopen": (place, form) =>
    run(form, unitReasonForm, async (value) => {
      const outcome = await reopenUnit(place.ctx, place.slug, place.key, value);
      return outcome.ok
        ? said("units-reopened", place, wordsOf(outcome.value))
        : invalid(form, outcome.problems);
    }),
  "undo-units": (place, form) =>
    run(form, undoUnitsForm, async (value) => {
      const outcome = await undoUnits(place.ctx, place.slug, place.key, value);
      return outcome.ok
        ? said("units-reopened", place, wordsOf(outcome.value))
        : invalid(form, outcome.problems);
    }),
  "unit-day": (place, form) =>
    run(form, unitDayForm, (value) =>
      withDocument(place.ctx, place.slug, form, value, async (chosen) => {
        const outcome = await setPollingDay(place.ctx, place.slug, chosen);
        return outcome.ok ? said("unit-day-set", place, { unit: outcome.value.unit }) : outcome;
      }),
    ),
  "remove-unit-day": (place, form) =>
    run(form, unitReasonForm, async (value) => {
      const outcome = await removePollingDay(place.ctx, place.slug, value);
      return outcome.ok
        ? said("unit-day-removed", place, { unit: outcome.value.unit })
        : invalid(form, outcome.problems);
    }),
} satisfies Record<string, Handler>;

const wordsOf = ({ title, count, unit }: MarkedUnits) => ({ title, count, unit });

function undoOf({ ctx, path }: Place, { batch }: MarkedUnits) {
  return { path, fields: { intent: "undo-units", batch, _key: ctx.newId(), reason: "" } };
}
