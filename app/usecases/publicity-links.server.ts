import type { PublicitySubject } from "~/domain/publicity";
import type { LinkForm, UnlinkForm } from "~/domain/publicity-forms";
import {
  deletePublicityLink,
  insertPublicityLinks,
  listLinkableIds,
} from "~db/queries/publicity-outputs.server";
import { appendAudit } from "./audit.server";
import { openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { itemOf } from "./publicity-items.server";

/**
 * Ticks an item with outputs: the secretary with any, people of a unit with outputs that credit a unit of theirs. The
 * value is how many are new. Problem: `outputs` output-not-linkable {n} for those of another campaign, withdrawn ones,
 * and those out of reach; then nothing is linked.
 */
export async function linkOutputs(
  ctx: UseCaseContext,
  slug: string,
  subject: PublicitySubject,
  { _key, itemId, outputs }: LinkForm,
): Promise<Outcome<number>> {
  const open = await openCampaign(ctx, slug, "publicity.link");
  const item = await itemOf(open, subject, itemId);
  if (item.removedAt !== null) throw new NotFound();
  const { id: campaignId } = open.campaign;
  const wanted = [...new Set(outputs)];
  return ctx.db.write(campaignId, (tx) =>
    once(tx, ctx, { key: _key, payload: { itemId, outputs } }, async () => {
      const linkable = await listLinkableIds(tx, campaignId, wanted, open.unitsFor("publicity.link"));
      const n = wanted.length - linkable.length;
      if (n > 0) return refused({ field: "outputs", code: "output-not-linkable", params: { n } });
      const by = { accountId: open.actor.accountId, at: ctx.now() };
      const added = await insertPublicityLinks(tx, itemId, linkable, by);
      if (added > 0)
        await appendAudit(tx, ctx, auditOf("publicity.linked", campaignId, itemId, { outputs: linkable }));
      return done(added);
    }),
  );
}

/** Takes an output's tick away; the output itself stays. Problem: `form` output-not-linked. */
export async function unlinkOutput(
  ctx: UseCaseContext,
  slug: string,
  subject: PublicitySubject,
  { _key, itemId, outputId }: UnlinkForm,
): Promise<Outcome<null>> {
  const open = await openCampaign(ctx, slug, "publicity.link");
  await itemOf(open, subject, itemId);
  const { id: campaignId } = open.campaign;
  return ctx.db.write(campaignId, (tx) =>
    once(tx, ctx, { key: _key, payload: { itemId, unlink: outputId } }, async () => {
      const link = { campaignId, itemId, outputId };
      const isGone = await deletePublicityLink(tx, link, open.unitsFor("publicity.link"));
      if (!isGone) return refused({ field: "form", code: "output-not-linked" });
      await appendAudit(tx, ctx, auditOf("publicity.unlinked", campaignId, itemId, { output: outputId }));
      return done(null);
    }),
  );
}

const auditOf = (action: string, campaignId: string, itemId: string, payload: Record<string, unknown>) => ({
  chain: campaignId,
  action,
  subjectKind: "publicity",
  subjectId: itemId,
  campaignId,
  payload,
});
