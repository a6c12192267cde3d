import { type CivilDate, formatCivil } from "~/domain/calendar/civil-date";
import {
  conflictWith,
  type DeclarationDraft,
  type DeclarationForm,
  type DeclarationKind,
  daysOfWeeks,
  readDeclaration,
} from "~/domain/declarations";
import { outputCode } from "~/domain/outputs";
import type { Problem } from "~/domain/problem";
import type { WriteTransaction } from "~db/client.server";
import {
  findDeclaration,
  findOutputWithin,
  insertDeclaration,
  listDeclarationsAbout,
  listDeclarationsOf,
  withdrawDeclarations,
} from "~db/queries/declarations.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { AccessDenied, done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { formOptions, type UnitOption } from "./outputs-options.server";
import { writeIfDone } from "./outputs-transaction.server";
import { periodGate } from "./period-gate.server";

/** Records for units that nothing took place in a period, or that it does not concern them. Returns how many. */
export async function declareOutputs(
  ctx: UseCaseContext,
  slug: string,
  form: DeclarationForm,
): Promise<Outcome<{ declared: number }>> {
  const campaign = await openCampaign(ctx, slug, "output.declare");
  const read = readDeclaration(form, campaign);
  if (!read.ok) return refused(...read.problems);
  const { draft } = read;
  if (!campaign.may("output.declare", draft.unitIds, draft.from)) throw new AccessDenied();
  const { _key: key, ...payload } = form;
  return writeIfDone(ctx.db, campaign.campaign.id, (tx) =>
    once(tx, campaign, { key, payload }, async () => {
      const touches = daysOfWeeks(draft).map((day) => ({ unitIds: draft.unitIds, day }));
      const closed = await periodGate(tx, campaign, touches);
      if (closed) return refused({ ...closed, field: closed.field === "date" ? "from" : closed.field });
      for (const unitId of draft.unitIds) {
        const problem = await againstDeclaring(tx, campaign, draft, unitId);
        if (problem) return refused(problem);
        await declare(tx, campaign, draft, unitId);
      }
      return done({ declared: draft.unitIds.length });
    }),
  );
}

/**
 * Declares inside the caller's transaction that a unit had nothing in some days; what it has said already, or what lies
 * in a closed week, stays as it is.
 */
export async function declareNothing(
  tx: WriteTransaction,
  campaign: CampaignContext,
  unitId: string,
  { from, to }: { from: CivilDate; to: CivilDate },
): Promise<Problem | null> {
  const draft: DeclarationDraft = { kind: "zero", unitIds: [unitId], categoryId: null, from, to, note: "" };
  const problem = await againstDeclaring(tx, campaign, draft, unitId);
  if (problem) return problem.code === "already-declared" ? null : problem;
  const touches = daysOfWeeks(draft).map((day) => ({ unitIds: [unitId], day }));
  if ((await periodGate(tx, campaign, touches)) === null) await declare(tx, campaign, draft, unitId);
  return null;
}

async function againstDeclaring(
  tx: WriteTransaction,
  { campaign, structure }: CampaignContext,
  draft: DeclarationDraft,
  unitId: string,
): Promise<Problem | null> {
  const { from, to, categoryId } = draft;
  const unit = structure.tree.nameOf(unitId);
  const output = await findOutputWithin(tx, { unitId, categoryId, from, to });
  if (output) {
    const params = { unit, code: outputCode(campaign, output.number), day: formatCivil(output.publishedOn) };
    return { field: "units", code: "has-outputs", params };
  }
  const categoryIds = categoryId === null ? structure.categories.map((one) => one.id) : [categoryId];
  const standing = await listDeclarationsAbout(tx, {
    campaignId: campaign.id,
    unitIds: [unitId],
    categoryIds,
    from,
    to,
  });
  const conflict = conflictWith(draft, standing);
  if (!conflict) return null;
  const { declaration, code } = conflict;
  const params = {
    unit,
    kind: declaration.kind,
    from: formatCivil(declaration.from),
    to: formatCivil(declaration.to),
  };
  return { field: "units", code, params };
}

