import { xlsxMime } from "~/domain/files";
import type { Cell } from "~/domain/sheets";
import { readTaskQuery, type TaskRow, taskSearch } from "~/domain/tasks-page";
import { tasks as en } from "~/i18n/en/tasks";
import { tasks as vi } from "~/i18n/vi/tasks";
import { aboutSheet } from "./about-sheet.server";
import { openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import type { ExportedFile } from "./exported-file.server";
import { listTaskRows } from "./tasks.server";

/** The tasks that an address asks for as a workbook, and on a second sheet what was asked, and as of when. */
export async function exportTasks(
  ctx: UseCaseContext,
  slug: string,
  ask: (name: string) => string,
  gone: AbortSignal,
): Promise<ExportedFile> {
  const open = await openCampaign(ctx, slug, "plan.view");
  const query = readTaskQuery(ask);
  const rows = await listTaskRows(open, query);
  const words = { vi, en }[open.actor.locale];
  const { columns, about } = words.sheet;
  const sheet = {
    name: words.sheet.name,
    columns: columns.map(([title, width]) => ({ title, width })),
  };
  const asked = decodeURIComponent(taskSearch(query)) || about.whole;
  return {
    name: `nhiem-vu-${open.campaign.slug}-${open.today}.xlsx`,
    mime: xlsxMime,
    content: ctx.writeWorkbook(
      [sheet, aboutSheet(open, about, [[about.filter, asked]])],
      [rows.map((row) => cellsOf(row, words))],
      gone,
    ),
  };
}

function cellsOf(row: TaskRow, words: typeof vi): Cell[] {
  return [
    row.title,
    row.occurrence === "" ? "" : words.time(row.occurrence),
    row.units || (row.total > 0 ? words.manyUnits(row.total) : words.subCommittee),
    row.dueOn ? { day: row.dueOn } : "",
    words.marks[row.mark],
    words.states[row.state.code](row.state.days),
    row.total > 0 ? row.settled : "",
    row.total > 0 ? row.total : "",
    row.outputs,
    row.wanted ?? "",
    row.document,
    row.clause,
  ];
}
