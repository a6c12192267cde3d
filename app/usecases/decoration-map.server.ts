import { isLateSite, type Point, type Site } from "~/domain/decoration";
import { MAP_HEIGHT, MAP_WIDTH, type MapPage, type MapQuery } from "~/domain/decoration-map";
import { tilesOf } from "~/domain/map-tiles";
import { type MapView, placeIn, scaleBar, viewOf } from "~/domain/plain-map";
import { choiceOfUnit } from "~/domain/unit-choice";
import { listSites, listUnitPoints } from "~db/queries/decoration-sites.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { loadGreatDays } from "./timeline-great-days.server";

type Located = Site & { point: Point };

/** The sites that have a point, of all or of a unit with all below it, as a map that needs no connection. */
export async function loadMap(ctx: UseCaseContext, slug: string, query: MapQuery): Promise<MapPage> {
  const open = await openCampaign(ctx, slug, "decoration.view");
  const { tree } = open.structure;
  const [listed, { decorationOn }] = await Promise.all([
    listSites(ctx.db.read, open.campaign.id),
    loadGreatDays(open),
  ]);
  const all = listed.filter(({ isRemoved }) => !isRemoved);
  const unit = tree.units.find(({ key }) => key === query.unitKey);
  const within = unit && new Set(tree.subtreeOn(unit.id, open.today).concat(unit.id));
  const asked = within ? all.filter(({ unitId }) => within.has(unitId)) : all;
  const located = asked.filter((site): site is Located => site.point !== null);
  const centre = located.find(({ number }) => number === query.site)?.point ?? null;
  const points = located.map(({ point }) => point);
  const view = points.length === 0 ? null : viewOf(points, frame, { zoom: query.zoom, centre });
  const used = new Set(all.flatMap(({ unitId }) => [unitId, ...tree.ancestorsOn(unitId, open.today)]));
  return {
    slug,
    query,
    sites: located.map((site) => ({
      ...{ number: site.number, place: site.place, state: site.state },
      unit: tree.shortNameOf(site.unitId),
      isLate: isLateSite(site, decorationOn, open.today),
      at: view && placeIn(view, site.point),
    })),
    units: view ? await unitsIn(view, located, open) : [],
    scale: view ? scaleBar(view, 160) : { metres: 0, length: 0 },
    tiles: view && ctx.mapTiles ? tilesOf(view, ctx.mapTiles.address) : [],
    attribution: ctx.mapTiles?.attribution ?? "",
    all: asked.length,
    unitChoice: tree.units.filter(({ id }) => used.has(id)).map(choiceOfUnit),
  };
}

const frame = { width: MAP_WIDTH, height: MAP_HEIGHT };

/** Names of the units at their own points, else amid their sites. */
async function unitsIn(
  view: MapView,
  sites: readonly Located[],
  { db, structure }: CampaignContext,
): Promise<MapPage["units"]> {
  const unitIds = [...new Set(sites.map(({ unitId }) => unitId))];
  const own = await listUnitPoints(db.read, unitIds);
  return unitIds.flatMap((unitId) => {
    const points = sites.filter((site) => site.unitId === unitId).map(({ point }) => point);
    const at = placeIn(view, own.get(unitId) ?? middleOf(points));
    return at ? [{ name: structure.tree.shortNameOf(unitId), at }] : [];
  });
}

function middleOf(points: readonly Point[]): Point {
  const mean = (part: keyof Point) => points.reduce((sum, point) => sum + point[part], 0) / points.length;
  return { latitude: mean("latitude"), longitude: mean("longitude") };
}
