import type { Output, OutputFields } from "~/domain/outputs";
import type { OutputDraft } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import type { WriteTransaction } from "~db/client.server";
import { appendAudit } from "./audit.server";
import type { CampaignContext } from "./campaigns.server";
import { done, type Outcome, refused } from "./context.server";
import { insertNew, newOutputs } from "./outputs.server";
import { categoryIdsOf } from "./outputs-categories.server";
import { settle } from "./outputs-counting.server";
import { auditOf } from "./outputs-record.server";
import { findTwinsOfMany, keepTwins } from "./outputs-twins.server";
import { checkWarnings, confirmedOf, takeBackDeclarations, type Warned } from "./outputs-warnings.server";

/** One of many items that are recorded at once, understood and permitted. */
export interface BatchEntry {
  line: number;
  form: Pick<OutputFields, "confirm" | "confirmReason">;
  draft: OutputDraft;
}

/** So many rows go in one statement. */
const slice = 250;

/**
 * Records many items inside the caller's transaction, with few statements for each: all of them (the outputs of each
 * line), or what stands against them at `line-N`, for the caller to roll back.
 */
export async function logBatch(
  tx: WriteTransaction,
  campaign: CampaignContext,
  entries: readonly BatchEntry[],
): Promise<Outcome<Map<number, Output[]>>> {
  const problems: Problem[] = [];
  const logged = new Map<number, Output[]>();
  for (let at = 0; at < entries.length; at += slice) {
    const judged = await judgeSlice(tx, campaign, entries.slice(at, at + slice));
    problems.push(...judged.flatMap(({ entry, warned }) => atLine(entry.line, warned.problems)));
    if (problems.length > 0) continue;
    const outputs = await insertNew(
      tx,
      campaign,
      judged.flatMap(({ drafts }) => drafts),
    );
    const refusal = await settle(
      tx,
      campaign,
      outputs.map((after) => ({ before: null, after })),
    );
    if (refusal) return refused(refusal);
    let next = 0;
    for (const { entry, drafts, warned } of judged) {
      const own = outputs.slice(next, next + drafts.length);
      next += drafts.length;
      logged.set(entry.line, own);
      await tellOf(tx, campaign, entry, own, warned);
    }
  }
  return problems.length > 0 ? refused(...problems) : done(logged);
}

interface Judged {
  entry: BatchEntry;
  drafts: Output[];
  warned: Warned;
}

async function judgeSlice(
  tx: WriteTransaction,
  campaign: CampaignContext,
  entries: readonly BatchEntry[],
): Promise<Judged[]> {
  const drafted: Omit<Judged, "warned">[] = [];
  for (const entry of entries) {
    const categoryIds = await categoryIdsOf(tx, campaign, entry.draft.placements);
    drafted.push({ entry, drafts: newOutputs(campaign, entry.draft, categoryIds, campaign.campaignNow) });
  }
  const twins = await findTwinsOfMany(
    tx,
    campaign,
    drafted.map(({ drafts }) => drafts),
  );
  const judged: Judged[] = [];
  for (const [at, { entry, drafts }] of drafted.entries()) {
    const warned = await checkWarnings(tx, campaign, drafts, entry.form, undefined, twins[at]);
    judged.push({ entry, drafts, warned });
  }
  return judged;
}

async function tellOf(
  tx: WriteTransaction,
  campaign: CampaignContext,
  { form }: BatchEntry,
  outputs: readonly Output[],
  warned: Warned,
): Promise<void> {
  await takeBackDeclarations(tx, campaign, warned.declarations);
  await keepTwins(tx, campaign, warned.twins, form.confirmReason);
  for (const output of outputs) {
    await appendAudit(tx, campaign, auditOf(campaign, "output.log", output, confirmedOf(form, warned)));
  }
}

const atLine = (line: number, problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => ({ ...problem, field: `line-${line}` }));
