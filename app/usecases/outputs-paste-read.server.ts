import { type CivilDate, parseVietnameseDate } from "~/domain/calendar/civil-date";
import { type OutputColumn, outputColumns } from "~/domain/output-columns";
import { listNames, type RowDefaults, readRows } from "~/domain/output-rows";
import { type Twin, twinsOf } from "~/domain/output-twins";
import { type OutputFields, outputCode } from "~/domain/outputs";
import { type OutputDraft, readOutput } from "~/domain/outputs-draft";
import {
  type Aside,
  layoutOf,
  type PastedList,
  readPastedList,
  renumbered,
  textOfList,
} from "~/domain/pasted-list";
import { type NameEdit, rename, type UnknownName, unknownNames } from "~/domain/pasted-names";
import { beyondPasted, readPastedTable, tooMuchPasted } from "~/domain/pasted-table";
import type { Problem } from "~/domain/problem";
import { type DayStyle, readsBothWays, readWrittenDay } from "~/domain/written-days";
import type { CampaignContext } from "./campaigns.server";
import { done, type Outcome, refused } from "./context.server";
import { knownCategoryIds, knownOutputs, namesKnown } from "./outputs-known.server";
import { findRemembered } from "./outputs-paste-mappings.server";
import { mayCredit } from "./outputs-writing.server";
import { periodGate } from "./period-gate.server";

/** Lines that are taken at one time; what is over it stays in the box. */
export const maxPasteLines = 2_000;
/** What a block may have at all to be read, the lines that then stay in the box among it. */
const maxPaste = { lines: 20_000, columns: 100, characters: 20_000 };

/** What was pasted, and what the person said about it. */
export interface Paste {
  text: string;
  /** For each column what it holds, as chosen for lists of `layout`; empty: to be found out. */
  columns: readonly string[];
  layout: string;
  /** How days are written, as chosen; "" to be found out. */
  dayStyle: "" | Exclude<DayStyle, "serial">;
  /** Cells that were mended in the preview; a line as the preview counted it, a column from 0. */
  edits: readonly { line: number; column: number; value: string }[];
  /** Names that were said once for all their lines. */
  names: readonly NameEdit[];
  defaults: RowDefaults;
}

export interface PasteTwinOutput {
  of: "output";
  by: "link" | "title";
  number: number;
  code: string;
  day: CivilDate;
  title: string;
  units: string[];
}

export interface PasteLine {
  /** Counted from 1 in what was pasted. */
  line: number;
  cells: string[];
  state: "new" | "twin" | "bad";
  /** The output or the line above that says the same. */
  twin: PasteTwinOutput | Extract<Twin, { of: "line" }> | null;
  problems: Problem[];
  /** What would be recorded; null for a bad line. */
  read: { day: CivilDate; units: string[]; category: string; draft: OutputDraft } | null;
  /** Of a line that nothing but a closed week stands against: it waits as an adjustment when the list is recorded. */
  held?: OutputDraft;
}

export interface PastePreview {
  kind: PastedList["kind"];
  /** The list as it now stands, cells that were mended in it. */
  text: string;
  layout: string;
  head: string[];
  columns: (OutputColumn | null)[];
  /** The columns are taken as somebody took them for this unit before. */
  isRemembered: boolean;
  dayStyle: DayStyle;
  /** A day of the column that can be read in two ways, and both; null: there is only one way. */
  dayChoice: { cell: string; dayFirst: CivilDate | null; monthFirst: CivilDate | null } | null;
  lines: PasteLine[];
  /** Names on several lines that nothing is called by. */
  names: UnknownName[];
  /** Lines that are no item. */
  aside: Aside[];
  /** Lines beyond the limit: not looked at, left in the box. */
  over: number;
  /** The line as it is counted now of one as the person saw it, where mending has moved lines. */
  lineNow(line: number): number;
}

export interface ReadPaste {
  preview: PastePreview;
  entries: ReadonlyMap<number, OutputFields>;
  list: PastedList;
}

/**
 * Understands what was pasted line by line. Problems at `text`: paste-empty; paste-too-many-lines, -columns,
 * -characters {max, count}.
 */
export async function readPaste(open: CampaignContext, paste: Paste): Promise<Outcome<ReadPaste>> {
  const beyond = beyondPasted(readPastedTable(paste.text), maxPaste);
  if (beyond) return refused(tooMuchPasted(beyond, maxPaste));
  const { list, text, lineNow } = mended(open, paste);
  if (list.rows.length === 0) return refused({ field: "text", code: "paste-empty" });
  const taken = list.rows.slice(0, maxPasteLines);
  const layout = layoutOf(list);
  const isChosen = paste.columns.length > 0 && paste.layout === layout;
  const place = { unit: paste.defaults.unit, layout };
  const remembered = await findRemembered(open.db.read, open, place);
  const columns = isChosen ? chosenColumns(paste.columns) : (remembered?.columns ?? list.columns);
  const style = paste.dayStyle || remembered?.dayStyle || undefined;
  const cells = taken.map((row) => row.cells);
  const frame = { ...open, dayStyle: style };
  const { rows, dayStyle } = readRows(cells, columns, paste.defaults, frame);
  const gate = gateOf(open);
  const judged: PasteLine[] = [];
  for (const [at, row] of rows.entries()) {
    const { line = 0, cells = [] } = taken[at] ?? {};
    judged.push(await judge(open, gate, { ...row, line, cells }));
  }
  return done({
    list,
    preview: {
      kind: list.kind,
      text,
      layout,
      head: list.head,
      columns,
      isRemembered: remembered !== null && columns.join() === remembered.columns.join(),
      dayStyle,
      dayChoice: dayChoice(open, cells, columns),
      lines: await withTwins(open, judged),
      names: unknownNames(judged, columns, namesKnown(open), namesAsked),
      aside: list.aside,
      over: list.rows.length - taken.length,
      lineNow,
    },
    entries: new Map(rows.map((row, at) => [taken[at]?.line ?? 0, row.fields])),
  });
}

