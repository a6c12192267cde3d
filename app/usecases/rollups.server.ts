import { type Output, outputCode } from "~/domain/outputs";
import { isSummary } from "~/domain/outputs-cover";
import { type Expected, rebuildCovers } from "~/domain/outputs-rebuild";
import { type RollupDelta, rollupSums } from "~/domain/outputs-rollup";
import { isSameTally, noTally } from "~/domain/quantities";
import { unitTreeOf } from "~/domain/units";
import type { Database, WriteTransaction } from "~db/client.server";
import { bumpStructure, findCampaign, loadStructure } from "~db/queries/campaigns.server";
import { updateCounted } from "~db/queries/outputs-cover.server";
import { insertScope } from "~db/queries/outputs-scope.server";
import {
  deleteScopeOf,
  listOutputsAfter,
  listScopeAfter,
  listStoredTotals,
  replaceTotals,
  updateCover,
} from "~db/queries/rollups-rebuild.server";
import { NotFound } from "./context.server";
import { type CountingFrame, contributionOf, weekStartOf } from "./outputs-counting.server";

export interface RebuildReport {
  /** Outputs gone through. */
  outputs: number;
  /** How many stored values differ from what the outputs say, and the first of them in words. */
  differences: number;
  examples: string[];
  fixed: boolean;
}

interface Run {
  tx: WriteTransaction;
  frame: CountingFrame;
  fix: boolean;
  report: RebuildReport;
}

const batch = 2_000;
const shownExamples = 20;

/**
 * Works out covers, contributions, scope and all totals of a campaign anew from its outputs and compares them with
 * what is stored; with `fix` puts them in its place. One transaction: nobody writes in the campaign meanwhile.
 */
export async function rebuildRollups(
  db: Database,
  slug: string,
  { fix }: { fix: boolean },
): Promise<RebuildReport> {
  const campaign = await findCampaign(db.read, slug);
  if (!campaign) throw new NotFound();
  return db.write(campaign.id, (tx) => rebuildWithin(tx, slug, { fix }));
}

/** The same inside the transaction of the change that makes it necessary: of the tree, the first day or the week. */
export async function rebuildWithin(
  tx: WriteTransaction,
  slug: string,
  { fix }: { fix: boolean },
): Promise<RebuildReport> {
  const campaign = await findCampaign(tx, slug);
  if (!campaign) throw new NotFound();
  const { units, edges, ...structure } = await loadStructure(tx, campaign.id);
  const frame = { campaign, structure: { tree: unitTreeOf(units, edges), ...structure } };
  const report: RebuildReport = { outputs: 0, differences: 0, examples: [], fixed: fix };
  const run = { tx, frame, fix, report };
  const scope = new Map<string, ScopeSum>();
  const totals = await compareOutputs(run, scope);
  await compareScope(run, scope);
  await compareTotals(run, totals);
  // What a process keeps of the totals goes with the structure that it was read with.
  if (fix && report.differences > 0) await bumpStructure(tx, campaign.id);
  return report;
}

/** Goes through all outputs twice: for the summaries, then for everything. Returns the totals they should give. */
async function compareOutputs(run: Run, scope: Map<string, ScopeSum>): Promise<RollupDelta> {
  const { frame } = run;
  const summaries: Output[] = [];
  for await (const output of allOutputs(run)) {
    if (output.status === "active" && isSummary(output.basis)) summaries.push(output);
  }
  const covers = rebuildCovers(summaries, frame.campaign.startsOn);
  const sums = rollupSums(weekStartOf(frame));
  const count = async (output: Output, expected: Expected) => {
    await compareOutput(run, output, expected);
    const contribution = contributionOf(frame, { ...output, counted: expected.counted });
    sums.add(contribution, 1);
    for (const unitId of contribution.scope) addToScope(scope, unitId, output);
  };
  for await (const output of allOutputs(run)) {
    run.report.outputs += 1;
    if (output.status === "withdrawn")
      await compareOutput(run, output, { coveredBy: null, counted: noTally });
    else if (!isSummary(output.basis)) await count(output, covers.expectItem(output));
  }
  const expected = covers.expectSummaries();
  for (const output of summaries)
    await count(output, expected.get(output.id) ?? { coveredBy: null, counted: noTally });
  return sums.delta();
}

async function* allOutputs({ tx, frame }: Run): AsyncGenerator<Output> {
  for (let number = 0; ; ) {
    const outputs = await listOutputsAfter(tx, frame.campaign.id, number, batch);
    yield* outputs;
    const last = outputs.at(-1);
    if (!last) return;
    number = last.number;
  }
}

