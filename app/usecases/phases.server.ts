import { readDay, tidy } from "~/domain/campaign-form";
import { checkPhases } from "~/domain/election-day-form";
import { freeKey } from "~/domain/keys";
import { textProblems } from "~/domain/outputs-draft";
import type { AddPhaseForm, EditPhaseForm, RemovePhaseForm } from "~/domain/phase-form";
import type { Problem } from "~/domain/problem";
import { phasePeriodKey } from "~/domain/targets";
import type { WriteTransaction } from "~db/client.server";
import { insertCampaignEvent } from "~db/queries/campaign-events.server";
import { hasBaseline } from "~db/queries/campaign-settings.server";
import { bumpStructure } from "~db/queries/campaigns.server";
import {
  countTargetsByPeriod,
  deletePhase,
  insertPhase,
  listVersionedPhases,
  updatePhase,
  updatePhaseOrder,
  type VersionedPhase,
} from "~db/queries/phases.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { changedByOther } from "./changed-by-other.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { whyChanged } from "./frozen-plan.server";
import { once } from "./idempotency.server";
import { documentName } from "./timeline-entries.server";

export interface PhasesPage {
  slug: string;
  today: string;
  startsOn: string;
  endsOn: string;
  phases: (VersionedPhase & { targets: number })[];
  /** The plan was frozen: every change says why and by which document. */
  isFrozen: boolean;
  documents: { id: string; name: string }[];
  canAddDocument: boolean;
  formKey: string;
}

export async function loadPhases(ctx: UseCaseContext, slug: string): Promise<PhasesPage> {
  const { campaign, structure, today, may } = await openCampaign(ctx, slug, "campaign.settings");
  const [phases, targets, isFrozen] = await Promise.all([
    listVersionedPhases(ctx.db.read, campaign.id),
    countTargetsByPeriod(ctx.db.read, campaign.id),
    hasBaseline(ctx.db.read, campaign.id),
  ]);
  return {
    slug,
    today,
    startsOn: campaign.startsOn,
    endsOn: campaign.endsOn,
    phases: phases.map((one) => ({ ...one, targets: targets.get(phasePeriodKey(one.id)) ?? 0 })),
    isFrozen,
    documents: isFrozen ? structure.documents.map((one) => ({ id: one.id, name: documentName(one) })) : [],
    canAddDocument: isFrozen && may("document.add"),
    formKey: ctx.newId(),
  };
}

/**
 * Problems of every change of a phase: those of typed days, of `checkPhases`, personal-…, document-unknown at
 * `documentId`; for a frozen plan those of `whyChanged`.
 */
export async function addPhase(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: AddPhaseForm,
): Promise<Outcome<{ name: string }>> {
  return change(ctx, slug, { key: _key, payload: form }, form, async (tx, open, phases) => {
    const read = readPhase(form, open);
    if (!read.ok) return read;
    const phase = {
      ...read.value,
      id: open.newId(),
      key: freeKey(form.name, new Set(phases.map((one) => one.key)), "dot"),
      version: 1,
    };
    const problems = checkAll([...phases, phase], open);
    if (problems.length > 0) return refused(...problems);
    const { startOn, endOn, ...rest } = phase;
    const row = { ...rest, start_on: startOn, end_on: endOn, campaign_id: open.campaign.id };
    await insertPhase(tx, { ...row, sort_order: phases.length });
    return recorded(tx, open, "phase.added", { ...form, named: phase, after: phase });
  });
}

/** Renames or moves a phase. Problems besides: phase-has-targets at `kind`, phase-gone, changed-by-other {by, at}. */
export async function editPhase(
  ctx: UseCaseContext,
  slug: string,
  { _key, _version, ...form }: EditPhaseForm,
): Promise<Outcome<{ name: string }>> {
  return change(ctx, slug, { key: _key, payload: form }, form, async (tx, open, phases) => {
    const found = await find(tx, open, phases, form.phase, _version);
    if (!found.ok) return found;
    const before = found.value;
    const read = readPhase(form, open);
    if (!read.ok) return read;
    const after = { ...before, ...read.value };
    const problems = checkAll(
      phases.map((one) => (one.id === before.id ? after : one)),
      open,
    );
    if (after.kind === "peak" && before.kind === "phase") {
      const targets = await targetsOf(tx, open, before);
      if (targets > 0) problems.push({ field: "kind", code: "phase-has-targets", params: { n: targets } });
    }
    if (problems.length > 0) return refused(...problems);
    await updatePhase(tx, before, after);
    return recorded(tx, open, "phase.edited", { ...form, named: after, before, after });
  });
}

