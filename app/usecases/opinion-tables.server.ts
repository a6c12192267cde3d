import { xlsxMime } from "~/domain/files";
import { opinionCode } from "~/domain/opinion";
import { type OpinionQuery, opinionSearch, type TopicPlaceTable } from "~/domain/opinion-page";
import { topicPlaceTable } from "~/domain/opinion-table";
import type { Cell, SheetWithRows } from "~/domain/sheets";
import { textsOf } from "~/i18n/texts-of";
import { aboutSheet } from "./about-sheet.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import type { ExportedFile } from "./exported-file.server";
import { depthOf, shownTopics } from "./opinion-form.server";
import { listMatters } from "./opinion-list.server";
import { placeNames, type ReadOpinion, readOpinion, topicNames } from "./opinion-reading.server";

/** How much was said of which topic where, of what the person may see. */
export async function loadTopicPlaces(ctx: UseCaseContext, slug: string): Promise<TopicPlaceTable> {
  const open = await openCampaign(ctx, slug, "opinion.view");
  const read = await readOpinion(open);
  return { slug, least: read.settings.smallestCell, ...tableOf(open, read) };
}

function tableOf(open: CampaignContext, { items, topics }: ReadOpinion) {
  const used = new Set(items.map(({ topicKey }) => topicKey));
  const name = topicNames(topics, open);
  return topicPlaceTable(items, {
    topics: shownTopics(topics, used).map((one) => ({
      ...{ key: one.key, name: name(one.key), depth: depthOf(one, topics) },
    })),
    placeName: placeNames(open),
  });
}

/** The matters that an address asks for as a workbook, the table of topics and places, and as of when. */
export async function exportOpinion(
  ctx: UseCaseContext,
  slug: string,
  query: OpinionQuery,
  gone: AbortSignal,
): Promise<ExportedFile> {
  const open = await openCampaign(ctx, slug, "opinion.view");
  const read = await readOpinion(open);
  const rows = await listMatters(open, read, query);
  const { opinion: words } = textsOf(open.actor.locale);
  const cells = rows.map((row): Cell[] => [
    ...[{ day: row.receivedOn }, row.topic, row.placeName, words.breadths[row.breadth]],
    ...[words.tendencies[row.tendency], row.whatPeopleSay, row.asks, words.urgencies[row.urgency]],
    ...[row.report ? opinionCode(row.report.number) : "", row.report?.teamName ?? ""],
  ]);
  const sheet = {
    name: words.sheet.name,
    columns: words.sheet.columns.map(([title, width]) => ({ title, width })),
  };
  const { about } = words.sheet;
  const asked = [
    [about.filter, decodeURIComponent(opinionSearch({ ...query, page: 1 })) || about.whole],
    [about.cells, about.rule(read.settings.smallestCell)],
  ];
  const others = [tableSheet(open, read), aboutSheet(open, about, asked)];
  return {
    name: `du-luan-${open.today}.xlsx`,
    mime: xlsxMime,
    content: ctx.writeWorkbook([sheet, ...others], [cells], gone),
  };
}

function tableSheet(open: CampaignContext, read: ReadOpinion): SheetWithRows {
  const { opinion: words } = textsOf(open.actor.locale);
  const { places, rows } = tableOf(open, read);
  const heads = [words.table.topic, ...places.map(({ name }) => name), words.table.total];
  return {
    name: words.sheet.table,
    columns: heads.map((title, index) => ({ title, width: index === 0 ? 40 : 16 })),
    rows: rows.map(({ name, counts, total }) => [name, ...counts, total]),
  };
}