async function compareOutput(run: Run, output: Output, expected: Expected): Promise<void> {
  const code = outputCode(run.frame.campaign, output.number);
  if (output.coveredBy !== expected.coveredBy) {
    differ(run, `${code}: cover`);
    if (run.fix) await updateCover(run.tx, output.id, expected.coveredBy);
  }
  if (!isSameTally(output.counted, expected.counted)) {
    differ(run, `${code}: counts ${output.counted.amount}, should count ${expected.counted.amount}`);
    if (run.fix) await updateCounted(run.tx, output.id, expected.counted);
  }
}

/** Number and order-free fingerprint of the rows under one unit. */
interface ScopeSum {
  rows: number;
  print: number;
}

function addToScope(scope: Map<string, ScopeSum>, unitId: string, output: Output): void {
  const sum = scope.get(unitId) ?? { rows: 0, print: 0 };
  sum.rows += 1;
  sum.print = (sum.print + fingerprint(output.publishedOn, output.id, output.categoryId)) % 2 ** 52;
  scope.set(unitId, sum);
}

async function compareScope(run: Run, expected: Map<string, ScopeSum>): Promise<void> {
  const { tx, frame, fix } = run;
  let isWrong = false;
  for (const { id, key } of frame.structure.tree.units) {
    const stored = await storedScope(tx, id);
    const { rows, print } = expected.get(id) ?? { rows: 0, print: 0 };
    if (stored.rows === rows && stored.print === print) continue;
    isWrong = true;
    differ(run, `${key}: list of ${stored.rows}, should be of ${rows}`);
  }
  if (isWrong && fix) await rewriteScope(run);
}

async function storedScope(tx: WriteTransaction, unitId: string): Promise<{ rows: number; print: number }> {
  const sum = { rows: 0, print: 0 };
  for (let after = { publishedOn: "", outputId: "" }; ; ) {
    const rows = await listScopeAfter(tx, unitId, after, batch);
    for (const row of rows) {
      sum.rows += 1;
      sum.print = (sum.print + fingerprint(row.publishedOn, row.outputId, row.categoryId)) % 2 ** 52;
    }
    const last = rows.at(-1);
    if (!last) return sum;
    after = last;
  }
}

async function rewriteScope(run: Run): Promise<void> {
  const { tx, frame } = run;
  await deleteScopeOf(
    tx,
    frame.structure.tree.units.map((unit) => unit.id),
  );
  for await (const output of allOutputs(run)) {
    if (output.status === "withdrawn") continue;
    const { scope } = contributionOf(frame, output);
    await insertScope(
      tx,
      scope.map((ancestorId) => ({
        ancestor_id: ancestorId,
        published_on: output.publishedOn,
        output_id: output.id,
        category_id: output.categoryId,
      })),
    );
  }
}

async function compareTotals(run: Run, expected: RollupDelta): Promise<void> {
  const { tx, frame, fix } = run;
  const units = frame.structure.tree.units;
  const wanted = new Map([...entriesOf(expected)]);
  let isWrong = false;
  const miss = (what: string) => {
    isWrong = true;
    differ(run, what);
  };
  for (const { id } of units) {
    for (const [key, value] of entriesOf(await listStoredTotals(tx, id))) {
      if (wanted.get(key) !== value) miss(`${key}: ${value}, should be ${wanted.get(key) ?? "absent"}`);
      wanted.delete(key);
    }
  }
  for (const [key, value] of wanted) miss(`${key}: absent, should be ${value}`);
  if (isWrong && fix) {
    await replaceTotals(
      tx,
      units.map((unit) => unit.id),
      expected,
    );
  }
}

function* entriesOf({ days, weeks, unitWeeks }: RollupDelta): Generator<[string, string]> {
  for (const [table, parts] of [
    ["days", days],
    ["weeks", weeks],
  ] as const) {
    for (const part of parts) {
      const { records, amount, nOver, nNearly, nAbout, nUncounted } = part;
      const value = [records, amount, nOver, nNearly, nAbout, nUncounted].join(" ");
      yield [`${table} ${part.unitId} ${part.categoryId} ${part.at}`, value];
    }
  }
  for (const { unitId, weekStart, records } of unitWeeks)
    yield [`unit-weeks ${unitId} ${weekStart}`, String(records)];
}

function differ({ report }: Run, example: string): void {
  report.differences += 1;
  if (report.examples.length < shownExamples) report.examples.push(example);
}

/** FNV-1a. */
function fingerprint(...parts: string[]): number {
  let hash = 0x811c9dc5;
  for (const letter of parts.join(" "))
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
