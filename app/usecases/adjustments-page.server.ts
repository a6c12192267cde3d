import {
  type AdjustedItem,
  type AdjustedOutput,
  type AdjustmentLine,
  adjustmentCode,
} from "~/domain/adjustments";
import { type FirstWeekday, weekOf } from "~/domain/calendar/election-week";
import type { Output } from "~/domain/outputs";
import { type AdjustmentRow, listAdjustedWeeks, listAdjustments } from "~db/queries/adjustments.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";

export interface AdjustmentsPage {
  slug: string;
  /** Who decides; others see their own wishes. */
  mayDecide: boolean;
  waiting: AdjustmentLine[];
  decided: AdjustmentLine[];
}

const shown = 200;

/** What waits for the secretaries and what became of it; whoever does not decide sees the own wishes. */
export async function loadAdjustments(ctx: UseCaseContext, slug: string): Promise<AdjustmentsPage> {
  const open = await openCampaign(ctx, slug, "output.view");
  const mayDecide = open.may("week.close");
  // By the role, which a closed election does not change.
  const seesAll = open.unitsFor("week.close").length > 0 || open.unitsFor("output.log").length === 0;
  const place = {
    campaignId: open.campaign.id,
    askedBy: seesAll ? null : open.actor.accountId,
    limit: shown,
  };
  const [waiting, decided] = await Promise.all([
    listAdjustments(ctx.db.read, { ...place, isWaiting: true }),
    listAdjustments(ctx.db.read, { ...place, isWaiting: false }),
  ]);
  return {
    slug,
    mayDecide,
    waiting: await linesOfAdjustments(open, waiting),
    decided: await linesOfAdjustments(open, decided),
  };
}

/** Adjustments in the words of a page. */
export async function linesOfAdjustments(
  open: CampaignContext,
  rows: readonly AdjustmentRow[],
): Promise<AdjustmentLine[]> {
  const weeks = await listAdjustedWeeks(
    open.db.read,
    rows.map(({ id }) => id),
  );
  return rows.map((row) =>
    lineOf(
      open,
      row,
      weeks.filter(({ adjustmentId }) => adjustmentId === row.id),
    ),
  );
}

type AdjustedWeek = Awaited<ReturnType<typeof listAdjustedWeeks>>[number];

function lineOf(open: CampaignContext, row: AdjustmentRow, weeks: readonly AdjustedWeek[]): AdjustmentLine {
  const { changes, id: _id, askedById, ...rest } = row;
  return {
    ...rest,
    code: adjustmentCode(open.campaign, row.number),
    items: (JSON.parse(changes) as AdjustedOutput[]).flatMap((one) => itemOf(open, one)),
    weeks: weeks.map(({ unitId, weekStart, number }) => ({
      unit: open.structure.tree.shortNameOf(unitId),
      week: weekOf(weekStart, open.campaign.weekFirstDay as FirstWeekday).number,
      weekStart,
      number,
    })),
    isOwn: askedById === open.actor.accountId,
  };
}

function itemOf({ structure, actor }: CampaignContext, { before, after }: AdjustedOutput): AdjustedItem[] {
  const about = after ?? before;
  if (!about) return [];
  const figureOf = (output: Output | null) =>
    output && output.status === "active" ? { value: output.value, qualifier: output.qualifier } : null;
  const category = structure.categories.find(({ id }) => id === about.categoryId);
  return [
    {
      number: about.number === 0 ? null : (before?.number ?? null),
      title: about.title,
      day: about.publishedOn,
      units: about.unitIds.map(structure.tree.shortNameOf).join(", "),
      category: category?.name[actor.locale] ?? "",
      before: figureOf(before),
      after: figureOf(after),
    },
  ];
}
