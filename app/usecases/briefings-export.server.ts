import type { BriefingTopic, BriefingWeek } from "~/domain/briefings";
import { type CoverageRow, reachedBy } from "~/domain/briefings-coverage";
import type { BriefingPage, TopicLine } from "~/domain/briefings-page";
import { xlsxMime } from "~/domain/files";
import { unpackWeeks, type WeekState } from "~/domain/progress-heat";
import { briefingPaper } from "~/domain/reports/briefing-paper";
import { docxMime } from "~/domain/reports/written-document";
import type { Cell, SheetWithRows } from "~/domain/sheets";
import { topicUnits } from "~/i18n/briefing-words";
import { briefings as en } from "~/i18n/en/briefings";
import { formatDay } from "~/i18n/format";
import { briefings as vi } from "~/i18n/vi/briefings";
import { aboutSheet } from "./about-sheet.server";
import { type ReadBriefing, readBriefing, readTrend } from "./briefings.server";
import { topicLine } from "./briefings-rows.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import type { ExportedFile } from "./exported-file.server";
import { momentOf } from "./instants.server";
import { letterheadOf } from "./letterhead.server";

type Words = typeof vi;

/** A week's briefing as a Word paper to be signed, or as a workbook with its topics and what came of them. */
export async function exportBriefing(
  ctx: UseCaseContext,
  slug: string,
  { weekKey, format, gone }: { weekKey: string; format: "docx" | "xlsx"; gone: AbortSignal },
): Promise<ExportedFile> {
  const open = await openCampaign(ctx, slug, "briefing.view");
  const read = await readBriefing(open, weekKey);
  const name = `giao-ban-bao-chi-${read.week.key.toLowerCase()}.${format}`;
  if (format === "docx") {
    return { name, mime: docxMime, content: ctx.writeDocument(await paperOf(open, read), gone) };
  }
  const [first, ...others] = sheetsOf(open, read, await readTrend(open, read));
  const { rows = [], ...sheet } = first;
  return {
    name,
    mime: xlsxMime,
    content: ctx.writeWorkbook([sheet, ...others], [rows], gone),
  };
}

async function paperOf(open: CampaignContext, read: ReadBriefing) {
  const { letterhead } = await letterheadOf(open);
  const hasBegun = read.topics.some(({ from }) => from <= open.today);
  return briefingPaper({
    letterhead,
    week: read.week,
    topics: linesOf(open, read).map(({ documents, state, ...line }) => ({
      ...line,
      documents: documents.map(({ name, title }) => (name === title ? name : `${name} (${title})`)),
      units: topicUnits(line, vi),
      isSilent: state.code === "silent" || state.code === "waiting",
    })),
    coverage: hasBegun
      ? read.rows.map(({ unit, states }) => ({ unit: unit.name, cells: states.map(stateText) }))
      : [],
    asOf: momentOf(open.campaignNow),
    today: open.today,
    isDemo: open.campaign.isDemo,
  });
}

const stateTexts = { zero: "0", missing: "chưa", "not-applicable": "–", "not-due": "·" } as const;
const stateText = (state: WeekState) => (typeof state === "number" ? String(state) : stateTexts[state]);

function linesOf(open: CampaignContext, { topics, all, rows, coverage, reach }: ReadBriefing): TopicLine[] {
  return topics.map((topic, index) => lineOf(topic, index));

  function lineOf(topic: BriefingTopic, index: number): TopicLine {
    const records = coverage.whole(topic, topic);
    const isOwn = reach.within !== "all";
    return topicLine(open, { topic, all, isOwn, naming: "name", records, ...reachedBy(rows, topic, index) });
  }
}

function sheetsOf(
  open: CampaignContext,
  read: ReadBriefing,
  trend: BriefingPage["trend"],
): [SheetWithRows, ...SheetWithRows[]] {
  const words = { vi, en }[open.actor.locale];
  const lines = linesOf(open, read);
  return [
    topicSheet(lines, words),
    unitSheet(read.rows, lines, words),
    trendSheet(trend, words),
    aboutSheet(open, words.sheet.about, [[words.sheet.about.week, weekText(read.week)]]),
  ];
}

function topicSheet(lines: readonly TopicLine[], words: Words): SheetWithRows {
  const { sheet } = words;
  return {
    name: sheet.topics,
    columns: sheet.topicColumns.map(([title, width]) => ({ title, width })),
    rows: lines.map((line, index): Cell[] => [
      index + 1,
      line.name,
      { day: line.from },
      { day: line.to },
      line.documents.map(({ name }) => name).join("; "),
      line.guidance,
      topicUnits(line, words),
      line.state.code === "ahead" ? "" : line.records,
      line.reached,
      line.asked,
      words.states[line.state.code](line.state.days),
    ]),
  };
}

function unitSheet(
  rows: readonly CoverageRow[],
  lines: readonly TopicLine[],
  { sheet }: Words,
): SheetWithRows {
  return {
    name: sheet.units,
    columns: [
      { title: sheet.unit, width: 40 },
      ...lines.map(({ name }, index) => ({ title: `${index + 1}. ${name}`, width: 24 })),
    ],
    rows: rows.map(({ unit, states }): Cell[] => [unit.name, ...states.map(cellOf(sheet))]),
  };
}

function trendSheet({ rows, weeks }: BriefingPage["trend"], { sheet, week }: Words): SheetWithRows {
  return {
    name: sheet.trend,
    columns: [{ title: sheet.topics, width: 48 }, ...weeks.map((one) => ({ title: week(one), width: 10 }))],
    rows: rows.map((line): Cell[] => {
      const [, name = "", packed = ""] = line.split("\t");
      return [name, ...unpackWeeks(packed).map(cellOf(sheet))];
    }),
  };
}

const cellOf =
  (sheet: Words["sheet"]) =>
  (state: WeekState): Cell =>
    typeof state === "number" ? state : sheet.states[state];

const weekText = (week: BriefingWeek) =>
  `${week.number}/${week.year} (${formatDay(week.startsOn)} – ${formatDay(week.endsOn)})`;
