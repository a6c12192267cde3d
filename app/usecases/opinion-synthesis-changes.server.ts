import { formatCivil } from "~/domain/calendar/civil-date";
import { proposedTitle, type Synthesis, type SynthesisSection } from "~/domain/opinion-syntheses";
import type { IssuedSynthesis } from "~/domain/opinion-synthesis-content";
import type {
  IssueReportForm,
  NewSynthesisForm,
  ReopenReportForm,
  SynthesisForm,
  WordingForm,
} from "~/domain/opinion-synthesis-forms";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import { withoutBlanks } from "~/domain/reports/opinion-drafts";
import { daysWords } from "~/domain/reports/opinion-words";
import type { WriteTransaction } from "~db/client.server";
import { listIssues } from "~db/queries/opinion-issues.server";
import {
  insertSynthesis,
  insertSynthesisText,
  listSynthesisTexts,
  setCoveredIssues,
  updateSynthesis,
} from "~db/queries/opinion-syntheses.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { readTypedPeriod } from "./opinion-figures.server";
import { readPastDay } from "./opinion-handovers.server";
import { contentOf, openSynthesis, recordSynthesis } from "./opinion-syntheses.server";
import { textOf, wordingsOf } from "./opinion-synthesis-page.server";

const lostRace: Problem = { field: "form", code: "synthesis-changed-by-other" };
const isIssued: Problem = { field: "form", code: "synthesis-issued" };

/** Begins a report of a period with some issues; its texts are drafted at once. The value is its id. */
export async function addSynthesis(
  ctx: UseCaseContext,
  slug: string,
  { _key: key, ...form }: NewSynthesisForm,
): Promise<Outcome<string>> {
  const open = await openCampaign(ctx, slug, "opinion.synthesise");
  const period = readTypedPeriod(form);
  if (!period.ok) return period;
  const personal = textProblems({ title: form.title }, open.structure);
  if (personal.length > 0) return refused(...personal);
  const title = plain(form.title) || proposedTitle(form.kind, period.value, daysWords);
  const { organisation, id: campaignId } = open.campaign;
  return ctx.db.write(campaignId, (tx) =>
    once(tx, ctx, { key, payload: form }, async () => {
      const id = ctx.newId();
      const { from, to } = period.value;
      await insertSynthesis(tx, {
        ...{ id, organisation, campaign_id: campaignId, kind: form.kind, title, period_from: from },
        ...{ period_to: to, number: "", symbol: "", issued_on: null, content: null, removed_at: null },
        ...{ version: 1, created_by: open.actor.accountId, created_at: open.campaignNow },
      });
      await setCoveredIssues(tx, id, await issueIds(open, tx, form.issues));
      const after = { kind: form.kind, title, from, to, issues: form.issues };
      await recordSynthesis(tx, open, { id, action: "added", payload: { after } });
      return done(id);
    }),
  );
}

/** In the order asked; numbers that are no issue's are left out. */
async function issueIds(open: CampaignContext, tx: WriteTransaction, numbers: readonly string[]) {
  const issues = await listIssues(tx, open.campaign.organisation);
  return [...new Set(numbers)].flatMap((number) => {
    const issue = issues.find((one) => !one.isRemoved && String(one.number) === number);
    return issue ? [issue.id] : [];
  });
}

const plain = (text: string) => text.replace(/\s+/gu, " ").trim();

/** Title, period and issues of a draft. Problems: those of `addSynthesis`, synthesis-issued, synthesis-changed-by-other. */
export function editSynthesis(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  form: SynthesisForm,
): Promise<Outcome<null>> {
  return change(ctx, slug, id, async (tx, open, synthesis) => {
    if (synthesis.issuedOn !== null) return refused(isIssued);
    const period = readTypedPeriod(form);
    if (!period.ok) return period;
    const personal = textProblems({ title: form.title }, open.structure);
    if (personal.length > 0) return refused(...personal);
    const { from, to } = period.value;
    const set = { title: plain(form.title), period_from: from, period_to: to };
    if (!(await updateSynthesis(tx, { id, version: form.version }, set))) return refused(lostRace);
    await setCoveredIssues(tx, id, await issueIds(open, tx, form.issues));
    const before = { title: synthesis.title, from: synthesis.from, to: synthesis.to };
    const after = { title: set.title, from, to, issues: form.issues };
    await recordSynthesis(tx, open, { id, action: "edited", payload: { before, after } });
    return done(null);
  });
}

