import { type Clause, type ClausesPart, type ClauseUse, clauseKey } from "~/domain/clauses";
import { planPath } from "~/domain/plan-links";
import { phasePeriodKey } from "~/domain/targets";
import { taskPath } from "~/domain/tasks-page";
import { clauses as en } from "~/i18n/en/clauses";
import { clauses as vi } from "~/i18n/vi/clauses";
import type { Connection } from "~db/client.server";
import { listClauses, listNamedClauses } from "~db/queries/clauses.server";
import { listTasksOfClause } from "~db/queries/tasks.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";

/** The clauses of a document with what points to each. */
export async function loadClauses(
  ctx: UseCaseContext,
  slug: string,
  documentId: string,
): Promise<ClausesPart> {
  const open = await openCampaign(ctx, slug, "document.view");
  const found = await listClauses(ctx.db.read, open.campaign.id, documentId);
  const named = await namedIn(open, documentId, ctx.db.read);
  const clauses = await Promise.all(
    found.map(async (clause) => ({ ...clause, uses: await usesOf(open, clause, named, ctx.db.read) })),
  );
  const known = new Set(found.map(({ label }) => clauseKey(label)));
  return {
    slug,
    documentId,
    clauses,
    unlisted: [...named].filter(([key]) => !known.has(key)).map(([, one]) => one),
    canEdit: open.may("document.add"),
    formKey: ctx.newId(),
  };
}

/** What points to a clause: tasks by the clause itself, milestones and targets by its label. */
export async function usesOfClause(
  open: CampaignContext,
  clause: Clause,
  db: Connection,
): Promise<ClauseUse[]> {
  return usesOf(open, clause, await namedIn(open, clause.documentId, db), db);
}

type Named = ReadonlyMap<string, { label: string; uses: ClauseUse[] }>;

async function usesOf(
  { campaign }: CampaignContext,
  { id, label }: Clause,
  named: Named,
  db: Connection,
): Promise<ClauseUse[]> {
  const tasks = await listTasksOfClause(db, id);
  return [
    ...tasks.map((task) => ({
      kind: "task" as const,
      name: task.title,
      path: taskPath(campaign.slug, task.id),
    })),
    ...(named.get(clauseKey(label))?.uses ?? []),
  ];
}

async function namedIn(
  { campaign, structure, actor }: CampaignContext,
  documentId: string,
  db: Connection,
): Promise<Named> {
  const words = { vi, en }[actor.locale];
  const { milestones, targets } = await listNamedClauses(db, campaign.id, documentId);
  const named = new Map<string, { label: string; uses: ClauseUse[] }>();
  const add = (label: string, use: ClauseUse) => {
    const one = named.get(clauseKey(label)) ?? { label, uses: [] };
    one.uses.push(use);
    named.set(clauseKey(label), one);
  };
  for (const { key, name, clause } of milestones)
    add(clause, { kind: "milestone", name, path: `/${campaign.slug}/lich/${encodeURIComponent(key)}` });
  for (const { period_key, clause } of targets) {
    const phase = structure.phases.find(({ id }) => phasePeriodKey(id) === period_key);
    const name = words.targets(phase?.name ?? "");
    add(clause, { kind: "targets", name, path: planPath(campaign.slug, { period: period_key, block: "" }) });
  }
  return named;
}
