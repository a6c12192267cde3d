import type { CivilDate } from "~/domain/calendar/civil-date";
import { categoryWords } from "~/domain/categories";
import { type Output, type OutputFields, outputCode } from "~/domain/outputs";
import { isSummary, listsMore, summaryFigures } from "~/domain/outputs-cover";
import { type ContentField, changedFields, type KeptContent } from "~/domain/outputs-history";
import type { Problem } from "~/domain/problem";
import { type Quantity, totalOf } from "~/domain/quantities";
import { listReruns } from "~db/queries/output-reruns.server";
import { findOutput, findOutputById, listStory } from "~db/queries/outputs.server";
import { listCovered, listSummaryFamily, sumCoveredItems } from "~db/queries/outputs-cover.server";
import { findAccountName, listRevisions } from "~db/queries/outputs-revisions.server";
import { listTwins } from "~db/queries/outputs-twins.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";
import { fieldsOf } from "./outputs-form.server";
import { type FormOptions, formOptions } from "./outputs-options.server";
import { mayCredit } from "./outputs-writing.server";
import { periodGate } from "./period-gate.server";

/** A content with names in place of ids, in the reader's language. */
export interface ContentView extends Omit<KeptContent, "unitIds" | "categoryId" | "channelId" | "messageId"> {
  units: string[];
  category: string;
  /** The category's unit of measure. */
  unit: string;
  channel: string;
  message: string;
}

export interface HistoryEntry {
  kind: "revised" | "withdrawn" | "restored";
  /** Number of the correction, counting only corrections. */
  times: number;
  at: string;
  by: string;
  reason: string;
  changed: ContentField[];
  before: ContentView;
  after: ContentView;
}

/** What lies inside a summary. */
export interface Listing {
  /** How many outputs are listed, and their sum. */
  items: number;
  summaries: number;
  listed: Quantity;
  /** What the summary counts beyond its listing; null: not known. */
  unlisted: number | null;
  listsMore: boolean;
  lines: ({ number: number; code: string; title: string; publishedOn: CivilDate } & Quantity)[];
}

export interface OutputPage {
  slug: string;
  number: number;
  code: string;
  status: "active" | "withdrawn";
  version: number;
  content: ContentView;
  onBehalf: boolean;
  loggedBy: string;
  loggedAt: string;
  story: { number: number; code: string; channel: string }[];
  cover: { number: number; code: string; title: string } | null;
  listing: Listing | null;
  history: HistoryEntry[];
  /** Outputs that look the same and why both stay. */
  twins: { number: number; code: string; title: string; reason: string; by: string; at: string }[];
  /** Days on which it was shown again; no new outputs. */
  reruns: { id: string; day: CivilDate; note: string }[];
  canRevise: boolean;
  canWithdraw: boolean;
  /** Why its figures cannot change now. */
  locked: Problem | null;
  fields: OutputFields;
  options: FormOptions;
  startsOn: CivilDate;
  latest: CivilDate;
}

/** One output with all that is known about it. */
export async function loadOutput(ctx: UseCaseContext, slug: string, number: number): Promise<OutputPage> {
  const campaign = await openCampaign(ctx, slug, "output.view");
  const { campaign: election, structure, today } = campaign;
  const within = campaign.unitsFor("output.view");
  const output = await findOutput(ctx.db.read, { campaignId: election.id, number, within });
  if (!output) throw new NotFound();
  const [history, cover, listing, story, loggedBy, locked, twins, reruns] = await Promise.all([
    historyOf(campaign, output),
    coverOf(campaign, output),
    listingOf(campaign, output),
    storyOf(campaign, output),
    findAccountName(ctx.db.read, output.loggedBy),
    periodGate(ctx.db.read, campaign, [{ unitIds: output.unitIds, day: output.publishedOn }]),
    listTwins(ctx.db.read, output.id),
    listReruns(ctx.db.read, output.id),
  ]);
  return {
    slug,
    number,
    code: outputCode(election, number),
    status: output.status,
    version: output.version,
    content: viewOf(campaign, output),
    onBehalf: output.onBehalf,
    loggedBy,
    loggedAt: output.loggedAt,
    story,
    cover,
    listing,
    history,
    twins: twins.map(({ id: _, ...twin }) => ({ ...twin, code: outputCode(election, twin.number) })),
    reruns: reruns.map(({ id, aired_on, note }) => ({ id, day: aired_on, note })),
    canRevise: election.closedAt === null && mayCredit(campaign, "output.revise", output),
    canWithdraw: election.closedAt === null && mayCredit(campaign, "output.withdraw", output),
    locked,
    fields: fieldsOf(output, structure),
    options: formOptions(campaign),
    startsOn: election.startsOn,
    latest: today < election.endsOn ? today : election.endsOn,
  };
}

