/** The grid unit × week: what each cell says, packed into a short text, and the numbers of each week. */
import type { ReportCounts, ReportProgress, ReportStanding, ReportState } from "./weekly-reports";

/**
 * How an expected report stands. In time or late and how far it has come are two things, and a cell shows both: what was
 * sent late stays late when it is returned or accepted.
 */
export const cellStates = [
  "waiting",
  "draft",
  "presented",
  "missing",
  "missing-draft",
  "missing-presented",
  "sent",
  "sent-late",
  "returned",
  "returned-late",
  "accepted",
  "accepted-late",
] as const;
export type CellState = (typeof cellStates)[number];

export interface GridCell {
  state: CellState;
  /** 0 unless late. */
  lateMinutes: number;
  /** "Không phát sinh" */
  isNothing: boolean;
}

export function cellOf(standing: ReportStanding, progress: ReportProgress): GridCell {
  const isSent = standing.timeliness === "on-time" || standing.timeliness === "late";
  const state = isSent ? sentState(progress.state, standing) : unsentState(progress.state, standing);
  return { state, lateMinutes: standing.lateMinutes ?? 0, isNothing: isSent && progress.isNothing };
}

function unsentState(state: ReportState | null, { timeliness }: ReportStanding): CellState {
  const isMissing = timeliness === "missing";
  if (state === null) return isMissing ? "missing" : "waiting";
  if (isMissing) return state === "presented" ? "missing-presented" : "missing-draft";
  return state === "presented" ? "presented" : "draft";
}

function sentState(state: ReportState | null, { timeliness }: ReportStanding): CellState {
  const reached = state === "returned" || state === "accepted" ? state : "sent";
  return timeliness === "late" ? `${reached}-late` : reached;
}

const letters: Record<CellState, string> = {
  waiting: ".",
  draft: "d",
  presented: "p",
  missing: "x",
  "missing-draft": "y",
  "missing-presented": "z",
  sent: "s",
  "sent-late": "S",
  returned: "r",
  "returned-late": "R",
  accepted: "a",
  "accepted-late": "A",
};
const stateOfLetter = new Map(Object.entries(letters).map(([state, letter]) => [letter, state as CellState]));

/** A row of cells as one short text, since thousands of values are dear to send: "a S35 x .  -". */
export function packCells(cells: readonly (GridCell | null)[]): string {
  return cells
    .map((cell) => {
      if (cell === null) return "-";
      return `${letters[cell.state]}${cell.lateMinutes > 0 ? cell.lateMinutes : ""}${cell.isNothing ? "n" : ""}`;
    })
    .join(" ");
}

/** null: no report is expected of the unit for that week. */
export function unpackCells(text: string): (GridCell | null)[] {
  return text.split(" ").map((token) => {
    const state = stateOfLetter.get(token.charAt(0));
    if (state === undefined) return null;
    const lateMinutes = Number.parseInt(token.slice(1), 10) || 0;
    return { state, lateMinutes, isNothing: token.endsWith("n") };
  });
}

/** What a list of reports can be narrowed to. */
export const gridFilters = [
  "missing",
  "late",
  "on-time",
  "waiting",
  "draft",
  "sent",
  "returned",
  "accepted",
  "nothing",
] as const;
export type GridFilter = (typeof gridFilters)[number];

export function matches({ state, isNothing }: GridCell, filter: GridFilter): boolean {
  if (filter === "nothing") return isNothing;
  return statesOf[filter].includes(state);
}

const statesOf: Record<Exclude<GridFilter, "nothing">, readonly CellState[]> = {
  missing: ["missing", "missing-draft", "missing-presented"],
  late: ["sent-late", "returned-late", "accepted-late"],
  "on-time": ["sent", "returned", "accepted"],
  waiting: ["waiting", "draft", "presented"],
  draft: ["draft", "presented", "missing-draft", "missing-presented"],
  sent: ["sent", "sent-late"],
  returned: ["returned", "returned-late"],
  accepted: ["accepted", "accepted-late"],
};

export const noCounts: ReportCounts = {
  expected: 0,
  waiting: 0,
  onTime: 0,
  late: 0,
  missing: 0,
  nothing: 0,
};

export function addCounts(a: ReportCounts, b: ReportCounts): ReportCounts {
  return {
    expected: a.expected + b.expected,
    waiting: a.waiting + b.waiting,
    onTime: a.onTime + b.onTime,
    late: a.late + b.late,
    missing: a.missing + b.missing,
    nothing: a.nothing + b.nothing,
  };
}

/** The numbers of one cell, to be added up. */
export function countsOfCell(cell: GridCell | null): ReportCounts {
  if (cell === null) return noCounts;
  const is = (filter: GridFilter) => (matches(cell, filter) ? 1 : 0);
  return {
    expected: 1,
    waiting: is("waiting"),
    onTime: is("on-time"),
    late: is("late"),
    missing: is("missing"),
    nothing: cell.isNothing ? 1 : 0,
  };
}

/** Numbers as a short text: "45 0 38 4 3 5". */
export const packCounts = ({ expected, waiting, onTime, late, missing, nothing }: ReportCounts): string =>
  [expected, waiting, onTime, late, missing, nothing].join(" ");

export function unpackCounts(text: string): ReportCounts {
  const [expected = 0, waiting = 0, onTime = 0, late = 0, missing = 0, nothing = 0] = text
    .split(" ")
    .map(Number);
  return { expected, waiting, onTime, late, missing, nothing };
}
