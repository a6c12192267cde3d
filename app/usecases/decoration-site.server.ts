import { formatCivil } from "~/domain/calendar/civil-date";
import {
  type Design,
  isDesignValid,
  isLateSite,
  type Site,
  type SiteItem,
  siteCode,
  siteDue,
} from "~/domain/decoration";
import type { SiteFields } from "~/domain/decoration-forms";
import type { SiteHistoryLine, SiteItemLine, SitePage } from "~/domain/decoration-page";
import { pointText, sizeText } from "~/domain/decoration-typed";
import { choiceOfUnit, type UnitChoice } from "~/domain/unit-choice";
import { listDesigns } from "~db/queries/decoration-designs.server";
import { listSiteEvents, type SiteEvent } from "~db/queries/decoration-events.server";
import { listSitePhotos } from "~db/queries/decoration-photos.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { mayEdit, siteNow } from "./decoration-edit.server";
import { nextMoment, photoItem } from "./decoration-photos.server";
import { standingMoves, undoable } from "./decoration-undo.server";
import { momentOf } from "./instants.server";
import { documentName } from "./timeline-entries.server";
import { loadGreatDays } from "./timeline-great-days.server";

/** One site with its items, history, checks and photographs. Throws NotFound. */
export async function loadSite(ctx: UseCaseContext, slug: string, number: number): Promise<SitePage> {
  const open = await openCampaign(ctx, slug, "decoration.view");
  const { campaign, structure, today } = open;
  const site = await siteNow(ctx.db.read, open, number);
  const [events, photos, designs, { decorationOn }] = await Promise.all([
    listSiteEvents(ctx.db.read, [site.id]),
    listSitePhotos(ctx.db.read, site.id),
    listDesigns(ctx.db.read, campaign.id),
    loadGreatDays(open),
  ]);
  const mayReport = open.may("decoration.report", [site.unitId]) && !site.isRemoved;
  const last = standingMoves(events).findLast(({ kind }) => kind === "completed");
  return {
    ...{ slug, number, code: siteCode(number), version: site.version, owner: open.actor.loginName, today },
    ...{ place: site.place, street: site.street, note: site.note, point: pointText(site.point) },
    unit: { key: structure.tree.keyOf(site.unitId), name: structure.tree.nameOf(site.unitId) },
    ...{ state: site.state, isRemoved: site.isRemoved },
    isLate: isLateSite(site, decorationOn, today),
    dueOn: siteDue(site.items, decorationOn),
    items: site.items.map((item) => itemLine(item, { designs, decorationOn }, open)),
    history: [...events].reverse().map((event) => historyLine(event, open)),
    mend: site.state === "needs-repair" ? mendOf(events) : "",
    photos: photos.map((photo) => photoItem(photo, mayReport)),
    nextMoment: nextMoment(site.state),
    may: {
      edit: mayEdit(open, site),
      report: mayReport,
      approve: open.may("decoration.approve", [site.unitId]) && !site.isRemoved,
      check: open.may("decoration.check", [site.unitId]) && !site.isRemoved,
    },
    isOwnReport: last?.accountId === open.actor.accountId,
    undo: mayReport ? undoable(events, open) : null,
    documents: structure.documents.map((one) => ({ id: one.id, name: documentName(one) })),
    formKey: ctx.newId(),
  };
}

/** What the last inspection that failed asked for. */
const mendOf = (events: readonly SiteEvent[]): string =>
  standingMoves(events).findLast(({ kind }) => kind === "failed")?.check?.mend ?? "";

function itemLine(
  item: SiteItem,
  { designs, decorationOn }: { designs: readonly Design[]; decorationOn: string | null },
  { structure, today }: CampaignContext,
): SiteItemLine {
  const design = designs.find(({ id }) => id === item.designId);
  return {
    ...{ id: item.id, kind: item.kind, quantity: item.quantity, done: item.done },
    ...{ size: sizeText(item), faces: item.faces },
    doer: item.doerUnitId ? structure.tree.shortNameOf(item.doerUnitId) : item.doer,
    dueOn: item.dueOn ?? decorationOn,
    hasOwnDay: item.dueOn !== null,
    designId: design?.id ?? "",
    design: design ? `${design.code}: ${design.wording}` : "",
    isDesignEnded: design !== undefined && !isDesignValid(design, today),
  };
}

