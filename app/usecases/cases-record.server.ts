import type {
  AddCaseForm,
  CaseVersionForm,
  EditCaseForm,
  RepeatForm,
  RepeatGoneForm,
} from "~/domain/case-forms";
import { caseCode, numberOfCaseCode, type RebuttalCase } from "~/domain/cases";
import { namedPersonProblems } from "~/domain/guarded-text";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import type { WriteTransaction } from "~db/client.server";
import { findRepeat, insertRepeat, updateRepeatRemoved } from "~db/queries/case-parts.server";
import { deleteClaimWords, insertClaimWords } from "~db/queries/case-words.server";
import {
  type CaseContent,
  findCase,
  insertCase,
  takeCaseNumber,
  updateCase,
  updateCaseContent,
} from "~db/queries/cases.server";
import { listTopics } from "~db/queries/organisations.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import {
  type ChangedCase,
  caseChanged,
  changeCase,
  changedCase,
  changesOf,
  mayEdit,
  readMoment,
  speaksFor,
  tellCase,
} from "./cases-writing.server";
import { AccessDenied, done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";

/** What a form became: a case of its own, or with `repeat` another sighting of an earlier one. */
export interface AddedCase extends ChangedCase {
  repeat: string | null;
}

/**
 * Records a claim, or a repeat of the case that `repeatOf` names. Problems: `claim` personal-…; `topicKey`
 * topic-unknown; `unit` unit-unknown; `seenOn`, `seenTime` those of a moment; `form` case-unknown. Throws AccessDenied
 * for a unit that is not one's own.
 */
export async function addCase(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: AddCaseForm,
): Promise<Outcome<AddedCase>> {
  const open = await openCampaign(ctx, slug, "case.report");
  const problems: Problem[] = [];
  const content = await readContent(form, open, problems);
  if (!content || problems.length > 0) return refused(...problems);
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () =>
      form.repeatOf === ""
        ? done(await writeCase(tx, open, content))
        : writeRepeatOf(tx, open, form.repeatOf, content),
    ),
  );
}

async function writeCase(
  tx: WriteTransaction,
  open: CampaignContext,
  content: CaseContent,
): Promise<AddedCase> {
  const number = await takeCaseNumber(tx, open.campaign.id);
  const one = { id: open.newId(), campaignId: open.campaign.id, number, ...content };
  await insertCase(tx, one, { accountId: open.actor.accountId, at: open.campaignNow });
  await insertClaimWords(tx, one);
  await tellCase(tx, open, one, { act: "recorded", details: { after: content } });
  return { ...changedCase(one, 1), repeat: null };
}

async function writeRepeatOf(
  tx: WriteTransaction,
  open: CampaignContext,
  code: string,
  { seenAt, medium, unitId }: CaseContent,
): Promise<Outcome<AddedCase>> {
  const number = numberOfCaseCode(code);
  const one = number === null ? undefined : await findCase(tx, open.campaign.id, number);
  if (!one || one.isRemoved || one.mergedInto !== null)
    return refused({ field: "form", code: "case-unknown", params: { code } });
  const repeat = await writeRepeat(tx, open, one, { seenAt, medium, unitId, note: "" });
  return done({ ...changedCase(one, one.version), repeat });
}

/** Attaches another sighting of a claim. Problems: those of a sighting; `note` personal-…. */
export async function addRepeat(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { _key, ...form }: RepeatForm,
): Promise<Outcome<AddedCase>> {
  return changeCase(ctx, slug, number, { action: "case.report" }, (tx, one, open) =>
    once(tx, ctx, { key: _key, payload: { number, ...form } }, async () => {
      const problems: Problem[] = [];
      const sighting = readSighting(form, open, problems);
      problems.push(...textProblems({ note: form.note }, open.structure));
      problems.push(...namedPersonProblems({ note: form.note }, form.notCitizen));
      if (!sighting || problems.length > 0) return refused(...problems);
      const repeat = await writeRepeat(tx, open, one, { ...sighting, note: form.note });
      return done({ ...changedCase(one, one.version), repeat });
    }),
  );
}

async function writeRepeat(
  tx: WriteTransaction,
  open: CampaignContext,
  one: RebuttalCase,
  repeat: Omit<CaseContent, "claim" | "topicKey"> & { note: string },
): Promise<string> {
  const id = open.newId();
  const by = { accountId: open.actor.accountId, at: open.campaignNow };
  await insertRepeat(tx, { id, caseId: one.id, mergedFrom: null, ...repeat }, by);
  await tellCase(tx, open, one, { act: "repeated", details: { after: repeat } });
  return id;
}

/** Takes a sighting away, or puts it back. Problem: `form` repeat-merged for what another case brought along. */
export const removeRepeat = (ctx: UseCaseContext, slug: string, number: number, form: RepeatGoneForm) =>
  setRepeatRemoved(ctx, slug, number, form, true);
export const restoreRepeat = (ctx: UseCaseContext, slug: string, number: number, form: RepeatGoneForm) =>
  setRepeatRemoved(ctx, slug, number, form, false);

