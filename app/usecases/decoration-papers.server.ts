import type { Design, Site } from "~/domain/decoration";
import { decorationMinutes, type InspectedSite } from "~/domain/reports/decoration-minutes";
import { docxMime } from "~/domain/reports/written-document";
import { decoration as vi } from "~/i18n/vi/decoration";
import { listDesigns } from "~db/queries/decoration-designs.server";
import { listSiteEvents, type SiteEvent } from "~db/queries/decoration-events.server";
import { listSites } from "~db/queries/decoration-sites.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";
import { kindsOf } from "./decoration.server";
import { ofUnit } from "./decoration-scope.server";
import { standingMoves } from "./decoration-undo.server";
import type { ExportedFile } from "./exported-file.server";
import { letterheadOf } from "./letterhead.server";

/** Which inspections: of a unit with all that report below it, or of one site. */
export interface MinutesWish {
  unitKey: string;
  site: number | null;
  gone: AbortSignal;
}

/** Inspection minutes as a Word file, from the last check of each site. Throws NotFound where nothing was inspected. */
export async function writeMinutes(
  ctx: UseCaseContext,
  slug: string,
  { unitKey, site: number, gone }: MinutesWish,
): Promise<ExportedFile> {
  const open = await openCampaign(ctx, slug, "decoration.view");
  const { structure, campaign, today } = open;
  const unit = structure.tree.units.find(({ key }) => key === unitKey);
  const all = (await listSites(ctx.db.read, campaign.id)).filter(({ isRemoved }) => !isRemoved);
  const sites = number === null ? ofUnit(all, unitKey, open) : all.filter((site) => site.number === number);
  const [events, designs, { letterhead }] = await Promise.all([
    listSiteEvents(
      ctx.db.read,
      sites.map(({ id }) => id),
    ),
    listDesigns(ctx.db.read, campaign.id),
    letterheadOf(open),
  ]);
  const standing = standingMoves(events);
  const inspected = sites.flatMap((site) => inspectedSite(site, standing, designs, open));
  const [first] = inspected;
  if (!first) throw new NotFound();
  const subject = number === null ? (unit?.name ?? campaign.name) : `${first.place} (${first.unit})`;
  const unchecked = sites.filter(
    ({ state, number: own }) => state === "complete" && !inspected.some((one) => one.number === own),
  ).length;
  const input = { letterhead, subject, sites: inspected, unchecked, today };
  const name = number === null ? (unit?.key ?? "toan-bo") : `diem-${number}`;
  return {
    name: `bien-ban-kiem-tra-${name}-${today}.docx`,
    mime: docxMime,
    content: ctx.writeDocument(decorationMinutes(input), gone),
  };
}

function inspectedSite(
  site: Site,
  events: readonly SiteEvent[],
  designs: readonly Design[],
  { structure }: CampaignContext,
): InspectedSite[] {
  const last = events.findLast(({ siteId, check }) => siteId === site.id && check !== null);
  if (!last?.check) return [];
  const used = new Set(site.items.map(({ designId }) => designId));
  return [
    {
      ...{ number: site.number, place: site.place, street: site.street },
      unit: structure.tree.nameOf(site.unitId),
      items: kindsOf(site)
        .map(({ kind, quantity, done }) => `${done}/${quantity} ${vi.kinds[kind]}`)
        .join("; "),
      designs: designs
        .filter(({ id }) => used.has(id))
        .map(({ code }) => code)
        .join(", "),
      ...{ checkedOn: last.happenedOn, check: last.check },
    },
  ];
}
