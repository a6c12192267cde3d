import { xlsxMime } from "~/domain/files";
import { type AdminListFile, adminListFileOf, adminListFiles } from "~/domain/list-files";
import type { RowBatches, SheetColumn } from "~/domain/sheets";
import type { Texts } from "~/i18n/texts";
import { textsOf } from "~/i18n/texts-of";
import { accountsFile, auditFile, copiesFile, jobsFile } from "./admin-list-files-kinds.server";
import { requireAdministrator } from "./administration.server";
import { NotFound, type UseCaseContext } from "./context.server";
import type { ExportedFile } from "./exported-file.server";
import { momentOf } from "./instants.server";
import { aboutSheet } from "./list-about.server";

export interface AdminListSheet {
  title: string;
  columns: readonly SheetColumn[];
  rows: RowBatches;
}

/** Reads a list as its page does: the same people, the same filters, every page of it. */
export type AdminListReader = (
  ctx: UseCaseContext,
  ask: (name: string) => string,
  t: Texts,
) => Promise<AdminListSheet>;

const readers: Record<AdminListFile, AdminListReader> = {
  accounts: accountsFile,
  audit: auditFile,
  jobs: jobsFile,
  copies: copiesFile,
};

/**
 * A list of the installation as a workbook, and on a second sheet what was asked and when. Throws NotFound for an
 * unknown list and AccessDenied for whom its page is not for.
 */
export async function exportAdminList(
  ctx: UseCaseContext,
  word: string,
  asked: URLSearchParams,
  gone: AbortSignal,
): Promise<ExportedFile> {
  const list = adminListFileOf(word);
  if (list === null) throw new NotFound();
  const { locale } = requireAdministrator(ctx, "account.manage");
  const t = textsOf(locale);
  const { title, columns, rows } = await readers[list](ctx, (name) => asked.get(name) ?? "", t);
  const now = momentOf(ctx.now());
  const [, day = ""] = now.split(" ");
  return {
    name: `${adminListFiles[list]}-${day.split("/").reverse().join("-")}.xlsx`,
    mime: xlsxMime,
    content: ctx.writeWorkbook([{ name: title, columns }, aboutSheet(asked, now, t)], rows, gone),
  };
}
