import { categoryCover } from "~/domain/category-cover";
import { textProblems } from "~/domain/outputs-draft";
import { cellField } from "~/domain/plan";
import type { Problem } from "~/domain/problem";
import { periodOf, type TargetPeriod } from "~/domain/targets";
import { type CellChange, compareMatrix, type MatrixFrame, type TypedCell } from "~/domain/targets-matrix";
import type { Unit } from "~/domain/units";
import type { WriteTransaction } from "~db/client.server";
import { insertCampaignEvent } from "~db/queries/campaign-events.server";
import { bumpStructure } from "~db/queries/campaigns.server";
import { deleteTarget, insertTargets, listTargets, updateTarget } from "~db/queries/targets.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { whyChanged } from "./frozen-plan.server";
import { documentName } from "./timeline-entries.server";

/** A posted matrix. A cell's `base` is what the person was shown (see `baseOf`); texts are as typed. */
export interface TargetsInput {
  periodKey: string;
  cells: readonly { unitKey: string; categoryKey: string; text: string; base: string }[];
  /** "" for none. */
  documentId: string;
  clause: string;
  /** Why the plan changes; needed, with a document, once it is frozen. */
  reason?: string;
}

const maxClause = 200;
const maxCells = 3_000;

/**
 * Saves a matrix, all of it or nothing; the value counts the cells that changed. Problems at a cell: those of a typed
 * count, target-changed-by-other, target-removed-by-other, target-set-for-other-period, target-set-for-group,
 * unit-gathers, unit-not-there {unit}; elsewhere period-unknown, document-unknown, too-many-cells, personal-…, and for
 * a frozen plan those of `whyChanged`. Sending the same again changes nothing.
 */
export async function saveTargets(
  ctx: UseCaseContext,
  slug: string,
  input: TargetsInput,
): Promise<Outcome<{ changed: number }>> {
  const open = await openCampaign(ctx, slug, "target.edit");
  const read = readTargets(open, input);
  if (!read.ok) return refused(...read.problems);
  const { period, cells } = read;
  return ctx.db.write(open.campaign.id, async (tx) => {
    const unitIds = [...new Set(cells.map((cell) => cell.unitId))];
    const standing = await listTargets(tx, open.campaign.id, unitIds);
    const { changes, problems } = compareMatrix(cells, standing, frameOf(open, period));
    if (problems.length > 0) return refused(...problems.map((problem) => named(problem, open)));
    if (changes.length === 0) return done({ changed: 0 });
    const unexplained = await whyChanged(tx, open, input);
    if (unexplained.length > 0) return refused(...unexplained);
    await writeChanges(tx, open, { ...input, changes });
    await bumpStructure(tx, open.campaign.id);
    await auditChanges(tx, open, { ...input, changes });
    return done({ changed: changes.length });
  });
}

type ReadTargets =
  | { ok: true; period: TargetPeriod; cells: TypedCell[] }
  | { ok: false; problems: Problem[] };

function readTargets(open: CampaignContext, input: TargetsInput): ReadTargets {
  const { campaign, structure } = open;
  const { clause, reason = "" } = input;
  const problems: Problem[] = textProblems({ clause, reason }, structure);
  const period = periodOf(input.periodKey, campaign, structure.phases);
  if (!period) problems.push({ field: "period", code: "period-unknown" });
  if (input.clause.length > maxClause)
    problems.push({ field: "clause", code: "too-long", params: { max: maxClause } });
  if (input.documentId !== "" && !structure.documents.some((one) => one.id === input.documentId)) {
    problems.push({ field: "documentId", code: "document-unknown" });
  }
  if (input.cells.length > maxCells)
    problems.push({ field: "form", code: "too-many-cells", params: { max: maxCells } });
  const cells = problems.length > 0 || !period ? [] : readCells(open, input.cells, period, problems);
  return period && problems.length === 0 ? { ok: true, period, cells } : { ok: false, problems };
}

function frameOf({ campaign, structure }: CampaignContext, period: TargetPeriod): MatrixFrame {
  const { share } = categoryCover(structure.categories);
  return { period, periodOf: (key) => periodOf(key, campaign, structure.phases), share };
}