/** Keeps a wording of a section, or with a null body goes back to the draft. Problems: personal-…, lost races. */
export function saveWording(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { section, version, body }: Omit<WordingForm, "body"> & { body: string | null },
): Promise<Outcome<SynthesisSection>> {
  return change(ctx, slug, id, async (tx, open, synthesis) => {
    if (synthesis.issuedOn !== null) return refused(isIssued);
    const [personal] = textProblems({ body: body ?? "" }, open.structure);
    if (personal) return refused(personal);
    const stored = await listSynthesisTexts(tx, id);
    const last = stored.filter((one) => one.section === section).at(-1)?.revision ?? 0;
    const row = { synthesis_id: id, section, revision: version + 1, body };
    const stamp = { account_id: open.actor.accountId, recorded_at: open.campaignNow };
    if (last !== version || !(await insertSynthesisText(tx, { ...row, ...stamp }))) return refused(lostRace);
    const action = body === null ? "text-redrafted" : "text-saved";
    await recordSynthesis(tx, open, { id, action, payload: { after: { section, revision: version + 1 } } });
    return done(section);
  });
}

/**
 * Issues a report under its number: from now on it says what it says at this moment. Problems: future-date,
 * issues-needed, synthesis-issued, personal-…, synthesis-changed-by-other.
 */
export async function issueSynthesis(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  form: IssueReportForm,
): Promise<Outcome<null>> {
  const open = await openCampaign(ctx, slug, "opinion.synthesise");
  const { synthesis: seen, issued } = await openSynthesis(open, id);
  if (issued) return refused(isIssued);
  const issuedOn = readPastDay(open, "issuedOn", form.issuedOn);
  if ("problem" in issuedOn) return refused(issuedOn.problem);
  const personal = textProblems({ number: form.number, symbol: form.symbol }, open.structure);
  if (personal.length > 0) return refused(...personal);
  // Read before the transaction: it must not hold the writers up.
  const content = await contentOf(open, seen, null);
  if (content.issues.length === 0) return refused({ field: "form", code: "issues-needed" });
  const texts = await wordingsOf(open, seen, content, null);
  const body = (section: SynthesisSection) => withoutBlanks(textOf(texts, section));
  const kept: IssuedSynthesis = {
    ...content,
    texts: {
      situation: body("situation"),
      issues: body("issues"),
      results: body("results"),
      proposals: body("proposals"),
    },
  };
  return change(ctx, slug, id, async (tx, now) => {
    const wordings = texts.reduce((sum, { version }) => sum + version, 0);
    const isAsSeen = seen.version === form.version && (await listSynthesisTexts(tx, id)).length === wordings;
    const { number, symbol } = form;
    const set = { number, symbol, issued_on: issuedOn.day, content: JSON.stringify(kept) };
    if (!isAsSeen || !(await updateSynthesis(tx, seen, set))) return refused(lostRace);
    // An issue that was taken away meanwhile is in no text, so the figures of the period are not to count it either.
    await setCoveredIssues(
      tx,
      id,
      content.issues.map((one) => one.id),
    );
    const after = { number, symbol, issuedOn: issuedOn.day };
    await recordSynthesis(tx, now, { id, action: "issued", payload: { after } });
    return done(null);
  });
}

/** Opens an issued report again, with a reason that stays. Problems: synthesis-not-issued, personal-…. */
export function reopenSynthesis(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { version, reason }: ReopenReportForm,
): Promise<Outcome<null>> {
  return change(ctx, slug, id, async (tx, open, synthesis) => {
    const [personal] = textProblems({ reason }, open.structure);
    if (personal) return refused(personal);
    if (synthesis.issuedOn === null) return refused({ field: "form", code: "synthesis-not-issued" });
    const isFirst = synthesis.version === version;
    if (!isFirst || !(await updateSynthesis(tx, synthesis, { issued_on: null, content: null })))
      return refused(lostRace);
    const before = { number: synthesis.number, issuedOn: formatCivil(synthesis.issuedOn) };
    await recordSynthesis(tx, open, { id, action: "reopened", payload: { before, after: { reason } } });
    return done(null);
  });
}

/** Takes a draft away, or brings it back. The value is its new version. Problems: synthesis-issued, lost races. */
export function setSynthesisRemoved(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { version, isRemoved }: { version: number; isRemoved: boolean },
): Promise<Outcome<number>> {
  return change(ctx, slug, id, async (tx, open, synthesis) => {
    if (synthesis.issuedOn !== null) return refused(isIssued);
    const isFirst = synthesis.version === version && synthesis.isRemoved !== isRemoved;
    if (!isFirst || !(await updateSynthesis(tx, synthesis, { removed_at: isRemoved ? ctx.now() : null })))
      return refused(lostRace);
    const action = isRemoved ? "removed" : "restored";
    await recordSynthesis(tx, open, { id, action, payload: { after: { title: synthesis.title } } });
    return done(version + 1);
  });
}

async function change<T>(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  work: (tx: WriteTransaction, open: CampaignContext, synthesis: Synthesis) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const open = await openCampaign(ctx, slug, "opinion.synthesise");
  return ctx.db.write(open.campaign.id, async (tx) => {
    const { synthesis } = await openSynthesis(open, id, tx);
    return work(tx, open, synthesis);
  });
}
