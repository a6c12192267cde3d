/** What the entry grid sends: so many rows at once, each column as a field that stands once for each row. */
import { z } from "zod";
import { freeText } from "./guarded-text";
import { maxLinkLength } from "./links";
import { type GridCells, gridColumns } from "./output-grid";
import { maxNote, maxReason, maxTitle } from "./outputs-terms";

/** Rows that are sent at one time. */
const maxGridRows = 20;

const each = (limit: number) => z.array(z.string().max(limit)).max(maxGridRows, "not-valid");
const name = each(2_000);
/** Nothing else reaches a column of numbers, which PostgreSQL refuses with an error where SQLite finds nothing. */
const figures = z.array(z.string().regex(/^\d{0,9}$/, "not-valid")).max(maxGridRows, "not-valid");

export const gridForm = z
  .object({
    /** Login name of the person at whose grid the rows were typed. */
    login: z.string().max(200),
    /** Idempotency key of a row. */
    key: each(64),
    /** Number of the output that a row corrects, with the version it was read at; "" for a new one. */
    number: figures,
    version: figures,
    /** Warnings against which the person goes on, with commas, and why. */
    confirm: each(200),
    reason: each(maxReason),
    day: name,
    unit: each(8_000),
    category: name,
    channel: name,
    quantity: name,
    // Longer texts are for the row to be refused by, not for the whole form.
    title: each(maxTitle * 4),
    link: each(maxLinkLength * 4),
    message: name,
    note: each(maxNote * 4),
  })
  .refine((form) => gridColumns.every((column) => form[column].length === form.key.length), "not-valid");

/** One row of the form. */
export interface GridEntry {
  key: string;
  /** What it corrects; null: it is new. */
  revises: { number: number; version: number } | null;
  confirm: string[];
  reason: string;
  cells: GridCells;
}

export function entriesOf(form: z.infer<typeof gridForm>): GridEntry[] {
  const at = (values: readonly string[], index: number) => values[index] ?? "";
  return form.key.map((key, index) => {
    const number = at(form.number, index);
    return {
      key,
      revises: number === "" ? null : { number: Number(number), version: Number(at(form.version, index)) },
      confirm: at(form.confirm, index).split(",").filter(Boolean),
      reason: at(form.reason, index),
      cells: Object.fromEntries(gridColumns.map((column) => [column, at(form[column], index)])) as GridCells,
    };
  });
}

/** One row that is taken out, or brought back. */
export const gridRowForm = z.object({
  login: z.string().max(200),
  number: z.coerce.number("not-valid").int("not-valid").positive("not-valid"),
  version: z.coerce.number("not-valid").int("not-valid").positive("not-valid"),
  reason: freeText().max(maxReason),
});
