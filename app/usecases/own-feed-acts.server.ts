import type { OutputForm } from "~/domain/outputs";
import { readOutput } from "~/domain/outputs-draft";
import type { ProposalForm } from "~/domain/own-feed-forms";
import type { Problem } from "~/domain/problem";
import type { WriteTransaction } from "~db/client.server";
import { findOutput } from "~db/queries/outputs.server";
import { findItems, listDecided, moveItems } from "~db/queries/own-feed-items.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { type Logged, logInto } from "./outputs.server";
import { writeIfDone } from "./outputs-transaction.server";
import { mayCredit } from "./outputs-writing.server";
import { fieldsOfItem, scopeOf } from "./own-feed-proposals.server";

/**
 * Records one proposal as its form has it, which may say something else than the feed did. Problems: those of an output,
 * item-decided at `form`, unit-not-yours at `units`. Throws NotFound for an item out of reach.
 */
export async function confirmProposal(
  ctx: UseCaseContext,
  slug: string,
  { item, ...form }: ProposalForm,
): Promise<Outcome<Logged>> {
  return confirm(await openCampaign(ctx, slug, "output.log"), item, form);
}

/** What became of proposals that were to be recorded together. */
export interface Confirmed {
  /** Of those that were recorded; the time is the last one's. */
  logged: Logged;
  /** Why the others were not, at `item-ID`; they stay proposed. */
  problems: Problem[];
}

/**
 * Records proposals as they stand, each in a transaction of its own: one that cannot be recorded stops no other. The
 * same form sent twice records nothing twice.
 */
export async function confirmProposals(
  ctx: UseCaseContext,
  slug: string,
  { _key, items }: { _key: string; items: readonly string[] },
): Promise<Confirmed> {
  const open = await openCampaign(ctx, slug, "output.log");
  const logged: Logged = { numbers: [], codes: [], loggedAt: open.campaignNow };
  const problems: Problem[] = [];
  for (const item of await findItems(ctx.db.read, scopeOf(open), items)) {
    const form = { ...fieldsOfItem(open, item), _key: `${_key}:${item.id}` };
    const outcome = await confirm(open, item.id, form);
    if (outcome.ok) {
      logged.numbers.push(...outcome.value.numbers);
      logged.codes.push(...outcome.value.codes);
    } else {
      problems.push(...outcome.problems.slice(0, 1).map((one) => ({ ...one, field: `item-${item.id}` })));
    }
  }
  return { logged, problems };
}

async function confirm(open: CampaignContext, id: string, form: OutputForm): Promise<Outcome<Logged>> {
  const read = readOutput(form, open);
  if (!read.ok) return refused(...read.problems);
  if (!mayCredit(open, "output.log", read.draft)) {
    return refused({ field: "units", code: "unit-not-yours" });
  }
  return writeIfDone(open.db, open.campaign.id, async (tx) => {
    const [item] = await findItems(tx, scopeOf(open), [id]);
    if (!item) throw new NotFound();
    // The same form once more is answered as it was the first time.
    const isOwn = item.decision === form._key && item.decided_by === open.actor.accountId;
    if (item.state !== "proposed" && !isOwn) {
      return refused({ field: "form", code: "item-decided" });
    }
    const logged = await logInto(tx, open, form, read.draft, open.campaignNow);
    if (!logged.ok || item.state !== "proposed") return logged;
    await moveItems(tx, [id], "proposed", {
      ...decidedBy(open, form._key),
      state: "confirmed",
      output_id: await outputIdOf(tx, open, logged.value),
    });
    return logged;
  });
}

async function outputIdOf(tx: WriteTransaction, { campaign }: CampaignContext, { numbers }: Logged) {
  const [number = 0] = numbers;
  const output = await findOutput(tx, { campaignId: campaign.id, number, within: "all" });
  return output?.id ?? null;
}

/** Leaves proposals out for good; the value names the act, for taking it back. */
export async function dismissProposals(
  ctx: UseCaseContext,
  slug: string,
  items: readonly string[],
): Promise<{ count: number; decision: string }> {
  const open = await openCampaign(ctx, slug, "output.log");
  const decision = ctx.newId();
  return ctx.db.write(open.campaign.id, async (tx) => {
    const found = await findItems(tx, scopeOf(open), items);
    const ids = found.filter(({ state }) => state === "proposed").map(({ id }) => id);
    const to = { ...decidedBy(open, decision), state: "dismissed", output_id: null } as const;
    const count = await moveItems(tx, ids, "proposed", to);
    if (count > 0) await tellOf(tx, open, "own-feed.dismissed", { items: ids });
    return { count, decision };
  });
}

/** Proposes again what was left out: these items, or all of one act. The value is how many. */
export async function restoreProposals(
  ctx: UseCaseContext,
  slug: string,
  { items, decision }: { items: readonly string[]; decision: string },
): Promise<number> {
  const open = await openCampaign(ctx, slug, "output.log");
  return ctx.db.write(open.campaign.id, async (tx) => {
    const scope = scopeOf(open);
    const named = (await findItems(tx, scope, items)).map(({ id }) => id);
    const ids = decision === "" ? named : await listDecided(tx, scope, decision);
    const undecided = { decision: null, decided_by: null, decided_at: null, output_id: null };
    const count = await moveItems(tx, ids, "dismissed", { ...undecided, state: "proposed" });
    if (count > 0) await tellOf(tx, open, "own-feed.proposed-again", { items: ids });
    return count;
  });
}

const decidedBy = ({ actor, campaignNow }: CampaignContext, decision: string) => ({
  decision,
  decided_by: actor.accountId,
  decided_at: campaignNow,
});

async function tellOf(
  tx: WriteTransaction,
  open: CampaignContext,
  action: string,
  payload: Record<string, unknown>,
): Promise<void> {
  await appendAudit(tx, open, {
    chain: open.campaign.id,
    action,
    subjectKind: "own-feed",
    subjectId: "",
    campaignId: open.campaign.id,
    payload,
  });
}
