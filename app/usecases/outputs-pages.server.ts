import { civilDateOfInstant, daysBetween } from "~/domain/calendar/civil-date";
import { trashDays } from "~/domain/outputs-bulk-terms";
import {
  cursorText,
  type ListFilter,
  listParams,
  packLines,
  pageSize,
  readCursor,
  readFilter,
} from "~/domain/outputs-list";
import type { Problem } from "~/domain/problem";
import { type Quantity, totalOf } from "~/domain/quantities";
import { readSearch } from "~/domain/search-terms";
import { countByWords } from "~db/queries/output-search.server";
import { creditedUnitsOf } from "~db/queries/outputs.server";
import { listWithdrawn } from "~db/queries/outputs-list.server";
import { sumList, sumUnitWeeks } from "~db/queries/rollups.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { linesOf } from "./outputs-lines.server";
import { findByWords, topsOfFilter } from "./outputs-list.server";
import { type ListOptions, listOptions } from "./outputs-options.server";
import { findInOrder } from "./outputs-order.server";
import { trashSince } from "./outputs-trash.server";
import { mayCredit } from "./outputs-writing.server";
import { countProposals } from "./own-feed-proposals.server";

/** Reads a part of the address; "" when it is not there. */
export type Ask = (name: string) => string;

export interface OutputListPage {
  slug: string;
  electionOn: string;
  canLog: boolean;
  canDeclare: boolean;
  /** Items of the units' own feeds that wait to be recorded or left out by this person. */
  proposals: number;
  problems: Problem[];
  options: ListOptions;
  /** `unpackLines` opens it. */
  lines: string;
  shown: number;
  /** How many outputs match in all; null: not known. `isMore`: more than that. */
  count: { records: number; isMore: boolean } | null;
  /** Their total, when all are of one measure; `unit` is its word. */
  total: (Quantity & { unit: string }) | null;
  older: string | null;
  newer: string | null;
}

/** Matches of a search are counted up to here. */
const countLimit = 10_000;

/** The list of what was published, narrowed by the address. */
export async function loadOutputList(ctx: UseCaseContext, slug: string, ask: Ask): Promise<OutputListPage> {
  const campaign = await openCampaign(ctx, slug, "output.view");
  const { filter, problems } = readFilter(ask, campaign.structure);
  const ancestorIds = await topsOfFilter(campaign, filter);
  const older = readCursor(ask(listParams.older));
  const found =
    filter.text === ""
      ? await findInOrder(campaign, filter, ancestorIds, ask)
      : await findByWords(ctx.db.read, campaign, filter, ancestorIds, older);
  // What a search shows on one page needs no second count.
  const isAllOfSearch = filter.text !== "" && older === null && found.older === null;
  return {
    slug,
    electionOn: campaign.campaign.electionOn,
    canLog: campaign.may("output.log"),
    canDeclare: campaign.may("output.declare"),
    proposals: campaign.may("output.log") ? await countProposals(campaign) : 0,
    problems,
    options: listOptions(campaign, [filter.unitId, filter.administrativeId]),
    lines: packLines(await linesOf(campaign, found.rows)),
    shown: found.rows.length,
    ...(isAllOfSearch ? allOf(found.rows.length) : await sumsOf(campaign, filter, ancestorIds)),
    older: found.older,
    newer: found.newer,
  };
}

type Sums = Pick<OutputListPage, "count" | "total">;

const allOf = (records: number): Sums => ({ count: { records, isMore: false }, total: null });

