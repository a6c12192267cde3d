/** The forms of decoration sites, as they are posted; units, days and designs are judged where the campaign is known. */
import { z } from "zod";
import { checkAnswers } from "./decoration";
import { photoMoments } from "./decoration-photos";
import { arrivedForm } from "./evidence-forms";
import { freeText } from "./guarded-text";
import { LONGEST_SITE } from "./text-lengths";

const key = z.string().min(1).max(100);
const typed = z.string().max(20);
const version = z.coerce.number("not-valid").int("not-valid").positive("not-valid");
/** One value for each row of items. */
const perItem = (longest: number) => z.array(z.string().max(longest)).max(40);
const confirm = z.array(z.string().max(40)).max(10);

const siteFields = {
  unit: z.string().max(60),
  place: freeText().min(1, "required").max(LONGEST_SITE.place),
  street: freeText().max(LONGEST_SITE.street),
  /** "20,951234, 107,080123": degrees. */
  point: z.string().max(60),
  note: freeText().max(LONGEST_SITE.note),
  itemId: perItem(60),
  itemKind: perItem(20),
  itemQuantity: perItem(12),
  itemSize: perItem(20),
  itemFaces: perItem(2),
  itemDoer: perItem(LONGEST_SITE.doer),
  itemDue: perItem(20),
  itemDesign: perItem(60),
  confirm,
};

export const addSiteForm = z.object({ _key: key, ...siteFields });
export const editSiteForm = z.object({ version, ...siteFields });
export const siteVersionForm = z.object({ version });
export const sitePointForm = z.object({ version, point: z.string().max(60), confirm });

/** What somebody says of a site: how far it is, or that it is approved or taken down. */
export const siteMoveForm = z.object({
  _key: key,
  version,
  move: z.enum(["approved", "started", "progress", "completed", "taken-down"], "required"),
  on: typed,
  note: freeText().max(LONGEST_SITE.note),
  documentId: z.string().max(60),
  itemId: perItem(60),
  itemDone: perItem(12),
});

const answer = z.enum(checkAnswers, "check-answer-missing");
export const siteCheckForm = z.object({
  _key: key,
  version,
  on: typed,
  content: answer,
  design: answer,
  clean: answer,
  firm: answer,
  light: answer,
  remark: freeText().max(LONGEST_SITE.note),
  mend: freeText().max(LONGEST_SITE.note),
});

export const siteUndoForm = z.object({ _key: key, event: key });
export const approveSitesForm = z.object({
  _key: key,
  /** Numbers of sites. */
  sites: z
    .array(z.string().regex(/^[1-9]\d{0,8}$/, "not-valid"))
    .min(1, "choose-sites")
    .max(2000),
  documentId: z.string().max(60),
});

export const designForm = z.object({
  _key: key,
  code: freeText().min(1, "required").max(LONGEST_SITE.code),
  kind: z.enum(["slogan", "design"], "required"),
  wording: freeText().min(1, "required").max(LONGEST_SITE.wording),
  documentId: z.string().max(60),
  validFrom: typed,
  validUntil: typed,
});
export const editDesignForm = designForm.omit({ _key: true }).extend({ id: key, version });
export const designVersionForm = z.object({ id: key, version });

export const pasteSitesForm = z.object({
  _key: key,
  unit: z.string().max(60),
  text: z.string().min(1, "required").max(LONGEST_SITE.paste),
  confirm,
});

/** An upload that is to become a photograph; `moment` "" leaves it to the state of the site. */
export const siteArrivedForm = arrivedForm.extend({
  moment: z.enum([...photoMoments, ""], "not-valid"),
});
export const sitePhotoForm = z.object({ photo: key, version });

export type AddSiteForm = z.infer<typeof addSiteForm>;
export type EditSiteForm = z.infer<typeof editSiteForm>;
export type SiteFields = Omit<AddSiteForm, "_key">;
export type SiteVersionForm = z.infer<typeof siteVersionForm>;
export type SitePointForm = z.infer<typeof sitePointForm>;
export type SiteMoveForm = z.infer<typeof siteMoveForm>;
export type SiteCheckForm = z.infer<typeof siteCheckForm>;
export type SiteUndoForm = z.infer<typeof siteUndoForm>;
export type ApproveSitesForm = z.infer<typeof approveSitesForm>;
export type DesignForm = z.infer<typeof designForm>;
export type EditDesignForm = z.infer<typeof editDesignForm>;
export type DesignVersionForm = z.infer<typeof designVersionForm>;
export type PasteSitesForm = z.infer<typeof pasteSitesForm>;
export type SiteArrivedForm = z.infer<typeof siteArrivedForm>;
export type SitePhotoForm = z.infer<typeof sitePhotoForm>;
