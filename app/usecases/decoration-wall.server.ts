import type { WallPage, WallQuery, WallSite } from "~/domain/decoration-wall";
import { choiceOfUnit } from "~/domain/unit-choice";
import { countSitePhotos } from "~db/queries/decoration-photos.server";
import { listSites } from "~db/queries/decoration-sites.server";
import { listWallPhotos, type WallPhoto } from "~db/queries/decoration-wall.server";
import { openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { inUnitOrder, ofUnit } from "./decoration-scope.server";

/** Sites of one page; each shows two thumbnails. */
const onePage = 30;

/** Photographs before and after, site by site in the order of the units; of a unit with all below it, or of a state. */
export async function loadWall(ctx: UseCaseContext, slug: string, query: WallQuery): Promise<WallPage> {
  const open = await openCampaign(ctx, slug, "decoration.view");
  const { tree } = open.structure;
  const all = (await listSites(ctx.db.read, open.campaign.id)).filter(({ isRemoved }) => !isRemoved);
  const counts = await countSitePhotos(
    ctx.db.read,
    all.map(({ id }) => id),
  );
  const shown = all.filter(({ id }) => counts.has(id));
  const found = inUnitOrder(ofUnit(shown, query.unitKey, open), open).filter(
    ({ state }) => query.state === "" || state === query.state,
  );
  const pages = Math.max(1, Math.ceil(found.length / onePage));
  const page = Math.min(query.page, pages);
  const asked = found.slice((page - 1) * onePage, page * onePage);
  const photos = await listWallPhotos(
    ctx.db.read,
    asked.map(({ id }) => id),
  );
  const used = new Set(shown.flatMap(({ unitId }) => [unitId, ...tree.ancestorsOn(unitId, open.today)]));
  return {
    slug,
    query: { ...query, page },
    sites: asked.map(({ id, number, place, unitId, state }) => ({
      ...{ number, place, unit: tree.shortNameOf(unitId), state },
      ...shotsOf(photos.filter(({ siteId }) => siteId === id)),
    })),
    found: {
      sites: found.length,
      photos: found.reduce((sum, { id }) => sum + (counts.get(id)?.count ?? 0), 0),
    },
    isEmpty: shown.length === 0,
    pages,
    unitChoice: tree.units.filter(({ id }) => used.has(id)).map(choiceOfUnit),
  };
}

function shotsOf(photos: readonly WallPhoto[]): Pick<WallSite, "before" | "after" | "photos"> {
  const newest = (moment: WallPhoto["moment"]) => {
    const found = photos.findLast((one) => one.moment === moment);
    return found ? { id: found.id, on: found.on } : null;
  };
  return { before: newest("before"), after: newest("after"), photos: photos.length };
}
