import { type CivilDate, civilDateOfInstant, formatCivil, localTimeOf } from "~/domain/calendar/civil-date";
import { textProblems } from "~/domain/outputs-draft";
import { isPersonList } from "~/domain/person-lists";
import type { Problem } from "~/domain/problem";
import { readCount } from "~/domain/quantities";
import { foldRoundEvents, type RoundEventKind, type RoundFacts, type RoundResult } from "~/domain/rounds";
import type {
  HoldRoundForm,
  PlanRoundForm,
  RemoveRoundForm,
  ReopenRoundForm,
  ResultForm,
  RoundChange,
  RoundDetailsForm,
} from "~/domain/rounds-forms";
import { checkMilestoneChange } from "~/domain/timeline";
import type { WriteTransaction } from "~db/client.server";
import {
  findRound,
  insertRoundEvents,
  type KeptRound,
  listRoundEvents,
  listRounds,
  type RecordedRoundEvent,
  updateRoundDetails,
  updateRoundRemoved,
} from "~db/queries/rounds.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { readWindow } from "./rounds-add.server";
import { checkNearElection, readDay, readInstant } from "./timeline-days.server";

/** The line that was written: what the form of a later change has to have seen. */
export interface ChangedRound {
  eventId: string;
}

/**
 * Sets the planned day and hour, or clears them with an empty day. Problems: those of a typed day and hour,
 * far-from-election; and those of every change: personal-… and person-list at texts, changed-by-other {by, at},
 * `form` round-removed.
 */
export function planRound(ctx: UseCaseContext, slug: string, id: string, form: PlanRoundForm) {
  return change(ctx, slug, id, form, (open, problems) => {
    const on = readDay(form.on, "on", problems);
    problems.push(...checkNearElection(on, "on", open.campaign));
    return { kind: "planned", on, at: readInstant(on, form.time, "time", problems) };
  });
}

/**
 * Records that the round was held; held again, it corrects the day. Earlier than the round before it, or outside its
 * window, is recorded and told by the page. Problems at `on`: required, in-future, too-early, those of a typed day;
 * `time` not-an-hour; `documentId` document-unknown; those of every change.
 */
export function holdRound(ctx: UseCaseContext, slug: string, id: string, form: HoldRoundForm) {
  return change(ctx, slug, id, form, (open, problems) => {
    const on = readDay(form.on, "on", problems);
    if (problems.length === 0) problems.push(...checkHeldOn(on, open));
    const at = readInstant(on, form.time, "time", problems);
    const documentId = form.documentId || null;
    if (documentId && !open.structure.documents.some((one) => one.id === documentId))
      problems.push({ field: "documentId", code: "document-unknown" });
    return { kind: "held", on, at, documentId, reason: form.reason };
  });
}

/** Takes the day on which it was held back. Problems: `form` round-not-held, those of every change. */
export function reopenRound(ctx: UseCaseContext, slug: string, id: string, form: ReopenRoundForm) {
  return change(ctx, slug, id, form, () => ({ kind: "reopened", reason: form.reason }));
}

/**
 * Records how many were introduced, nominated themselves and were agreed on: numbers, never names. Problems: `form`
 * round-not-held; `introduced` required when all three are empty; those of a typed number at its field.
 */
export function recordRoundResult(ctx: UseCaseContext, slug: string, id: string, form: ResultForm) {
  return change(ctx, slug, id, form, (_open, problems) => {
    const result: RoundResult = {
      introduced: readNumber(form.introduced, "introduced", problems),
      selfNominated: readNumber(form.selfNominated, "selfNominated", problems),
      agreed: readNumber(form.agreed, "agreed", problems),
    };
    if (problems.length === 0 && Object.values(result).every((one) => one === null))
      problems.push({ field: "introduced", code: "required" });
    return { kind: "result-recorded", result, reason: form.reason };
  });
}

/** Sets the window, the place and the note. Problems: `windowTo` window-reversed, those of every change. */
export function setRoundDetails(ctx: UseCaseContext, slug: string, id: string, form: RoundDetailsForm) {
  return change(ctx, slug, id, form, (open, problems) => {
    const details = { ...readWindow(form, open, problems), place: form.place, note: form.note };
    problems.push(...roundTextProblems({ place: form.place, note: form.note }, open));
    return { kind: "details-set", apply: (tx) => updateRoundDetails(tx, id, details), after: details };
  });
}

/** Takes a round out of the list; its history stays. Problems: those of every change. */
export function removeRound(ctx: UseCaseContext, slug: string, id: string, form: RemoveRoundForm) {
  return change(ctx, slug, id, form, (open) => ({
    kind: "removed",
    reason: form.reason,
    apply: (tx) => updateRoundRemoved(tx, id, open.campaignNow),
  }));
}

/** Puts a removed round back. Problems: `form` round-not-removed, round-there (another took its place). */
export function restoreRound(ctx: UseCaseContext, slug: string, id: string, form: RemoveRoundForm) {
  return change(ctx, slug, id, form, () => ({
    kind: "restored",
    reason: form.reason,
    apply: (tx) => updateRoundRemoved(tx, id, null),
  }));
}