function readCells(
  open: CampaignContext,
  typed: TargetsInput["cells"],
  period: TargetPeriod,
  problems: Problem[],
): TypedCell[] {
  const units = new Map(open.structure.tree.units.map((unit) => [unit.key, unit]));
  const categories = new Map(open.structure.categories.map((category) => [category.key, category.id]));
  return typed.flatMap(({ unitKey, categoryKey, text, base }) => {
    const field = cellField(unitKey, categoryKey);
    const unit = units.get(unitKey);
    const categoryId = categories.get(categoryKey);
    if (!unit) problems.push({ field, code: "unit-unknown" });
    else if (!unit.reports) problems.push({ field, code: "unit-gathers", params: { unit: unit.name } });
    else if (text !== "" && !isThere(unit, period))
      problems.push({ field, code: "unit-not-active", params: { unit: unit.name } });
    else if (!categoryId) problems.push({ field, code: "category-unknown" });
    else return [{ unitId: unit.id, categoryId, field, text, base }];
    return [];
  });
}

/** A unit that has ended before the period, or begins after it, has nothing to reach in it. */
export const isThere = ({ validFrom, validTo }: Unit, { from, to }: TargetPeriod): boolean =>
  validFrom <= to && (validTo === null || validTo > from);

/** The period in a problem by its name and days instead of its key. */
function named(problem: Problem, { campaign, structure, actor }: CampaignContext): Problem {
  if (!namingPeriods.includes(problem.code)) return problem;
  const standing = periodOf(String(problem.params?.period), campaign, structure.phases);
  const phase = structure.phases.find((one) => problem.params?.period === `phase:${one.id}`);
  const group = structure.categories.find((one) => one.id === problem.params?.category);
  const days = { period: phase?.name ?? "", ...(standing && { from: standing.from, to: standing.to }) };
  const params = { ...problem.params, ...days };
  return { ...problem, params: group ? { ...params, category: group.name[actor.locale] } : params };
}

const namingPeriods = ["target-set-for-other-period", "target-set-for-group"];

interface MatrixWrite extends TargetsInput {
  changes: readonly CellChange[];
}

async function writeChanges(tx: WriteTransaction, open: CampaignContext, write: MatrixWrite): Promise<void> {
  const values = {
    document_id: write.documentId || null,
    clause: write.clause,
    updated_by: open.actor.accountId,
    updated_at: open.now(),
  };
  const inserts = [];
  for (const { unitId, categoryId, from, to } of write.changes) {
    const place = {
      campaign_id: open.campaign.id,
      period_key: write.periodKey,
      unit_id: unitId,
      category_id: categoryId,
    };
    if (from === null) inserts.push({ id: open.newId(), ...place, ...values, amount: to ?? 0, version: 1 });
    else if (to === null) await requireWritten(deleteTarget(tx, place, from.version));
    else await requireWritten(updateTarget(tx, place, from.version, { ...values, amount: to }));
  }
  await insertTargets(tx, inserts);
}

/** Within the transaction that compared the versions nobody can be faster; a bug then, not a race. */
async function requireWritten(written: Promise<boolean>): Promise<void> {
  if (!(await written)) throw new Error("a target changed inside the transaction that read it");
}

async function auditChanges(tx: WriteTransaction, open: CampaignContext, write: MatrixWrite): Promise<void> {
  const { structure } = open;
  const categoryKeys = new Map(structure.categories.map((category) => [category.id, category.key]));
  const cells = write.changes.map(({ unitId, categoryId, from, to }) => ({
    unit: structure.tree.get(unitId)?.key,
    category: categoryKeys.get(categoryId),
    before: from?.amount ?? null,
    after: to,
  }));
  const document = structure.documents.find((one) => one.id === write.documentId);
  await insertCampaignEvent(tx, {
    id: open.newId(),
    campaignId: open.campaign.id,
    subjectKind: "targets",
    subjectKey: write.periodKey,
    unitId: null,
    event: "saved",
    on: null,
    detail: JSON.stringify(cells.map((one) => [one.unit, one.category])),
    reason: write.reason ?? "",
    documentId: write.documentId || null,
    accountId: open.actor.accountId,
    recordedAt: open.now(),
  });
  await appendAudit(tx, open, {
    chain: open.campaign.id,
    action: "targets.saved",
    subjectKind: "targets",
    subjectId: write.periodKey,
    campaignId: open.campaign.id,
    payload: {
      period: write.periodKey,
      document: document ? documentName(document) : null,
      clause: write.clause,
      reason: write.reason ?? "",
      cells,
    },
  });
}
