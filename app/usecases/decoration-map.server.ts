import { isLateSite, type Point, type Site } from "~/domain/decoration";
import {
  type MapDrawing,
  type MapFrame,
  type MapPage,
  type MapQuery,
  mapFrames,
  mapRows,
} from "~/domain/decoration-map";
import { marksOf, namesOf } from "~/domain/decoration-map-marks";
import { tilesOf } from "~/domain/map-tiles";
import { type MapView, placeIn, scaleBar, viewOf } from "~/domain/plain-map";
import { choiceOfUnit } from "~/domain/unit-choice";
import { listSites, listUnitPoints } from "~db/queries/decoration-sites.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { ofUnit } from "./decoration-scope.server";
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
  const asked = ofUnit(all, query.unitKey, open);
  const located = asked.filter((site): site is Located => site.point !== null);
  const viewIn = (frame: MapFrame) => {
    const centre = located.find(({ number }) => number === query.site)?.point ?? null;
    const points = located.map(({ point }) => point);
    return viewOf(points, mapFrames[frame], { zoom: query.zoom, centre });
  };
  const lateOf = (site: Site) => isLateSite(site, decorationOn, open.today);
  const inWide = located.length === 0 ? [] : sitesIn(viewIn("wide"), located);
  const pages = Math.max(1, Math.ceil(inWide.length / mapRows));
  const page = Math.min(query.page, pages);
  const heads = located.length === 0 ? [] : await unitHeads(located, open);
  const draw = (frame: MapFrame) => drawingOf(viewIn(frame), frame, { located, heads, lateOf, open });
  const used = new Set(all.flatMap(({ unitId }) => [unitId, ...tree.ancestorsOn(unitId, open.today)]));
  return {
    slug,
    query: { ...query, page },
    ...{ all: asked.length, located: located.length, shown: inWide.length, pages },
    drawings: located.length === 0 ? null : { wide: draw("wide"), narrow: draw("narrow") },
    rows: inWide
      .sort((a, b) => alphabet.compare(a.place, b.place))
      .slice((page - 1) * mapRows, page * mapRows)
      .map((site) => ({
        ...{ number: site.number, place: site.place, state: site.state },
        unit: tree.shortNameOf(site.unitId),
        isLate: lateOf(site),
      })),
    attribution: ctx.mapTiles?.attribution ?? "",
    unitChoice: tree.units.filter(({ id }) => used.has(id)).map(choiceOfUnit),
  };
}

const alphabet = new Intl.Collator("vi", { numeric: true });

const sitesIn = (view: MapView, sites: readonly Located[]) =>
  sites.filter(({ point }) => placeIn(view, point) !== null);

interface Drawn {
  located: readonly Located[];
  heads: readonly { name: string; point: Point; weight: number }[];
  lateOf(site: Site): boolean;
  open: CampaignContext;
}

/** Nearer than this, in units of each picture, sites become one mark: what two marks need beside each other. */
const apart: Record<MapFrame, number> = { wide: 36, narrow: 40 };

function drawingOf(view: MapView, frame: MapFrame, { located, heads, lateOf, open }: Drawn): MapDrawing {
  const { mapTiles, structure } = open;
  const byNumber = new Map(located.map((site) => [site.number, site]));
  const placed = located.flatMap((site) => {
    const at = placeIn(view, site.point);
    return at ? [{ ...at, number: site.number, state: site.state, isLate: lateOf(site) }] : [];
  });
  const named = heads.flatMap(({ name, point, weight }) => {
    const at = placeIn(view, point);
    return at ? [{ name, weight, ...at }] : [];
  });
  const marks = marksOf(placed, apart[frame]);
  const called = marks.flatMap(({ site, count }): [number, string][] => {
    const own = count === 1 ? byNumber.get(site) : undefined;
    return own ? [[site, `${own.place} (${structure.tree.shortNameOf(own.unitId)})`]] : [];
  });
  return {
    marks,
    called: Object.fromEntries(called),
    names: namesOf(named, marks, mapFrames[frame]),
    scale: scaleBar(view, mapFrames[frame].width / 7),
    tiles: mapTiles ? tilesOf(view, mapTiles.address) : [],
  };
}

/** Names of the units at their own points, else amid their sites; of more weight the more sites they have. */
async function unitHeads(
  sites: readonly Located[],
  { db, structure }: CampaignContext,
): Promise<Drawn["heads"]> {
  const bySite = new Map<string, Point[]>();
  for (const { unitId, point } of sites) bySite.set(unitId, [...(bySite.get(unitId) ?? []), point]);
  const own = await listUnitPoints(db.read, [...bySite.keys()]);
  return [...bySite].map(([unitId, points]) => ({
    name: structure.tree.shortNameOf(unitId),
    point: own.get(unitId) ?? middleOf(points),
    weight: points.length,
  }));
}

function middleOf(points: readonly Point[]): Point {
  const mean = (part: keyof Point) => points.reduce((sum, point) => sum + point[part], 0) / points.length;
  return { latitude: mean("latitude"), longitude: mean("longitude") };
}
