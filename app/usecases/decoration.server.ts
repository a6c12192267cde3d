import { type CivilDate, daysBetween } from "~/domain/calendar/civil-date";
import {
  isDecorated,
  isLateSite,
  type Site,
  type SiteState,
  siteCode,
  siteDue,
  siteStates,
} from "~/domain/decoration";
import type {
  KindCount,
  SiteListPage,
  SiteQuery,
  SiteRow,
  StateCounts,
  UnitLine,
} from "~/domain/decoration-page";
import { inOrder } from "~/domain/list-order";
import { choiceOfUnit } from "~/domain/unit-choice";
import { foldVietnamese } from "~/domain/vietnamese";
import { listDesigns } from "~db/queries/decoration-designs.server";
import { countSitePhotos } from "~db/queries/decoration-photos.server";
import { listSites } from "~db/queries/decoration-sites.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { inUnitOrder, ofUnit } from "./decoration-scope.server";
import { documentName } from "./timeline-entries.server";
import { loadGreatDays } from "./timeline-great-days.server";

/** Lines of one page: 2,000 sites are read at once, and a page of them is shown. */
const onePage = 50;

/** The sites that an address asks for, how many stand in each state, and what is left to the decoration date. */
export async function loadSites(ctx: UseCaseContext, slug: string, query: SiteQuery): Promise<SiteListPage> {
  const open = await openCampaign(ctx, slug, "decoration.view");
  const { structure, today, campaign } = open;
  const read = await readSites(open, query);
  const { all, asked, found, decorationOn } = read;
  const page = Math.min(query.page, Math.max(1, Math.ceil(found.length / onePage)));
  const shown = found.slice((page - 1) * onePage, page * onePage);
  const designs = await listDesigns(ctx.db.read, campaign.id);
  const canApprove = open.may("decoration.approve");
  return {
    slug,
    today,
    decorationOn,
    decorationPath: campaign.decorationKey ? `/${slug}/lich/${campaign.decorationKey}` : null,
    query: { ...query, page },
    rows: (await rowsOf(shown, read, open)).map(({ row }) => row),
    found: found.length,
    pages: Math.max(1, Math.ceil(found.length / onePage)),
    counts: countStates(asked),
    late: asked.filter((site) => isLateSite(site, decorationOn, today)).length,
    total: asked.length,
    left: leftOf(asked, decorationOn, today),
    units: unitLines(asked, decorationOn, open),
    unitChoice: unitChoice(all, open),
    designs: designs.filter(({ isRemoved }) => !isRemoved).map(({ id, code }) => ({ id, code })),
    documents: canApprove ? structure.documents.map((one) => ({ id: one.id, name: documentName(one) })) : [],
    removed: read.removed
      .filter((site) => open.may("decoration.propose", [site.unitId]))
      .map(({ number, place, version }) => ({ number, place, version })),
    may: {
      propose: open.may("decoration.propose"),
      approve: canApprove,
      paste: open.may("decoration.propose"),
    },
    formKey: ctx.newId(),
  };
}

/** The rows that the list's export holds, in the same order and reading. */
export async function listSiteRows(
  open: CampaignContext,
  query: SiteQuery,
): Promise<{ rows: { site: Site; row: SiteRow }[]; decorationOn: CivilDate | null }> {
  const read = await readSites(open, query);
  const rows = await rowsOf(read.found, read, open);
  return { rows, decorationOn: read.decorationOn };
}

interface ReadSites {
  all: Site[];
  removed: Site[];
  /** Of the units asked for. */
  asked: Site[];
  found: Site[];
  decorationOn: CivilDate | null;
}

async function readSites(open: CampaignContext, query: SiteQuery): Promise<ReadSites> {
  const [sites, days] = await Promise.all([listSites(open.db.read, open.campaign.id), loadGreatDays(open)]);
  const all = sites.filter(({ isRemoved }) => !isRemoved);
  const { tree } = open.structure;
  const asked = ofUnit(all, query.unitKey, open);
  const photos = query.isUnseen
    ? await countSitePhotos(
        open.db.read,
        asked.map(({ id }) => id),
      )
    : null;
  const words = foldVietnamese(query.text).split(/\s+/).filter(Boolean);
  const found = inUnitOrder(asked, open)
    .filter((site) => fits(site, query, { decorationOn: days.decorationOn, today: open.today }))
    .filter((site) => photos === null || !photos.has(site.id))
    .filter((site) => hasWords(site, words, tree.nameOf(site.unitId)));
  const removed = sites.filter(({ isRemoved }) => isRemoved);
  const ordered = inOrder(found, query.order, {
    "dia-diem": ({ place }) => place,
    "don-vi": ({ unitId }) => tree.shortNameOf(unitId),
    han: ({ items }) => siteDue(items, days.decorationOn),
    "tinh-trang": ({ state }) => siteStates.indexOf(state),
  });
  return { all, removed, asked, found: ordered, decorationOn: days.decorationOn };
}

