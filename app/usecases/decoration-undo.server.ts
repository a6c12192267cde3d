import type { SiteState } from "~/domain/decoration";
import type { SiteUndoForm } from "~/domain/decoration-forms";
import {
  listCounts,
  listSiteEvents,
  type SiteEvent,
  withdrawSiteEvent,
} from "~db/queries/decoration-events.server";
import { updateItem, updateSite } from "~db/queries/decoration-sites.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { auditSite, siteNow } from "./decoration-edit.server";
import { once } from "./idempotency.server";

/** A move that was recorded, with what takes it back. */
export interface Moved {
  number: number;
  place: string;
  state: SiteState;
  event: string;
}

/**
 * Takes back the last move; it stays in the history, struck out. Only its author may, as long as nothing came after.
 * Problems at `form`: site-removed, move-not-last, move-not-yours.
 */
export async function undoMove(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { _key, event }: SiteUndoForm,
): Promise<Outcome<Moved>> {
  const open = await openCampaign(ctx, slug, "decoration.report");
  const site = await siteNow(ctx.db.read, open, number);
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { number, event } }, async () => {
      const now = await siteNow(tx, open, number);
      if (now.isRemoved) return refused({ field: "form", code: "site-removed" });
      const standing = standingMoves(await listSiteEvents(tx, [site.id]));
      const [before, last] = standing.slice(-2);
      if (last?.id !== event || !before || last.kind === "changed")
        return refused({ field: "form", code: "move-not-last" });
      if (last.accountId !== open.actor.accountId)
        return refused({ field: "form", code: "move-not-yours", params: { by: last.by } });
      await withdrawSiteEvent(tx, last.id, { accountId: open.actor.accountId, at: open.campaignNow });
      for (const { itemId, done: count } of await listCounts(tx, before.id))
        await updateItem(tx, itemId, { done: count });
      await updateSite(tx, now, { state: before.state });
      await auditSite(tx, open, "site.move-withdrawn", site.id, { before: { number, move: last.kind } });
      return done({ number, place: site.place, state: before.state, event: before.id });
    }),
  );
}

/** What counts of a history. */
export const standingMoves = (events: readonly SiteEvent[]): SiteEvent[] =>
  events.filter(({ withdrawnAt }) => withdrawnAt === null);

/** Whether this person may take back the last move of a history. */
export function undoable(events: readonly SiteEvent[], open: CampaignContext): string | null {
  const standing = standingMoves(events);
  const last = standing.at(-1);
  if (!last || standing.length < 2 || last.kind === "changed") return null;
  if (last.accountId !== open.actor.accountId) return null;
  return last.id;
}
