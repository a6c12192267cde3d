import type { CivilDate } from "~/domain/calendar/civil-date";
import { formatCivil } from "~/domain/calendar/civil-date";
import { guessColumns, type OutputColumn, outputColumns } from "~/domain/output-columns";
import { type RowDefaults, readRows } from "~/domain/output-rows";
import { twinsOf } from "~/domain/output-twins";
import { type OutputFields, outputCode } from "~/domain/outputs";
import { type OutputDraft, readOutput } from "~/domain/outputs-draft";
import { combinedAmong } from "~/domain/outputs-placement";
import { readPastedTable } from "~/domain/pasted-table";
import type { Problem } from "~/domain/problem";
import type { DayStyle } from "~/domain/written-days";
import { listByLinks, listTitlesOn } from "~db/queries/outputs-twins.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { logInto } from "./outputs.server";
import { type FormOptions, formOptions } from "./outputs-options.server";
import { writeIfDone } from "./outputs-transaction.server";
import { mayCredit } from "./outputs-writing.server";
import { periodGate } from "./period-gate.server";

/** Lines that are taken at one time; a longer list comes as a file or in parts. */
export const maxPasteLines = 300;

/** What was pasted, and what the person said about it. */
export interface Paste {
  text: string;
  /** For each column what it holds, as chosen; empty: to be found out. */
  columns: readonly string[];
  defaults: RowDefaults;
}

export interface PasteLine {
  /** Counted from 1 in what was pasted. */
  line: number;
  cells: string[];
  state: "new" | "twin" | "bad";
  /** The output or the line above that says the same. */
  twin: { of: "output"; number: number; code: string } | { of: "line"; line: number } | null;
  problems: Problem[];
  /** What would be recorded; null for a bad line. */
  read: { day: CivilDate; units: string[]; category: string; draft: OutputDraft } | null;
}

export interface PastePreview {
  head: string[];
  columns: (OutputColumn | null)[];
  dayStyle: DayStyle;
  lines: PasteLine[];
}

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

/** What would come of it, without writing anything. Problems at `text`: paste-empty, too-many-lines {max, count}. */
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
  /** Record lines that are there already as well, with why ("đăng lại"). */
  withTwins: boolean;
  reason: string;
  /** Warnings against which the person goes on. */
  confirm: string[];
}

export interface PasteSaved {
  numbers: number[];
  codes: string[];
  loggedAt: string;
  /** The lines that were not recorded, as they were pasted, under their head line; "" when none is left. */
  left: string;
}

/**
 * Records the new lines in one transaction: all of them, or none and what stands against each at `line-N`. A resend
 * of the same key records nothing twice. Problems beside those of `checkPaste`: paste-nothing-new at `text`,
 * reason-needed at `reason`.
 */
export async function savePaste(
  ctx: UseCaseContext,
  slug: string,
  paste: Paste,
  wish: SaveWish,
): Promise<Outcome<PasteSaved>> {
  const open = await openCampaign(ctx, slug, "output.log");
  if (wish.withTwins && wish.reason === "") return refused({ field: "reason", code: "reason-needed" });
  const read = await readPaste(open, paste);
  if (!read.ok) return read;
  const { entries, preview } = read.value;
  const chosen = preview.lines.filter(({ state }) => state === "new" || (state === "twin" && wish.withTwins));
  if (chosen.length === 0) return refused({ field: "text", code: "paste-nothing-new" });
  return writeIfDone(ctx.db, open.campaign.id, async (tx) => {
    const problems: Problem[] = [];
    const saved = { numbers: [] as number[], codes: [] as string[], loggedAt: open.campaignNow };
    for (const { line, read: found } of chosen) {
      const fields = entries.get(line);
      if (!fields || !found) continue;
      const form = { ...fields, _key: `${wish._key}-${line}`, ...confirmed(wish) };
      const outcome = await logInto(tx, open, form, found.draft, open.campaignNow);
      if (outcome.ok) {
        saved.numbers.push(...outcome.value.numbers);
        saved.codes.push(...outcome.value.codes);
      } else problems.push(...outcome.problems.map((problem) => ({ ...problem, field: `line-${line}` })));
    }
    if (problems.length > 0) return refused(...problems);
    const left = preview.lines.filter((line) => !chosen.includes(line));
    return done({ ...saved, left: textOf(preview.head, left) });
  });
}

function confirmed({
  withTwins,
  reason,
  confirm,
}: SaveWish): Pick<OutputFields, "confirm" | "confirmReason"> {
  return { confirm: withTwins ? ["same-link", ...confirm] : confirm, confirmReason: reason };
}

