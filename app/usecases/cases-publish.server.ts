import type { LinkCaseForm, PublishedForm, RebutForm, UnlinkCaseForm } from "~/domain/case-forms";
import { caseCode, numberOfCaseCode, type RebuttalCase } from "~/domain/cases";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import type { WriteTransaction } from "~db/client.server";
import { countOutputsOfCase, insertCaseOutputs, unlinkCaseOutput } from "~db/queries/case-outputs.server";
import { findCase, updateCase } from "~db/queries/cases.server";
import { findOutput } from "~db/queries/outputs.server";
import { listLinkableIds } from "~db/queries/publicity-outputs.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { notBefore } from "./cases-decide.server";
import {
  type ChangedCase,
  caseChanged,
  changeCase,
  changedCase,
  changesOf,
  readMoment,
  tellCase,
} from "./cases-writing.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";

export interface LinkedOutputs {
  /** How many are new. */
  added: number;
  /** The case counts as published from now on. */
  isPublished: boolean;
}

/**
 * Links outputs that publish the correction; a case that was decided is published with the first of them, at the moment
 * typed, else now. Nobody links another unit's outputs but the secretary. Problems: `outputs` output-not-linkable {n},
 * case-no-output; `publishedOn` those of a moment, before-seen; `form` case-is-left.
 */
export async function linkCaseOutputs(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { _key, ...form }: LinkCaseForm,
): Promise<Outcome<LinkedOutputs>> {
  return changeCase(ctx, slug, number, { action: "case.report" }, (tx, one, open) =>
    once(tx, ctx, { key: _key, payload: { number, ...form } }, async () => {
      if (one.decision === "leave") return refused({ field: "form", code: "case-is-left" });
      const problems: Problem[] = [];
      const publishedAt = readPublishedAt(form, one, open, problems);
      if (problems.length > 0) return refused(...problems);
      return link(tx, open, one, form.outputs, publishedAt);
    }),
  );
}

/** From the page of an output. Problems: `case` case-unknown {code}; those of `linkCaseOutputs`. */
export async function linkOutputToCase(
  ctx: UseCaseContext,
  slug: string,
  outputNumber: number,
  { _key, case: code }: RebutForm,
): Promise<Outcome<LinkedOutputs>> {
  const open = await openCampaign(ctx, slug, "case.report");
  const { campaign } = open;
  const within = open.unitsFor("case.report");
  const output = await findOutput(ctx.db.read, { campaignId: campaign.id, number: outputNumber, within });
  if (!output) throw new NotFound();
  return ctx.db.write(campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { outputNumber, code } }, async () => {
      const number = numberOfCaseCode(code);
      const one = number === null ? undefined : await findCase(tx, campaign.id, number);
      if (!one || one.isRemoved || one.mergedInto !== null)
        return refused({ field: "case", code: "case-unknown", params: { code } });
      if (one.decision === "leave") return refused({ field: "case", code: "case-is-left" });
      return link(tx, open, one, [output.id], open.campaignNow);
    }),
  );
}

async function link(
  tx: WriteTransaction,
  open: CampaignContext,
  one: RebuttalCase,
  outputs: readonly string[],
  publishedAt: string | null,
): Promise<Outcome<LinkedOutputs>> {
  const wanted = [...new Set(outputs)];
  const linkable = await listLinkableIds(tx, open.campaign.id, wanted, open.unitsFor("case.report"));
  const n = wanted.length - linkable.length;
  if (n > 0) return refused({ field: "outputs", code: "output-not-linkable", params: { n } });
  const by = { accountId: open.actor.accountId, at: open.campaignNow };
  const added = linkable.length === 0 ? [] : await insertCaseOutputs(tx, one.id, linkable, by);
  if ((await countOutputsOfCase(tx, one.id)) === 0)
    return refused({ field: "outputs", code: "case-no-output" });
  if (added.length > 0) await tellCase(tx, open, one, { act: "linked", details: { outputs: added } });
  const isPublished = one.decision !== null && one.publishedAt === null;
  if (isPublished) {
    await updateCase(tx, one, { published_at: publishedAt });
    await tellCase(tx, open, one, { act: "published", details: { after: { publishedAt } } });
  }
  return done({ added: added.length, isPublished });
}

/** Takes a link away; the output stays. Problems at `form`: output-not-linked, case-last-output of a published case. */
export async function unlinkOutput(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { _key, outputId }: UnlinkCaseForm,
): Promise<Outcome<null>> {
  return changeCase(ctx, slug, number, { action: "case.report" }, (tx, one, open) =>
    once(tx, ctx, { key: _key, payload: { number, unlink: outputId } }, async () => {
      const place = { caseId: one.id, outputId };
      const before = await countOutputsOfCase(tx, one.id);
      if (!(await unlinkCaseOutput(tx, place, open.campaignNow, open.unitsFor("case.report"))))
        return refused({ field: "form", code: "output-not-linked" });
      const after = await countOutputsOfCase(tx, one.id);
      if (one.publishedAt !== null && before > 0 && after === 0) throw new LastOutput();
      await tellCase(tx, open, one, { act: "unlinked", details: { outputs: [outputId] } });
      return done(null);
    }),
  ).catch((error: unknown) => {
    if (error instanceof LastOutput) return refused({ field: "form", code: "case-last-output" });
    throw error;
  });
}

/** Thrown so that the transaction is undone. */
class LastOutput extends Error {}

/** Corrects the moment of publication. Problems: those of a moment, before-seen; `form` case-changed. */
export async function setPublished(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { version, reason, ...form }: PublishedForm,
): Promise<Outcome<ChangedCase>> {
  return changeCase(ctx, slug, number, { action: "case.decide" }, async (tx, one, open) => {
    if (one.publishedAt === null) return caseChanged();
    const problems = textProblems({ reason }, open.structure);
    const publishedAt = readPublishedAt(form, one, open, problems);
    if (problems.length > 0) return refused(...problems);
    if (!(await updateCase(tx, { id: one.id, version }, { published_at: publishedAt }))) return caseChanged();
    const details = changesOf({ publishedAt: one.publishedAt }, { publishedAt });
    await tellCase(tx, open, one, { act: "published-corrected", details, reason });
    return done({ ...changedCase(one, version + 1), code: caseCode(number) });
  });
}

function readPublishedAt(
  form: { publishedOn: string; publishedTime: string },
  one: RebuttalCase,
  open: CampaignContext,
  problems: Problem[],
): string | null {
  const now = open.campaignNow;
  const typed = { on: form.publishedOn, time: form.publishedTime };
  const fields = { on: "publishedOn", time: "publishedTime" };
  const at = readMoment(typed, fields, { otherwise: now, now }, problems);
  return notBefore(one.seenAt, at, "publishedOn", problems);
}
