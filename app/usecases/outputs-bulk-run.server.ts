import { findActingAccount } from "~db/queries/acting-accounts.server";
import { findBulk, findBulkPlace, listBulkRows, moveBulk } from "~db/queries/output-bulks.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { noSession, type UseCaseContext } from "./context.server";
import { JobFailure, type JobKind } from "./jobs.server";
import { carryOutRow } from "./outputs-bulk-row.server";

/** Under this name acts on many outputs wait in the queue. */
export const bulkKind = "output-bulk";

/** Carries out what is left of an act on many outputs, in the name and with the permissions of whoever began it. */
export const bulkJob: JobKind = {
  leaseMinutes: 30,
  work: async (ctx, { payload }) => {
    const { id } = payload as { id: string };
    const place = await findBulkPlace(ctx.db.read, id);
    if (place?.state !== "running") return;
    const account = await findActingAccount(ctx.db.read, place.account_id);
    // Whose account was closed meanwhile changes nothing any more; what is left stays to be seen at the act.
    if (!account) throw new JobFailure("account-closed", true);
    await carryOut(await openCampaign(actingAs(ctx, account), place.slug, "output.revise"), id);
  },
};

function actingAs(
  ctx: UseCaseContext,
  account: NonNullable<Awaited<ReturnType<typeof findActingAccount>>>,
): UseCaseContext {
  return { ...ctx, actor: { ...account, ...noSession } };
}

/** So many rows are read at once, and so many of them wait together for the one writer (see db/README). */
const slice = 60;
const together = 4;

/** Works until no row waits; another server may work on the same act without anything being done twice. */
export async function carryOut(campaign: CampaignContext, bulkId: string): Promise<void> {
  const { db } = campaign;
  const bulk = await findBulk(db.read, campaign.campaign.id, bulkId);
  if (bulk?.state !== "running") return;
  for (;;) {
    const rows = await listBulkRows(db.read, bulkId, "waiting", slice);
    if (rows.length === 0) break;
    for (let at = 0; at < rows.length; at += together) {
      await Promise.all(rows.slice(at, at + together).map((row) => carryOutRow(campaign, bulk, row)));
    }
  }
  const finishedAt = campaign.campaignNow;
  await db.write(campaign.campaign.id, (tx) =>
    moveBulk(tx, bulkId, { from: "running", to: "finished", finishedAt }),
  );
}
