import type { Problem } from "~/domain/problem";
import type { WriteTransaction } from "~db/client.server";
import { findLastChange } from "~db/queries/campaign-settings.server";
import { momentOf } from "./instants.server";

/** changed-by-other {by, at} at `form`: who was first, and when. */
export async function changedByOther(
  tx: WriteTransaction,
  campaignId: string,
  subject: { kind: string; id: string },
): Promise<Problem> {
  const last = await findLastChange(tx, campaignId, subject);
  const params = { by: last?.by ?? "", at: last ? momentOf(last.at) : "" };
  return { field: "form", code: "changed-by-other", params };
}
