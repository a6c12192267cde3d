import { daysBetween, formatCivil } from "~/domain/calendar/civil-date";
import { personLikeAccount } from "~/domain/links";
import { isTwinWarning, isWarning, type Output, type OutputFields, outputCode } from "~/domain/outputs";
import { cumulativeNeighbours, isSameSeries, isSummary, overlapsPartly } from "~/domain/outputs-cover";
import { type ContentField, changedFields, keptContent } from "~/domain/outputs-history";
import type { Problem } from "~/domain/problem";
import type { Connection, WriteTransaction } from "~db/client.server";
import { listDeclarationsAbout, withdrawDeclarations } from "~db/queries/declarations.server";
import { sumUsual } from "~db/queries/rollups.server";
import { appendAudit } from "./audit.server";
import type { CampaignContext } from "./campaigns.server";
import { type PlacedOutput, placed, summariesAround } from "./outputs-covering.server";
import { findTwins, type TwinFound } from "./outputs-twins.server";

export interface Warned {
  /** What must be settled first: refusals, and warnings that were not ticked. */
  problems: Problem[];
  /** Codes of the warnings against which the person went on. */
  confirmed: string[];
  /** "Nothing happened" that is no longer true. */
  declarations: Declared[];
  /** Outputs that look alike and both stay, to be kept with the reason (`keepTwins`). */
  twins: readonly TwinFound[];
}

type Answers = Pick<OutputFields, "confirm" | "confirmReason">;

/**
 * Holds outputs that are about to be written against what is there already. A correction (`before`) is not asked
 * again about what it leaves as it was. What looks alike is found here unless the caller did for many (`known`).
 */
export async function checkWarnings(
  tx: Connection,
  campaign: CampaignContext,
  outputs: readonly Output[],
  answers: Answers,
  before?: Output,
  known?: readonly TwinFound[],
): Promise<Warned> {
  const [first] = outputs;
  const twins = known ?? (await findTwins(tx, campaign, outputs, before));
  const found: Problem[] = [
    ...twins.map(({ problem }) => problem),
    ...linksLikePersons(campaign, outputs, before),
  ];
  if (first && before && isSameFigure(before, first)) {
    return { ...sift(found, answers), declarations: [], twins };
  }
  const declarations = await declarationsAgainst(tx, campaign, outputs);
  for (const one of declarations) found.push(declaredProblem(campaign, one));
  const seen = new Set<string>();
  for (const output of outputs) {
    if (seen.has(output.categoryId)) continue;
    seen.add(output.categoryId);
    found.push(...(await overUsual(tx, campaign, output)), ...(await amongSummaries(tx, campaign, output)));
  }
  return { ...sift(found, answers), declarations, twins };
}

/** Offices have pages with names like persons': who records the link says that it is one. */
function linksLikePersons(
  { structure }: CampaignContext,
  outputs: readonly Output[],
  before: Output | undefined,
): Problem[] {
  const channels = structure.channels.flatMap(({ url }) => url ?? []);
  return outputs.flatMap(({ link }) => {
    const account = link === null || link === before?.link ? null : personLikeAccount(link, channels);
    return account === null ? [] : [{ field: "link", code: "link-like-person", params: { account } }];
  });
}

const isSameFigure = (before: Output, after: Output): boolean =>
  !changedFields(keptContent(before), keptContent(after)).some((field) => figureFields.includes(field));

const figureFields: readonly ContentField[] = [
  "publishedOn",
  "periodFrom",
  "basis",
  "value",
  "qualifier",
  "unitIds",
  "categoryId",
];

/** What was ticked, for the audit trail. */
export function confirmedOf({ confirmReason }: Answers, { confirmed }: Warned): Record<string, unknown> {
  if (confirmed.length === 0) return {};
  return { confirmed, ...(confirmReason === "" ? {} : { confirmReason }) };
}

/** Each code once; warnings that were ticked go. Going on with what looks like something there needs a reason. */
function sift(
  found: readonly Problem[],
  { confirm, confirmReason }: Answers,
): Pick<Warned, "problems" | "confirmed"> {
  const distinct = found.filter(
    (one, index) => found.findIndex((other) => other.code === one.code) === index,
  );
  const isConfirmed = ({ code }: Problem) => isWarning(code) && confirm.includes(code);
  const open = distinct.filter((one) => !isConfirmed(one));
  const confirmed = distinct.filter(isConfirmed).map((one) => one.code);
  const isUnexplained = confirmed.some(isTwinWarning) && confirmReason === "";
  const unexplained = isUnexplained ? [{ field: "confirmReason", code: "reason-needed" }] : [];
  return { problems: [...open, ...unexplained], confirmed };
}

