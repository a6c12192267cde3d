import { minutesAfter } from "~/domain/calendar/civil-date";
import type { Output } from "~/domain/outputs";
import { trashDays } from "~/domain/outputs-bulk-terms";
import type { Problem } from "~/domain/problem";
import type { WriteTransaction } from "~db/client.server";
import { findLastHand } from "~db/queries/outputs-revisions.server";
import type { CampaignContext } from "./campaigns.server";

/** The instant since which withdrawn outputs are still in the trash. */
export const trashSince = ({ campaignNow }: Pick<CampaignContext, "campaignNow">): string =>
  minutesAfter(campaignNow, -trashDays * 24 * 60);

/**
 * An output that has left the trash stays on record for good; bringing it back is then for those who answer for the
 * whole campaign. Problem at `form`: trash-expired {days}.
 */
export async function trashGate(
  tx: WriteTransaction,
  campaign: CampaignContext,
  output: Output,
): Promise<Problem | null> {
  if (campaign.unitsFor("output.withdraw") === "all") return null;
  const { at } = await findLastHand(tx, output);
  return at < trashSince(campaign)
    ? { field: "form", code: "trash-expired", params: { days: trashDays } }
    : null;
}
