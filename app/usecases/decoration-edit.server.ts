import { type Site, type SiteState, siteCode, stateAfterChange } from "~/domain/decoration";
import type { AddSiteForm, EditSiteForm, SitePointForm, SiteVersionForm } from "~/domain/decoration-forms";
import { readPoint } from "~/domain/decoration-typed";
import type { Connection, WriteTransaction } from "~db/client.server";
import { insertSiteEvent } from "~db/queries/decoration-events.server";
import {
  findSite,
  insertItems,
  insertSite,
  nextSiteNumber,
  updateItem,
  updateSite,
} from "~db/queries/decoration-sites.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { AccessDenied, done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { type ReadSite, readSiteFields, siteFrame, siteWarnings } from "./decoration-fields.server";
import { once } from "./idempotency.server";

/** A site that was written: how it is called, and the version that it has now. */
export interface ChangedSite {
  number: number;
  code: string;
  place: string;
  version: number;
}

/** Proposes a site. Problems: those of `readSiteFields`. Throws AccessDenied for other people's units. */
export async function addSite(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: AddSiteForm,
): Promise<Outcome<ChangedSite>> {
  const open = await openCampaign(ctx, slug, "decoration.propose");
  const read = readSiteFields(form, await siteFrame(open), open);
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () =>
      read.ok ? done(await writeSite(tx, open, read.value)) : read,
    ),
  );
}

/** Writes one new site with its first line of history and of the audit trail. */
export async function writeSite(
  tx: WriteTransaction,
  open: CampaignContext,
  { content, items }: ReadSite,
): Promise<ChangedSite> {
  const id = open.newId();
  const number = await nextSiteNumber(tx, open.campaign.id);
  const state: SiteState = "proposed";
  const [accountId, at] = [open.actor.accountId, open.campaignNow];
  await insertSite(tx, { id, campaignId: open.campaign.id, number, state }, content, { accountId, at });
  const rows = items.map((item, index) => ({
    ...{ id: open.newId(), place: index + 1, done: 0, content: item.content },
  }));
  await insertItems(tx, id, rows);
  await insertSiteEvent(
    tx,
    {
      ...{ id: open.newId(), siteId: id, kind: "proposed", state, happenedOn: open.today },
      ...{ note: "", documentId: null, recordedAt: at, check: null },
      counts: rows.map((row) => ({ itemId: row.id, quantity: row.content.quantity, done: 0 })),
    },
    { campaignId: open.campaign.id, accountId },
  );
  await auditSite(tx, open, "site.proposed", id, { after: { number, ...content, items: rows.length } });
  return { number, code: siteCode(number), place: content.place, version: 1 };
}

/**
 * Changes what a site is. Before it is approved that is for who may propose, later for who approves. Problems: those of
 * `readSiteFields`; at `form` site-changed when somebody else was first, site-taken-down, site-removed.
 */
export async function editSite(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { version, ...form }: EditSiteForm,
): Promise<Outcome<ChangedSite>> {
  const open = await openCampaign(ctx, slug, "decoration.propose");
  const before = await ownSite(open, number, "decoration.propose");
  if (!mayEdit(open, before)) throw new AccessDenied();
  const read = readSiteFields(form, await siteFrame(open), open, before);
  if (!read.ok) return read;
  return ctx.db.write(open.campaign.id, async (tx) => {
    const now = await siteNow(tx, open, number);
    if (now.isRemoved) return refused({ field: "form", code: "site-removed" });
    if (now.version !== version) return refused({ field: "form", code: "site-changed" });
    const rows = rowsAfter(open, now, read.value.items);
    const state = stateAfterChange(now.state, rows.map(countOf));
    if (!state) return refused({ field: "form", code: "site-taken-down" });
    await updateSite(tx, { id: now.id, version }, { content: read.value.content, state });
    await writeItems(tx, open, now, rows);
    const counts = rows.map(countOf);
    const [accountId, at] = [open.actor.accountId, open.campaignNow];
    await insertSiteEvent(
      tx,
      {
        ...{ id: open.newId(), siteId: now.id, kind: "changed", state, happenedOn: open.today },
        ...{ note: "", documentId: null, recordedAt: at, check: null, counts },
      },
      { campaignId: open.campaign.id, accountId },
    );
    const { content } = read.value;
    const after = { ...content, items: read.value.items.map((item) => item.content) };
    await auditSite(tx, open, "site.edited", now.id, { before: contentOf(now), after });
    return done(changed(now, content.place));
  });
}

/** Whoever proposes may change a proposal; what was approved is changed by who approves. */
export const mayEdit = (open: CampaignContext, { state, unitId }: Pick<Site, "state" | "unitId">): boolean =>
  open.may(state === "proposed" ? "decoration.propose" : "decoration.approve", [unitId]);

/** The items as they are from now on, each with what is done of it. */
const rowsAfter = (open: CampaignContext, before: Site, items: ReadSite["items"]) =>
  items.map((item, index) => ({
    ...{ id: item.id || open.newId(), place: index + 1, content: item.content },
    done: before.items.find(({ id }) => id === item.id)?.done ?? 0,
  }));