/** Quantities below this are never called unusual: ten times one is still an ordinary day. */
const smallest = 20;
/** So many records make a habit. */
const habit = 3;

/** Ten times what the unit, or else the nearest unit above it, usually records at once; for a period, each day. */
async function overUsual(tx: Connection, campaign: CampaignContext, output: Output): Promise<Problem[]> {
  const { value, unitIds, publishedOn, categoryId } = output;
  if (value === null || value < smallest || output.basis === "rate" || output.basis === "coverage") return [];
  const scope = campaign.structure.tree.scopeOn(unitIds, publishedOn);
  const sums = await sumUsual(tx, scope, categoryId);
  const nearest = scope
    .map((unitId) => sums.find((one) => one.unit_id === unitId))
    .find((sum) => sum !== undefined && sum.records >= habit);
  if (!nearest) return [];
  const usual = Math.max(1, nearest.amount / nearest.records);
  const { from, to } = placed(campaign, output);
  if (value <= 10 * usual * (daysBetween(from, to) + 1)) return [];
  return [{ field: "quantity", code: "over-usual", params: { value, usual: Math.round(usual) } }];
}

/** The same period twice is refused; partly the same days, or a cumulative figure that goes back, are warned about. */
async function amongSummaries(tx: Connection, campaign: CampaignContext, output: Output): Promise<Problem[]> {
  if (!isSummary(output.basis)) return [];
  const own = placed(campaign, output);
  const around = await summariesAround(tx, campaign, output);
  const codeOf = (one: Output) => outputCode(campaign.campaign, one.number);
  const same = around.find((one) => isSameSeries(one, own));
  if (same) return [{ field: "date", code: "duplicate-summary", params: { code: codeOf(same) } }];
  const partly = around.find((one) => overlapsPartly(one, own));
  const problems = output.basis === "cumulative" ? goesBack(own, around, codeOf) : [];
  if (!partly) return problems;
  const params = { code: codeOf(partly), from: formatCivil(partly.from), to: formatCivil(partly.to) };
  return [...problems, { field: "date", code: "overlapping-period", params }];
}

function goesBack(
  own: PlacedOutput,
  around: readonly PlacedOutput[],
  codeOf: (one: Output) => string,
): Problem[] {
  const { earlier, later } = cumulativeNeighbours(own, around);
  const { value } = own;
  if (value === null) return [];
  const problem = (code: string, other: PlacedOutput): Problem => ({
    field: "quantity",
    code,
    params: { code: codeOf(other), value: other.value ?? 0, day: formatCivil(other.publishedOn) },
  });
  return [
    ...(earlier?.value != null && value < earlier.value ? [problem("lower-cumulative", earlier)] : []),
    ...(later?.value != null && value > later.value ? [problem("higher-cumulative", later)] : []),
  ];
}

async function declarationsAgainst(tx: Connection, campaign: CampaignContext, outputs: readonly Output[]) {
  const [first] = outputs;
  if (!first) return [];
  const { from, to } = placed(campaign, first);
  return listDeclarationsAbout(tx, {
    campaignId: first.campaignId,
    unitIds: first.unitIds,
    categoryIds: outputs.map((output) => output.categoryId),
    // A cumulative figure speaks of every day since the start; only its own day contradicts "nothing" for certain.
    from: first.basis === "cumulative" ? to : from,
    to,
  });
}

type Declared = Awaited<ReturnType<typeof declarationsAgainst>>[number];

/** A person may take back what the own unit declared; what another one did is for that unit to take back. */
function declaredProblem(campaign: CampaignContext, declared: Declared): Problem {
  const params = {
    kind: declared.kind,
    unit: campaign.structure.tree.nameOf(declared.unitId),
    from: formatCivil(declared.from),
    to: formatCivil(declared.to),
  };
  const isOwn = campaign.may("output.declare", [declared.unitId]);
  return { field: "date", code: isOwn ? "declared-zero" : "declared-stands", params };
}

/** Takes back declarations that what is being logged contradicts. */
export async function takeBackDeclarations(
  tx: WriteTransaction,
  campaign: CampaignContext,
  declarations: readonly Declared[],
): Promise<void> {
  if (declarations.length === 0) return;
  const ids = declarations.map((one) => one.id);
  await withdrawDeclarations(tx, ids, campaign.campaignNow);
  for (const { id, kind, unitId } of declarations) {
    await appendAudit(tx, campaign, {
      chain: campaign.campaign.id,
      action: "declaration.withdraw",
      subjectKind: "declaration",
      subjectId: id,
      campaignId: campaign.campaign.id,
      payload: { kind, unitId, because: "output.log" },
    });
  }
}
