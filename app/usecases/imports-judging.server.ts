import type { StoryRow } from "~/domain/import-stories";
import { FileTwins, KnownTwins, type Listed } from "~/domain/import-twins";
import type { ImportTwin } from "~/domain/imports";
import { isWarning, type OutputFields } from "~/domain/outputs";
import { isSummary } from "~/domain/outputs-cover";
import { type OutputDraft, readOutput } from "~/domain/outputs-draft";
import { combinedAmong } from "~/domain/outputs-placement";
import type { Problem } from "~/domain/problem";
import type { ImportRow } from "~db/queries/import-rows.server";
import { hasDeclarations, listKnownOn, listRecordedKeys } from "~db/queries/import-twins.server";
import { listByLinks } from "~db/queries/outputs-twins.server";
import type { CampaignContext } from "./campaigns.server";
import { newOutputs } from "./outputs.server";
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

/** What is there already, as far as the rows at hand could be twins of it. */
interface Known {
  links: ReadonlyMap<string, { number: number }>;
  outputs: KnownTwins;
  keys: ReadonlyMap<string, { importId: string; line: number }>;
}

/** Says of each row of a file whether it is new, there already, or wrong; nothing of it is written. */
export class RowJudge {
  /** Warnings against which somebody has to go on, and how many rows each concerns. */
  readonly warnings: Record<string, number> = {};
  readonly #open: CampaignContext;
  readonly #twins = new FileTwins();
  readonly #keys = new Map<string, number>();
  readonly #gates = new Map<string, Problem | null>();

  #hasDeclarations: boolean | null = null;

  constructor(open: CampaignContext) {
    this.#open = open;
  }

  /** Rows in the order of the file; `leaders` remembers what became of the stories' first rows. */
  async judge(rows: readonly StoryRow[], leaders: Map<number, ImportRow>): Promise<ImportRow[]> {
    const understood = await this.#understand(rows.filter((row) => row.leader === row.line));
    const known = await this.#knownOf(understood);
    const judged: ImportRow[] = [];
    for (const row of rows) {
      const one = understood.find((other) => other.row === row);
      const told = one ? await this.#stateOf(one, known) : followed(row, leaders.get(row.leader));
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

  async #knownOf(understood: readonly Understood[]): Promise<Known> {
    const { db, campaign } = this.#open;
    const distinct = (texts: (string | null)[]) => [...new Set(texts.filter((text) => text !== null))];
    const [links, keys] = await Promise.all([
      listByLinks(
        db.read,
        campaign.id,
        distinct(understood.flatMap(({ drafts }) => drafts.map(({ linkKey }) => linkKey))),
      ),
      listRecordedKeys(db.read, campaign.id, distinct(understood.map(({ rowKey }) => rowKey || null))),
    ]);
    // Titles are asked for only where nothing surer has told already.
    const drafts = understood
      .filter(({ rowKey }) => !keys.has(rowKey))
      .flatMap((one) => one.drafts.filter(({ linkKey }) => !links.has(linkKey ?? "")));
    const outputs = await listKnownOn(
      db.read,
      distinct(drafts.flatMap(({ unitIds }) => [...unitIds])),
      distinct(drafts.map(({ publishedOn }) => publishedOn)),
    );
    return { links, outputs: new KnownTwins(outputs), keys };
  }

  async #stateOf(one: Understood, known: Known): Promise<ImportRow> {
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

  #twinOf({ row, drafts, rowKey }: Understood, known: Known): ImportTwin | null {
    const recorded = known.keys.get(rowKey);
    const above = this.#keys.get(rowKey);
    if (above === undefined) this.#keys.set(rowKey, row.line);
    const twins = drafts.map((draft): ImportTwin | null => {
      const listed: Listed = { line: row.line, draft, categoryIds: categoryIdsOf(this.#open, draft) };
      const linked = draft.linkKey === null ? undefined : known.links.get(draft.linkKey);
      const output = linked?.number ?? known.outputs.find(listed);
      const twinLine = this.#twins.add(listed);
      if (output !== null) return { of: "output", number: output };
      return twinLine === null || twinLine === row.line ? null : { of: "line", line: twinLine };
    });
    if (recorded) return { of: "import", ...recorded };
    if (above !== undefined) return { of: "line", line: above };
    return twins.find((twin) => twin !== null) ?? null;
  }

  /** What the outputs would be warned of or refused for, leaving out links: those are twins. */
  async #warned({ drafts }: Understood): Promise<Problem[]> {
    const open = this.#open;
    this.#hasDeclarations ??= await hasDeclarations(open.db.read, open.campaign.id);
    const asked = drafts.filter(
      ({ basis, value }) => this.#hasDeclarations || isSummary(basis) || (value ?? 0) >= notable,
    );
    if (asked.length === 0) return [];
    const found = await open.db.write(open.campaign.id, async (tx) => {
      const problems: Problem[] = [];
      for (const draft of asked) {
        const ids = draft.placements.map(
          ({ members }) => combinedAmong(members, open.structure.categories)?.id ?? "",
        );
        const outputs = newOutputs(open, draft, ids, open.campaignNow);
        const told = await checkWarnings(tx, open, outputs, { confirm: [], confirmReason: "" });
        problems.push(...told.problems);
      }
      return problems;
    });
    return found.filter(({ code }) => code !== "same-link");
  }
}

/** A further channel of a story shares its fate. */
function followed({ line, leader, cells }: StoryRow, first: ImportRow | undefined): ImportRow {
  const { state = "bad", rowKey = "", problems = [], twin = null } = first ?? {};
  return { line, leader, cells, entries: [], state, rowKey: rowKey && `${rowKey}+`, problems, twin };
}

const categoryIdsOf = ({ structure }: CampaignContext, { placements }: OutputDraft): string[] =>
  placements.flatMap(({ members }) => combinedAmong(members, structure.categories)?.id ?? []);

function rowKeyOf({ auditSeal }: CampaignContext, entries: readonly OutputFields[]): string {
  return auditSeal.digest(JSON.stringify(entries)).slice(0, 40);
}
