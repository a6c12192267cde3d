import { formatCivil } from "~/domain/calendar/civil-date";
import type { StoryRow } from "~/domain/import-stories";
import { summariesAbove } from "~/domain/import-twins";
import type { ImportTwin } from "~/domain/imports";
import { listedTwins, type Told, type Twin } from "~/domain/output-twins";
import { isWarning, type OutputFields } from "~/domain/outputs";
import { isSummary } from "~/domain/outputs-cover";
import { type OutputDraft, readOutput } from "~/domain/outputs-draft";
import { combinedAmong } from "~/domain/outputs-placement";
import type { Problem } from "~/domain/problem";
import type { ImportRow } from "~db/queries/import-rows.server";
import { hasDeclarations, listRecordedKeys } from "~db/queries/import-twins.server";
import type { CampaignContext } from "./campaigns.server";
import { newOutputs } from "./outputs.server";
import { knownCategoryIds, knownOutputs } from "./outputs-known.server";
import { checkWarnings } from "./outputs-warnings.server";
import { mayCredit } from "./outputs-writing.server";
import { periodGate } from "./period-gate.server";

/** A figure from which on one is asked whether it is not too large (see outputs-warnings). */
const notable = 20;

interface Understood {
  row: StoryRow;
  problems: Problem[];
  drafts: OutputDraft[];
  rowKey: string;
}

/** Rows that were recorded from files before, by their keys. */
type Recorded = ReadonlyMap<string, { importId: string; line: number }>;

/** Says of each row of a file whether it is new, there already, or wrong; nothing of it is written. */
export class RowJudge {
  /** Warnings against which somebody has to go on, and how many rows each concerns. */
  readonly warnings: Record<string, number> = {};
  readonly #open: CampaignContext;
  readonly #knownOf: ReturnType<typeof knownOutputs>;
  readonly #twins = listedTwins();
  readonly #summaries = summariesAbove();
  readonly #keys = new Map<string, number>();
  readonly #gates = new Map<string, Problem | null>();

  #hasDeclarations: boolean | null = null;

  constructor(open: CampaignContext) {
    this.#open = open;
    this.#knownOf = knownOutputs(open);
  }

  /** Rows in the order of the file; `leaders` remembers what became of the stories' first rows. */
  async judge(rows: readonly StoryRow[], leaders: Map<number, ImportRow>): Promise<ImportRow[]> {
    const understood = await this.#understand(rows.filter((row) => row.leader === row.line));
    this.#twins.know(await this.#knownOf(understood.flatMap(({ drafts }) => drafts)));
    const recorded = await this.#recorded(understood);
    const judged: ImportRow[] = [];
    for (const row of rows) {
      const one = understood.find((other) => other.row === row);
      const told = one ? await this.#stateOf(one, recorded) : followed(row, leaders.get(row.leader));
      leaders.set(row.line, told);
      judged.push(told);
    }
    return judged;
  }

