import type { OutputColumn } from "~/domain/output-columns";
import type { Problem } from "~/domain/problem";
import type { PasteLine } from "~/usecases/outputs-paste-read.server";

/** A line that has to be mended: its cells as pasted, what is wrong at each, and what is wrong with the whole. */
export interface BadLine {
  line: number;
  cells: string[];
  problems: (Problem & { column: number | null })[];
}

/** A field of the form that lines without such a column need, and how many lines. */
export interface Missing {
  field: "unit" | "category" | "date";
  code: string;
  lines: number;
}

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

/** A line with its problems at their cells. */
export function badLine(
  { line, cells, problems }: PasteLine,
  columns: readonly (OutputColumn | null)[],
): BadLine {
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
export function defaultField({ field, code, column }: BadLine["problems"][number]) {
  if (column !== null) return null;
  if (code === "unit-needed") return "unit";
  if (code === "category-needed") return "category";
  return field === "date" && code !== "week-closed" ? "date" : null;
}

/** What lines lack, by the field above the list that would say it for all. */
export function missingIn(lines: readonly BadLine[]): Missing[] {
  const found = new Map<string, Missing>();
  for (const problem of lines.flatMap(({ problems }) => problems)) {
    const field = defaultField(problem);
    if (field === null) continue;
    found.set(field, { field, code: problem.code, lines: (found.get(field)?.lines ?? 0) + 1 });
  }
  return [...found.values()];
}
