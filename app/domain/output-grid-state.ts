/** The entry grid while somebody works in it: its rows, and what every act makes of them. Pure; the page keeps it. */
import {
  blankCells,
  type GridCells,
  type GridColumn,
  type GridSaved,
  gridColumns,
  isBlank,
  isSameCells,
} from "./output-grid";
import type { Problem } from "./problem";

/**
 * blank and typing rows are not sent; waiting ones are to be sent, sending ones are on their way. wrong, asks, locked
 * and changed need the person: to correct, to say why to go on, to leave it, to choose between two texts. A withdrawn
 * row is in the trash, a dropped one is not to be recorded; both can be brought back.
 */
export type RowState =
  | "blank"
  | "typing"
  | "waiting"
  | "sending"
  | "saved"
  | "wrong"
  | "asks"
  | "locked"
  | "changed"
  | "withdrawn"
  | "dropped";

export interface GridRow {
  /** Idempotency key under which the server takes it once. */
  key: string;
  cells: GridCells;
  /** What the server holds; null: nothing yet. */
  saved: GridSaved | null;
  state: RowState;
  problems: readonly Problem[];
  /** Warnings that are to be confirmed, and those that are, with why. */
  asks: readonly string[];
  confirm: readonly string[];
  reason: string;
  /** What somebody else made of it meanwhile. */
  theirs: GridSaved | null;
  /** The cells as they were last sent. */
  sent: GridCells | null;
}

export interface GridState {
  rows: readonly GridRow[];
}

/** What became of a row at the server. */
export type RowAnswer = { key: string } & (
  | { kind: "saved"; saved: GridSaved }
  | { kind: "refused" | "locked"; problems: readonly Problem[]; asks: readonly string[] }
  | { kind: "changed"; saved: GridSaved; problem: Problem | null }
);

export type GridAct =
  | { act: "write"; changes: readonly { row: number; cells: Partial<GridCells> }[]; keys: readonly string[] }
  /** Rows that are finished for now, each with what is wrong with it. */
  | { act: "leave"; left: ReadonlyMap<number, readonly Problem[]> }
  | { act: "sent"; keys: readonly string[] }
  | { act: "failed"; keys: readonly string[] }
  | { act: "answered"; answers: readonly RowAnswer[] }
  | { act: "confirm"; row: number; reason: string }
  | { act: "choose"; row: number; whose: "mine" | "theirs" }
  | { act: "drop" | "restore"; row: number }
  | { act: "withdrawn" | "restored"; row: number; version: number }
  | { act: "more"; keys: readonly string[] }
  | { act: "begin"; rows: readonly GridRow[] };

/** The state after an act; rows that it does not touch stay the same objects. */
export function gridAfter(state: GridState, act: GridAct): GridState {
  switch (act.act) {
    case "begin":
      return { rows: act.rows };
    case "more":
      return { rows: [...state.rows, ...act.keys.map((key) => blankRow(key))] };
    case "write":
      return written(state, act);
    case "sent":
      return eachOf(state, act.keys, (row) => ({ ...row, state: "sending", sent: row.cells }));
    case "failed":
      return eachOf(state, act.keys, (row) => (row.state === "sending" ? { ...row, state: "waiting" } : row));
    case "answered": {
      const answers = new Map(act.answers.map((answer) => [answer.key, answer]));
      return eachOf(state, [...answers.keys()], (row) => afterAnswer(row, answers.get(row.key)));
    }
    case "leave":
      return { rows: state.rows.map((row, at) => left(row, act.left.get(at))) };
    default:
      return { rows: state.rows.map((row, at) => (at === act.row ? rowAfter(row, act) : row)) };
  }
}

export function blankRow(key: string): GridRow {
  const nothing = { saved: null, problems: [], asks: [], confirm: [], reason: "", theirs: null, sent: null };
  return { ...nothing, key, cells: blankCells, state: "blank" };
}

/** A recorded output as a row; `locked`: why it cannot be changed any more. */
export function savedRow(saved: GridSaved, locked: Problem | null = null): GridRow {
  const row = { ...blankRow(`n${saved.number}`), cells: saved.cells, saved };
  return locked ? { ...row, state: "locked", problems: [locked] } : { ...row, state: "saved" };
}

/** A row whose cells nobody may write in: it is recorded, and its week is closed, or it is in the trash. */
export const isFixed = ({ state, saved }: GridRow): boolean =>
  state === "withdrawn" || state === "dropped" || (state === "locked" && saved !== null);

export const isBlankState = (row: GridRow | undefined): boolean => row === undefined || row.state === "blank";

/** What has been typed and is not with the server: a browser keeps it until then. */
export const isUnsent = ({ state, saved, cells }: GridRow): boolean => {
  if (state === "blank" || state === "saved" || state === "withdrawn" || state === "dropped") return false;
  return saved === null || !isSameCells(saved.cells, cells);
};

export interface GridCounts {
  all: number;
  saved: number;
  waiting: number;
  wrong: number;
  typing: number;
}

