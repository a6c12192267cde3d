import type { z } from "zod";
import {
  editUnitForm,
  endUnitForm,
  mergeUnitForm,
  moveUnitForm,
  removeUnitForm,
  splitUnitForm,
} from "~/domain/unit-forms";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormAnswer, formAct } from "~/server/form-acts.server";
import type { FormInput } from "~/server/forms.server";
import type { Outcome, UseCaseContext } from "~/usecases/context.server";
import {
  closeUnit,
  editUnit,
  mergeUnit,
  moveUnit,
  removeUnit,
  splitUnit,
} from "~/usecases/unit-changes.server";
import type { UnitIntent } from "./unit-intents";

interface Place {
  ctx: UseCaseContext;
  slug: string;
  key: string;
}

/** Carries out one of the forms of a unit's page and goes back to it, or to the list when it is gone. */
export function changeUnitBy(
  ctx: UseCaseContext,
  slug: string,
  key: string,
  intent: UnitIntent,
  form: FormInput,
): FormAnswer {
  return changes[intent]({ ctx, slug, key }, form);
}

const changes: Record<UnitIntent, (place: Place, form: FormInput) => FormAnswer> = {
  edit: told("unit-edited", editUnitForm, editUnit),
  move: told("unit-moved", moveUnitForm, moveUnit),
  end: told("unit-ended", endUnitForm, closeUnit),
  merge: told("unit-merged", mergeUnitForm, mergeUnit),
  split: told("unit-split", splitUnitForm, splitUnit),
  remove: told("unit-removed", removeUnitForm, removeUnit),
};

function told<S extends z.ZodObject>(
  code: string,
  schema: S,
  work: (
    ctx: UseCaseContext,
    slug: string,
    key: string,
    value: z.infer<S>,
  ) => Promise<Outcome<{ name: string }>>,
) {
  return formAct(
    schema,
    ({ ctx, slug, key }: Place, value: z.infer<S>) => work(ctx, slug, key, value),
    (params, { slug, key }) => {
      const list = `/${slug}/cai-dat/don-vi`;
      const isGone = code === "unit-removed" || code === "unit-split";
      return redirectWithFlash(isGone ? list : `${list}/${encodeURIComponent(key)}`, { code, params });
    },
  );
}
