import { type OutputColumn, outputColumns } from "~/domain/output-columns";
import type { DayStyle } from "~/domain/written-days";
import type { Connection, WriteTransaction } from "~db/client.server";
import {
  deleteMapping,
  findMapping,
  type MappingPlace,
  saveMapping,
} from "~db/queries/paste-mappings.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";

/** How somebody took the columns of a list, to be offered at the unit's next list with the same head line. */
export interface PasteMapping {
  columns: (OutputColumn | null)[];
  dayStyle: Exclude<DayStyle, "serial"> | null;
}

/** A unit's list by its head line. A list that names the unit in each line has no unit of its own (""). */
export interface ListPlace {
  unit: string;
  layout: string;
}

export async function findRemembered(
  db: Connection,
  { campaign }: CampaignContext,
  place: ListPlace,
): Promise<PasteMapping | null> {
  if (place.layout === "") return null;
  const row = await findMapping(db, keyOf(campaign.id, place));
  if (!row) return null;
  const columns = (JSON.parse(row.columns) as unknown[]).map(
    (kept) => outputColumns.find((column) => column === kept) ?? null,
  );
  return { columns, dayStyle: row.day_style };
}

export async function remember(
  tx: WriteTransaction,
  { campaign, actor, campaignNow }: CampaignContext,
  place: ListPlace,
  mapping: PasteMapping,
): Promise<void> {
  if (place.layout === "") return;
  await saveMapping(tx, {
    ...keyOf(campaign.id, place),
    columns: JSON.stringify(mapping.columns),
    day_style: mapping.dayStyle,
    account_id: actor.accountId,
    updated_at: campaignNow,
  });
}

/** Forgets how a unit's list was taken, so that its columns are found out anew. */
export async function forgetMapping(ctx: UseCaseContext, slug: string, place: ListPlace): Promise<boolean> {
  const { campaign } = await openCampaign(ctx, slug, "output.log");
  return ctx.db.write(campaign.id, (tx) => deleteMapping(tx, keyOf(campaign.id, place)));
}

const keyOf = (campaignId: string, { unit, layout }: ListPlace): MappingPlace => ({
  campaign_id: campaignId,
  unit_key: unit,
  head: layout,
});
