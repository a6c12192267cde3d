import type { Problem } from "~/domain/problem";
import type { WriteTransaction } from "~db/client.server";
import { findLastChange } from "~db/queries/campaign-settings.server";
import { momentOf } from "./instants.server";

/** Problem of a form about something that was changed since it was shown: who did it last, and when. */
export async function changedByOther(
  tx: WriteTransaction,
  campaignId: string,
  subject: { kind: string; id: string },
): Promise<Problem> {
  const last = await findLastChange(tx, campaignId, subject);
  const params = last ? { by: last.by, at: momentOf(last.at) } : { by: "", at: "" };
  return { field: "form", code: "changed-by-other", params };
}
