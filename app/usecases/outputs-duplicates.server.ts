import { addDays, type CivilDate, parseVietnameseDate } from "~/domain/calendar/civil-date";
import { categoryWords } from "~/domain/categories";
import { type TwinPair, twinPairs } from "~/domain/output-twins";
import { outputCode } from "~/domain/outputs";
import { creditedUnitsOf } from "~db/queries/outputs.server";
import { listForTwins, listSettledPairs } from "~db/queries/outputs-twins.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { topsOf } from "./outputs-list.server";
import { listOptions, type UnitOption } from "./outputs-options.server";
import type { Ask } from "./outputs-pages.server";
import { mayCredit } from "./outputs-writing.server";

/** One of two outputs that look alike. */
export interface TwinSide {
  number: number;
  code: string;
  version: number;
  day: CivilDate;
  title: string;
  units: string;
  category: string;
}

export interface TwinRow {
  by: TwinPair["by"];
  older: TwinSide;
  newer: TwinSide;
  /** The person may decide about both. */
  canDecide: boolean;
  /** They credit different units: it may have been published together. */
  canJoin: boolean;
  /** The later one is not before the earlier one: it may have been shown again. */
  canRerun: boolean;
}

export interface TwinsPage {
  slug: string;
  units: UnitOption[];
  unit: string;
  from: CivilDate;
  rows: TwinRow[];
  /** Pairs beyond those shown. */
  more: number;
  /** Not all outputs since that day were looked at. */
  isPartial: boolean;
}

/** What the address of the page narrows it by. */
export const twinParams = { unit: "don-vi", from: "tu" } as const;

const daysBack = 30;
const looked = 5_000;
const shown = 50;

/** Outputs that are probably recorded twice, the newest first: of a unit and those under it, since a day. */
export async function loadTwins(ctx: UseCaseContext, slug: string, ask: Ask): Promise<TwinsPage> {
  const open = await openCampaign(ctx, slug, "output.view");
  const asked = open.structure.tree.units.find(({ key }) => key === ask(twinParams.unit));
  const typed = parseVietnameseDate(ask(twinParams.from));
  const from = typed.ok ? typed.date : addDays(open.today, -daysBack);
  const place = { ancestorIds: topsOf(open, asked?.id ?? null), from, to: open.today, limit: looked };
  const outputs = await listForTwins(ctx.db.read, place);
  const unitsOf = await creditedUnitsOf(
    ctx.db.read,
    outputs.map(({ id }) => id),
  );
  const sides = new Map(outputs.map((row) => [row.id, { row, unitIds: unitsOf(row.id) }] as const));
  const settled = await listSettledPairs(ctx.db.read, [...sides.keys()]);
  const known = new Set(settled.flatMap((pair) => [pairKey(pair.output_id, pair.other_id)]));
  const titles = outputs.map((row) => ({
    id: row.id,
    number: row.number,
    storyId: row.story_id,
    linkKey: row.link_key,
    basis: row.basis,
    publishedOn: row.published_on,
    categoryIds: [row.category_id],
    unitIds: unitsOf(row.id),
    title: row.title,
    value: row.value,
    channelId: row.channel_id,
  }));
  const pairs = twinPairs(titles, (a, b) => known.has(pairKey(a, b))).reverse();
  const rows = pairs.slice(0, shown).flatMap((pair) => {
    const [older, newer] = [sides.get(pair.older), sides.get(pair.newer)];
    return older && newer ? [rowOf(open, pair.by, older, newer)] : [];
  });
  return {
    slug,
    units: listOptions(open, [asked?.id ?? null]).units,
    unit: asked?.key ?? "",
    from,
    rows,
    more: Math.max(0, pairs.length - shown),
    isPartial: outputs.length === looked,
  };
}

const pairKey = (a: string, b: string) => [a, b].sort().join(" ");

interface Side {
  row: Awaited<ReturnType<typeof listForTwins>>[number];
  unitIds: readonly string[];
}

function rowOf(open: CampaignContext, by: TwinPair["by"], older: Side, newer: Side): TwinRow {
  const may = ({ row, unitIds }: Side) =>
    mayCredit(open, "output.withdraw", { unitIds, publishedOn: row.published_on });
  return {
    by,
    older: sideOf(open, older),
    newer: sideOf(open, newer),
    canDecide: may(older) && may(newer),
    canJoin: newer.unitIds.some((id) => !older.unitIds.includes(id)),
    canRerun: newer.row.published_on > older.row.published_on,
  };
}

function sideOf({ campaign, structure, actor }: CampaignContext, { row, unitIds }: Side): TwinSide {
  return {
    number: row.number,
    code: outputCode(campaign, row.number),
    version: row.version,
    day: row.published_on,
    title: row.title,
    units: unitIds.map(structure.tree.shortNameOf).join(", "),
    category: categoryWords(structure.categories, row.category_id, actor.locale).name,
  };
}
