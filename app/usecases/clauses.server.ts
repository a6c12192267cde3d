import type { AddClausesForm, ClauseForm, ClauseMoveForm, ClauseVersionForm } from "~/domain/clause-forms";
import { type ClauseDraft, clauseKey, readClauses } from "~/domain/clauses";
import { textProblems } from "~/domain/outputs-draft";
import type { WriteTransaction } from "~db/client.server";
import {
  findClause,
  insertClauses,
  listClauses,
  orderClauses,
  updateClause,
} from "~db/queries/clauses.server";
import { findDocument } from "~db/queries/documents.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { usesOfClause } from "./clauses-page.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";

/** A clause that was changed: its label, and the version that it has now. */
export interface ChangedClause {
  name: string;
  version: number;
}

/**
 * Adds clauses, one to a line, after those of the document. The value is how many. Problems at `lines`: required,
 * clause-too-long {line}, clause-twice {line, label}, clause-exists {label}, personal-….
 */
export async function addClauses(
  ctx: UseCaseContext,
  slug: string,
  documentId: string,
  { _key, lines }: AddClausesForm,
): Promise<Outcome<number>> {
  const open = await openCampaign(ctx, slug, "document.add");
  const { clauses, problems } = readClauses(lines);
  problems.push(...textProblems({ lines }, open.structure));
  if (problems.length > 0) return refused(...problems);
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { documentId, lines } }, async () => {
      await requireDocument(tx, open, documentId);
      const there = new Set(
        (await listClauses(tx, open.campaign.id, documentId)).map((one) => clauseKey(one.label)),
      );
      const twin = clauses.find(({ label }) => there.has(clauseKey(label)));
      if (twin) return refused({ field: "lines", code: "clause-exists", params: { label: twin.label } });
      await writeClauses(tx, open, documentId, clauses);
      return done(clauses.length);
    }),
  );
}

/** Writes new clauses with their line of the audit trail; the value are their ids. */
export async function writeClauses(
  tx: WriteTransaction,
  open: CampaignContext,
  documentId: string,
  clauses: readonly ClauseDraft[],
): Promise<string[]> {
  const rows = clauses.map((clause) => ({ ...clause, id: open.newId() }));
  const by = { accountId: open.actor.accountId, at: open.campaignNow };
  await insertClauses(tx, { campaignId: open.campaign.id, documentId }, rows, by);
  await auditClause(tx, open, "clause.added", documentId, {
    after: { clauses: rows.map((one) => one.label) },
  });
  return rows.map(({ id }) => id);
}

/** Corrects a clause. Problems: `label` clause-exists; `form` clause-changed when somebody else was first; personal-…. */
export function editClause(
  ctx: UseCaseContext,
  slug: string,
  documentId: string,
  { clause, version, label, content }: ClauseForm,
): Promise<Outcome<ChangedClause>> {
  return change(ctx, slug, { documentId, clause }, async (tx, open, before) => {
    const problems = textProblems({ label, content }, open.structure);
    const others = await listClauses(tx, open.campaign.id, documentId);
    if (others.some((one) => one.id !== clause && clauseKey(one.label) === clauseKey(label)))
      problems.push({ field: "label", code: "clause-exists", params: { label } });
    if (problems.length > 0) return refused(...problems);
    if (!(await updateClause(tx, { id: clause, version }, { label, content })))
      return refused({ field: "form", code: "clause-changed" });
    const payload = {
      before: { label: before.label, content: before.content },
      after: { label, content },
    };
    await auditClause(tx, open, "clause.edited", clause, payload);
    return done({ name: label, version: version + 1 });
  });
}

/**
 * Takes a clause out of its document while nothing points to it. Problems at `form`: clause-used {uses} with the names
 * of what does; clause-changed.
 */
