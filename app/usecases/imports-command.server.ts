import { outputCode } from "~/domain/outputs";
import { vi } from "~/i18n/vi";
import { importTexts } from "~/i18n/vi/imports";
import { listRows, spanOfImport } from "~db/queries/import-rows.server";
import { findSameFile, type Import } from "~db/queries/imports.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { dropImport, openImport, saveImport, warningsOf } from "./imports.server";
import { beginImport, type OfferedTable } from "./imports-begin.server";
import { carryOn } from "./imports-work.server";
import { problemWords } from "./problem-words.server";

/** What became of a file, for a person at a terminal or a program. */
export interface ImportReport {
  importId: string | null;
  file: string;
  status: Import["status"] | "refused";
  dryRun: boolean;
  counts: { rows: number; new: number; twins: number; bad: number };
  /** Outputs that were recorded, and the first and the last of their codes. */
  added: number;
  codes: string[];
  /** In Vietnamese: "37 dòng: 35 mới, 2 trùng". */
  summary: string;
  /** What stands against the file or its recording. */
  problems: string[];
  warnings: Record<string, number>;
  rows: { line: number; state: string; title: string; problems: string[]; twin: string | null }[];
}

export interface ImportCall {
  /** For rows that name none. */
  unit: string;
  isDryRun: boolean;
  /** Go on against all warnings. */
  acceptsWarnings: boolean;
}

/** Checks a file and, unless it is only to be tried, records its new rows; does so to the end, without the queue. */
export async function importFile(
  ctx: UseCaseContext,
  slug: string,
  file: OfferedTable,
  { unit, isDryRun, acceptsWarnings }: ImportCall,
): Promise<ImportReport> {
  const open = await openCampaign(ctx, slug, "output.log");
  const begun = await beginImport(ctx, slug, file, { unit }, false);
  if (!begun.ok) {
    const problems = begun.problems.map((problem) => problemWords(problem, "vi"));
    return { ...nothing, file: file.name, dryRun: isDryRun, status: "refused", problems };
  }
  const id = begun.value;
  await goOnWithEarlier(open, id);
  await carryOn(ctx, id);
  const checked = await openImport(open, id);
  const refusals: string[] = [];
  if (checked.status === "checked" && !isDryRun && checked.rows.fresh > 0) {
    const confirm = acceptsWarnings ? Object.keys(warningsOf(checked)) : [];
    const { version } = checked;
    const saved = await saveImport(ctx, slug, id, {
      version,
      isQueued: false,
      withTwins: false,
      reason: "",
      confirm,
    });
    if (saved.ok) await carryOn(ctx, id);
    else refusals.push(...saved.problems.map((problem) => problemWords(problem, "vi")));
  }
  const report = await reportOf(open, id, { isDryRun, refusals });
  const now = await openImport(open, id);
  // What was only tried, or came to nothing, leaves no file behind.
  if (now.status === "checked") await dropImport(ctx, slug, id, { version: now.version });
  return report;
}

/** What an earlier call with the same file began and was stopped in is ended first. */
async function goOnWithEarlier(open: CampaignContext, id: string): Promise<void> {
  const earlier = await findSameFile(open.db.read, await openImport(open, id));
  if (earlier?.status === "writing") await carryOn(open, earlier.id);
}

const nothing = {
  ...{ importId: null, added: 0, codes: [], summary: "", warnings: {}, rows: [] },
  counts: { rows: 0, new: 0, twins: 0, bad: 0 },
};

async function reportOf(
  open: CampaignContext,
  id: string,
  { isDryRun, refusals }: { isDryRun: boolean; refusals: string[] },
): Promise<ImportReport> {
  const at = await openImport(open, id);
  const span = at.status === "done" ? await spanOfImport(open.db.read, id) : null;
  const { all, fresh, twins, bad } = at.rows;
  return {
    ...{ importId: id, file: at.fileName, status: at.status, dryRun: isDryRun },
    counts: { rows: all, new: fresh, twins, bad },
    added: at.status === "done" ? at.outputs : 0,
    codes: span ? [span.first, span.last].map((number) => outputCode(open.campaign, number)) : [],
    summary: importTexts.counts(at.rows),
    problems: [...refusals, ...(at.problem ? [problemWords(at.problem, "vi")] : [])],
    warnings: warningsOf(at),
    rows: await rowsOf(open, id),
  };
}

async function rowsOf(open: CampaignContext, id: string): Promise<ImportReport["rows"]> {
  const told: ImportReport["rows"] = [];
  for (let after = 0; ; ) {
    const rows = await listRows(open.db.read, id, { state: null, after, limit: 500 });
    if (rows.length === 0) return told;
    for (const { line, state, cells, entries, problems, twin } of rows) {
      after = line;
      told.push({
        ...{ line, state, title: entries[0]?.title || cells.filter(Boolean).join(" · ") },
        problems: problems.map((problem) => problemWords(problem, "vi")),
        twin: twin && vi.imports.twinWords(twin, open.campaign),
      });
    }
  }
}