export function countsOf(rows: readonly GridRow[]): GridCounts {
  const counts = { all: 0, saved: 0, waiting: 0, wrong: 0, typing: 0 };
  for (const row of rows) {
    if (row.state === "blank" || row.state === "withdrawn" || row.state === "dropped") continue;
    counts.all += 1;
    if (row.state === "saved" || (row.state === "locked" && !isUnsent(row))) counts.saved += 1;
    else if (row.state === "waiting" || row.state === "sending") counts.waiting += 1;
    else if (row.state === "typing") counts.typing += 1;
    else counts.wrong += 1;
  }
  return counts;
}

/** Needs the person before it can be recorded. */
export const needsHand = (row: GridRow): boolean =>
  ["wrong", "asks", "changed"].includes(row.state) || (row.state === "locked" && isUnsent(row));

function written({ rows }: GridState, { changes, keys }: Extract<GridAct, { act: "write" }>): GridState {
  const after = [...rows];
  const missing = Math.max(-1, ...changes.map(({ row }) => row)) + 1 - rows.length;
  after.push(...keys.slice(0, Math.max(0, missing)).map(blankRow));
  for (const { row: at, cells } of changes) {
    const row = after[at];
    if (row && !isFixed(row)) after[at] = rewritten(row, cells);
  }
  return { rows: after };
}

function rewritten(row: GridRow, changed: Partial<GridCells>): GridRow {
  const cells = { ...row.cells, ...changed };
  if (gridColumns.every((column) => cells[column] === row.cells[column])) return row;
  const clean = { ...row, cells, problems: [], asks: [], confirm: [], reason: "" };
  if (row.state === "changed") return { ...clean, state: "changed", problems: row.problems };
  if (row.saved && isSameCells(row.saved.cells, cells)) return { ...clean, state: "saved" };
  return { ...clean, state: !row.saved && isBlank(cells) ? "blank" : "typing" };
}

function left(row: GridRow, problems: readonly Problem[] | undefined): GridRow {
  if (!problems || row.state !== "typing") return row;
  return { ...row, state: problems.length > 0 ? "wrong" : "waiting", problems };
}

type RowAct = Exclude<
  GridAct,
  { act: "begin" | "more" | "write" | "leave" | "sent" | "failed" | "answered" }
>;

function rowAfter(row: GridRow, act: RowAct): GridRow {
  switch (act.act) {
    case "confirm":
      return { ...row, state: "waiting", confirm: row.asks, reason: act.reason, problems: [] };
    case "choose":
      return chosen(row, act.whose);
    case "drop":
      return { ...row, state: "dropped", problems: [], asks: [] };
    case "restore":
      return { ...row, state: "typing" };
    case "withdrawn":
      return withVersion({ ...row, state: "withdrawn", problems: [], asks: [] }, act.version);
    case "restored":
      return withVersion({ ...row, state: "saved", cells: row.saved?.cells ?? row.cells }, act.version);
  }
}

function withVersion(row: GridRow, version: number): GridRow {
  return row.saved ? { ...row, saved: { ...row.saved, version } } : row;
}

function chosen(row: GridRow, whose: "mine" | "theirs"): GridRow {
  const saved = row.theirs;
  if (!saved) return row;
  const settled = { ...row, saved, theirs: null, problems: [] };
  return whose === "mine"
    ? { ...settled, state: "waiting" }
    : { ...settled, state: "saved", cells: saved.cells };
}

function afterAnswer(row: GridRow, answer: RowAnswer | undefined): GridRow {
  if (!answer) return row;
  // Typed on while it was under way: what is recorded is known now, and the row goes on from there.
  const isTouched = row.state !== "sending";
  if (answer.kind === "saved") {
    const known = {
      ...row,
      saved: answer.saved,
      theirs: null,
      confirm: [],
      reason: "",
      problems: [],
      asks: [],
    };
    if (!isTouched) return { ...known, state: "saved", cells: answer.saved.cells };
    const cells = carriedOver(row, answer.saved);
    return { ...known, cells, state: isSameCells(cells, answer.saved.cells) ? "saved" : row.state };
  }
  if (answer.kind === "changed") {
    if (isSameCells(row.cells, answer.saved.cells)) {
      return { ...row, saved: answer.saved, state: "saved", problems: [], theirs: null };
    }
    const problems = answer.problem ? [answer.problem] : [];
    return { ...row, state: "changed", theirs: answer.saved, problems };
  }
  if (isTouched) return row;
  const { problems, asks, kind } = answer;
  const onlyAsks = problems.every(({ code }) => asks.includes(code) || code === "reason-needed");
  const state = kind === "locked" ? "locked" : onlyAsks ? "asks" : "wrong";
  // The question stays the same while only its reason is missing.
  return { ...row, state, problems, asks: asks.length > 0 ? asks : row.confirm, confirm: [] };
}

/** Cells that nobody has touched since the row was sent now read as they were recorded. */
function carriedOver({ cells, sent }: GridRow, saved: GridSaved): GridCells {
  const read = (column: GridColumn) =>
    sent && cells[column] === sent[column] ? saved.cells[column] : cells[column];
  return Object.fromEntries(gridColumns.map((column) => [column, read(column)])) as GridCells;
}

function eachOf({ rows }: GridState, keys: readonly string[], work: (row: GridRow) => GridRow): GridState {
  const among = new Set(keys);
  return { rows: rows.map((row) => (among.has(row.key) ? work(row) : row)) };
}