  async #understand(rows: readonly StoryRow[]): Promise<Understood[]> {
    const understood: Understood[] = [];
    for (const row of rows) {
      const problems = [...row.problems];
      const drafts: OutputDraft[] = [];
      const said = new Set(row.problems.map(({ field }) => field));
      for (const entry of row.entries) {
        const read = readOutput(entry, this.#open);
        if (read.ok) drafts.push(read.draft);
        else problems.push(...read.problems.filter(({ field }) => !said.has(field)));
      }
      if (problems.length === 0) for (const draft of drafts) problems.push(...(await this.#against(draft)));
      const rowKey = problems.length > 0 ? "" : rowKeyOf(this.#open, row.entries);
      understood.push({ row, problems, drafts, rowKey });
    }
    return understood;
  }

  async #against(draft: OutputDraft): Promise<Problem[]> {
    if (!mayCredit(this.#open, "output.log", draft)) return [{ field: "units", code: "unit-not-own" }];
    const place = `${draft.publishedOn} ${draft.unitIds.join(" ")}`;
    const kept = this.#gates.get(place);
    const { unitIds, publishedOn: day } = draft;
    const refusal =
      kept === undefined ? await periodGate(this.#open.db.read, this.#open, [{ unitIds, day }]) : kept;
    this.#gates.set(place, refusal);
    return refusal ? [refusal] : [];
  }

  #recorded(understood: readonly Understood[]): Promise<Recorded> {
    const keys = new Set(understood.flatMap(({ rowKey }) => (rowKey === "" ? [] : [rowKey])));
    return listRecordedKeys(this.#open.db.read, this.#open.campaign.id, [...keys]);
  }

  async #stateOf(one: Understood, known: Recorded): Promise<ImportRow> {
    const { line, leader, cells, entries } = one.row;
    const base = { line, leader, cells, entries, rowKey: one.rowKey };
    if (one.problems.length > 0) return { ...base, state: "bad", problems: one.problems, twin: null };
    const twin = this.#twinOf(one, known);
    if (twin) return { ...base, state: "twin", problems: [], twin };
    const found = await this.#warned(one);
    const hard = found.filter(({ code }) => !isWarning(code));
    if (hard.length > 0) return { ...base, state: "bad", problems: hard, twin: null };
    for (const code of new Set(found.map((warning) => warning.code)))
      this.warnings[code] = (this.warnings[code] ?? 0) + 1;
    return { ...base, state: "new", problems: found, twin: null };
  }

  #twinOf({ row, drafts, rowKey }: Understood, known: Recorded): ImportTwin | null {
    const { line } = row;
    const recorded = known.get(rowKey);
    const above = this.#keys.get(rowKey);
    if (above === undefined) this.#keys.set(rowKey, line);
    const tellings = drafts.flatMap((draft) => tellingsOf(this.#open, draft));
    const alike = this.#twins.add(line, tellings, drafts[0]?.linkKey ?? null);
    const summaries = drafts.map((draft) =>
      this.#summaries.add(line, draft, knownCategoryIds(this.#open, draft)),
    );
    if (recorded) return { of: "import", ...recorded };
    if (alike?.of === "output") return this.#outputTwin(alike);
    const twinLine = above ?? alike?.line ?? summaries.find((one) => one !== null);
    return twinLine === undefined || twinLine === null ? null : { of: "line", line: twinLine };
  }

  #outputTwin({ by, output }: Extract<Twin, { of: "output" }>): ImportTwin {
    const { number, publishedOn, title, unitIds } = output;
    const units = unitIds.map(this.#open.structure.tree.shortNameOf).join(", ");
    return { of: "output", by, number, day: formatCivil(publishedOn), units, title };
  }

  /** What the outputs would be warned of or refused for, beside what looks alike: those are twins. */
  async #warned({ drafts }: Understood): Promise<Problem[]> {
    const { db, campaign, campaignNow } = this.#open;
    this.#hasDeclarations ??= await hasDeclarations(db.read, campaign.id);
    const problems: Problem[] = [];
    for (const draft of drafts) {
      const isAsked = this.#hasDeclarations || isSummary(draft.basis) || (draft.value ?? 0) >= notable;
      if (!isAsked) continue;
      const ids = tellingsOf(this.#open, draft).map(({ categoryIds: [id = ""] }) => id);
      const outputs = newOutputs(this.#open, draft, ids, campaignNow);
      const answers = { confirm: [], confirmReason: "" };
      problems.push(...(await checkWarnings(db.read, this.#open, outputs, answers, undefined, [])).problems);
    }
    return problems;
  }
}

/** One thing told for each channel, under its category (none: a combination that was never used before). */
function tellingsOf({ structure }: CampaignContext, draft: OutputDraft): Told[] {
  return draft.placements.map(({ members, channelId }) => {
    const category = combinedAmong(members, structure.categories);
    return { ...draft, categoryIds: category ? [category.id] : [], channelId };
  });
}

/** A further channel of a story shares its fate. */
function followed({ line, leader, cells }: StoryRow, first: ImportRow | undefined): ImportRow {
  const { state = "bad", rowKey = "", problems = [], twin = null } = first ?? {};
  return { line, leader, cells, entries: [], state, rowKey: rowKey && `${rowKey}+`, problems, twin };
}

function rowKeyOf({ auditSeal }: CampaignContext, entries: readonly OutputFields[]): string {
  return auditSeal.digest(JSON.stringify(entries)).slice(0, 40);
}
