import { textProblems } from "~/domain/outputs-draft";
import { readPastedMatrix } from "~/domain/pasted-figures";
import { cellField } from "~/domain/plan";
import type { Problem } from "~/domain/problem";
import { readTarget } from "~/domain/targets";
import { baseOf } from "~/domain/targets-matrix";
import { isSizeKey, reportingUnits, type SizeKey, sizeKeys } from "~/domain/unit-sizes";
import type { WriteTransaction } from "~db/client.server";
import { lastBaselineNumber } from "~db/queries/baselines.server";
import { bumpStructure } from "~db/queries/campaigns.server";
import {
  deleteUnitSize,
  listRules,
  listUnitSizes,
  type StandingSize,
  upsertUnitSize,
} from "~db/queries/target-rules.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { momentOf } from "./instants.server";

export interface SizesPage {
  slug: string;
  canEdit: boolean;
  columns: readonly SizeKey[];
  /** "unit key TAB short name TAB a cell per column"; a cell is "" for unknown, else version:amount. */
  rows: string[];
  totals: (number | null)[];
  /** Where the figures were read, each once. */
  sources: string[];
}

/** How big the reporting units are. */
export async function loadSizes(ctx: UseCaseContext, slug: string): Promise<SizesPage> {
  const open = await openCampaign(ctx, slug, "plan.view");
  const { structure, today, campaign } = open;
  const sizes = await listUnitSizes(open.db.read, campaign.id);
  const bySize = new Map(sizes.map((one) => [`${one.unitId} ${one.sizeKey}`, one]));
  const units = reportingUnits(structure.tree, today);
  const shown = new Set(units.map(({ id }) => id));
  const totalOf = (key: SizeKey) => {
    const known = sizes.filter((one) => one.sizeKey === key && shown.has(one.unitId));
    return known.length === 0 ? null : known.reduce((sum, one) => sum + one.amount, 0);
  };
  return {
    slug,
    canEdit: open.may("target.edit"),
    columns: sizeKeys,
    rows: units.map((unit) =>
      [unit.key, unit.shortName, ...sizeKeys.map((key) => baseOf(bySize.get(`${unit.id} ${key}`)))].join(
        "\t",
      ),
    ),
    totals: sizeKeys.map(totalOf),
    sources: [...new Set(sizes.map((one) => one.source).filter(Boolean))],
  };
}

/** A posted sheet of sizes; a cell's `base` is what the person was shown (see `baseOf`), texts are as typed. */
export interface SizesInput {
  cells: readonly { unitKey: string; categoryKey: string; text: string; base: string }[];
  /** Where the changed figures were read. */
  source: string;
}

const maxSource = 200;

/**
 * Saves all of it or nothing; the value counts the cells that changed. Problems at a cell ("t.unit.size"): those of a
 * typed count, unit-unknown, not-valid, size-changed-by-other {by, at, theirs, mine, base}; at `source` personal-…,
 * too-long, and plan-frozen-source when it is missing although the frozen plan has rules that hang on a changed size.
 * Such rules follow by themselves.
 */
export async function saveSizes(
  ctx: UseCaseContext,
  slug: string,
  input: SizesInput,
): Promise<Outcome<{ changed: number }>> {
  const open = await openCampaign(ctx, slug, "target.edit");
  const problems: Problem[] = textProblems({ source: input.source }, open.structure);
  if (input.source.length > maxSource)
    problems.push({ field: "source", code: "too-long", params: { max: maxSource } });
  return ctx.db.write(open.campaign.id, async (tx) => {
    const standing = await listUnitSizes(tx, open.campaign.id);
    const read = input.cells.map((cell) => readCell(open, standing, cell));
    const found = [...problems, ...read.flatMap((one) => (one && "code" in one ? [one] : []))];
    if (found.length > 0) return refused(...found);
    const changes = read.flatMap((one) => (one && "unitId" in one ? [one] : []));
    if (changes.length === 0) return done({ changed: 0 });
    const unexplained = await whyMoved(tx, open, changes, input.source);
    if (unexplained) return refused(unexplained);
    for (const change of changes) await writeChange(tx, open, change, input.source);
    await bumpStructure(tx, open.campaign.id);
    await audit(tx, open, changes, input.source);
    return done({ changed: changes.length });
  });
}

/** Once the plan is frozen, figures that move with a size need to say where the new one was read. */
async function whyMoved(
  tx: WriteTransaction,
  { campaign }: CampaignContext,
  changes: readonly SizeChange[],
  source: string,
): Promise<Problem | null> {
  if (source.trim() !== "" || (await lastBaselineNumber(tx, campaign.id)) === 0) return null;
  const rules = await listRules(tx, campaign.id);
  const isMoved = changes.some(({ sizeKey }) => rules.some((rule) => rule.sizeKey === sizeKey));
  return isMoved ? { field: "source", code: "plan-frozen-source" } : null;
}

