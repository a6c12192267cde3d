import type { Point } from "~/domain/decoration";
import { mapFrames } from "~/domain/decoration-map";
import { pointText } from "~/domain/decoration-typed";
import { tilesOf } from "~/domain/map-tiles";
import { type MapView, placeIn, scaleBar, viewOf } from "~/domain/plain-map";
import type { PointQuery, PointsPage } from "~/domain/unit-points";
import type { Unit } from "~/domain/units";
import { listSites, listUnitPoints } from "~db/queries/decoration-sites.server";
import { listPointBatches } from "~db/queries/unit-points.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { momentOf } from "./instants.server";

/** Changes that are read for the list of what was set of late. */
const mostChanges = 500;
const mostBatches = 10;

/** Where the units lie, on a picture on which a point can be picked. */
export async function loadUnitPoints(
  ctx: UseCaseContext,
  slug: string,
  query: PointQuery,
): Promise<PointsPage> {
  const open = await openCampaign(ctx, slug, "campaign.settings");
  const { tree } = open.structure;
  const units = tree.units.filter(({ validTo }) => (validTo ?? "9999") > open.today);
  const [points, batches] = await Promise.all([
    pointsOf(open),
    listPointBatches(ctx.db.read, open.campaign.id, mostChanges),
  ]);
  const nameOf = tree.shortNameOf;
  return {
    ...{ slug, query, formKey: ctx.newId() },
    units: units.map(({ id, key, name }) => {
      const [, parentId = ""] = tree.ancestorsOn(id, open.today);
      return { key, name, group: nameOf(parentId), point: pointText(points.get(id) ?? null) };
    }),
    missing: units.filter(({ id, reports }) => reports && !points.has(id)).length,
    map: await mapOf(open, units, points, query),
    history: batches.slice(0, mostBatches).map(({ batch, by, recordedAt, isUndone, changes }) => ({
      ...{ batch, by, isUndone, at: momentOf(recordedAt), count: changes.length },
      names: changes.slice(0, 3).map(({ unitId }) => nameOf(unitId)),
    })),
  };
}

/** Points of the campaign's units that have one. */
export function pointsOf({ db, structure }: CampaignContext): Promise<Map<string, Point>> {
  return listUnitPoints(
    db.read,
    structure.tree.units.map(({ id }) => id),
  );
}

/** The mainland, for a campaign of which nothing is known yet. */
const country: readonly Point[] = [
  { latitude: 8.4, longitude: 102.1 },
  { latitude: 23.4, longitude: 109.5 },
];

async function mapOf(
  open: CampaignContext,
  units: readonly Unit[],
  points: ReadonlyMap<string, Point>,
  { unitKey, centre, zoom }: PointQuery,
): Promise<PointsPage["map"]> {
  const sites = await listSites(open.db.read, open.campaign.id);
  const located = sites.flatMap(({ point, isRemoved }) => (isRemoved ? [] : (point ?? [])));
  const known = [...points.values(), ...located];
  const unit = units.find(({ key }) => key === unitKey);
  const own = unit && points.get(unit.id);
  const view: MapView = viewOf(known.length === 0 ? country : known, mapFrames.wide, {
    zoom,
    centre: zoom === 0 ? null : (centre ?? own ?? null),
  });
  const tiles = open.mapTiles;
  return {
    view,
    marks: units.flatMap(({ id, key, shortName }) => {
      const point = points.get(id);
      const at = point && placeIn(view, point);
      return at ? [{ key, name: shortName, at }] : [];
    }),
    dots: located.flatMap((point) => placeIn(view, point) ?? []),
    scale: scaleBar(view, 160),
    tiles: tiles ? tilesOf(view, tiles.address) : [],
    attribution: tiles?.attribution ?? "",
  };
}