/** A name that stands once is mended in its line. */
const namesAsked = { least: 2, most: Number.POSITIVE_INFINITY };

function mended({ structure, today }: CampaignContext, { text, edits, names: said }: Paste) {
  const names = listNames(structure);
  const list = readPastedList(text, names, today);
  let isMended = false;
  for (const { line, column, value } of edits) {
    const row = list.rows.find((one) => one.line === line);
    if (!row || column >= 100 || (row.cells[column] ?? "") === value) continue;
    while (row.cells.length < column) row.cells.push("");
    row.cells[column] = value;
    isMended = true;
  }
  isMended = rename(list.rows, said) || isMended;
  if (!isMended) return { list, text, lineNow: (line: number) => line };
  const again = textOfList(list);
  const lines = renumbered(list);
  const lineNow = (line: number) => lines.get(line) ?? line;
  return { list: readPastedList(again, names, today), text: again, lineNow };
}

const chosenColumns = (chosen: readonly string[]): (OutputColumn | null)[] =>
  chosen.map((text) => outputColumns.find((column) => column === text) ?? null);

function dayChoice(
  { today }: CampaignContext,
  rows: readonly (readonly string[])[],
  columns: readonly (OutputColumn | null)[],
): PastePreview["dayChoice"] {
  const days = rows.map((cells) => cells[columns.indexOf("day")] ?? "").filter(Boolean);
  const cell = days.find((day) => readsBothWays([day]));
  if (cell === undefined) return null;
  const read = (style: DayStyle) => {
    const parsed = parseVietnameseDate(readWrittenDay(cell, style, today));
    return parsed.ok ? parsed.date : null;
  };
  return { cell, dayFirst: read("day-first"), monthFirst: read("month-first") };
}

type Gate = (draft: OutputDraft) => Promise<Problem | null>;

/** Asks for each unit and day once, however many lines they have. */
function gateOf(open: CampaignContext): Gate {
  const asked = new Map<string, Promise<Problem | null>>();
  return ({ unitIds, publishedOn: day }) => {
    const key = [...unitIds, day].join(" ");
    const known = asked.get(key) ?? periodGate(open.db.read, open, [{ unitIds, day }]);
    asked.set(key, known);
    return known;
  };
}

interface Row {
  line: number;
  cells: readonly string[];
  fields: OutputFields;
  problems: readonly Problem[];
}

/** A line as the form would take it; a cell that was not understood says so instead of what the form would make of it. */
async function judge(open: CampaignContext, gate: Gate, row: Row): Promise<PasteLine> {
  const { line, cells, fields, problems } = row;
  const form = readOutput(fields, open);
  const said = new Set(problems.map(({ field }) => field));
  const found = [...problems, ...(form.ok ? [] : form.problems.filter(({ field }) => !said.has(field)))];
  if (form.ok && found.length === 0) {
    if (!mayCredit(open, "output.log", form.draft)) found.push({ field: "units", code: "unit-not-own" });
    else found.push(...[await gate(form.draft)].filter((problem) => problem !== null));
  }
  const base = { line, cells: [...cells], twin: null, problems: found };
  if (!form.ok) return { ...base, state: "bad", read: null };
  if (found.length > 0) {
    const isHeld = found.every(({ code }) => code === "week-closed");
    return { ...base, state: "bad", read: null, ...(isHeld ? { held: form.draft } : {}) };
  }
  const { draft } = form;
  const category = draft.placements[0]?.members.map((one) => one.name[open.actor.locale]).join(", ") ?? "";
  const read = { day: draft.publishedOn, units: unitNames(open, draft.unitIds), category, draft };
  return { ...base, state: "new", read };
}

const unitNames = ({ structure }: CampaignContext, ids: readonly string[]): string[] =>
  ids.map(structure.tree.shortNameOf);

async function withTwins(open: CampaignContext, lines: readonly PasteLine[]): Promise<PasteLine[]> {
  const drafts = lines.flatMap(({ line, read }) =>
    read ? [{ line, draft: read.draft, categoryIds: knownCategoryIds(open, read.draft) }] : [],
  );
  const known = await knownOutputs(open)(drafts.map(({ draft }) => draft));
  const twins = twinsOf(drafts, known);
  return lines.map((line): PasteLine => {
    const twin = twins.get(line.line);
    if (!twin) return line;
    if (twin.of === "line") return { ...line, state: "twin", twin };
    const { number, publishedOn: day, title, unitIds } = twin.output;
    const code = outputCode(open.campaign, number);
    const units = unitNames(open, unitIds);
    return { ...line, state: "twin", twin: { of: "output", by: twin.by, number, code, day, title, units } };
  });
}
