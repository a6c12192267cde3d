import { z } from "zod";
import { freeText } from "./guarded-text";
import { outputColumns } from "./output-columns";
import { maxReason, maxUnits } from "./outputs-terms";
import { writtenStyles } from "./written-days";

/** Ticks beside lines, at most one for each line that is taken. */
const maxLines = 2_000;

/** The page that takes a pasted list, as it is posted. */
export const pasteForm = z.object({
  _key: z.string().min(1, "not-valid").max(60),
  text: z.string(),
  unit: z.string().max(400),
  category: z.string().max(400),
  date: z.string().max(40),
  columns: z.array(z.enum(["", ...outputColumns], "not-valid")).max(100, "not-valid"),
  layout: z.string().max(400),
  dayStyle: z.enum(["", ...writtenStyles], "not-valid"),
  withTwins: z.string().max(1),
  keep: z
    .array(z.coerce.number("not-valid").int("not-valid").positive("not-valid"))
    .max(maxLines, "not-valid"),
  reason: freeText().max(maxReason),
  confirm: z.array(z.string().max(40)).max(maxUnits, "not-valid"),
});

export const pasteUndoForm = z.object({
  first: z.coerce.number("not-valid").int("not-valid").positive("not-valid"),
  last: z.coerce.number("not-valid").int("not-valid").positive("not-valid"),
});

/** Cells that were mended in the preview, as their fields name them. */
export function cellEdits(fields: Readonly<Record<string, string[]>>) {
  return Object.entries(fields).flatMap(([name, [value = ""]]) => {
    const [, line, column] = /^cell-(\d{1,5})-(\d{1,2})$/.exec(name) ?? [];
    return line === undefined ? [] : [{ line: Number(line), column: Number(column), value }];
  });
}
