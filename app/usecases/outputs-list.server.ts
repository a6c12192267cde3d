import { numberOfCode } from "~/domain/outputs";
import { cursorText, type ListCursor, type ListFilter, pageSize } from "~/domain/outputs-list";
import { hasPhrases, readSearch, type SearchTerms } from "~/domain/search-terms";
import { topsWithin } from "~/domain/unit-sets";
import type { Connection } from "~db/client.server";
import { listNumbersByWords, type SearchPhase } from "~db/queries/output-search.server";
import { creditedUnitsOf } from "~db/queries/outputs.server";
import {
  listOutputRows,
  listOutputRowsByNumber,
  listSearchTexts,
  type OutputListRow,
} from "~db/queries/outputs-list.server";
import { listScopeKeys, type ScopeKey } from "~db/queries/outputs-scope.server";
import type { CampaignContext } from "./campaigns.server";
import { AccessDenied } from "./context.server";
import { searchText } from "./outputs-record.server";
import { unitSetFrame } from "./unit-sets.server";

/**
 * The units whose subtrees a list is of: the one asked for, else all that the person may read. Throws AccessDenied
 * for one outside the person's reach.
 */
export function topsOf(
  { structure, campaign, today, unitsFor }: CampaignContext,
  unitId: string | null,
): string[] {
  const { tree } = structure;
  const within = unitsFor("output.view");
  if (unitId !== null) {
    if (within !== "all" && !within.includes(unitId)) throw new AccessDenied();
    return [unitId];
  }
  if (within === "all") {
    const roots = [...tree.rootsOn(campaign.startsOn), ...tree.rootsOn(today)];
    return [...new Set(roots.map((unit) => unit.id))];
  }
  return within.filter(
    (id) => !tree.ancestorsOn(id, today).some((above) => above !== id && within.includes(above)),
  );
}

/** The same narrowed to a bloc and to what belongs to a unit administratively; none where nothing is left. */
export async function topsOfFilter(
  open: CampaignContext,
  filter: Pick<ListFilter, "unitId" | "bloc" | "administrativeId">,
): Promise<string[]> {
  const tops = topsOf(open, filter.unitId);
  if (filter.bloc === null && filter.administrativeId === null) return tops;
  return topsWithin(await unitSetFrame(open), tops, filter);
}

export interface FoundRows {
  rows: OutputListRow[];
  /** Where older and newer rows begin; null: there are none. */
  older: string | null;
  newer: string | null;
}

/** So many candidates are looked at for one page; a filter that few of them pass then shows a short page. */
const patience = 6_000;

/** A page of the list under some units, the newest day first. */
export async function findByDay(
  db: Connection,
  filter: ListFilter,
  ancestorIds: readonly string[],
  place: { cursor: ListCursor | null; direction: "older" | "newer" },
): Promise<FoundRows> {
  const { direction } = place;
  const isFiltered = filter.messageId !== null || filter.basis !== null || filter.channelId !== null;
  const step = isFiltered ? pageSize * 20 : pageSize + 1;
  const start: ScopeKey | null = place.cursor?.kind === "key" ? place.cursor : null;
  const found: OutputListRow[] = [];
  let beyond = start;
  let isEnd = false;
  for (let seen = 0; found.length <= pageSize && seen < patience && !isEnd; seen += step) {
    const keys = await listScopeKeys(db, {
      ...scopeSearch(filter),
      ancestorIds,
      beyond,
      direction,
      limit: step,
    });
    isEnd = keys.length < step;
    beyond = keys.at(-1) ?? beyond;
    found.push(...inOrderOf(keys, await listOutputRows(db, idsOf(keys), filter)));
  }
  const rows = found.slice(0, pageSize);
  // A page that is not full although the end was not reached goes on where the looking stopped.
  const last = found.length > pageSize ? keyOf(rows.at(-1)) : isEnd ? null : beyond;
  const back = start === null ? null : (keyOf(rows[0]) ?? start);
  const [further, behind] = [textOf(last), textOf(back)];
  if (direction === "older") return { rows, older: further, newer: behind };
  return { rows: rows.reverse(), older: behind, newer: further };
}

