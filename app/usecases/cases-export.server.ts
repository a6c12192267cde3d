import { type CaseRow, caseSearch, readCaseQuery } from "~/domain/cases-page";
import { xlsxMime } from "~/domain/files";
import type { Cell, SheetWithRows } from "~/domain/sheets";
import { formatDay } from "~/i18n/format";
import type { Texts } from "~/i18n/texts";
import { textsOf } from "~/i18n/texts-of";
import { aboutSheet } from "./about-sheet.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { listCaseRows } from "./cases.server";
import { clockOf } from "./cases-clock.server";
import type { UseCaseContext } from "./context.server";
import type { ExportedFile } from "./exported-file.server";

/** The cases that an address asks for as a workbook, with the clock by weeks, and what was asked and as of when. */
export async function exportCases(
  ctx: UseCaseContext,
  slug: string,
  ask: (name: string) => string,
  gone: AbortSignal,
): Promise<ExportedFile> {
  const open = await openCampaign(ctx, slug, "case.view");
  const query = readCaseQuery(ask);
  const rows = await listCaseRows(open, query);
  const t = textsOf(open.actor.locale);
  const { sheet } = t.cases;
  const list = {
    name: sheet.name,
    columns: sheet.columns.map(([title, width]) => ({ title, width })),
  };
  const { about } = t.cases.sheet;
  return {
    name: `phan-bac-${open.campaign.slug}-${open.today}.xlsx`,
    mime: xlsxMime,
    content: ctx.writeWorkbook(
      [
        list,
        await clockSheet(open, t),
        aboutSheet(open, about, [[about.filter, decodeURIComponent(caseSearch(query)) || about.whole]]),
      ],
      [rows.map((row) => cellsOf(row, t))],
      gone,
    ),
  };
}

const tenthsOfHours = (minutes: number): number => Math.round(minutes / 6) / 10;

function cellsOf(row: CaseRow, { cases: words }: Texts): Cell[] {
  const { decide, publish } = row.clock;
  return [
    ...[row.code, row.claim, row.topic, words.mediums[row.medium], row.unit || words.committee],
    ...[row.seenAt, words.states[row.state], row.decision === null ? "" : words.decisions[row.decision]],
    ...[decide.at, decide.at === "" ? "" : tenthsOfHours(decide.minutes)],
    ...[publish?.at ?? "", publish && publish.at !== "" ? tenthsOfHours(publish.minutes) : ""],
    ...[row.isOver ? words.over : "", row.repeats, row.outputs],
  ];
}

async function clockSheet(open: CampaignContext, t: Texts): Promise<SheetWithRows> {
  const words = t.cases.clock;
  const { weeks } = await clockOf(open);
  const median = (minutes: number | null): Cell => (minutes === null ? "" : tenthsOfHours(minutes));
  return {
    name: words.sheet,
    columns: words.columns.map((title) => ({ title, width: 18 })),
    rows: weeks.map((week) => [
      words.week({ number: week.number, from: formatDay(week.from), to: formatDay(week.to) }),
      ...[week.seen, week.decided, median(week.decideMedian), week.published, median(week.publishMedian)],
    ]),
  };
}
