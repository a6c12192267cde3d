import { drawBars } from "~/domain/charts-drawn/bars";
import { rect } from "~/domain/charts-drawn/drawing";
import { SWATCH, svgFile } from "~/domain/charts-drawn/svg-file";
import { clockBars } from "~/i18n/case-bars";
import { formatDay } from "~/i18n/format";
import { textsOf } from "~/i18n/texts-of";
import { openCampaign } from "./campaigns.server";
import { clockOf } from "./cases-clock.server";
import { NotFound, type UseCaseContext } from "./context.server";

/** The medians by week as an SVG file of A4's width. Throws NotFound while there is nothing to draw. */
export async function clockPicture(
  ctx: UseCaseContext,
  slug: string,
): Promise<{ name: string; svg: string }> {
  const open = await openCampaign(ctx, slug, "case.view");
  const page = await clockOf(open);
  const t = textsOf(open.actor.locale);
  const words = t.cases.clock;
  const series = clockBars(page, t);
  if (series.rows.length === 0) throw new NotFound();
  const facts = [words.asOf(formatDay(page.today)), ...(page.isDemo ? [words.demo] : [])];
  const { decideHours: decide, publishHours: publish } = page.goals;
  const svg = svgFile(drawBars(series), {
    title: `${words.title}: ${words.byWeek}`,
    lines: [page.name, facts.join(" · ")],
    legend: [
      { text: words.decide, swatch: [rect("c5", 0, 1, SWATCH, 13)] },
      { text: words.publish, swatch: [rect("c4", 0, 1, SWATCH, 13)] },
    ],
    notes: [words.goals({ decide, publish })],
  });
  return { name: `thoi-gian-phan-bac-${slug}-${page.today}.svg`, svg };
}
