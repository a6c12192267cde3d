import { drawBars } from "~/domain/charts-drawn/bars";
import { rect, type Shape } from "~/domain/charts-drawn/drawing";
import { SWATCH, svgFile } from "~/domain/charts-drawn/svg-file";
import { xlsxMime } from "~/domain/files";
import { risingCells, risingWeeks } from "~/domain/opinion-rising";
import type { RisingPage, RisingRow } from "~/domain/opinion-rising-page";
import { readDay } from "~/domain/reviews";
import type { Cell } from "~/domain/sheets";
import { formatDay, formatShortDay } from "~/i18n/format";
import type { Texts } from "~/i18n/texts";
import { textsOf } from "~/i18n/texts-of";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";
import type { ExportedFile } from "./exported-file.server";
import { readIssues } from "./opinion-issues-reading.server";
import type { SavedPicture } from "./progress-files.server";

/** Topics that rise from one week to the next, by place; of the seven days through the asked day, else today. */
export async function loadRising(ctx: UseCaseContext, slug: string, asked: string): Promise<RisingPage> {
  return risingOf(await openCampaign(ctx, slug, "report.view"), asked);
}

async function risingOf(open: CampaignContext, asked: string): Promise<RisingPage> {
  const typed = readDay("day", asked);
  const day = ("day" in typed ? typed.day : null) ?? open.today;
  const read = await readIssues(open, { eyes: "public" });
  const sightings = read.items.map((item) => ({
    ...{ reportId: read.reportIdOf(item.id), topicKey: item.topicKey, placeKey: item.place.key },
    receivedOn: item.receivedOn,
  }));
  const placeNames = new Map(read.items.map(({ place }) => [place.key, place.name]));
  const rows = risingCells(sightings, { least: read.least, day }).map(
    (cell): RisingRow => ({
      ...cell,
      key: `${cell.topicKey}@${cell.placeKey}`,
      topic: read.topicName(cell.topicKey),
      place: placeNames.get(cell.placeKey) ?? "",
    }),
  );
  return {
    ...{
      slug: open.campaign.slug,
      name: open.campaign.name,
      isDemo: open.campaign.isDemo,
      day,
      today: open.today,
    },
    ...{ weeks: risingWeeks(day), least: read.least, rows },
    risingCount: rows.filter(({ isRising }) => isRising).length,
  };
}

/** Most bars of a picture. */
const mostBars = 30;

/** The bars of the page as an SVG file of A4's width. NotFound where the page shows none. */
export async function risingPicture(ctx: UseCaseContext, slug: string, asked: string): Promise<SavedPicture> {
  const open = await openCampaign(ctx, slug, "report.view");
  const page = await risingOf(open, asked);
  if (page.rows.length === 0) throw new NotFound();
  const t = textsOf(open.actor.locale);
  const words = t.opinionRising;
  const bars = page.rows.slice(0, mostBars).map((row) => ({
    ...{ name: nameOf(row, t), value: row.now, target: row.before, colour: row.isRising ? 1 : 3 },
    figures: words.figures({ now: row.now, before: beforeText(row, page, t) }),
  }));
  const facts = [words.weeks(shownWeeks(page)), ...(page.isDemo ? [t.progress.files.demo] : [])];
  const swatch = (look: string): Shape[] => [rect(look, 0, 1, SWATCH, 13)];
  const tick: Shape[] = [rect("track-target", SWATCH / 2 - 1, 0, 2, 15)];
  const svg = svgFile(drawBars({ rows: bars }), {
    title: words.title,
    lines: [page.name, facts.join(" · ")],
    legend: [
      { text: words.legend.rising, swatch: swatch("c1") },
      { text: words.legend.steady, swatch: swatch("c3") },
      { text: words.legend.before, swatch: tick },
    ],
    notes: [words.rule(page.least)],
  });
  return { name: `diem-nong-du-luan-${slug}-${page.day}.svg`, svg };
}

const nameOf = (row: RisingRow, t: Texts) => `${row.topic} · ${row.place || t.opinionRising.whole}`;

const beforeText = ({ before }: RisingRow, { least }: RisingPage, t: Texts) =>
  before === null ? t.opinionRising.fewer(least) : String(before);

const shownWeeks = ({ weeks: { now, before } }: RisingPage) => ({
  ...{ nowFrom: formatShortDay(now.from), nowTo: formatShortDay(now.to) },
  ...{ beforeFrom: formatShortDay(before.from), beforeTo: formatShortDay(before.to) },
});

/** The table as a workbook. */
export async function exportRising(
  ctx: UseCaseContext,
  slug: string,
  { day, gone }: { day: string; gone: AbortSignal },
): Promise<ExportedFile> {
  const open = await openCampaign(ctx, slug, "report.view");
  const page = await risingOf(open, day);
  const t = textsOf(open.actor.locale);
  const { sheet, rule, title, whole } = t.opinionRising;
  const about: Cell[][] = [
    [sheet.campaign, page.name],
    [sheet.day, formatDay(page.day)],
    [sheet.rule, rule(page.least)],
    ...(page.isDemo ? [[t.progress.files.demo, ""]] : []),
  ];
  const rows = page.rows.map((row): Cell[] => [
    ...[row.topic, row.place || whole, row.now],
    row.before ?? beforeText(row, page, t),
    row.isRising ? sheet.yes : "",
  ]);
  const columns = sheet.columns.map(([title, width]) => ({ title, width }));
  const aboutColumns = [
    { title: "", width: 20 },
    { title: "", width: 90 },
  ];
  return {
    name: `diem-nong-du-luan-${slug}-${page.day}.xlsx`,
    mime: xlsxMime,
    content: ctx.writeWorkbook(
      [
        { name: title, columns },
        { name: sheet.about, columns: aboutColumns, rows: about },
      ],
      [rows],
      gone,
    ),
  };
}