interface Wanted {
  kind: RoundEventKind;
  on?: CivilDate | null;
  at?: string | null;
  result?: RoundResult;
  documentId?: string | null;
  reason?: string;
  /** What is written beside the line of the history. */
  apply?: (tx: WriteTransaction) => Promise<void>;
  after?: Record<string, unknown>;
}

/** Appends one line to a round's history with its audit line, unless somebody else has written one meanwhile. */
async function change(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { _key, _seen, ...payload }: RoundChange,
  wantedOf: (open: CampaignContext, problems: Problem[]) => Wanted,
): Promise<Outcome<ChangedRound>> {
  const open = await openCampaign(ctx, slug, "round.edit");
  const { campaign } = open;
  const round = await findRound(ctx.db.read, campaign.id, id);
  if (!round) throw new NotFound();
  const problems: Problem[] = [];
  const { apply, after, ...wanted } = wantedOf(open, problems);
  problems.push(...roundTextProblems({ reason: wanted.reason ?? "" }, open));
  if (problems.length > 0) return refused(...problems);
  return ctx.db.write(campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { id, kind: wanted.kind, ...payload } }, async () => {
      const events = await listRoundEvents(tx, campaign.id, id);
      const last = events.at(-1);
      if ((last?.id ?? "") !== _seen) return refused(changedByOther(last));
      const before = foldRoundEvents(events);
      const misfit = await checkFits(tx, wanted.kind, id, before, open);
      if (misfit) return refused(misfit);
      const event = eventOf(wanted, round, open);
      await apply?.(tx);
      await insertRoundEvents(tx, [event]);
      await appendAudit(tx, ctx, {
        chain: campaign.id,
        action: `round.${wanted.kind}`,
        subjectKind: "round",
        subjectId: id,
        campaignId: campaign.id,
        payload: { before, after: { ...wanted, ...after } },
      });
      return done({ eventId: event.id });
    }),
  );
}

function eventOf(wanted: Wanted, round: KeptRound, open: CampaignContext) {
  return {
    id: open.newId(),
    campaignId: open.campaign.id,
    roundId: round.id,
    unitId: round.unitId,
    kind: wanted.kind,
    on: wanted.on ?? null,
    at: wanted.at ?? null,
    result: wanted.result ?? null,
    reason: wanted.reason ?? "",
    documentId: wanted.documentId ?? null,
    accountId: open.actor.accountId,
    recordedAt: open.campaignNow,
  };
}

/** Whether the round, as it stands inside the transaction, can be changed so. */
async function checkFits(
  tx: WriteTransaction,
  kind: RoundEventKind,
  id: string,
  before: RoundFacts,
  { campaign }: CampaignContext,
): Promise<Problem | null> {
  const round = await findRound(tx, campaign.id, id);
  const isRemoved = round?.removedAt !== null;
  if (kind === "restored") {
    if (!isRemoved) return { field: "form", code: "round-not-removed" };
    const standing = await listRounds(tx, campaign.id);
    return standing.some((one) => isSameSeat(one, round)) ? { field: "form", code: "round-there" } : null;
  }
  if (isRemoved) return { field: "form", code: "round-removed" };
  const needsHeld = kind === "reopened" || kind === "result-recorded";
  return needsHeld && !before.heldOn ? { field: "form", code: "round-not-held" } : null;
}

function isSameSeat(one: KeptRound, other: KeptRound | undefined): boolean {
  return (
    other !== undefined &&
    one.number === other.number &&
    one.body === other.body &&
    one.level === other.level &&
    one.unitId === other.unitId
  );
}

/** Personal data, and lists of persons, in the texts of a round. */
function roundTextProblems(texts: Record<string, string>, { structure }: CampaignContext): Problem[] {
  const lists = Object.entries(texts)
    .filter(([, text]) => isPersonList(text))
    .map(([field]) => ({ field, code: "person-list" }));
  return [...textProblems(texts, structure), ...lists];
}

function checkHeldOn(on: CivilDate | null, { today, campaign }: CampaignContext): Problem[] {
  const frame = { asOf: today, campaignStartsOn: campaign.startsOn };
  return checkMilestoneChange({ kind: "completed", on }, frame).map((problem) => ({
    ...problem,
    params: Object.fromEntries(
      Object.entries(problem.params ?? {}).map(([name, day]) => [name, formatCivil(String(day))]),
    ),
  }));
}

function readNumber(typed: string, field: string, problems: Problem[]): number | null {
  if (typed === "") return null;
  const read = readCount(typed);
  if (read.ok) return read.count;
  problems.push({ field, code: read.code });
  return null;
}

function changedByOther(last: RecordedRoundEvent | undefined): Problem {
  if (!last) return { field: "form", code: "not-valid" };
  const at = `${localTimeOf(last.recordedAt)} ${formatCivil(civilDateOfInstant(last.recordedAt))}`;
  return { field: "form", code: "changed-by-other", params: { by: last.accountName, at } };
}
