import { formatCivil } from "~/domain/calendar/civil-date";
import { xlsxMime } from "~/domain/files";
import type { FiguresPage } from "~/domain/opinion-figures-page";
import { issueName } from "~/domain/opinion-issues";
import type { TeamLine } from "~/domain/opinion-team-review";
import { figureLines, periodPaper } from "~/domain/reports/opinion-period";
import { daysWords, saidText } from "~/domain/reports/opinion-words";
import { docxMime, type PaperLayout } from "~/domain/reports/written-document";
import type { Cell, SheetWithRows } from "~/domain/sheets";
import { textsOf } from "~/i18n/texts-of";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import type { ExportedFile } from "./exported-file.server";
import { momentOf } from "./instants.server";
import { letterheadOf } from "./letterhead.server";
import { loadFigures } from "./opinion-figures.server";
import { plainFigures } from "./opinion-syntheses.server";

interface Wish {
  from: string;
  to: string;
  format: "docx" | "xlsx";
  layout: PaperLayout | null;
  gone: AbortSignal;
}

/** The figures of a period as a Word paper or as a workbook with the rows behind them. No file names collaborators. */
export async function exportFigures(ctx: UseCaseContext, slug: string, wish: Wish): Promise<ExportedFile> {
  const open = await openCampaign(ctx, slug, "report.view");
  const page = await loadFigures(ctx, slug, wish);
  const name = `so-lieu-du-luan-${page.period.from}-${page.period.to}`;
  if (wish.format === "docx") {
    const paper = await paperOf(open, page, wish.layout);
    return { name: `${name}.docx`, mime: docxMime, content: ctx.writeDocument(paper, wish.gone) };
  }
  const [first, ...others] = sheetsOf(open, page);
  const { rows = [], ...sheet } = first;
  return {
    name: `${name}.xlsx`,
    mime: xlsxMime,
    content: ctx.writeWorkbook([sheet, ...others], [rows], wish.gone),
  };
}

async function paperOf(open: CampaignContext, page: FiguresPage, layout: PaperLayout | null) {
  const { letterhead } = await letterheadOf(open);
  return periodPaper({
    letterhead: { ...letterhead, layout: layout ?? letterhead.layout },
    period: page.period,
    figures: plainFigures(page.figures),
    teams: (page.teams ?? []).map((team) => ({
      ...{ name: team.name || "Cộng tác viên đơn tuyến", reports: reportsOf(team) },
      ...{ expected: team.expected, onTime: team.onTime, late: team.late, missing: team.missing },
      topics: team.topics.join("; "),
    })),
    partly: page.figures.partly.map(({ kind, fromOn, toOn }) => ({ kind, days: { from: fromOn, to: toOn } })),
    asOf: momentOf(open.campaignNow),
    today: open.today,
    isDemo: open.campaign.isDemo,
  });
}

const reportsOf = ({ periodic, quick, thematic }: TeamLine) => periodic + quick + thematic;

function sheetsOf(open: CampaignContext, page: FiguresPage): [SheetWithRows, ...SheetWithRows[]] {
  const words = textsOf(open.actor.locale).opinionFigures;
  const { sheet } = words;
  const { sources } = page;
  const figures = figureLines(plainFigures(page.figures));
  return [
    {
      name: sheet.figures,
      columns: columns(sheet.figureColumns),
      rows: figures.map(({ key, text }): Cell[] => {
        const number = numberOf(page, key);
        return [words.names[key], number ?? text, number === null ? "" : text];
      }),
    },
    {
      name: sheet.syntheses,
      columns: columns(sheet.synthesisColumns),
      rows: sources.syntheses.map((one): Cell[] => [
        ...[one.number, { day: one.issuedOn }, one.title, one.isThematic ? sheet.yes : ""],
      ]),
    },
    {
      name: sheet.issues,
      columns: columns(sheet.issueColumns),
      rows: sources.issues.map(({ number, title }): Cell[] => [
        ...[issueName(number), title],
        answeredCell(sources.answered.find((one) => one.number === number)?.on),
      ]),
    },
    ...otherSheets(open, page),
  ];
}

/** What was stated, the teams, and what the file is of. */
function otherSheets(open: CampaignContext, page: FiguresPage): SheetWithRows[] {
  const words = textsOf(open.actor.locale).opinionFigures;
  const { sheet } = words;
  return [
    {
      name: sheet.entries,
      columns: columns(sheet.entryColumns),
      rows: page.entries.map((entry): Cell[] => [
        ...[words.names[entry.kind], { day: entry.fromOn }, { day: entry.toOn }],
        ...[saidText({ value: entry.value, qualifier: entry.qualifier, said: entry.said }), entry.note],
        ...[entry.by, momentOf(entry.at)],
      ]),
    },
    {
      name: sheet.teams,
      columns: columns(sheet.teamColumns),
      rows: (page.teams ?? []).map((team): Cell[] => [
        ...[team.name || words.teams.alone, team.periodic, team.quick, team.thematic],
        ...[team.expected, team.onTime, team.late, team.missing, team.topics.join("; ")],
      ]),
    },
    {
      name: sheet.about,
      columns: columns([
        ["", 20],
        ["", 80],
      ]),
      rows: [
        [sheet.organisation, open.campaign.place],
        [sheet.period, daysWords(page.period)],
        [sheet.asOf, `${formatCivil(open.today)}, ${momentOf(open.campaignNow)}`],
        ...(open.campaign.isDemo ? [[sheet.demo, ""]] : []),
      ],
    },
  ];
}

const columns = (heads: readonly (readonly [string, number])[]) =>
  heads.map(([title, width]) => ({ title, width }));

const answeredCell = (on: string | undefined): Cell => (on === undefined ? "" : { day: on });

/** A figure that is exactly a number; null for any other. */
function numberOf({ figures }: FiguresPage, key: keyof ReturnType<typeof plainFigures>): number | null {
  const one = plainFigures(figures)[key];
  if (typeof one === "number") return one;
  return one?.qualifier === "exact" ? one.value : null;
}