async function declare(
  tx: WriteTransaction,
  campaign: CampaignContext,
  draft: DeclarationDraft,
  unitId: string,
): Promise<void> {
  const id = campaign.newId();
  const campaignId = campaign.campaign.id;
  await insertDeclaration(tx, {
    id,
    campaign_id: campaignId,
    unit_id: unitId,
    category_id: draft.categoryId,
    period_from: draft.from,
    period_to: draft.to,
    kind: draft.kind,
    note: draft.note,
    account_id: campaign.actor.accountId,
    recorded_at: campaign.campaignNow,
    withdrawn_at: null,
  });
  await appendAudit(tx, campaign, {
    chain: campaignId,
    action: "output.declare",
    subjectKind: "declaration",
    subjectId: id,
    campaignId,
    payload: {
      kind: draft.kind,
      unitId,
      categoryId: draft.categoryId,
      from: draft.from,
      to: draft.to,
      note: draft.note,
    },
  });
}

/** Takes a declaration back: the period is blank again. */
export async function withdrawDeclaration(
  ctx: UseCaseContext,
  slug: string,
  id: string,
): Promise<Outcome<DeclarationForm>> {
  const campaign = await openCampaign(ctx, slug, "output.declare");
  const campaignId = campaign.campaign.id;
  return writeIfDone(ctx.db, campaignId, async (tx) => {
    const declaration = await findDeclaration(tx, campaignId, id);
    if (!declaration) throw new NotFound();
    const { unitId, from, to, kind } = declaration;
    if (!campaign.may("output.declare", [unitId], from)) throw new AccessDenied();
    const touches = daysOfWeeks({ from, to }).map((day) => ({ unitIds: [unitId], day }));
    const closed = await periodGate(tx, campaign, touches);
    if (closed) return refused({ ...closed, field: "form" });
    await withdrawDeclarations(tx, [id], campaign.campaignNow);
    await appendAudit(tx, campaign, {
      chain: campaignId,
      action: "declaration.withdraw",
      subjectKind: "declaration",
      subjectId: id,
      campaignId,
      payload: { kind, unitId, from, to },
    });
    return done(asTyped(declaration, campaign));
  });
}

/** The form that would declare the same once more. */
function asTyped(
  { unitId, categoryId, kind, from, to, note }: NonNullable<Awaited<ReturnType<typeof findDeclaration>>>,
  { structure, newId }: CampaignContext,
): DeclarationForm {
  return {
    ...{ _key: newId(), kind, note, from: formatCivil(from), to: formatCivil(to) },
    units: [structure.tree.keyOf(unitId)],
    category: structure.categories.find(({ id }) => id === categoryId)?.key ?? "",
  };
}

export interface DeclarationsPage {
  slug: string;
  formKey: string;
  startsOn: CivilDate;
  endsOn: CivilDate;
  today: CivilDate;
  own: UnitOption[];
  categories: [key: string, name: string, group: string][];
  rows: DeclarationRow[];
}

export interface DeclarationRow {
  id: string;
  kind: DeclarationKind;
  unit: string;
  /** null: all categories. */
  category: string | null;
  from: CivilDate;
  to: CivilDate;
  note: string;
  by: string;
  recordedAt: string;
}

const shownDeclarations = 200;

/** Declarations in force that are the person's to make and take back, the latest period first. */
export async function loadDeclarations(ctx: UseCaseContext, slug: string): Promise<DeclarationsPage> {
  const campaign = await openCampaign(ctx, slug, "output.declare");
  const { campaign: election, structure, actor, today } = campaign;
  const within = campaign.unitsFor("output.declare");
  const found = await listDeclarationsOf(ctx.db.read, election.id, within, shownDeclarations);
  const { own, categories } = formOptions(campaign);
  return {
    slug,
    formKey: ctx.newId(),
    startsOn: election.startsOn,
    endsOn: election.endsOn,
    today,
    own,
    categories: categories.map(([key, name, , group]) => [key, name, group]),
    rows: found.map(({ unitId, categoryId, ...row }) => ({
      ...row,
      unit: structure.tree.nameOf(unitId),
      category: structure.categories.find((one) => one.id === categoryId)?.name[actor.locale] ?? null,
    })),
  };
}