/** How many match, and their total where one measure makes one possible; from the stored totals, never by counting rows. */
async function sumsOf(
  campaign: CampaignContext,
  filter: ListFilter,
  ancestorIds: readonly string[],
): Promise<Sums> {
  const [unitId] = ancestorIds;
  const isWhole = filter.messageId === null && filter.basis === null && filter.channelId === null;
  const isOfAll =
    campaign.unitsFor("output.view") === "all" && filter.bloc === null && filter.administrativeId === null;
  if (filter.text !== "") return sumsOfSearch(campaign, filter, isWhole && isOfAll);
  if (!isWhole || unitId === undefined || ancestorIds.length > 1) return { count: null, total: null };
  const { categories, from } = filter;
  const to = filter.to !== null && filter.to < campaign.today ? filter.to : null;
  if (categories === null && from === null && to === null) {
    const records = await sumUnitWeeks(campaign.db.read, unitId);
    return { count: { records, isMore: false }, total: null };
  }
  const categoryIds = categories?.map((category) => category.id) ?? null;
  const sums = await sumList(campaign.db.read, { unitId, categoryIds, from, to });
  const measures = new Set(categories?.map((category) => category.measure));
  const unit = categories?.[0]?.unit[campaign.actor.locale];
  const isOneMeasure = measures.size === 1 && unit !== undefined && sums.records > 0;
  return {
    count: { records: sums.records, isMore: false },
    total: isOneMeasure ? { ...totalOf(sums), unit } : null,
  };
}

async function sumsOfSearch(
  { db, campaign }: CampaignContext,
  filter: ListFilter,
  isCountable: boolean,
): Promise<Sums> {
  const isNarrowed =
    filter.unitId !== null || filter.categories !== null || filter.from !== null || filter.to !== null;
  const hasPhrase = readSearch(filter.text).phrases.length > 0;
  if (!isCountable || isNarrowed || hasPhrase) return { count: null, total: null };
  const search = { campaignNo: campaign.no, text: filter.text, below: null };
  const exact = await countByWords(db.read, { ...search, phase: "exact", limit: countLimit + 1 });
  const rest = countLimit + 1 - exact;
  const records =
    exact + (rest > 0 ? await countByWords(db.read, { ...search, phase: "folded", limit: rest }) : 0);
  const isMore = records > countLimit;
  return { count: { records: isMore ? countLimit : records, isMore }, total: null };
}

export interface TrashPage {
  slug: string;
  electionOn: string;
  rows: TrashRow[];
  older: string | null;
}

export interface TrashRow extends Quantity {
  number: number;
  version: number;
  publishedOn: string;
  title: string;
  units: string[];
  by: string;
  withdrawnAt: string;
  /** Days for which it stays in the trash, today not counted. */
  daysLeft: number;
  reason: string;
  canRestore: boolean;
}

/** What was withdrawn, the latest day first. */
export async function loadTrash(ctx: UseCaseContext, slug: string, ask: Ask): Promise<TrashPage> {
  const campaign = await openCampaign(ctx, slug, "output.view");
  const { structure } = campaign;
  const cursor = readCursor(ask(listParams.older));
  const found = await listWithdrawn(ctx.db.read, {
    campaignId: campaign.campaign.id,
    within: campaign.unitsFor("output.view"),
    since: trashSince(campaign),
    beyond: cursor?.kind === "key" ? cursor : null,
    limit: pageSize + 1,
  });
  const rows = found.slice(0, pageSize);
  const unitsOf = await creditedUnitsOf(
    ctx.db.read,
    rows.map((row) => row.id),
  );
  const last = rows.at(-1);
  return {
    slug,
    electionOn: campaign.campaign.electionOn,
    rows: rows.map((row) => ({
      number: row.number,
      version: row.version,
      publishedOn: row.published_on,
      title: row.title,
      value: row.value,
      qualifier: row.qualifier,
      units: unitsOf(row.id).map(structure.tree.shortNameOf),
      by: row.by,
      withdrawnAt: row.withdrawnAt,
      daysLeft: trashDays - daysBetween(civilDateOfInstant(row.withdrawnAt), campaign.today),
      reason: row.reason,
      canRestore: mayCredit(campaign, "output.withdraw", {
        unitIds: unitsOf(row.id),
        publishedOn: row.published_on,
      }),
    })),
    older:
      last && found.length > pageSize
        ? cursorText({ kind: "key", publishedOn: last.published_on, outputId: last.id })
        : null,
  };
}
