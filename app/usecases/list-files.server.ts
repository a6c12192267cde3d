import { xlsxMime } from "~/domain/files";
import { type ListFile, listFileOf, listFiles } from "~/domain/list-files";
import type { Cell, SheetColumn } from "~/domain/sheets";
import { formatDay } from "~/i18n/format";
import type { Locale, Texts } from "~/i18n/texts";
import { textsOf } from "~/i18n/texts-of";
import { openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";
import type { ExportedFile } from "./exported-file.server";
import { momentOf } from "./instants.server";
import { aboutSheet } from "./list-about.server";
import {
  conclusionsFile,
  documentsFile,
  issuesFile,
  meetingsFile,
  milestonesFile,
  unitsFile,
} from "./list-files-kinds.server";
import { importsFile, receiptsFile, trashFile } from "./list-files-own.server";
import { rosterFile, targetsFile, topicsFile } from "./list-files-plan.server";

export interface ListSheet {
  title: string;
  columns: readonly SheetColumn[];
  rows: Cell[][];
}

/** Reads a list as its page does, by the same use case: with the same filters, and for the same people. */
export type ListReader = (
  ctx: UseCaseContext,
  slug: string,
  ask: (name: string) => string,
  t: Texts,
  locale: Locale,
) => Promise<ListSheet>;

/** A list more is an entry here and a word in `domain/list-files`. */
const readers: Record<ListFile, ListReader> = {
  milestones: milestonesFile,
  documents: documentsFile,
  conclusions: conclusionsFile,
  meetings: meetingsFile,
  units: unitsFile,
  issues: issuesFile,
  imports: importsFile,
  receipts: receiptsFile,
  trash: trashFile,
  targets: targetsFile,
  topics: topicsFile,
  roster: rosterFile,
};

/**
 * A list that an address asks for as a workbook with all its columns, and on a second sheet what was asked, and as of
 * when. Throws NotFound for an unknown list and AccessDenied for whom its page is not for.
 */
export async function exportList(
  ctx: UseCaseContext,
  slug: string,
  word: string,
  asked: URLSearchParams,
  gone: AbortSignal,
): Promise<ExportedFile> {
  const list = listFileOf(word);
  if (list === null) throw new NotFound();
  const open = await openCampaign(ctx, slug, "campaign.view");
  const { locale } = open.actor;
  const t = textsOf(locale);
  const ask = (name: string) => asked.get(name) ?? "";
  const { title, columns, rows } = await readers[list](ctx, slug, ask, t, locale);
  const words = t.lists.file;
  const about = aboutSheet(asked, momentOf(open.campaignNow), t, {
    above: [
      [words.campaign, open.campaign.name],
      [words.asOf, formatDay(open.today)],
    ],
    below: open.campaign.isDemo ? [[words.demo, ""]] : [],
  });
  return {
    name: `${listFiles[list]}-${open.campaign.slug}-${open.today}.xlsx`,
    mime: xlsxMime,
    content: ctx.writeWorkbook([{ name: title, columns }, about], [rows], gone),
  };
}
