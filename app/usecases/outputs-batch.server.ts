import type { KnownTitle } from "~/domain/output-twins";
import type { Output, OutputFields } from "~/domain/outputs";
import { isSummary } from "~/domain/outputs-cover";
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
  /** What the audit trail says of it besides. */
  told?: Record<string, unknown>;
}

/** What a list that is recorded part by part knows of its earlier parts. */
export interface EarlierParts {
  /** Which of these outputs came with them. */
  cameWith(outputIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** What others recorded since the list was held against what is there. */
  titles: readonly KnownTitle[];
}

/** So many rows go in one statement. */
const slice = 250;

/**
 * Records many items inside the caller's transaction, with few statements for each: all of them (the outputs of each
 * line), or what stands against them at `line-N`, for the caller to roll back. Items of one list are not asked about
 * each other: the caller has held them against each other (`listedTwins`) and keeps why both stay.
 */
export async function logBatch(
  tx: WriteTransaction,
  campaign: CampaignContext,
  entries: readonly BatchEntry[],
  earlier?: EarlierParts,
): Promise<Outcome<Map<number, Output[]>>> {
  const problems: Problem[] = [];
  const logged = new Map<number, Output[]>();
  for (const part of slicesOf(entries)) {
    const here = new Set([...logged.values()].flat().map(({ id }) => id));
    const judged = await judgeSlice(tx, campaign, part, { here, earlier });
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
    if (refusal) return refused(...(part.length === 1 ? atLine(part[0]?.line ?? 0, [refusal]) : [refusal]));
    let next = 0;
    for (const { entry, drafts, warned } of judged) {
      const own = outputs.slice(next, next + drafts.length);
      next += drafts.length;
      logged.set(entry.line, [...(logged.get(entry.line) ?? []), ...own]);
      await tellOf(tx, campaign, entry, own, warned);
    }
  }
  return problems.length > 0 ? refused(...problems) : done(logged);
}

/** A summary goes by itself: what it covers, and what covers it, depends on all that is written before it. */
function slicesOf(entries: readonly BatchEntry[]): BatchEntry[][] {
  const slices: BatchEntry[][] = [];
  const isAlone = ({ draft }: BatchEntry) => isSummary(draft.basis);
  for (const entry of entries) {
    const last = slices.at(-1);
    if (last && last.length < slice && !isAlone(entry) && !last.some(isAlone)) last.push(entry);
    else slices.push([entry]);
  }
  return slices;
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
  { here, earlier }: { here: ReadonlySet<string>; earlier: EarlierParts | undefined },
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
    earlier?.titles,
  );
  const others = twins.flat().map(({ otherId }) => otherId);
  const before = others.length === 0 ? here : ((await earlier?.cameWith(others)) ?? here);
  const judged: Judged[] = [];
  for (const [at, { entry, drafts }] of drafted.entries()) {
    const foreign = twins[at]?.filter(({ otherId }) => !here.has(otherId) && !before.has(otherId));
    const warned = await checkWarnings(tx, campaign, drafts, entry.form, undefined, foreign);
    judged.push({ entry, drafts, warned });
  }
  return judged;
}

async function tellOf(
  tx: WriteTransaction,
  campaign: CampaignContext,
  { form, told }: BatchEntry,
  outputs: readonly Output[],
  warned: Warned,
): Promise<void> {
  await takeBackDeclarations(tx, campaign, warned.declarations);
  await keepTwins(tx, campaign, warned.twins, form.confirmReason);
  for (const output of outputs) {
    await appendAudit(
      tx,
      campaign,
      auditOf(campaign, "output.log", output, { ...told, ...confirmedOf(form, warned) }),
    );
  }
}

const atLine = (line: number, problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => ({ ...problem, field: `line-${line}` }));
