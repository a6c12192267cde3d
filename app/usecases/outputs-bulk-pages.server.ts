import { outputCode } from "~/domain/outputs-terms";
import {
  countBulkRows,
  findBulk,
  findUndoOf,
  listBulks,
  listLeftRows,
  type OutputBulk,
} from "~db/queries/output-bulks.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";
import { mayUndo } from "./outputs-bulk.server";
import { type Selection, selectedOutputs } from "./outputs-bulk-selection.server";
import { type FormOptions, formOptions } from "./outputs-options.server";

/** One act in words: what was done, to what, by whom. */
export interface BulkLine {
  id: string;
  act: OutputBulk["act"];
  /** The unit, category or message by name, the day as YYYY-MM-DD; null: none. */
  value: string | null;
  reason: string;
  state: OutputBulk["state"];
  by: string;
  at: string;
  changed: number;
  left: number;
  waiting: number;
}

export interface BulkFormPage {
  slug: string;
  /** How many outputs are chosen; null: more than one act may change. */
  chosen: number | null;
  /** Codes of the first of them. */
  codes: string[];
  options: Pick<FormOptions, "own" | "others" | "categories" | "messages">;
  recent: BulkLine[];
}

const namedCodes = 8;
const recentActs = 10;

/** The form of an act on many outputs, for a selection; with none chosen, the latest acts. */
export async function loadBulkForm(
  ctx: UseCaseContext,
  slug: string,
  selection: Selection | null,
): Promise<BulkFormPage> {
  const campaign = await openCampaign(ctx, slug, "output.revise");
  const selected = selection ? await selectedOutputs(campaign, selection) : null;
  const outputs = selected?.ok ? selected.value : [];
  const { own, others, categories, messages } = formOptions(campaign);
  return {
    slug,
    chosen: selected && !selected.ok ? null : outputs.length,
    codes: outputs.slice(0, namedCodes).map(({ number }) => outputCode(campaign.campaign, number)),
    options: { own, others, categories, messages },
    recent: await linesOf(campaign, await listBulks(ctx.db.read, campaign.campaign.id, recentActs)),
  };
}

export interface BulkPage extends BulkLine {
  slug: string;
  /** Outputs that were left as they are, each with the reason; the first of them. */
  leftRows: { number: number; code: string; title: string; why: string }[];
  /** The act that took this one back, or that this one takes back. */
  undoneBy: string | null;
  undoOf: string | null;
  canUndo: boolean;
}

const shownLeft = 200;

/** One act on many outputs: how far it is, and what it left. Throws NotFound. */
export async function loadBulk(ctx: UseCaseContext, slug: string, bulkId: string): Promise<BulkPage> {
  const campaign = await openCampaign(ctx, slug, "output.view");
  const campaignId = campaign.campaign.id;
  const bulk = await findBulk(ctx.db.read, campaignId, bulkId);
  if (!bulk || bulk.state === "draft") throw new NotFound();
  const [line] = await linesOf(campaign, [bulk]);
  if (!line) throw new NotFound();
  const undone = await findUndoOf(ctx.db.read, bulkId);
  const left = await listLeftRows(ctx.db.read, { campaignId, bulkId }, shownLeft);
  return {
    ...line,
    slug,
    leftRows: left.map(({ number, code, title }) => ({
      number,
      code: outputCode(campaign.campaign, number),
      title,
      why: code ?? "",
    })),
    undoneBy: undone?.id ?? null,
    undoOf: bulk.undo_of,
    canUndo:
      bulk.state === "finished" &&
      !undone &&
      line.changed > 0 &&
      campaign.may("output.revise") &&
      mayUndo(campaign, bulk),
  };
}

type FoundBulk = OutputBulk & { by: string };

async function linesOf(campaign: CampaignContext, bulks: readonly FoundBulk[]): Promise<BulkLine[]> {
  if (bulks.length === 0) return [];
  const counts = await countBulkRows(
    campaign.db.read,
    bulks.map((bulk) => bulk.id),
  );
  const countOf = (bulkId: string, state: string) =>
    counts
      .filter((row) => row.bulk_id === bulkId && row.state === state)
      .reduce((sum, row) => sum + row.count, 0);
  return bulks.map((bulk) => ({
    id: bulk.id,
    act: bulk.act,
    value: valueName(campaign, bulk),
    reason: bulk.reason,
    state: bulk.state,
    by: bulk.by,
    at: bulk.created_at,
    changed: countOf(bulk.id, "changed"),
    left: countOf(bulk.id, "left"),
    waiting: countOf(bulk.id, "waiting"),
  }));
}

function valueName({ structure, actor }: CampaignContext, { act, value }: OutputBulk): string | null {
  if (value === null) return null;
  if (act === "unit") return structure.tree.get(value)?.name ?? null;
  if (act === "category")
    return structure.categories.find((one) => one.id === value)?.name[actor.locale] ?? null;
  if (act === "message") return structure.messages.find((one) => one.id === value)?.name ?? null;
  return value;
}