function viewOf({ structure, actor }: CampaignContext, content: KeptContent): ContentView {
  const { unitIds, categoryId, channelId, messageId, ...rest } = content;
  const category = categoryWords(structure.categories, categoryId, actor.locale);
  return {
    basis: rest.basis,
    value: rest.value,
    qualifier: rest.qualifier,
    coverageOf: rest.coverageOf,
    ratePer: rest.ratePer,
    periodFrom: rest.periodFrom,
    publishedOn: rest.publishedOn,
    title: rest.title,
    link: rest.link,
    note: rest.note,
    units: unitIds.map(structure.tree.nameOf),
    category: category.name,
    unit: category.unit,
    channel: structure.channels.find((one) => one.id === channelId)?.name ?? "",
    message: structure.messages.find((one) => one.id === messageId)?.name ?? "",
  };
}

async function historyOf(campaign: CampaignContext, output: Output): Promise<HistoryEntry[]> {
  if (output.version === 1) return [];
  const revisions = await listRevisions(campaign.db.read, output.id);
  return revisions.flatMap(({ kind, before, after, reason, by, recorded_at, revision }) => {
    if (kind === "logged" || before === null) return [];
    const [old, now] = [JSON.parse(before) as KeptContent, JSON.parse(after) as KeptContent];
    const times = revisions.filter((one) => one.kind === "revised" && one.revision <= revision).length;
    const changed = changedFields(old, now);
    const [seenBefore, seenAfter] = [viewOf(campaign, old), viewOf(campaign, now)];
    return [{ kind, times, at: recorded_at, by, reason, changed, before: seenBefore, after: seenAfter }];
  });
}

async function coverOf({ db, campaign }: CampaignContext, output: Output): Promise<OutputPage["cover"]> {
  if (output.coveredBy === null) return null;
  const cover = await findOutputById(db.read, output.coveredBy);
  if (!cover) return null;
  return { number: cover.number, code: outputCode(campaign, cover.number), title: cover.title };
}

const shownLines = 20;

async function listingOf(
  { db, campaign, unitsFor }: CampaignContext,
  output: Output,
): Promise<Listing | null> {
  if (!isSummary(output.basis) || output.status !== "active") return null;
  const family = await listSummaryFamily(db.read, [output.id]);
  const figures = summaryFigures(family.map(({ node }) => node)).get(output.id);
  if (!figures) return null;
  const sums = await sumCoveredItems(db.read, [output.id]);
  // Outputs of other units may be inside it, which not everybody who sees the summary may see.
  const lines = unitsFor("output.view") === "all" ? await listCovered(db.read, output.id, shownLines) : [];
  const { value } = output;
  return {
    items: sums.get(output.id)?.count ?? 0,
    summaries: family.filter(({ output: one }) => one.coveredBy === output.id).length,
    listed: totalOf(figures.listed),
    unlisted: value === null ? null : Math.max(0, value - figures.listed.amount),
    listsMore: listsMore(output, figures.listed),
    lines: lines.map(({ published_on, number, title, value, qualifier }) => ({
      number,
      code: outputCode(campaign, number),
      title,
      publishedOn: published_on,
      value,
      qualifier,
    })),
  };
}

async function storyOf(
  { db, campaign, structure }: CampaignContext,
  output: Output,
): Promise<OutputPage["story"]> {
  if (output.storyId === null) return [];
  const rows = await listStory(db.read, output.storyId);
  return rows
    .filter((row) => row.number !== output.number && row.status === "active")
    .map((row) => ({
      number: row.number,
      code: outputCode(campaign, row.number),
      channel: structure.channels.find((one) => one.id === row.channel_id)?.name ?? "",
    }));
}