function fits(
  site: Site,
  { kind, state, isLate, designId }: SiteQuery,
  { decorationOn, today }: { decorationOn: CivilDate | null; today: CivilDate },
): boolean {
  if (state !== "" && site.state !== state) return false;
  if (kind !== "" && !site.items.some((item) => item.kind === kind)) return false;
  if (designId !== "" && !site.items.some((item) => item.designId === designId)) return false;
  return !isLate || isLateSite(site, decorationOn, today);
}

function hasWords(site: Site, words: readonly string[], unit: string): boolean {
  if (words.length === 0) return true;
  const text = foldVietnamese([siteCode(site.number), site.place, site.street, unit, site.note].join(" "));
  return words.every((word) => text.includes(word));
}

async function rowsOf(
  sites: readonly Site[],
  { decorationOn }: Pick<ReadSites, "decorationOn">,
  open: CampaignContext,
): Promise<{ site: Site; row: SiteRow }[]> {
  const photos = await countSitePhotos(
    open.db.read,
    sites.map(({ id }) => id),
  );
  return sites.map((site) => ({
    site,
    row: {
      number: site.number,
      place: site.place,
      street: site.street,
      unit: open.structure.tree.shortNameOf(site.unitId),
      state: site.state,
      isLate: isLateSite(site, decorationOn, open.today),
      dueOn: siteDue(site.items, decorationOn),
      kinds: kindsOf(site),
      photos: photos.get(site.id)?.count ?? 0,
      photo: photos.get(site.id)?.newest ?? null,
    },
  }));
}

/** Items of one kind together; different kinds are never added up. */
export function kindsOf({ items }: Pick<Site, "items">): KindCount[] {
  const counts = new Map<string, KindCount>();
  for (const { kind, quantity, done } of items) {
    const before = counts.get(kind) ?? { kind, quantity: 0, done: 0 };
    counts.set(kind, { kind, quantity: before.quantity + quantity, done: before.done + done });
  }
  return [...counts.values()];
}

export function countStates(sites: readonly { state: SiteState }[]): StateCounts {
  const counts = Object.fromEntries(siteStates.map((state) => [state, 0])) as StateCounts;
  for (const { state } of sites) counts[state] += 1;
  return counts;
}

/** Today counts as a day to work on, and so does the decoration date itself. */
function leftOf(sites: readonly Site[], decorationOn: CivilDate | null, today: CivilDate) {
  const open = sites.filter(({ state }) => !isDecorated(state)).length;
  const days = decorationOn === null ? 0 : daysBetween(today, decorationOn) + 1;
  return { sites: open, days, perDay: days > 0 ? Math.ceil(open / days) : null };
}

function unitLines(
  sites: readonly Site[],
  decorationOn: CivilDate | null,
  open: CampaignContext,
): UnitLine[] {
  const byUnit = new Map<string, Site[]>();
  for (const site of sites) {
    const own = byUnit.get(site.unitId);
    if (own) own.push(site);
    else byUnit.set(site.unitId, [site]);
  }
  return open.structure.tree.units.flatMap(({ id, key, shortName }) => {
    const own = byUnit.get(id);
    if (!own) return [];
    const late = own.filter((site) => isLateSite(site, decorationOn, open.today)).length;
    return [{ key, name: shortName, total: own.length, late, ...countStates(own) }];
  });
}

/** Units with sites, and the groups above them. */
function unitChoice(sites: readonly Site[], { structure: { tree }, today }: CampaignContext) {
  const own = new Set(sites.map(({ unitId }) => unitId));
  const used = new Set([...own].flatMap((unitId) => tree.ancestorsOn(unitId, today)));
  return tree.units.filter(({ id }) => used.has(id)).map(choiceOfUnit);
}
