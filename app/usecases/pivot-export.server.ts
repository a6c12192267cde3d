import { xlsxMime } from "~/domain/files";
import type { Member } from "~/domain/pivot-axes";
import {
  type PivotCell,
  type PivotInput,
  type PivotRow,
  pivotPlaces,
  rowAt,
  shownColumns,
} from "~/domain/pivot-table";
import { type Cell, CSV_MARK, csvLine, type SheetColumn, type SheetWithRows } from "~/domain/sheets";
import { en } from "~/i18n/en";
import { capitalise } from "~/i18n/format";
import type { Locale, Texts } from "~/i18n/texts";
import { vi } from "~/i18n/vi";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";
import type { ExportedFile, ExportFormat } from "./exported-file.server";
import type { Ask } from "./outputs-pages.server";
import { readPivotInput } from "./pivot.server";

/**
 * The whole table of an address: numbers as numbers; a column with figures that are not exact is followed by one that
 * says their nature ("trên"), a share by the number of units that it is of, and where targets are asked for, each column by its targets. NotFound for a table that is too big.
 */
export async function exportPivot(
  ctx: UseCaseContext,
  slug: string,
  ask: Ask,
  { format, address, gone }: { format: ExportFormat; address: string; gone: AbortSignal },
): Promise<ExportedFile> {
  const open = await openCampaign(ctx, slug, "progress.view");
  const { plan, input } = await readPivotInput(open, ask);
  if (!input) throw new NotFound();
  const { locale } = open.actor;
  const t = { vi, en }[locale];
  const shown = shownColumns(input);
  const rows = [...pivotPlaces(input)].map((place) => rowAt(input, place, shown));
  const seconds = secondColumns(rows, shown.length + 1);
  const columns = columnsOf(input, seconds, t);
  const lines = rows.map((row) => lineOf(row, input, seconds, t));
  const name = `bang-tong-hop-${slug}-${plan.view.filter.to}.${format}`;
  if (format === "csv") {
    const text = [columns.map(({ title }) => title), ...lines].map(csvLine).join("");
    return {
      name,
      mime: "text/csv; charset=utf-8",
      content: oneBatch(new TextEncoder().encode(CSV_MARK + text)),
    };
  }
  const about = aboutSheet(open, input, address, locale);
  return {
    name,
    mime: xlsxMime,
    content: ctx.writeWorkbook([{ name: t.pivot.files.sheet, columns }, about], oneBatch(lines), gone),
  };
}

async function* oneBatch<T>(batch: T): AsyncGenerator<T> {
  yield batch;
}

/** For each column, whether a second one is needed beside it. */
function secondColumns(rows: readonly PivotRow[], count: number): boolean[] {
  return Array.from({ length: count }, (_, index) =>
    rows.some(({ cells }) => {
      const cell = cells[index];
      return cell?.kind === "share" || (cell?.kind === "figure" && cell.qualifier !== "exact");
    }),
  );
}

function columnsOf(input: PivotInput, seconds: readonly boolean[], t: Texts): SheetColumn[] {
  const { rows, inner, columns, measure } = input;
  const { axes, table, files } = t.pivot;
  const heads = columns
    ? shownColumns(input)
        .flatMap((index) => columns.members[index] ?? [])
        .map((member) => headOf(member, columns, t))
    : [];
  const total = measure.kind === "coverage" ? table.units : table.total;
  const second = measure.kind === "coverage" ? files.of : files.nature;
  return [
    { title: axes[rows.axis], width: 34 },
    ...(inner ? [{ title: axes[inner.axis], width: 34 }] : []),
    ...[...heads, total].flatMap((title, index) => [
      { title, width: 14 },
      ...(seconds[index] ? [{ title: second(title), width: 14 }] : []),
      ...(input.planned ? [{ title: files.target(title), width: 14 }] : []),
    ]),
  ];
}

function lineOf(row: PivotRow, input: PivotInput, seconds: readonly boolean[], t: Texts): Cell[] {
  const { rows, inner } = input;
  const outer = rows.members[row.outer];
  const within = row.inner === null ? undefined : inner?.members[row.inner];
  const { total } = t.pivot.table;
  return [
    outer ? headOf(outer, rows, t) : total,
    ...(inner ? [within ? headOf(within, inner, t) : outer ? total : ""] : []),
    ...row.cells.flatMap((cell, index) => {
      const [first, second] = cellsOf(cell, t);
      const figure = seconds[index] ? [first, second] : [first];
      return input.planned ? [...figure, row.targets[index] ?? ""] : figure;
    }),
  ];
}

function headOf({ name, note }: Member, { axis }: PivotInput["rows"], t: Texts): string {
  if (name === "") return t.pivot.without[axis] ?? "";
  return axis === "tuan" ? `${t.pivot.table.week(name)} (${note})` : name;
}

/** What a cell says, and its nature or what it is of. Silence is in words, so that it is never taken for 0. */
function cellsOf(cell: PivotCell, t: Texts): [Cell, Cell] {
  const { state } = t.pivot.table;
  if (cell.kind === "figure") return [cell.value ?? "", t.pivot.files.qualifiers[cell.qualifier]];
  if (cell.kind === "share") return [cell.part, cell.of];
  if (cell.kind === "zero") return [0, ""];
  const isSaid = cell.kind === "missing" || cell.kind === "not-applicable";
  return [isSaid ? state[cell.kind] : "", ""];
}

function aboutSheet(
  { campaign }: CampaignContext,
  { measure, days }: PivotInput,
  address: string,
  locale: Locale,
): SheetWithRows {
  const t = { vi, en }[locale];
  const { files, measures } = t.pivot;
  const measured = measure.kind === "amount" ? measures.amounts : measures[measure.kind];
  return {
    name: files.about,
    columns: [
      { title: "", width: 22 },
      { title: "", width: 80 },
    ],
    rows: [
      [files.campaign, campaign.name],
      [files.measure, capitalise(measured)],
      [files.asOf, { day: days.to }],
      [files.address, address],
      ...(campaign.isDemo ? [[files.demo, ""]] : []),
    ],
  };
}