function setRepeatRemoved(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { repeat: id }: RepeatGoneForm,
  isRemoved: boolean,
): Promise<Outcome<string>> {
  return changeCase(ctx, slug, number, { action: "case.report" }, async (tx, one, open) => {
    const place = { caseId: one.id, id };
    const repeat = await findRepeat(tx, place);
    if (!repeat) throw new NotFound();
    if (!speaksFor(open, repeat.unit_id)) throw new AccessDenied();
    if (!(await updateRepeatRemoved(tx, place, isRemoved ? open.campaignNow : null)))
      return refused({ field: "form", code: "repeat-merged" });
    const act = isRemoved ? "repeat-removed" : "repeat-restored";
    await tellCase(tx, open, one, { act, details: { after: { seenAt: repeat.seen_at } } });
    return done(id);
  });
}

/**
 * Corrects what was recorded: the secretary any case, a unit's people their own unit's while nothing is decided.
 * Problems: those of `addCase`; `form` case-changed.
 */
export async function editCase(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { version, reason, ...form }: EditCaseForm,
): Promise<Outcome<ChangedCase>> {
  return changeCase(ctx, slug, number, { action: "case.report" }, async (tx, one, open) => {
    if (!mayEdit(open, one)) throw new AccessDenied();
    const problems = textProblems({ reason }, open.structure);
    const content = await readContent(form, open, problems);
    if (!content || problems.length > 0) return refused(...problems);
    const { claim, topicKey, medium, unitId, seenAt } = one;
    const changes = changesOf({ claim, topicKey, medium, unitId, seenAt }, content);
    if (!changes) return done(changedCase(one, one.version));
    const early = firstStepOf(one);
    if (early !== null && content.seenAt > early)
      return refused({ field: "seenOn", code: "seen-after-decided" });
    if (!(await updateCaseContent(tx, { id: one.id, version }, content))) return caseChanged();
    if (claim !== content.claim) {
      const place = { campaignId: open.campaign.id, number };
      await deleteClaimWords(tx, { ...place, claim });
      await insertClaimWords(tx, { ...place, claim: content.claim });
    }
    await tellCase(tx, open, one, { act: "edited", details: changes, reason });
    return done(changedCase(one, version + 1));
  });
}

/** The earlier of what has been done with it. */
const firstStepOf = ({ decidedAt, publishedAt }: RebuttalCase): string | null =>
  [decidedAt, publishedAt].filter((at) => at !== null).sort()[0] ?? null;

/** Takes a case out of the book, into the trash. Problem: case-changed. */
export const removeCase = (ctx: UseCaseContext, slug: string, number: number, form: CaseVersionForm) =>
  setRemoved(ctx, slug, number, form, true);

/** Brings a removed case back. Problem: case-changed. */
export const restoreCase = (ctx: UseCaseContext, slug: string, number: number, form: CaseVersionForm) =>
  setRemoved(ctx, slug, number, form, false);

function setRemoved(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { version }: CaseVersionForm,
  isRemoved: boolean,
): Promise<Outcome<ChangedCase>> {
  return changeCase(ctx, slug, number, { action: "case.report", gone: true }, async (tx, one, open) => {
    if (!mayEdit(open, one)) throw new AccessDenied();
    if (one.mergedInto !== null) return refused({ field: "form", code: "case-merged" });
    if (one.isRemoved === isRemoved) return caseChanged();
    const columns = isRemoved
      ? { removed_at: ctx.now(), is_public: 0 as const, public_since: null }
      : { removed_at: null };
    if (!(await updateCase(tx, { id: one.id, version }, columns))) return caseChanged();
    const indexed = { campaignId: open.campaign.id, number, claim: one.claim };
    await (isRemoved ? deleteClaimWords(tx, indexed) : insertClaimWords(tx, indexed));
    await tellCase(tx, open, one, { act: isRemoved ? "removed" : "restored" });
    return done({ ...changedCase(one, version + 1), code: caseCode(number) });
  });
}

type Content = Omit<AddCaseForm, "_key" | "repeatOf">;

async function readContent(
  form: Content,
  open: CampaignContext,
  problems: Problem[],
): Promise<CaseContent | null> {
  const topics = await listTopics(open.db.read, open.campaign.organisation);
  if (!topics.some(({ key }) => key === form.topicKey))
    problems.push({ field: "topicKey", code: "topic-unknown" });
  problems.push(...textProblems({ claim: form.claim }, open.structure));
  problems.push(...namedPersonProblems({ claim: form.claim }, form.notCitizen));
  const sighting = readSighting(form, open, problems);
  return sighting && { claim: form.claim, topicKey: form.topicKey, ...sighting };
}

/** When, where and by which of one's units. Throws AccessDenied for another's. */
function readSighting(
  form: Pick<Content, "medium" | "unit" | "seenOn" | "seenTime">,
  open: CampaignContext,
  problems: Problem[],
): Pick<CaseContent, "medium" | "unitId" | "seenAt"> | null {
  const unit = form.unit === "" ? null : open.structure.tree.units.find(({ key }) => key === form.unit);
  if (unit === undefined) problems.push({ field: "unit", code: "unit-unknown" });
  else if (!speaksFor(open, unit?.id ?? null)) throw new AccessDenied();
  const seenAt = readMoment(
    { on: form.seenOn, time: form.seenTime },
    { on: "seenOn", time: "seenTime" },
    { otherwise: null, now: open.campaignNow },
    problems,
  );
  return seenAt === null ? null : { medium: form.medium, unitId: unit?.id ?? null, seenAt };
}
