import { xlsxMime } from "~/domain/files";
import { unpackCells, unpackCounts } from "~/domain/report-grid";
import type { GridGroup, GridQuery, ReportGridPage } from "~/domain/report-grid-page";
import type { Cell } from "~/domain/sheets";
import { ratesOf } from "~/domain/weekly-reports";
import { reportGrid as en } from "~/i18n/en/report-grid";
import { capitalise, formatDay } from "~/i18n/format";
import { reportGrid as vi } from "~/i18n/vi/report-grid";
import { openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import type { ExportedFile } from "./exported-file.server";
import { loadReportGrid } from "./report-grid.server";

/** The grid as it is asked for: units × weeks in words, the numbers of each week, and as of when. */
export async function exportReportGrid(
  ctx: UseCaseContext,
  slug: string,
  query: GridQuery,
  gone: AbortSignal,
): Promise<ExportedFile> {
  const open = await openCampaign(ctx, slug, "report.view");
  const page = await loadReportGrid(ctx, slug, query);
  const words = { vi, en }[open.actor.locale];
  const { sheet } = words;
  const grid = {
    name: sheet.grid,
    columns: [
      { title: sheet.group, width: 26 },
      { title: sheet.unit, width: 40 },
      ...page.weeks.map(({ number }) => ({ title: sheet.week(number), width: 16 })),
    ],
  };
  const rows = page.groups.flatMap((group) => linesOf(group, page, words));
  return {
    name: `bao-cao-tuan-${slug}-${open.today}.xlsx`,
    mime: xlsxMime,
    content: ctx.writeWorkbook(
      [grid, sumSheet(page, words), aboutSheet(page, words, open)],
      batch(rows),
      gone,
    ),
  };
}

async function* batch(rows: Cell[][]): AsyncGenerator<Cell[][]> {
  yield rows;
}

/** A group without its units is one line with its fractions. */
function linesOf(group: GridGroup, page: ReportGridPage, words: typeof vi): Cell[][] {
  const name = group.key === "*" ? words.table.mine : group.name || words.table.direct;
  if (group.rows.length === 0) {
    const cells = group.counts.split(",").map((packed) => {
      const { expected, onTime, late } = unpackCounts(packed);
      return expected === 0 ? "—" : words.table.received({ received: onTime + late, expected });
    });
    return [[name, "", ...cells]];
  }
  return group.rows.map((line): Cell[] => {
    const [, unit = "", packed = ""] = line.split("\t");
    const cells = unpackCells(packed).map((cell) =>
      cell === null
        ? "—"
        : capitalise(words.stateOf({ state: cell.state, late: cell.lateMinutes, isNothing: cell.isNothing })),
    );
    return [name, unit, ...cells.slice(0, page.weeks.length)];
  });
}

function sumSheet(page: ReportGridPage, words: typeof vi) {
  const { sums } = words.table;
  const heads = [
    sums.expected,
    sums.received,
    sums.receivedRate,
    sums.onTime,
    sums.onTimeRate,
    sums.late,
    sums.missing,
    sums.waiting,
    sums.nothing,
  ];
  return {
    name: words.sheet.sums,
    columns: [
      { title: words.sheet.weekHead, width: 8 },
      { title: words.sheet.days, width: 24 },
      { title: words.sheet.due, width: 20 },
      ...heads.map((title) => ({ title, width: 14 })),
      { title: words.sheet.closed, width: 24 },
    ],
    rows: page.weeks.map((week): Cell[] => {
      const counts = unpackCounts(week.counts);
      const { expected, onTime, late, missing, waiting, nothing } = counts;
      const rates = ratesOf(counts);
      const rate = (tenths: number | undefined): Cell => (tenths === undefined ? "—" : tenths / 10);
      return [
        ...[week.number, `${formatDay(week.from)}–${formatDay(week.to)}`, week.dueText],
        ...[expected, onTime + late, rate(rates?.received), onTime, rate(rates?.onTime)],
        ...[late, missing, waiting, nothing, week.closed?.at ?? ""],
      ];
    }),
  };
}

function aboutSheet(
  page: ReportGridPage,
  { sheet }: typeof vi,
  { campaign }: { campaign: { name: string; isDemo: boolean } },
) {
  return {
    name: sheet.about,
    columns: [
      { title: "", width: 18 },
      { title: "", width: 80 },
    ],
    rows: [
      [sheet.campaign, campaign.name],
      [sheet.asOf, page.asOf.moment],
      [sheet.formula, sheet.formulaText],
      ...(campaign.isDemo ? [[sheet.demo, ""]] : []),
    ],
  };
}
