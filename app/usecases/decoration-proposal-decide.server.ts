import type { DecideProposalForm, ProposalVersionForm } from "~/domain/decoration-proposal-forms";
import { type Proposal, readDong } from "~/domain/decoration-proposals";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import { type NewDecision, updateProposal } from "~db/queries/decoration-proposals.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import {
  auditProposal,
  type ChangedProposal,
  changedOf,
  ownProposal,
  proposalNow,
} from "./decoration-proposal-edit.server";
import { readDay } from "./timeline-days.server";

/**
 * Writes down what was decided. Problems: `sum` not-dong, sum-missing, sum-above-estimate {estimate} (can be confirmed);
 * `note` rejection-reason; `on` those of a typed day, decision-in-future, decision-before-survey; `documentId`
 * document-unknown; `form` proposal-wants-nothing, proposal-decided, proposal-removed, proposal-changed; personal-….
 */
export async function decideProposal(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { version, ...form }: DecideProposalForm,
): Promise<Outcome<ChangedProposal>> {
  const open = await openCampaign(ctx, slug, "decoration.approve");
  const before = await ownProposal(open, number, "decoration.approve");
  if (before.wish === "none") return refused({ field: "form", code: "proposal-wants-nothing" });
  const read = readDecision(form, before, open);
  if (!read.ok) return read;
  return ctx.db.write(open.campaign.id, async (tx) => {
    const now = await proposalNow(tx, open, number);
    if (now.isRemoved) return refused({ field: "form", code: "proposal-removed" });
    if (now.decision) {
      const params = { by: now.decision.by };
      return refused({ field: "form", code: "proposal-decided-already", params });
    }
    if (!(await updateProposal(tx, { id: now.id, version }, { decision: read.value })))
      return refused({ field: "form", code: "proposal-changed" });
    const action = read.value.sum === null ? "proposal.rejected" : "proposal.approved";
    await auditProposal(tx, open, action, now.id, { after: { number, ...read.value } });
    return done(changedOf(now, version));
  });
}

/** Takes a decision back: the line waits again, and the audit trail keeps what was decided. Problem: proposal-changed. */
export async function withdrawDecision(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { version }: ProposalVersionForm,
): Promise<Outcome<ChangedProposal>> {
  const open = await openCampaign(ctx, slug, "decoration.approve");
  const before = await ownProposal(open, number, "decoration.approve");
  return ctx.db.write(open.campaign.id, async (tx) => {
    const now = await proposalNow(tx, open, number);
    const isTaken = now.decision && (await updateProposal(tx, { id: now.id, version }, { decision: null }));
    if (!isTaken) return refused({ field: "form", code: "proposal-changed" });
    const payload = { before: { number, state: before.state, ...before.decision } };
    await auditProposal(tx, open, "proposal.decision-withdrawn", before.id, payload);
    return done(changedOf(before, version));
  });
}

function readDecision(
  form: Omit<DecideProposalForm, "version">,
  before: Proposal,
  open: CampaignContext,
): Outcome<NewDecision> {
  const problems: Problem[] = [];
  const on = readDay(form.on, "on", problems) ?? open.today;
  if (on > open.today) problems.push({ field: "on", code: "decision-in-future" });
  if (on < before.surveyedOn)
    problems.push({ field: "on", code: "decision-before-survey", params: { day: before.surveyedOn } });
  const sum = form.verdict === "rejected" ? null : readSum(form, before, problems);
  const note = form.note.trim();
  if (form.verdict === "rejected" && note === "") problems.push({ field: "note", code: "rejection-reason" });
  if (form.documentId !== "" && !open.structure.documents.some(({ id }) => id === form.documentId))
    problems.push({ field: "documentId", code: "document-unknown" });
  problems.push(...textProblems({ note }, open.structure));
  if (problems.length > 0) return refused(...problems);
  const by = { accountId: open.actor.accountId, at: open.campaignNow };
  return done({ on, sum, note, documentId: form.documentId || null, ...by });
}

function readSum(
  { sum: typed, confirm }: Omit<DecideProposalForm, "version">,
  { estimate }: Proposal,
  problems: Problem[],
): number | null {
  if (typed.trim() === "") {
    problems.push({ field: "sum", code: "sum-missing" });
    return null;
  }
  const sum = readDong(typed);
  if (sum === null) problems.push({ field: "sum", code: "not-dong" });
  else if (estimate !== null && sum > estimate && !confirm.includes("sum-above-estimate"))
    problems.push({ field: "sum", code: "sum-above-estimate", params: { estimate } });
  return sum;
}