type ItemRow = ReturnType<typeof rowsAfter>[number];

const countOf = ({ id, content, done: count }: ItemRow) => ({
  itemId: id,
  quantity: content.quantity,
  done: count,
});

async function writeItems(
  tx: WriteTransaction,
  open: CampaignContext,
  before: Site,
  rows: readonly ItemRow[],
): Promise<void> {
  const kept = new Set(rows.map(({ id }) => id));
  for (const { id } of before.items)
    if (!kept.has(id)) await updateItem(tx, id, { removedAt: open.campaignNow });
  for (const { id, content, place } of rows)
    if (before.items.some((item) => item.id === id)) await updateItem(tx, id, { content, place });
  const added = rows.filter((row) => !before.items.some(({ id }) => id === row.id));
  await insertItems(tx, before.id, added);
}

const contentOf = ({ unitId, place, street, note, point, items }: Site) => ({
  ...{ unitId, place, street, note, point },
  items: items.map(({ id: _id, done: _done, ...item }) => item),
});

const changed = (site: Site, place = site.place): ChangedSite => ({
  ...{ number: site.number, code: siteCode(site.number), place, version: site.version + 1 },
});

/**
 * Says where a site is, as the telephone that stands there knows it. Problems: `point` those of `readPoint`, required,
 * point-far {km} (can be confirmed); `form` site-changed, site-removed.
 */
export async function setSitePoint(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { version, point: typed, confirm }: SitePointForm,
): Promise<Outcome<ChangedSite>> {
  const open = await openCampaign(ctx, slug, "decoration.report");
  const site = await ownSite(open, number, "decoration.report");
  const read = readPoint(typed);
  if (!read.ok) return refused(read.problem);
  if (read.value === null) return refused({ field: "point", code: "required" });
  const point = read.value;
  const confirmed = [...confirm, "site-twin"];
  const warnings = siteWarnings({ ...site, point }, confirmed, await siteFrame(open), site);
  if (warnings.length > 0) return refused(...warnings);
  if (site.isRemoved) return refused({ field: "form", code: "site-removed" });
  return ctx.db.write(open.campaign.id, async (tx) => {
    if (!(await updateSite(tx, { id: site.id, version }, { point })))
      return refused({ field: "form", code: "site-changed" });
    await auditSite(tx, open, "site.located", site.id, { before: { point: site.point }, after: { point } });
    return done({ ...changed(site), version: version + 1 });
  });
}

/** Takes a site off the list; it keeps its number and can be put back. Problem: site-changed. */
export const removeSite = (ctx: UseCaseContext, slug: string, number: number, form: SiteVersionForm) =>
  setRemoved(ctx, slug, number, { ...form, removes: true });

/** Puts a site back. Problem: site-changed. */
export const restoreSite = (ctx: UseCaseContext, slug: string, number: number, form: SiteVersionForm) =>
  setRemoved(ctx, slug, number, { ...form, removes: false });

async function setRemoved(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { version, removes }: SiteVersionForm & { removes: boolean },
): Promise<Outcome<ChangedSite>> {
  const open = await openCampaign(ctx, slug, "decoration.propose");
  const site = await ownSite(open, number, "decoration.propose");
  if (!mayEdit(open, site)) throw new AccessDenied();
  return ctx.db.write(open.campaign.id, async (tx) => {
    const removedAt = removes ? open.campaignNow : null;
    if (!(await updateSite(tx, { id: site.id, version }, { removedAt })))
      return refused({ field: "form", code: "site-changed" });
    const action = removes ? "site.removed" : "site.restored";
    await auditSite(tx, open, action, site.id, { before: { number, place: site.place } });
    return done({ ...changed(site), version: version + 1 });
  });
}

/** A site as it stands there and then. Throws NotFound. */
export async function siteNow(db: Connection, { campaign }: CampaignContext, number: number): Promise<Site> {
  const site = await findSite(db, campaign.id, number);
  if (!site) throw new NotFound();
  return site;
}

/** A site that somebody wants to change. Throws NotFound, or AccessDenied for another unit's. */
export async function ownSite(
  open: CampaignContext,
  number: number,
  action: "decoration.propose" | "decoration.report" | "decoration.approve" | "decoration.check",
): Promise<Site> {
  const site = await siteNow(open.db.read, open, number);
  if (!open.may(action, [site.unitId])) throw new AccessDenied();
  return site;
}

/** Writes a line about a site into the audit trail. */
export function auditSite(
  tx: WriteTransaction,
  open: CampaignContext,
  action: string,
  siteId: string,
  payload: Record<string, unknown>,
): Promise<void> {
  return appendAudit(tx, open, {
    ...{ chain: open.campaign.id, action, subjectKind: "site", subjectId: siteId },
    ...{ campaignId: open.campaign.id, payload },
  });
}
