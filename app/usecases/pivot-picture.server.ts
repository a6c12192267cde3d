import { drawBars } from "~/domain/charts-drawn/bars";
import { line, rect } from "~/domain/charts-drawn/drawing";
import { type LegendEntry, SWATCH, svgFile } from "~/domain/charts-drawn/svg-file";
import { formatDay } from "~/i18n/format";
import { measureName, pivotBars } from "~/i18n/pivot-words";
import type { Texts } from "~/i18n/texts";
import { textsOf } from "~/i18n/texts-of";
import { openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";
import type { Ask } from "./outputs-pages.server";
import { loadPivot } from "./pivot.server";
import type { SavedPicture } from "./progress-files.server";

/** The bars of a summary table as an SVG file of A4's width. NotFound where the page shows none. */
export async function pivotPicture(ctx: UseCaseContext, slug: string, ask: Ask): Promise<SavedPicture> {
  const { campaign, actor } = await openCampaign(ctx, slug, "progress.view");
  const page = await loadPivot(ctx, slug, ask);
  const { locale } = actor;
  const t = textsOf(locale);
  const bars = pivotBars(page, t, locale);
  if (bars.length === 0) throw new NotFound();
  const facts = [page.unitName, t.progress.files.asOf(formatDay(page.asOf))];
  const svg = svgFile(drawBars({ rows: bars.map((bar) => ({ ...bar, colour: 1 })) }), {
    title: `${t.pivot.table.bars(t.pivot.axes[page.axes.rows].toLowerCase())} · ${measureName(page, t)}`,
    lines: [campaign.name, [...facts, ...(campaign.isDemo ? [t.progress.files.demo] : [])].join(" · ")],
    legend: bars.some(({ target }) => target !== null) ? legendOf(page.measure.kind === "coverage", t) : [],
    notes: page.plan === "shown" ? [t.pivot.notes.plan.shown] : [],
  });
  return { name: `bang-tong-hop-${slug}-${page.asOf}.svg`, svg };
}

function legendOf(isCoverage: boolean, t: Texts): LegendEntry[] {
  const { picture } = t.pivot;
  return [
    { text: isCoverage ? picture.withOutputs : picture.actual, swatch: [rect("c1", 0, 1, SWATCH, 13)] },
    {
      text: isCoverage ? picture.units : picture.target,
      swatch: [line("today", SWATCH / 2, 0, SWATCH / 2, 15)],
    },
  ];
}