/** Takes a phase away. Problems at `form`: phase-has-targets {n}, phase-gone, changed-by-other {by, at}. */
export async function removePhase(
  ctx: UseCaseContext,
  slug: string,
  { _key, _version, ...form }: RemovePhaseForm,
): Promise<Outcome<VersionedPhase>> {
  const ask = { key: _key, payload: form };
  return change(ctx, slug, ask, { name: "", ...form }, async (tx, open, phases) => {
    const found = await find(tx, open, phases, form.phase, _version);
    if (!found.ok) return found;
    const targets = await targetsOf(tx, open, found.value);
    if (targets > 0) return refused({ field: "form", code: "phase-has-targets", params: { n: targets } });
    await deletePhase(tx, found.value.id);
    await recorded(tx, open, "phase.removed", { ...form, named: found.value, before: found.value });
    return done(found.value);
  });
}

async function change<T>(
  ctx: UseCaseContext,
  slug: string,
  request: { key: string; payload: unknown },
  { name, ...why }: { name: string; documentId: string; reason: string },
  work: (tx: WriteTransaction, open: CampaignContext, phases: VersionedPhase[]) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const open = await openCampaign(ctx, slug, "campaign.settings");
  const problems = textProblems({ name, reason: why.reason }, open.structure);
  if (why.documentId !== "" && !open.structure.documents.some(({ id }) => id === why.documentId))
    problems.push({ field: "documentId", code: "document-unknown" });
  if (problems.length > 0) return refused(...problems);
  const { campaign } = open;
  return ctx.db.write(campaign.id, (tx) =>
    once(tx, ctx, request, async () => {
      const missing = await whyChanged(tx, open, why);
      if (missing.length > 0) return refused(...missing);
      const outcome = await work(tx, open, await listVersionedPhases(tx, campaign.id));
      if (!outcome.ok) return outcome;
      await updatePhaseOrder(tx, inOrder(await listVersionedPhases(tx, campaign.id)));
      await bumpStructure(tx, campaign.id);
      return outcome;
    }),
  );
}

/** Phases by their first day, then the peaks. */
function inOrder(phases: readonly VersionedPhase[]): string[] {
  const rank = (one: VersionedPhase) => `${one.kind === "peak" ? 1 : 0} ${one.startOn} ${one.key}`;
  return [...phases].sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).map((one) => one.id);
}

function readPhase(
  form: Pick<AddPhaseForm, "name" | "kind" | "startOn" | "endOn">,
  { campaign }: CampaignContext,
) {
  const problems: Problem[] = [];
  const startOn = readDay(form.startOn, "startOn", problems);
  const endOn = readDay(form.endOn, "endOn", problems);
  if (problems.length > 0 || startOn === null || endOn === null) return refused(...problems);
  const phase = { name: tidy(form.name), kind: form.kind, startOn, endOn };
  const [wrong] = checkPhases([phase], campaign);
  return wrong ? refused({ ...wrong, field: endOn < startOn ? "endOn" : "startOn" }) : done(phase);
}

const checkAll = (phases: readonly VersionedPhase[], { campaign }: CampaignContext) =>
  checkPhases(phases, campaign).map((problem) => ({ ...problem, field: "startOn" }));

async function find(
  tx: WriteTransaction,
  { campaign }: CampaignContext,
  phases: readonly VersionedPhase[],
  key: string,
  version: string,
): Promise<Outcome<VersionedPhase>> {
  const phase = phases.find((one) => one.key === key);
  if (!phase) return refused({ field: "form", code: "phase-gone" });
  if (String(phase.version) === version) return done(phase);
  return refused(await changedByOther(tx, campaign.id, { kind: "phase", id: phase.key }));
}

async function targetsOf(
  tx: WriteTransaction,
  { campaign }: CampaignContext,
  phase: VersionedPhase,
): Promise<number> {
  return (await countTargetsByPeriod(tx, campaign.id)).get(phasePeriodKey(phase.id)) ?? 0;
}

interface PhaseChange {
  reason: string;
  documentId: string;
  /** As it is called from now on. */
  named: VersionedPhase;
  before?: VersionedPhase;
  after?: VersionedPhase;
}

async function recorded(
  tx: WriteTransaction,
  open: CampaignContext,
  action: `phase.${"added" | "edited" | "removed"}`,
  { reason, documentId, named, before, after }: PhaseChange,
): Promise<Outcome<{ name: string }>> {
  const told = (phase: VersionedPhase | undefined) =>
    phase && { name: phase.name, phaseKind: phase.kind, startOn: phase.startOn, endOn: phase.endOn };
  await insertCampaignEvent(tx, {
    id: open.newId(),
    campaignId: open.campaign.id,
    subjectKind: "phase",
    subjectKey: named.key,
    unitId: null,
    event: action.slice("phase.".length),
    on: null,
    detail: null,
    reason,
    documentId: documentId || null,
    accountId: open.actor.accountId,
    recordedAt: open.now(),
  });
  await appendAudit(tx, open, {
    chain: open.campaign.id,
    action,
    subjectKind: "phase",
    subjectId: named.key,
    campaignId: open.campaign.id,
    payload: { name: named.name, reason, document: documentId, before: told(before), after: told(after) },
  });
  return done({ name: named.name });
}
