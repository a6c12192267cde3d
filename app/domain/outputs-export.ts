/** Outputs as a table that leaves the product and can be read in again: one row for each, nothing rounded or merged. */
import type { CampaignStructure } from "./campaign";
import { type Output, outputCode } from "./outputs";
import type { Cell } from "./sheets";

export const exportColumns = [
  "code",
  "from",
  "day",
  "units",
  "category",
  "channel",
  "basis",
  "value",
  "qualifier",
  "whole",
  "per",
  "measure",
  "message",
  "title",
  "link",
  "note",
  "coveredBy",
  "loggedBy",
  "loggedAt",
] as const;
export type ExportColumn = (typeof exportColumns)[number];

/** The words that a row needs beside the campaign's own names. */
export interface ExportWords {
  bases: Record<Output["basis"], string>;
  qualifiers: Record<Output["qualifier"], string>;
  pers: Record<NonNullable<Output["ratePer"]>, string>;
}

/** An output with what is stored beside it. */
export interface ExportedOutput extends Output {
  loggedByName: string;
  /** Number of the summary that includes it. */
  coveredByNumber: number | null;
}

export interface ExportFrame {
  structure: CampaignStructure;
  electionOn: string;
  locale: "vi" | "en";
  words: ExportWords;
  /** The local moment of an instant, in words. */
  moment: (instant: string) => string;
}

/** One output in the order of `exportColumns`. A figure that nobody counted is an empty cell with its qualifier. */
export function exportRow(output: ExportedOutput, frame: ExportFrame): Cell[] {
  const { structure, locale, words } = frame;
  const category = structure.categories.find((one) => one.id === output.categoryId);
  const cells: Record<ExportColumn, Cell> = {
    code: outputCode(frame, output.number),
    from: output.periodFrom ? { day: output.periodFrom } : "",
    day: { day: output.publishedOn },
    units: output.unitIds.map(structure.tree.nameOf).join("; "),
    category: category?.name[locale] ?? "",
    channel: structure.channels.find((one) => one.id === output.channelId)?.name ?? "",
    basis: words.bases[output.basis],
    value: output.value ?? "",
    qualifier: words.qualifiers[output.qualifier],
    whole: output.coverageOf ?? "",
    per: output.ratePer ? words.pers[output.ratePer] : "",
    measure: category?.unit[locale] ?? "",
    message: structure.messages.find((one) => one.id === output.messageId)?.name ?? "",
    title: output.title,
    link: output.link ?? "",
    note: output.note,
    coveredBy: output.coveredByNumber === null ? "" : outputCode(frame, output.coveredByNumber),
    loggedBy: output.loggedByName,
    loggedAt: frame.moment(output.loggedAt),
  };
  return exportColumns.map((column) => cells[column]);
}
