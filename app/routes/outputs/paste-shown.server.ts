import { isNameOf } from "~/domain/pasted-names";
import { formatDay, formatLongDay } from "~/i18n/format";
import type { UseCaseContext } from "~/usecases/context.server";
import type { PasteLine, PastePreview, PasteTwinOutput } from "~/usecases/outputs-paste-read.server";
import { type BadLine, badLine, defaultField, type Missing, missingIn } from "./paste-bad.server";

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

export interface ShownPreview
  extends Pick<
    PastePreview,
    "kind" | "layout" | "head" | "columns" | "isRemembered" | "dayStyle" | "over" | "names"
  > {
  /** New with every answer: what was typed meanwhile gives way to what has been read. */
  stamp: string;
  /** A day that can be read in two ways, and both in words. */
  dayChoice: { cell: string; dayFirst: string; monthFirst: string } | null;
  counts: { all: number; fresh: number; twins: number; bad: number };
  /** Lines of closed weeks among the bad ones, which wait as adjustments once the list is recorded. */
  held: number;
  lines: ShownLine[];
  page: number;
  pages: number;
  bad: BadLine[];
  badPage: number;
  badPages: number;
  /** Fields of the form that lines without such a column need, and how many lines. */
  missing: Missing[];
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
  const { lines, columns, aside, kind, layout, head, isRemembered, dayStyle, over, names } = preview;
  const locale = ctx.actor?.locale ?? "vi";
  const good = lines.filter(({ state }) => state !== "bad");
  const bad = lines.filter(({ state }) => state === "bad").map((line) => badLine(line, columns));
  const isAtDefaults = (line: BadLine) => line.problems.every((problem) => defaultField(problem) !== null);
  const isNamed = (line: BadLine) => line.problems.every((problem) => isNameOf(names, problem));
  const shownBad = bad.filter((line) => !isAtDefaults(line) && !isNamed(line));
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
    names,
    stamp: ctx.newId(),
    dayChoice: choiceInWords(preview, locale),
    counts: { all: lines.length, fresh: good.length - twins, twins, bad: bad.length },
    held: lines.filter(({ held }) => held !== undefined).length,
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
