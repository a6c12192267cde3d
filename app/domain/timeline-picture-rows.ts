/** Rows of a lane: each mark has its words beside it in the same row, so that no leader line crosses anything. */

export interface RowRequest {
  key: string;
  /** The mark's own extent. */
  from: number;
  to: number;
  /** How wide its words are, and how wide the number that may stand for them. */
  words: number;
  number: number;
  /** Free parts inside it, the longest first, and whether words belong there rather than beside it. */
  rooms: readonly Span[];
  isRoomy: boolean;
  /** Where the words go when both sides are free. */
  side: "left" | "right";
  /** The lower, the earlier it gets its words when there is no room for all. */
  rank: number;
}

export type WordSide = "left" | "right" | "inside";

export interface RowPlace {
  row: number;
  side: WordSide;
  /** Where words that stand inside begin. */
  insideAt: number;
  /** A number stands for the words. */
  isNumbered: boolean;
}

export interface RowBounds {
  left: number;
  right: number;
  /** Today's line, which words should not cross. */
  barrier: number | null;
  /** Rows of words; what has no place in them gets a number, in further rows if need be. */
  maxRows: number;
}

export interface PackedRows {
  places: Map<string, RowPlace>;
  rows: number;
}

/** Between a mark and its words, and between the end of one and the beginning of the next in a row. */
export const WORD_GAP = 5;
const APART = 11;

/** A place for every mark such that nothing in a row touches anything else in it. */
export function packRows(requests: readonly RowRequest[], bounds: RowBounds): PackedRows {
  const inOrder = [...requests].sort((a, b) => a.from - b.from || a.rank - b.rank);
  const roomy = rowsWithin({ ...bounds, maxRows: Number.POSITIVE_INFINITY });
  const isComplete = inOrder.every((request) => roomy.placeWords(request));
  if (isComplete && roomy.packed.rows <= bounds.maxRows) return roomy.packed;

  const tight = rowsWithin(bounds);
  const byRank = [...inOrder].sort((a, b) => a.rank - b.rank);
  const wordless = new Set(byRank.filter((request) => !tight.placeWords(request)));
  for (const request of inOrder) if (wordless.has(request)) tight.placeNumber(request);
  return tight.packed;
}

export interface Span {
  from: number;
  to: number;
}

interface Candidate extends Span {
  side: WordSide;
  insideAt: number;
  /** In rows: so much further down would be as good. */
  cost: number;
}

function rowsWithin(bounds: RowBounds) {
  const taken: Span[][] = [];
  const packed: PackedRows = { places: new Map(), rows: 0 };

  const firstFree = (span: Span): number => {
    const row = taken.findIndex((spans) => spans.every((other) => areApart(other, span)));
    return row < 0 ? taken.length : row;
  };
  const place = (key: string, candidates: readonly Candidate[], maxRows: number, isNumbered: boolean) => {
    const [best] = candidates
      .map((candidate) => ({ candidate, row: firstFree(candidate) }))
      .filter(({ row }) => row < maxRows)
      .sort((a, b) => a.row + a.candidate.cost - (b.row + b.candidate.cost));
    if (!best) return false;
    const { candidate, row } = best;
    taken[row] = [...(taken[row] ?? []), candidate];
    packed.places.set(key, { row, side: candidate.side, insideAt: candidate.insideAt, isNumbered });
    packed.rows = taken.length;
    return true;
  };
  return {
    packed,
    placeWords: (request: RowRequest) =>
      place(request.key, candidatesOf(request, request.words, bounds), bounds.maxRows, false),
    placeNumber: (request: RowRequest) =>
      place(request.key, candidatesOf(request, request.number, bounds), Number.POSITIVE_INFINITY, true),
  };
}

function areApart(a: Span, b: Span): boolean {
  return a.to + APART <= b.from || b.to + APART <= a.from;
}

const OTHER_SIDE_COST = 2;
const INSIDE_COST = 3;
const ACROSS_TODAY_COST = 20;

/** Where the words may stand: inside a long bar, else on the sides on which they stay in the picture, or in it. */
function candidatesOf(request: RowRequest, words: number, bounds: RowBounds): Candidate[] {
  const { from, to, side, rooms, isRoomy } = request;
  const [room] = rooms.filter((one) => words + 2 * WORD_GAP <= one.to - one.from + EPSILON);
  const inside: Candidate[] = room
    ? [{ side: "inside", from, to, insideAt: room.from + WORD_GAP, cost: isRoomy ? 0 : INSIDE_COST }]
    : [];
  if (isRoomy && room) return inside;
  const reach = WORD_GAP + words;
  const sides: Candidate[] = [
    { side: "left", from: from - reach, to, insideAt: 0, cost: side === "left" ? 0 : OTHER_SIDE_COST },
    { side: "right", from, to: to + reach, insideAt: 0, cost: side === "right" ? 0 : OTHER_SIDE_COST },
  ];
  const fitting = sides
    // A mark on the first or last day stands over the edge itself; its words may not.
    .filter(
      (one) =>
        (one.side === "left" && one.from >= bounds.left - EPSILON) ||
        (one.side === "right" && one.to <= bounds.right + EPSILON),
    )
    .map((one) =>
      coversBarrier(one, { from, to }, bounds.barrier) ? { ...one, cost: one.cost + ACROSS_TODAY_COST } : one,
    );
  return [...fitting, ...inside];
}

/** Widths are rounded to tenths; what was fitted exactly still fits. */
const EPSILON = 0.2;

/** Words that cross today's line; a bar that crosses it itself cannot be helped. */
function coversBarrier(words: Span, mark: Span, barrier: number | null): boolean {
  if (barrier === null || (mark.from <= barrier && barrier <= mark.to)) return false;
  return words.from < barrier && barrier < words.to;
}