export const scopeSearch = ({ categories, from, to }: ListFilter) => ({
  categoryIds: categories?.map((category) => category.id) ?? null,
  from,
  to,
});

const idsOf = (keys: readonly ScopeKey[]) => keys.map((key) => key.outputId);

function inOrderOf(keys: readonly ScopeKey[], rows: readonly OutputListRow[]): OutputListRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return keys.flatMap((key) => byId.get(key.outputId) ?? []);
}

const keyOf = (row: OutputListRow | undefined): ScopeKey | null =>
  row ? { publishedOn: row.published_on, outputId: row.id } : null;

const textOf = (key: ScopeKey | null) => (key ? cursorText({ kind: "key", ...key }) : null);

/**
 * A page of what is found by words: matches with their marks first, then those found without them, each the newest
 * number first. A code ("KQ-2021-0896") finds its one output.
 */
export async function findByWords(
  db: Connection,
  frame: Pick<CampaignContext, "campaign" | "structure">,
  filter: ListFilter,
  ancestorIds: readonly string[],
  cursor: ListCursor | null,
): Promise<FoundRows> {
  const { campaign } = frame;
  const numberFilter = { ...filter, ...scopeSearch(filter), campaignId: campaign.id, ancestorIds };
  const { phrases } = readSearch(filter.text);
  const code = numberOfCode(filter.text);
  if (code !== null) {
    return { rows: await listOutputRowsByNumber(db, [code], numberFilter), older: null, newer: null };
  }
  const found: { row: OutputListRow; phase: SearchPhase }[] = [];
  let step = pageSize + 1;
  let at: SearchPlace | null = cursor?.kind === "search" ? cursor : { phase: "exact", below: null };
  for (let seen = 0; at && found.length <= pageSize && seen < patience; ) {
    const { phase, below } = at;
    const search = { campaignNo: campaign.no, text: filter.text, phase, below, limit: step };
    const numbers = await listNumbersByWords(db, search);
    const candidates = numbers.length > 0 ? await listOutputRowsByNumber(db, numbers, numberFilter) : [];
    const rows = phrases.length > 0 ? await thoseWithPhrases(db, frame, candidates, phrases) : candidates;
    found.push(...rows.sort((a, b) => b.number - a.number).map((row) => ({ row, phase })));
    at = nextPlace(phase, numbers, step);
    seen += step;
    step = Math.min(step * 4, 2_000);
  }
  const shown = found.slice(0, pageSize);
  const last = shown.at(-1);
  const next = found.length > pageSize && last ? { phase: last.phase, below: last.row.number } : at;
  const older = next && cursorText({ kind: "search", phase: next.phase, below: next.below ?? topNumber });
  return { rows: shown.map(({ row }) => row), older, newer: null };
}

/** The word index does not know what stands beside what; the few rows of a page are looked at themselves. */
async function thoseWithPhrases(
  db: Connection,
  frame: Pick<CampaignContext, "structure">,
  rows: readonly OutputListRow[],
  phrases: SearchTerms["phrases"],
): Promise<OutputListRow[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const [texts, unitsOf] = [await listSearchTexts(db, ids), await creditedUnitsOf(db, ids)];
  const fitting = new Set(
    texts
      .filter((row) => {
        const unitIds = unitsOf(row.id);
        return hasPhrases(searchText(frame, { ...row, unitIds }), phrases);
      })
      .map((row) => row.id),
  );
  return rows.filter((row) => fitting.has(row.id));
}

export interface SearchPlace {
  phase: SearchPhase;
  below: number | null;
}

/** Above every number of a campaign. */
const topNumber = 2 ** 32 - 1;

/** Further down, then from the top among the folded matches, then nowhere. */
export function nextPlace(phase: SearchPhase, numbers: readonly number[], step: number): SearchPlace | null {
  const last = numbers.at(-1);
  if (last !== undefined && numbers.length === step) return { phase, below: last };
  return phase === "exact" ? { phase: "folded", below: null } : null;
}