function historyLine(event: SiteEvent, { structure }: CampaignContext): SiteHistoryLine {
  const document = structure.documents.find(({ id }) => id === event.documentId);
  return {
    ...{ id: event.id, kind: event.kind, on: event.happenedOn, note: event.note },
    document: document ? documentName(document) : "",
    ...{ by: event.by, at: momentOf(event.recordedAt), isWithdrawn: event.withdrawnAt !== null },
    check: event.check && { answers: event.check.answers, mend: event.check.mend },
  };
}

/** What the form of a site needs to be filled in. */
export interface SiteFormPage {
  slug: string;
  values: SiteFields;
  /** Whose site it may be; one's only unit is not asked for. */
  units: UnitChoice[];
  designs: { id: string; name: string; isEnded: boolean }[];
  /** Names that are offered for who does it. */
  doers: string[];
  decorationOn: string | null;
  version: number;
  formKey: string;
}

/** An empty form. Throws AccessDenied for those who propose nothing. */
export async function loadNewSite(ctx: UseCaseContext, slug: string, unitKey: string): Promise<SiteFormPage> {
  const open = await openCampaign(ctx, slug, "decoration.propose");
  return formPage(open, { ...emptySite, unit: unitKey }, 0);
}

/** The form of a site as it is; null for those who may not change it. Throws NotFound. */
export async function loadSiteForm(
  ctx: UseCaseContext,
  slug: string,
  number: number,
): Promise<SiteFormPage | null> {
  const open = await openCampaign(ctx, slug, "decoration.view");
  const site = await siteNow(ctx.db.read, open, number);
  if (!mayEdit(open, site) || site.isRemoved || site.state === "taken-down") return null;
  return formPage(open, fieldsOf(site, open), site.version, site);
}

/** A form with nothing in it. */
export const emptySite: SiteFields = {
  ...{ unit: "", place: "", street: "", point: "", note: "", itemId: [], itemKind: [], itemQuantity: [] },
  ...{ itemSize: [], itemFaces: [], itemDoer: [], itemDue: [], itemDesign: [], confirm: [] },
};

function fieldsOf({ items, ...site }: Site, { structure: { tree } }: CampaignContext): SiteFields {
  return {
    ...{ unit: tree.keyOf(site.unitId), place: site.place, street: site.street, note: site.note },
    point: pointText(site.point),
    itemId: items.map(({ id }) => id),
    itemKind: items.map(({ kind }) => kind),
    itemQuantity: items.map(({ quantity }) => String(quantity)),
    itemSize: items.map(sizeText),
    itemFaces: items.map(({ faces }) => (faces === null ? "" : String(faces))),
    itemDoer: items.map(({ doer, doerUnitId }) => (doerUnitId ? tree.nameOf(doerUnitId) : doer)),
    itemDue: items.map(({ dueOn }) => (dueOn === null ? "" : formatCivil(dueOn))),
    itemDesign: items.map(({ designId }) => designId ?? ""),
    confirm: [],
  };
}

async function formPage(
  open: CampaignContext,
  values: SiteFields,
  version: number,
  site?: Site,
): Promise<SiteFormPage> {
  const { structure, today, campaign } = open;
  const own = open.unitsFor("decoration.propose");
  const [designs, { decorationOn }] = await Promise.all([
    listDesigns(open.db.read, campaign.id),
    loadGreatDays(open),
  ]);
  const used = new Set(site?.items.map(({ designId }) => designId));
  const units = structure.tree.units.filter(
    ({ id, reports, validTo }) =>
      (own === "all" || own.includes(id)) && reports && (validTo === null || today < validTo),
  );
  return {
    ...{ slug: campaign.slug, values, version, decorationOn, formKey: open.newId() },
    units: units.map(choiceOfUnit),
    designs: designs
      .filter((one) => isDesignValid(one, today) || used.has(one.id))
      .map((one) => ({
        ...{ id: one.id, name: `${one.code}: ${one.wording}`, isEnded: !isDesignValid(one, today) },
      })),
    doers: units.map(({ name }) => name),
  };
}
