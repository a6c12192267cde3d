import {
  editSiteForm,
  siteArrivedForm,
  siteCheckForm,
  siteMoveForm,
  sitePhotoForm,
  sitePointForm,
  siteUndoForm,
  siteVersionForm,
} from "~/domain/decoration-forms";
import { sitesPath } from "~/domain/decoration-page";
import { sitePath } from "~/domain/decoration-photos";
import { type FormAnswer, type Said, toldOn } from "~/server/form-acts.server";
import type { FormInput } from "~/server/forms.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { editSite, removeSite, restoreSite, setSitePoint } from "~/usecases/decoration-edit.server";
import { checkSite, moveSite } from "~/usecases/decoration-moves.server";
import { removeSitePhoto, restoreSitePhoto } from "~/usecases/decoration-photo-files.server";
import { addSitePhoto } from "~/usecases/decoration-photos.server";
import { type Moved, undoMove } from "~/usecases/decoration-undo.server";
import type { SiteIntent } from "./site-intents";

/** Where a form of a site's page comes from. */
interface Place {
  ctx: UseCaseContext;
  slug: string;
  number: number;
}

/** Carries out one of the forms of a site's page. */
export function changeSite(place: Place, intent: SiteIntent, form: FormInput): FormAnswer {
  return changes[intent](place, form);
}

const told = toldOn<Place, number>(
  ({ number }) => number,
  ({ slug, number }) => sitePath(slug, number),
);

const changes: Record<SiteIntent, (place: Place, form: FormInput) => FormAnswer> = {
  edit: told(editSiteForm, editSite, ({ code }) => ({ code: "site-edited", params: { code } })),
  point: told(sitePointForm, setSitePoint, () => ({ code: "site-located" })),
  remove: told(
    siteVersionForm,
    removeSite,
    ({ code, version }, { slug, number }) => ({
      code: "site-removed-done",
      params: { code },
      undo: { path: sitePath(slug, number), fields: { intent: "restore", version: String(version) } },
    }),
    ({ slug }) => sitesPath(slug),
  ),
  restore: told(siteVersionForm, restoreSite, ({ code }) => ({ code: "site-restored", params: { code } })),
  move: told(siteMoveForm, moveSite, movedFlash),
  check: told(siteCheckForm, checkSite, movedFlash),
  undo: told(siteUndoForm, undoMove, () => ({ code: "site-move-withdrawn" })),
  "remove-photo": told(sitePhotoForm, removeSitePhoto, ({ id, version }, { slug, number }) => ({
    code: "site-photo-removed",
    undo: {
      path: sitePath(slug, number),
      fields: { intent: "restore-photo", photo: id, version: String(version) },
    },
  })),
  "restore-photo": told(sitePhotoForm, restoreSitePhoto, () => ({ code: "site-photo-restored" })),
  arrived: told(
    siteArrivedForm,
    async (ctx, slug, number, form) => (await addSitePhoto(ctx, slug, number, form)).outcome,
    () => ({ code: "site-photo-added", params: { count: 1 } }),
  ),
};

function movedFlash({ state, event }: Moved, { ctx, slug, number }: Place): Said {
  return {
    code: `site-moved-${state}`,
    undo: { path: sitePath(slug, number), fields: { intent: "undo", event, _key: ctx.newId() } },
  };
}
