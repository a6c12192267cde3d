import type { OutputColumn } from "~/domain/output-columns";
import type { Problem } from "~/domain/problem";
import { formatDay, formatLongDay } from "~/i18n/format";
import type { UseCaseContext } from "~/usecases/context.server";
import type { PasteLine, PastePreview, PasteTwinOutput } from "~/usecases/outputs-paste-read.server";

type Quantity = Pick<
  NonNullable<PasteLine["read"]>["draft"],
  "value" | "qualifier" | "basis" | "coverageOf" | "ratePer"
>;

/** A line that would be recorded, or is there already, in words. */
export interface ShownLine {
  line: number;
  state: "new" | "twin";
  day: string;
  units: string;
  /** Credited to several units, counted once in common totals. */
  isJoint: boolean;
  category: string;
  quantity: Quantity | null;
  title: string;
  link: string;
  twin: (Omit<PasteTwinOutput, "units"> & { units: string }) | { of: "line"; line: number } | null;
}

/** A line that has to be mended: its cells as pasted, what is wrong at each, and what is wrong with the whole. */
export interface BadLine {
  line: number;
  cells: string[];
  problems: (Problem & { column: number | null })[];
}

export interface ShownPreview
  extends Pick<PastePreview, "kind" | "layout" | "head" | "columns" | "isRemembered" | "dayStyle" | "over"> {
  /** New with every answer: what was typed meanwhile gives way to what has been read. */
  stamp: string;
  /** A day that can be read in two ways, and both in words. */
  dayChoice: { cell: string; dayFirst: string; monthFirst: string } | null;
  counts: { all: number; fresh: number; twins: number; bad: number };
  lines: ShownLine[];
  page: number;
  pages: number;
  bad: BadLine[];
  badPage: number;
  badPages: number;
  /** Fields of the form that lines without such a column need, and how many lines. */
  missing: { field: "unit" | "category" | "date"; code: string; lines: number }[];
  /** A day as it was pasted and as it is read. */
  firstDay: { cell: string; day: string } | null;
  aside: { line: number; text: string; why: PastePreview["aside"][number]["why"] }[];
}

const linesOnPage = 100;
const badOnPage = 25;

/** The preview as its page shows it: counts of everything, and a page each of good and of bad lines. */
export function shownPreview(
  preview: PastePreview,
  ctx: UseCaseContext,
  wanted: { page: number; badPage: number },
): ShownPreview {
  const { lines, columns, aside, kind, layout, head, isRemembered, dayStyle, over } = preview;
  const locale = ctx.actor?.locale ?? "vi";
  const good = lines.filter(({ state }) => state !== "bad");
  const bad = lines.filter(({ state }) => state === "bad").map((line) => badLine(line, columns));
  const isAtDefaults = (line: BadLine) => line.problems.every((problem) => defaultField(problem) !== null);
  const shownBad = bad.filter((line) => !isAtDefaults(line));
  const [page, badPage] = [
    pageOf(good, linesOnPage, wanted.page),
    pageOf(shownBad, badOnPage, wanted.badPage),
  ];
  const twins = good.filter(({ state }) => state === "twin").length;
  const dayAt = columns.indexOf("day");
  const first = good.find(({ cells }) => (cells[dayAt] ?? "") !== "");
  return {
    kind,
    layout,
    head,
    columns,
    isRemembered,
    dayStyle,
    over,
    stamp: ctx.newId(),
    dayChoice: choiceInWords(preview, locale),
    counts: { all: lines.length, fresh: good.length - twins, twins, bad: bad.length },
    lines: page.rows.map((line) => shownLine(line, locale)),
    page: page.number,
    pages: page.count,
    bad: badPage.rows,
    badPage: badPage.number,
    badPages: badPage.count,
    missing: missingIn(bad.filter(isAtDefaults)),
    firstDay: first?.read
      ? { cell: first.cells[dayAt] ?? "", day: formatLongDay(first.read.day, locale) }
      : null,
    aside: aside.map(({ line, cells, why }) => ({ line, text: cells.filter(Boolean).join(" · "), why })),
  };
}

function choiceInWords({ dayChoice }: PastePreview, locale: "vi" | "en"): ShownPreview["dayChoice"] {
  if (!dayChoice) return null;
  const inWords = (day: string | null) => (day === null ? dayChoice.cell : formatLongDay(day, locale));
  return {
    cell: dayChoice.cell,
    dayFirst: inWords(dayChoice.dayFirst),
    monthFirst: inWords(dayChoice.monthFirst),
  };
}

function pageOf<T>(all: readonly T[], size: number, wanted: number) {
  const count = Math.max(1, Math.ceil(all.length / size));
  const number = Math.min(wanted, count);
  return { rows: all.slice((number - 1) * size, number * size), number, count };
}

function shownLine({ line, state, twin, read }: PasteLine, locale: "vi" | "en"): ShownLine {
  return {
    line,
    state: state === "twin" ? "twin" : "new",
    day: read ? formatLongDay(read.day, locale) : "",
    units: read?.units.join(", ") ?? "",
    isJoint: (read?.units.length ?? 0) > 1,
    category: read?.category ?? "",
    quantity: read ? pick(read.draft) : null,
    title: read?.draft.title ?? "",
    link: read?.draft.link ?? "",
    twin:
      twin?.of === "output"
        ? { ...twin, day: formatDay(twin.day), units: twin.units.join(", ") }
        : twin && { of: "line", line: twin.line },
  };
}

const pick = ({ value, qualifier, basis, coverageOf, ratePer }: Quantity): Quantity => ({
  value,
  qualifier,
  basis,
  coverageOf,
  ratePer,
});

const columnOfField: Record<string, OutputColumn> = {
  units: "unit",
  categories: "category",
  message: "message",
  quantity: "quantity",
  whole: "quantity",
  per: "quantity",
  date: "day",
  title: "title",
  link: "link",
  note: "note",
};

function badLine({ line, cells, problems }: PasteLine, columns: readonly (OutputColumn | null)[]): BadLine {
  const width = Math.max(columns.length, cells.length);
  const all = Array.from({ length: width }, (_, at) => cells[at] ?? "");
  const placed = problems.map((problem) => {
    const kind = columnOfField[problem.field];
    const at = kind === undefined ? -1 : columns.indexOf(kind);
    return { ...problem, column: at < 0 ? null : at };
  });
  return { line, cells: all, problems: placed };
}

/** What a line lacks because its list has no such column: one choice above the list mends it for all. */
function defaultField({ field, code, column }: BadLine["problems"][number]) {
  if (column !== null) return null;
  if (code === "unit-needed") return "unit";
  if (code === "category-needed") return "category";
  return field === "date" && code !== "week-closed" ? "date" : null;
}

function missingIn(lines: readonly BadLine[]): ShownPreview["missing"] {
  const found = new Map<string, ShownPreview["missing"][number]>();
  for (const problem of lines.flatMap(({ problems }) => problems)) {
    const field = defaultField(problem);
    if (field === null) continue;
    found.set(field, { field, code: problem.code, lines: (found.get(field)?.lines ?? 0) + 1 });
  }
  return [...found.values()];
}