interface SizeChange {
  unitId: string;
  sizeKey: SizeKey;
  before: StandingSize | undefined;
  to: number | null;
}

function readCell(
  { structure }: CampaignContext,
  standing: readonly StandingSize[],
  cell: SizesInput["cells"][number],
): SizeChange | Problem | null {
  const { unitKey, categoryKey: sizeKey, text, base } = cell;
  const field = `t.${unitKey}.${sizeKey}`;
  const unit = structure.tree.units.find((one) => one.key === unitKey);
  if (!unit) return { field, code: "unit-unknown" };
  if (!isSizeKey(sizeKey)) return { field, code: "not-valid" };
  const read = readTarget(text);
  if (!read.ok) return { field, code: read.code };
  const now = standing.find((one) => one.unitId === unit.id && one.sizeKey === sizeKey);
  const shown = base === "" ? null : Number(base.split(":")[1]);
  if (read.amount === shown || read.amount === (now?.amount ?? null)) return null;
  if (baseOf(now) !== base) {
    const params = {
      by: now?.updatedBy ?? "",
      at: now ? momentOf(now.updatedAt) : "",
      theirs: now?.amount ?? "",
      mine: read.amount ?? "",
      base: baseOf(now),
    };
    return { field, code: "size-changed-by-other", params };
  }
  return { unitId: unit.id, sizeKey, before: now, to: read.amount };
}

async function writeChange(
  tx: WriteTransaction,
  { campaign, actor, now }: CampaignContext,
  { unitId, sizeKey, before, to }: SizeChange,
  source: string,
): Promise<void> {
  if (to === null) return deleteUnitSize(tx, { campaignId: campaign.id, unitId, sizeKey });
  await upsertUnitSize(tx, {
    campaign_id: campaign.id,
    unit_id: unitId,
    size_key: sizeKey,
    amount: to,
    source,
    version: (before?.version ?? 0) + 1,
    updated_by: actor.accountId,
    updated_at: now(),
  });
}

async function audit(
  tx: WriteTransaction,
  open: CampaignContext,
  changes: readonly SizeChange[],
  source: string,
): Promise<void> {
  const { campaign, structure } = open;
  const cells = changes.map(({ unitId, sizeKey, before, to }) => ({
    unit: structure.tree.get(unitId)?.key,
    size: sizeKey,
    before: before?.amount ?? null,
    after: to,
  }));
  await appendAudit(tx, open, {
    chain: campaign.id,
    action: "unit-sizes.saved",
    subjectKind: "unit-sizes",
    subjectId: campaign.id,
    campaignId: campaign.id,
    payload: { source, cells },
  });
}

/**
 * The figures of a pasted table as fields of the sheet ("t.unit.size"), for the person to look at before saving; names
 * that are nobody's are told. Blank cells are left out.
 */
export async function readPastedSizes(
  ctx: UseCaseContext,
  slug: string,
  text: string,
): Promise<{ cells: Record<string, string[]>; unknown: string[] }> {
  const { structure, today } = await openCampaign(ctx, slug, "target.edit");
  const units = reportingUnits(structure.tree, today);
  const known = {
    units: units.map(({ key, name, shortName }) => ({ key, names: [name, shortName] })),
    columns: sizeKeys.map((key) => ({ key, names: columnNames[key] })),
  };
  const matrix = readPastedMatrix(text, known, { columns: {}, rows: {} });
  const wrong = [...matrix.columns, ...matrix.rows].filter(
    ({ state, text: name }) => name !== "" && (state === "unknown" || state === "twice"),
  );
  const cells = matrix.rows.flatMap((row) =>
    row.cells.flatMap((cell, at): [string, string[]][] => {
      const size = matrix.columns[at]?.key;
      return row.key && size && cell !== "" ? [[cellField(row.key, size), [cell]]] : [];
    }),
  );
  return { cells: Object.fromEntries(cells), unknown: wrong.map((one) => one.text) };
}

/** Heads as offices write them. */
const columnNames: Record<SizeKey, string[]> = {
  "polling-areas": [
    "Khu vực bỏ phiếu (tổ bầu cử)",
    "Khu vực bỏ phiếu",
    "Số khu vực bỏ phiếu",
    "KVBP",
    "Tổ bầu cử",
    "Số tổ bầu cử",
    "Polling areas",
    "Polling areas (teams)",
  ],
  neighbourhoods: ["Thôn, khu phố", "Thôn", "Khu phố", "Số thôn, khu phố", "Tổ dân phố", "Neighbourhoods"],
  households: ["Hộ", "Số hộ", "Hộ dân", "Households"],
  voters: ["Cử tri", "Số cử tri", "Voters"],
};