export function removeClause(
  ctx: UseCaseContext,
  slug: string,
  documentId: string,
  { clause, version }: ClauseVersionForm,
): Promise<Outcome<ChangedClause>> {
  return change(ctx, slug, { documentId, clause }, async (tx, open, before) => {
    const uses = await usesOfClause(open, before, tx);
    if (uses.length > 0) {
      const names = uses.map(({ name }) => name).join("; ");
      return refused({ field: "form", code: "clause-used", params: { label: before.label, uses: names } });
    }
    if (!(await updateClause(tx, { id: clause, version }, { removedAt: ctx.now() })))
      return refused({ field: "form", code: "clause-changed" });
    await auditClause(tx, open, "clause.removed", clause, { before: { label: before.label } });
    return done({ name: before.label, version: version + 1 });
  });
}

/** Puts a removed clause back. Problems at `form`: clause-exists when another has its label now; clause-changed. */
export function restoreClause(
  ctx: UseCaseContext,
  slug: string,
  documentId: string,
  { clause, version }: ClauseVersionForm,
): Promise<Outcome<ChangedClause>> {
  return change(ctx, slug, { documentId, clause }, async (tx, open, before) => {
    const { label } = before;
    const others = await listClauses(tx, open.campaign.id, documentId);
    if (others.some((one) => clauseKey(one.label) === clauseKey(label)))
      return refused({ field: "form", code: "clause-exists", params: { label } });
    if (!(await updateClause(tx, { id: clause, version }, { removedAt: null })))
      return refused({ field: "form", code: "clause-changed" });
    await auditClause(tx, open, "clause.restored", clause, { after: { label } });
    return done({ name: label, version: version + 1 });
  });
}

/** Moves a clause one place up or down in its document; at an end it stays. Throws NotFound for a removed one. */
export function moveClause(
  ctx: UseCaseContext,
  slug: string,
  documentId: string,
  { clause, way }: ClauseMoveForm,
): Promise<Outcome<ChangedClause>> {
  return change(ctx, slug, { documentId, clause }, async (tx, open, before) => {
    const ids = (await listClauses(tx, open.campaign.id, documentId)).map(({ id }) => id);
    const at = ids.indexOf(clause);
    if (at < 0) throw new NotFound();
    const to = Math.min(Math.max(at + (way === "up" ? -1 : 1), 0), ids.length - 1);
    if (at !== to) {
      await orderClauses(tx, ids.toSpliced(at, 1).toSpliced(to, 0, clause));
      await auditClause(tx, open, "clause.moved", clause, {
        before: { place: at + 1 },
        after: { place: to + 1 },
      });
    }
    return done({ name: before.label, version: before.version });
  });
}

type FoundClause = NonNullable<Awaited<ReturnType<typeof findClause>>>;

async function change(
  ctx: UseCaseContext,
  slug: string,
  { documentId, clause }: { documentId: string; clause: string },
  work: (tx: WriteTransaction, open: CampaignContext, before: FoundClause) => Promise<Outcome<ChangedClause>>,
): Promise<Outcome<ChangedClause>> {
  const open = await openCampaign(ctx, slug, "document.add");
  return ctx.db.write(open.campaign.id, async (tx) => {
    await requireDocument(tx, open, documentId);
    const before = await findClause(tx, documentId, clause);
    if (!before) throw new NotFound();
    return work(tx, open, before);
  });
}

async function requireDocument(
  tx: WriteTransaction,
  { campaign }: CampaignContext,
  id: string,
): Promise<void> {
  const document = await findDocument(tx, campaign.id, id);
  if (!document || document.isRemoved) throw new NotFound();
}

function auditClause(
  tx: WriteTransaction,
  open: CampaignContext,
  action: string,
  subjectId: string,
  payload: Record<string, unknown>,
): Promise<void> {
  const { id: campaignId } = open.campaign;
  return appendAudit(tx, open, {
    chain: campaignId,
    action,
    subjectKind: "clause",
    subjectId,
    campaignId,
    payload,
  });
}
