import type { UnitSetFrame } from "~/domain/unit-sets";
import { type UnitTree, unitTreeOf } from "~/domain/units";
import { listAdministrativeEdges } from "~db/queries/unit-edges.server";
import type { CampaignContext } from "./campaigns.server";

const kept = new WeakMap<object, Promise<UnitTree>>();

/** Both trees of the campaign's units, as they stand at its end; the administrative one is read once per structure. */
export async function unitSetFrame({ db, campaign, structure }: CampaignContext): Promise<UnitSetFrame> {
  const { tree } = structure;
  const read =
    kept.get(structure) ??
    listAdministrativeEdges(db.read, campaign.id).then((edges) => unitTreeOf(tree.units, edges));
  kept.set(structure, read);
  read.catch(() => kept.delete(structure));
  return { tree, administrative: await read, day: campaign.endsOn };
}
