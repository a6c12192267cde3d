import type {
  AddProposalForm,
  EditProposalForm,
  ProposalVersionForm,
} from "~/domain/decoration-proposal-forms";
import { type Proposal, proposalCode } from "~/domain/decoration-proposals";
import type { Connection, WriteTransaction } from "~db/client.server";
import {
  findProposal,
  insertProposal,
  nextProposalNumber,
  updateProposal,
} from "~db/queries/decoration-proposals.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { AccessDenied, done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { readProposalFields } from "./decoration-proposal-fields.server";
import { once } from "./idempotency.server";

/** A line that was written: how it is called, and the version that it has now. */
export interface ChangedProposal {
  number: number;
  code: string;
  place: string;
  version: number;
}

/** Writes down a line of the survey. Problems and errors: those of `readProposalFields`. */
export async function addProposal(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: AddProposalForm,
): Promise<Outcome<ChangedProposal>> {
  const open = await openCampaign(ctx, slug, "decoration.propose");
  const read = await readProposalFields(form, open);
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () => {
      if (!read.ok) return read;
      const [id, number] = [open.newId(), await nextProposalNumber(tx, open.campaign.id)];
      const by = { accountId: open.actor.accountId, at: open.campaignNow };
      await insertProposal(tx, { id, campaignId: open.campaign.id, number }, read.value, by);
      await auditProposal(tx, open, "proposal.added", id, { after: { number, ...read.value } });
      return done({ number, code: proposalCode(number), place: read.value.place, version: 1 });
    }),
  );
}

/**
 * Changes a line that is not decided yet. Problems: those of `readProposalFields`; at `form` proposal-changed when
 * somebody else was first, proposal-decided, proposal-removed.
 */
export async function editProposal(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { version, ...form }: EditProposalForm,
): Promise<Outcome<ChangedProposal>> {
  const open = await openCampaign(ctx, slug, "decoration.propose");
  await ownProposal(open, number, "decoration.propose");
  const read = await readProposalFields(form, open);
  if (!read.ok) return read;
  return ctx.db.write(open.campaign.id, async (tx) => {
    const now = await proposalNow(tx, open, number);
    if (now.isRemoved) return refused({ field: "form", code: "proposal-removed" });
    if (now.state !== "proposed") return refused({ field: "form", code: "proposal-decided" });
    if (!(await updateProposal(tx, { id: now.id, version }, { content: read.value })))
      return refused({ field: "form", code: "proposal-changed" });
    await auditProposal(tx, open, "proposal.edited", now.id, { before: contentOf(now), after: read.value });
    return done(changedOf(now, version, read.value.place));
  });
}

/** Takes a line off the list; it keeps its number. Problems: proposal-changed, proposal-decided. */
export const removeProposal = (
  ctx: UseCaseContext,
  slug: string,
  number: number,
  form: ProposalVersionForm,
) => setRemoved(ctx, slug, number, { ...form, removes: true });

/** Puts it back. Problem: proposal-changed. */
export const restoreProposal = (
  ctx: UseCaseContext,
  slug: string,
  number: number,
  form: ProposalVersionForm,
) => setRemoved(ctx, slug, number, { ...form, removes: false });

async function setRemoved(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { version, removes }: ProposalVersionForm & { removes: boolean },
): Promise<Outcome<ChangedProposal>> {
  const open = await openCampaign(ctx, slug, "decoration.propose");
  const before = await ownProposal(open, number, "decoration.propose");
  return ctx.db.write(open.campaign.id, async (tx) => {
    const now = await proposalNow(tx, open, number);
    if (removes && now.state !== "proposed") return refused({ field: "form", code: "proposal-decided" });
    const removedAt = removes ? open.campaignNow : null;
    if (!(await updateProposal(tx, { id: before.id, version }, { removedAt })))
      return refused({ field: "form", code: "proposal-changed" });
    const action = removes ? "proposal.removed" : "proposal.restored";
    await auditProposal(tx, open, action, before.id, { before: { number, place: before.place } });
    return done(changedOf(before, version));
  });
}

export const changedOf = (one: Proposal, version: number, place = one.place): ChangedProposal => ({
  ...{ number: one.number, code: proposalCode(one.number), place, version: version + 1 },
});

const contentOf = ({ decision: _d, id: _i, isRemoved: _r, version: _v, ...content }: Proposal) => content;

/** A line as it stands there and then. Throws NotFound. */
export async function proposalNow(
  db: Connection,
  { campaign }: CampaignContext,
  number: number,
): Promise<Proposal> {
  const found = await findProposal(db, campaign.id, number);
  if (!found) throw new NotFound();
  return found;
}

/** A line that somebody wants to change. Throws NotFound, or AccessDenied for another unit's. */
export async function ownProposal(
  open: CampaignContext,
  number: number,
  action: "decoration.propose" | "decoration.approve",
): Promise<Proposal> {
  const found = await proposalNow(open.db.read, open, number);
  if (!open.may(action, [found.unitId])) throw new AccessDenied();
  return found;
}

/** Writes a line about a proposal into the audit trail. */
export function auditProposal(
  tx: WriteTransaction,
  open: CampaignContext,
  action: string,
  id: string,
  payload: Record<string, unknown>,
): Promise<void> {
  return appendAudit(tx, open, {
    ...{ chain: open.campaign.id, action, subjectKind: "proposal", subjectId: id },
    ...{ campaignId: open.campaign.id, payload },
  });
}
