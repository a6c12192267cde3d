import { unitTreeOf } from "~/domain/units";
import type { WriteTransaction } from "~db/client.server";
import { findCampaignNo, loadStructure } from "~db/queries/campaigns.server";
import { deleteWords, insertWords } from "~db/queries/output-search.server";
import { type CreditKey, listCreditKeys, listOutputsById } from "~db/queries/outputs-credited.server";
import type { UseCaseContext } from "./context.server";
import { enqueue, type JobKind } from "./jobs.server";
import { searchText } from "./outputs-record.server";

/** Under this name the search waits to learn a unit's new name. */
export const renamedKind = "output-words";

interface Renamed {
  campaignId: string;
  unitId: string;
}

/** What was written before is found by the unit's new name as well, in the transaction that renames it. */
export async function findByNewName(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  renamed: Renamed,
): Promise<void> {
  await enqueue(tx, ctx, { kind: renamedKind, uniqueKey: `${renamedKind}:${ctx.newId()}`, payload: renamed });
}

/** So many outputs are made findable anew in one transaction, so that nobody waits long. */
const batch = 100;

/** Writes the words of every output that credits a unit anew; done twice it changes nothing more. */
export const renamedJob: JobKind = {
  leaseMinutes: 30,
  work: async ({ db }, { payload }) => {
    const { campaignId, unitId } = payload as Renamed;
    const campaignNo = await findCampaignNo(db.read, campaignId);
    if (campaignNo === undefined) return;
    const { units, edges, ...rest } = await loadStructure(db.read, campaignId);
    const structure = { tree: unitTreeOf(units, edges), ...rest };
    for (let after: CreditKey | null = null; ; ) {
      const keys: CreditKey[] = await listCreditKeys(db.read, unitId, after, batch);
      if (keys.length > 0)
        await db.write(campaignId, async (tx) => {
          // Read in the transaction: what somebody changed or withdrew meanwhile stays as they left it.
          for (const output of await listOutputsById(
            tx,
            keys.map(({ outputId }) => outputId),
          )) {
            if (output.status !== "active") continue;
            const place = { campaignNo, number: output.number };
            await deleteWords(tx, place);
            await insertWords(tx, [{ ...place, text: searchText({ structure }, output) }]);
          }
        });
      after = keys.at(-1) ?? null;
      if (keys.length < batch) return;
    }
  },
};
