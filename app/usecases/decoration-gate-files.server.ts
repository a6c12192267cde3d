import { fileFrame } from "~/domain/charts-drawn/chart-frame";
import { drawCompare } from "~/domain/charts-drawn/compare";
import { line } from "~/domain/charts-drawn/drawing";
import { type LegendEntry, SWATCH, svgFile } from "~/domain/charts-drawn/svg-file";
import { type GatePage, gatePath } from "~/domain/decoration-gate-page";
import { xlsxMime } from "~/domain/files";
import type { Cell, SheetWithRows } from "~/domain/sheets";
import { gateSeries } from "~/i18n/decoration-gate-series";
import { formatDay } from "~/i18n/format";
import type { Locale, Texts } from "~/i18n/texts";
import { textsOf } from "~/i18n/texts-of";
import { openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";
import { gateOf } from "./decoration-gate.server";
import type { ExportedFile } from "./exported-file.server";

/** The gate's picture as an SVG file of A4's width. NotFound where there is nothing to draw. */
export async function gatePicture(
  ctx: UseCaseContext,
  slug: string,
  unitKey: string,
): Promise<{ name: string; svg: string }> {
  const open = await openCampaign(ctx, slug, "decoration.view");
  const page = await gateOf(open, unitKey);
  const svg = gateFile(page, open.actor.locale);
  if (svg === "") throw new NotFound();
  return { name: `tien-do-trang-tri-${page.unit?.key ?? slug}-${page.today}.svg`, svg };
}

/** The same picture for papers; "" where there is nothing to draw. */
function gateFile(page: GatePage, locale: Locale): string {
  const t = textsOf(locale);
  const series = gateSeries(page, t, locale);
  if (series === null) return "";
  const { gate } = t.decorationGate;
  const facts = [
    t.progress.files.asOf(formatDay(page.today)),
    ...(page.isDemo ? [t.progress.files.demo] : []),
  ];
  return svgFile(drawCompare(series, fileFrame), {
    title: gate.pictureTitle,
    lines: [page.name, [page.unit?.name ?? gate.whole, ...facts].join(" · ")],
    legend: legendOf(t),
    notes: [gate.planRule],
  });
}

function legendOf(t: Texts): LegendEntry[] {
  const { lines } = t.decorationGate.gate;
  const across = (look: string) => [line(look, 0, 8, SWATCH, 8)];
  return [
    { text: lines.planned, swatch: across("plan") },
    { text: lines.complete, swatch: across("actual") },
    { text: lines.checked, swatch: across("third") },
    { text: lines.needsRepair, swatch: across("other") },
  ];
}

/** The days of the picture as a workbook, then the units, and what it is of. */
export async function exportGate(
  ctx: UseCaseContext,
  slug: string,
  unitKey: string,
  gone: AbortSignal,
): Promise<ExportedFile> {
  const open = await openCampaign(ctx, slug, "decoration.view");
  const page = await gateOf(open, unitKey);
  const t = textsOf(open.actor.locale);
  const { gate } = t.decorationGate;
  const days = (page.curve?.actual ?? []).map((one): Cell[] => [
    ...[{ day: one.day }, one.planned, one.complete, one.checked, one.needsRepair],
  ]);
  const head = (titles: readonly string[]) =>
    titles.map((title, index) => ({ title, width: index ? 16 : 24 }));
  const { table, unitTable } = gate;
  const dayTitles = [
    table.day,
    gate.lines.planned,
    gate.lines.complete,
    gate.lines.checked,
    gate.lines.needsRepair,
  ];
  return {
    name: `tien-do-trang-tri-${page.unit?.key ?? slug}-${page.today}.xlsx`,
    mime: xlsxMime,
    content: ctx.writeWorkbook(
      [
        { name: table.sheet, columns: head(dayTitles) },
        {
          name: unitTable.title,
          columns: head([
            ...[unitTable.unit, unitTable.planned, gate.lines.complete, gate.lines.checked],
            ...[gate.lines.needsRepair, unitTable.left, unitTable.late],
          ]),
          rows: page.units.map((one) => [
            ...[one.name, one.planned, one.complete, one.checked, one.needsRepair, one.left, one.late],
          ]),
        },
        aboutSheet(page, t),
      ],
      [days],
      gone,
    ),
  };
}

function aboutSheet(page: GatePage, t: Texts): SheetWithRows {
  const { about } = t.decoration.sheet;
  return {
    name: about.name,
    columns: [
      { title: "", width: 16 },
      { title: "", width: 80 },
    ],
    rows: [
      [about.campaign, page.name],
      [about.asOf, { day: page.today }],
      [about.filter, gatePath(page.slug, page.unit?.key)],
      [t.decorationGate.gate.lines.planned, t.decorationGate.gate.planRule],
      ...(page.isDemo ? [[about.demo, ""]] : []),
    ],
  };
}
