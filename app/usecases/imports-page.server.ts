import type { CivilDate } from "~/domain/calendar/civil-date";
import type { ImportTwin } from "~/domain/imports";
import { outputCode } from "~/domain/outputs";
import { readOutput } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import { type ImportRow, listRows, type RowState, spanOfImport } from "~db/queries/import-rows.server";
import { findImport, findSameFile, type Import, listImports } from "~db/queries/imports.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { openImport } from "./imports.server";
import { countHeldRows } from "./imports-holding.server";
import { type FormOptions, formOptions, type UnitOption } from "./outputs-options.server";

/** Rows of one page of a preview. */
const rowsShown = 50;
const importsShown = 100;

export type ListedImport = Pick<
  Import,
  "id" | "fileName" | "by" | "status" | "rows" | "outputs" | "createdAt" | "doneAt" | "undoneAt"
>;

export interface ImportsPage {
  slug: string;
  imports: ListedImport[];
  /** Units for which a template can be had. */
  units: UnitOption[];
}

/** The imports that the person may see, the newest first, and where a new one begins. */
export async function loadImports(ctx: UseCaseContext, slug: string): Promise<ImportsPage> {
  const open = await openCampaign(ctx, slug, "output.log");
  const isForAll = open.unitsFor("output.log") === "all";
  const accountId = isForAll ? null : open.actor.accountId;
  const found = await listImports(open.db.read, {
    campaignId: open.campaign.id,
    accountId,
    limit: importsShown,
  });
  return {
    slug: open.campaign.slug,
    imports: found.map(({ id, fileName, by, status, rows, outputs, createdAt, doneAt, undoneAt }) => ({
      ...{ id, fileName, by, status, rows, outputs, createdAt, doneAt, undoneAt },
    })),
    units: formOptions(open).own,
  };
}

/** A row as its page shows it. */
export interface ShownRow {
  line: number;
  state: RowState;
  /** What it would become, one line for each of its figures; empty for a bad row. */
  reads: ShownRead[];
  /** The cells as they are in the file, where they say more than the reading. */
  cells: readonly string[];
  problems: Problem[];
  twin: (ImportTwin & { code: string; file: string }) | null;
  /** A further channel of the story of another line. */
  leader: number | null;
}

export interface ShownRead {
  day: CivilDate;
  from: CivilDate | null;
  units: string;
  /** Published together: shared totals count it once. */
  isJoint: boolean;
  category: string;
  channels: string;
  title: string;
  value: number | null;
  qualifier: NonNullable<ReturnType<typeof draftOf>>["qualifier"];
  basis: NonNullable<ReturnType<typeof draftOf>>["basis"];
  coverageOf: number | null;
  ratePer: NonNullable<ReturnType<typeof draftOf>>["ratePer"];
}

export interface ImportPage {
  slug: string;
  import: Omit<Import, "fileHash" | "campaignId" | "accountId">;
  /** First and last code of what was recorded, and how many of them are still in the lists. */
  span: { first: string; last: string; active: number } | null;
  /** An earlier import of the same file. */
  sameFile: { id: string; createdAt: string; outputs: number } | null;
  /** Rows of closed weeks: they wait as adjustments once the file is saved. */
  held: number;
  rows: ShownRow[];
  shown: RowState | null;
  /** Line after which the next page begins. */
  next: number | null;
  options: FormOptions;
  today: CivilDate;
}

/** One import with a page of its rows: of one state, after a line. */
export async function loadImport(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  ask: { state: RowState | null; after: number },
): Promise<ImportPage> {
  const open = await openCampaign(ctx, slug, "output.log");
  const at = await openImport(open, id);
  const [rows, span, same, held] = await Promise.all([
    at.status === "reading" ? [] : listRows(open.db.read, id, { ...ask, limit: rowsShown + 1 }),
    spanOfImport(open.db.read, id),
    findSameFile(open.db.read, at),
    at.rows.bad > 0 ? countHeldRows(open.db.read, id) : 0,
  ]);
  const { fileHash: _, campaignId: __, accountId: ___, ...told } = at;
  const codeOf = (number: number) => outputCode(open.campaign, number);
  return {
    slug: open.campaign.slug,
    import: told,
    span:
      span && at.doneAt !== null
        ? { first: codeOf(span.first), last: codeOf(span.last), active: span.active }
        : null,
    sameFile: same ? { id: same.id, createdAt: same.createdAt, outputs: same.outputs } : null,
    held,
    rows: await shownRows(open, rows.slice(0, rowsShown)),
    shown: ask.state,
    next: rows.length > rowsShown ? (rows[rowsShown - 1]?.line ?? null) : null,
    options: formOptions(open),
    today: open.today,
  };
}

async function shownRows(open: CampaignContext, rows: readonly ImportRow[]): Promise<ShownRow[]> {
  const files = new Map<string, string>();
  for (const { twin } of rows) {
    if (twin?.of !== "import" || files.has(twin.importId)) continue;
    files.set(twin.importId, (await findImport(open.db.read, twin.importId))?.fileName ?? "");
  }
  return rows.map(({ line, leader, state, cells, problems, twin, entries }) => ({
    line,
    state,
    cells,
    problems,
    leader: leader === line ? null : leader,
    twin: twin && {
      ...twin,
      code: twin.of === "output" ? outputCode(open.campaign, twin.number) : "",
      file: twin.of === "import" ? (files.get(twin.importId) ?? "") : "",
    },
    reads: state === "bad" ? [] : entries.flatMap((entry) => shownRead(open, draftOf(open, entry))),
  }));
}

function draftOf(open: CampaignContext, entry: ImportRow["entries"][number]) {
  const read = readOutput(entry, open);
  return read.ok ? read.draft : null;
}

function shownRead(open: CampaignContext, draft: ReturnType<typeof draftOf>): ShownRead[] {
  if (!draft) return [];
  const { structure, actor } = open;
  const names = draft.placements.flatMap(({ members }) =>
    members.length > 0 ? [members.map((one) => one.name[actor.locale]).join(" + ")] : [],
  );
  const channels = draft.placements.flatMap(
    ({ channelId }) => structure.channels.find((one) => one.id === channelId)?.name ?? [],
  );
  const { value, qualifier, basis, coverageOf, ratePer, title } = draft;
  return [
    {
      ...{ value, qualifier, basis, coverageOf, ratePer, title },
      day: draft.publishedOn,
      from: draft.periodFrom,
      units: draft.unitIds.map(structure.tree.shortNameOf).join(", "),
      isJoint: draft.unitIds.length > 1,
      category: [...new Set(names)].join(", "),
      channels: channels.join(", "),
    },
  ];
}
