import { type ItemKind, itemKinds } from "~/domain/decoration";
import { surveyOf, totalsOf } from "~/domain/decoration-proposals";
import {
  type ProposalQuery,
  type ProposalRow,
  proposalSearch,
  proposalsPath,
} from "~/domain/decoration-proposals-page";
import { xlsxMime } from "~/domain/files";
import { decorationProposalPaper } from "~/domain/reports/decoration-proposal";
import { docxMime } from "~/domain/reports/written-document";
import type { Cell } from "~/domain/sheets";
import { capitalise, formatDay } from "~/i18n/format";
import { textsOf } from "~/i18n/texts-of";
import { decoration as vi } from "~/i18n/vi/decoration";
import { aboutSheet } from "./about-sheet.server";
import { openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";
import { readProposals, rowsOf } from "./decoration-proposals.server";
import type { ExportedFile } from "./exported-file.server";
import { letterheadOf } from "./letterhead.server";
import { loadGreatDays } from "./timeline-great-days.server";

/** The lines that an address asks for as a paper for the level above. Throws NotFound where there is none. */
export async function writeProposals(
  ctx: UseCaseContext,
  slug: string,
  query: ProposalQuery,
  gone: AbortSignal,
): Promise<ExportedFile> {
  const open = await openCampaign(ctx, slug, "decoration.view");
  const { found } = await readProposals(open, query);
  if (found.length === 0) throw new NotFound();
  const [{ letterhead }, { decorationOn }] = await Promise.all([letterheadOf(open), loadGreatDays(open)]);
  const unit = open.structure.tree.units.find(({ key }) => key === query.unitKey);
  const kinds = Object.fromEntries(itemKinds.map((kind) => [kind, capitalise(vi.kinds[kind])]));
  const paper = decorationProposalPaper({
    ...{ letterhead, subject: unit?.name ?? open.campaign.name, rows: await rowsOf(found, open) },
    ...{ survey: surveyOf(found), totals: totalsOf(found), today: open.today },
    decorationOn: decorationOn === null ? "" : formatDay(decorationOn),
    kinds: kinds as Record<ItemKind, string>,
  });
  return {
    name: `de-xuat-trang-tri-${unit?.key ?? "toan-bo"}-${open.today}.docx`,
    mime: docxMime,
    content: ctx.writeDocument(paper, gone),
  };
}

/** The same lines as a workbook, sums as numbers; on a second sheet what was asked, and as of when. */
export async function exportProposals(
  ctx: UseCaseContext,
  slug: string,
  query: ProposalQuery,
  gone: AbortSignal,
): Promise<ExportedFile> {
  const open = await openCampaign(ctx, slug, "decoration.view");
  const { found } = await readProposals(open, query);
  const rows = await rowsOf(found, open);
  const { decoration, decorationGate: t } = textsOf(open.actor.locale);
  const { sheet: words, wishes, states } = t.proposals;
  const cells = rows.map((row): Cell[] => [
    ...[row.code, row.unit, row.place, row.site === null ? "" : decoration.code(row.site)],
    ...[capitalise(decoration.kinds[row.kind]), row.there, row.usable, row.repairable, wishes[row.wish]],
    ...[row.quantity, row.reason, row.estimate ?? "", row.decider],
    ...[row.wish === "none" ? "" : states[row.state], row.sum ?? ""],
    ...[row.decidedOn === null ? "" : { day: row.decidedOn }, row.document],
  ]);
  const totals = totalsOf(found);
  const sheet = { name: words.name, columns: words.columns.map(([title, width]) => ({ title, width })) };
  const last = totalLine(rows, words.sum, totals.requested.sum, totals.approved.sum);
  const { about } = textsOf(open.actor.locale).decoration.sheet;
  const search = proposalSearch(query);
  const asked = search === "" ? about.whole : `${proposalsPath(open.campaign.slug)}?${search}`;
  return {
    name: `de-xuat-trang-tri-${open.today}.xlsx`,
    mime: xlsxMime,
    content: ctx.writeWorkbook(
      [sheet, aboutSheet(open, about, [[about.filter, asked]])],
      [[...cells, last]],
      gone,
    ),
  };
}

/** Under the columns of money alone: pieces of different kinds are never added up. */
const totalLine = (rows: readonly ProposalRow[], name: string, asked: number, approved: number): Cell[] => [
  ...[name, rows.length, "", "", "", "", "", "", "", "", "", asked, "", "", approved, "", ""],
];