type ReadPaste = { preview: PastePreview; entries: ReadonlyMap<number, OutputFields> };

async function readPaste(open: CampaignContext, paste: Paste): Promise<Outcome<ReadPaste>> {
  const table = readPastedTable(paste.text);
  const guess = guessColumns(table);
  const columns = paste.columns.length > 0 ? chosenColumns(paste.columns) : guess.columns;
  const body = table.slice(guess.hasHeader ? 1 : 0);
  if (body.length === 0) return refused({ field: "text", code: "paste-empty" });
  if (body.length > maxPasteLines) {
    return refused({
      field: "text",
      code: "too-many-lines",
      params: { max: maxPasteLines, count: body.length },
    });
  }
  const { rows, dayStyle } = readRows(body, columns, paste.defaults, open);
  const first = guess.hasHeader ? 2 : 1;
  const judged = await Promise.all(
    rows.map((row, at) => judge(open, { ...row, line: at + first, cells: body[at] ?? [] })),
  );
  const lines = await withTwins(open, judged);
  return done({
    preview: { head: guess.hasHeader ? (table[0] ?? []) : [], columns, dayStyle, lines },
    entries: new Map(rows.map((row, at) => [at + first, row.fields])),
  });
}

const chosenColumns = (chosen: readonly string[]): (OutputColumn | null)[] =>
  chosen.map((text) => outputColumns.find((column) => column === text) ?? null);

interface Row {
  line: number;
  cells: readonly string[];
  fields: OutputFields;
  problems: readonly Problem[];
}

/** A line as the form would take it; a cell that was not understood says so instead of what the form would make of it. */
async function judge(open: CampaignContext, { line, cells, fields, problems }: Row): Promise<PasteLine> {
  const form = readOutput(fields, open);
  const said = new Set(problems.map(({ field }) => field));
  const found = [...problems, ...(form.ok ? [] : form.problems.filter(({ field }) => !said.has(field)))];
  if (form.ok && found.length === 0) found.push(...(await against(open, form.draft)));
  const base = { line, cells: [...cells], twin: null, problems: found };
  if (!form.ok || found.length > 0) return { ...base, state: "bad", read: null };
  const { draft } = form;
  const units = draft.unitIds.map((id) => open.structure.tree.get(id)?.shortName ?? "");
  const category = draft.placements[0]?.members.map((one) => one.name[open.actor.locale]).join(", ") ?? "";
  return { ...base, state: "new", read: { day: draft.publishedOn, units, category, draft } };
}

async function against(open: CampaignContext, draft: OutputDraft): Promise<Problem[]> {
  if (!mayCredit(open, "output.log", draft)) return [{ field: "units", code: "unit-not-own" }];
  const refusal = await periodGate(open.db.read, open, [{ unitIds: draft.unitIds, day: draft.publishedOn }]);
  return refusal ? [refusal] : [];
}

async function withTwins(open: CampaignContext, lines: readonly PasteLine[]): Promise<PasteLine[]> {
  const drafts = lines.flatMap(({ line, read }) =>
    read ? [{ line, draft: read.draft, categoryIds: categoryIdsOf(open, read.draft) }] : [],
  );
  const { db, campaign } = open;
  const distinct = (texts: (string | null)[]) => [...new Set(texts.filter((text) => text !== null))];
  const [links, titles] = await Promise.all([
    listByLinks(db.read, campaign.id, distinct(drafts.map(({ draft }) => draft.linkKey))),
    listTitlesOn(
      db.read,
      distinct(drafts.flatMap(({ draft }) => draft.unitIds)),
      distinct(drafts.map(({ draft }) => draft.publishedOn)),
    ),
  ]);
  const twins = twinsOf(drafts, { links, titles });
  return lines.map((line) => {
    const twin = twins.get(line.line);
    if (!twin) return line;
    const named = twin.of === "line" ? twin : { ...twin, code: outputCode(campaign, twin.number) };
    return { ...line, state: "twin", twin: named };
  });
}

const categoryIdsOf = ({ structure }: CampaignContext, { placements }: OutputDraft): string[] =>
  placements.flatMap(({ members }) => combinedAmong(members, structure.categories)?.id ?? []);

function textOf(head: readonly string[], lines: readonly PasteLine[]): string {
  if (lines.length === 0) return "";
  const rows = [...(head.length > 0 ? [head] : []), ...lines.map(({ cells }) => cells)];
  const quoted = (cell: string) => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((cells) => cells.map(quoted).join("\t")).join("\n");
}
