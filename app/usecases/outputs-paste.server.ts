import { type CivilDate, formatCivil } from "~/domain/calendar/civil-date";
import type { RowDefaults } from "~/domain/output-rows";
import { type Output, outputCode } from "~/domain/outputs";
import { layoutOf, textOfList } from "~/domain/pasted-list";
import type { WriteTransaction } from "~db/client.server";
import { insertTwins } from "~db/queries/outputs-twins.server";
import { keepAdjustment } from "./adjustments-hold.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { newOutputs } from "./outputs.server";
import { logBatch } from "./outputs-batch.server";
import { categoryIdsOf } from "./outputs-categories.server";
import { type FormOptions, formOptions } from "./outputs-options.server";
import { remember } from "./outputs-paste-mappings.server";
import {
  type Paste,
  type PasteLine,
  type PastePreview,
  type ReadPaste,
  readPaste,
} from "./outputs-paste-read.server";
import { writeIfDone } from "./outputs-transaction.server";

export { maxPasteLines, type Paste, type PasteLine, type PastePreview } from "./outputs-paste-read.server";

export interface PastePage {
  slug: string;
  today: CivilDate;
  formKey: string;
  options: FormOptions;
  defaults: RowDefaults;
}

export async function loadPasteForm(ctx: UseCaseContext, slug: string): Promise<PastePage> {
  const open = await openCampaign(ctx, slug, "output.log");
  const options = formOptions(open);
  const [only] = options.own;
  const unit = options.own.length === 1 && only ? only[0] : "";
  const defaults = { unit, category: "", date: formatCivil(open.today) };
  return { slug: open.campaign.slug, today: open.today, formKey: ctx.newId(), options, defaults };
}

/** What would come of it, without writing anything. Problems at `text`: those of `readPaste`. */
export async function checkPaste(
  ctx: UseCaseContext,
  slug: string,
  paste: Paste,
): Promise<Outcome<PastePreview>> {
  const open = await openCampaign(ctx, slug, "output.log");
  const outcome = await readPaste(open, paste);
  return outcome.ok ? done(outcome.value.preview) : outcome;
}

export interface SaveWish {
  _key: string;
  /** Record all lines that are there already as well … */
  withTwins: boolean;
  /** … or only these lines as the person saw them, */
  keep: readonly number[];
  /** with why ("đăng lại"). */
  reason: string;
  /** Warnings against which the person goes on. */
  confirm: string[];
}

export interface PasteSaved {
  numbers: number[];
  codes: string[];
  loggedAt: string;
  /** Codes of the adjustments as which lines of closed weeks wait for the secretaries. */
  held: string[];
  /** The lines that were not recorded, as they were pasted, under their head line; "" when none is left. */
  left: string;
}

/**
 * Records the new lines in one transaction: all of them, or none and what stands against each at `line-N`. The same form
 * sent twice gives the first answer. Problems beside those of `checkPaste`: paste-nothing-new at `text`, reason-needed at
 * `reason`. How the columns were chosen is remembered for the unit.
 */
export async function savePaste(
  ctx: UseCaseContext,
  slug: string,
  paste: Paste,
  wish: SaveWish,
): Promise<Outcome<PasteSaved>> {
  const open = await openCampaign(ctx, slug, "output.log");
  if ((wish.withTwins || wish.keep.length > 0) && wish.reason === "") {
    return refused({ field: "reason", code: "reason-needed" });
  }
  const read = await readPaste(open, paste);
  if (!read.ok) return read;
  const { preview } = read.value;
  const kept = new Set(wish.keep.map(preview.lineNow));
  const isWanted = ({ line }: PasteLine) => wish.withTwins || kept.has(line);
  const chosen = preview.lines.filter(
    (one) => one.state === "new" || (one.state === "twin" && isWanted(one)),
  );
  return writeIfDone(ctx.db, open.campaign.id, (tx) =>
    once(tx, open, { key: wish._key, payload: { paste, wish } }, async () => {
      const waiting = preview.lines.filter((one) => one.held !== undefined);
      if (chosen.length + waiting.length === 0) {
        return refused({ field: "text", code: "paste-nothing-new" });
      }
      const logged = await logBatch(tx, open, entriesOf(chosen, wish));
      if (!logged.ok) return logged;
      await keepListTwins(tx, open, chosen, logged.value, wish.reason);
      await rememberColumns(tx, open, paste, read.value);
      const numbers = [...logged.value.values()].flat().map((output) => output.number);
      const codes = numbers.map((number) => outputCode(open.campaign, number));
      const held = await holdLines(tx, open, waiting, wish.reason);
      const left = leftOf(read.value, [...chosen, ...waiting]);
      return done({ numbers, codes, held, loggedAt: open.campaignNow, left });
    }),
  );
}

async function holdLines(
  tx: WriteTransaction,
  open: CampaignContext,
  lines: readonly PasteLine[],
  reason: string,
): Promise<string[]> {
  const codes: string[] = [];
  for (const { held } of lines) {
    if (!held) continue;
    const categoryIds = await categoryIdsOf(tx, open, held.placements);
    const outputs = newOutputs(open, held, categoryIds, open.campaignNow);
    const changes = outputs.map((after) => ({ before: null, after }));
    codes.push(await keepAdjustment(tx, open, { act: "log", changes, reason }));
  }
  return codes;
}

function entriesOf(chosen: readonly PasteLine[], { reason, confirm }: SaveWish) {
  return chosen.flatMap(({ line, state, read }) => {
    if (!read) return [];
    const form =
      state === "twin"
        ? { confirm: [...new Set(["same-link", "same-title", ...confirm])], confirmReason: reason }
        : { confirm, confirmReason: reason };
    return [{ line, form, draft: read.draft }];
  });
}

/** A line that says the same as one above it in the list keeps the reason as well. */
async function keepListTwins(
  tx: WriteTransaction,
  open: CampaignContext,
  chosen: readonly PasteLine[],
  logged: ReadonlyMap<number, Output[]>,
  reason: string,
): Promise<void> {
  const rows = chosen.flatMap(({ line, twin }) => {
    const [own] = logged.get(line) ?? [];
    const [other] = twin?.of === "line" ? (logged.get(twin.line) ?? []) : [];
    return own && other ? [{ output_id: own.id, other_id: other.id }] : [];
  });
  const decided = { reason, account_id: open.actor.accountId, decided_at: open.campaignNow };
  await insertTwins(
    tx,
    rows.map((row) => ({ ...row, ...decided })),
  );
}

/** Only what a person chose is remembered; what was found out is found out again. */
async function rememberColumns(
  tx: WriteTransaction,
  open: CampaignContext,
  { columns, layout, dayStyle, defaults }: Paste,
  { list, preview }: ReadPaste,
): Promise<void> {
  const isChosen =
    columns.length > 0 &&
    layout === layoutOf(list) &&
    (dayStyle !== "" || JSON.stringify(preview.columns) !== JSON.stringify(list.columns));
  if (!isChosen) return;
  const place = { unit: defaults.unit, layout };
  await remember(tx, open, place, { columns: preview.columns, dayStyle: dayStyle === "" ? null : dayStyle });
}

function leftOf({ list }: ReadPaste, chosen: readonly PasteLine[]): string {
  const recorded = new Set(chosen.map(({ line }) => line));
  const rows = list.rows.filter(({ line }) => !recorded.has(line));
  return rows.length === 0 ? "" : textOfList({ head: list.head, rows, aside: [] });
}
