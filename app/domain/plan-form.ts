import { z } from "zod";
import { freeText } from "./guarded-text";
import { baseField, cellOfField } from "./plan";

/** The parts of a posted matrix besides its cells. Messages are problem codes. */
export const targetsForm = z.object({
  period: z.string().max(80, "period-unknown"),
  block: z.string().max(80, "not-valid"),
  documentId: z.string().max(64, "document-unknown"),
  /** Key of the one unit shown; "" for the whole block. */
  unit: z.string().max(80, "not-valid"),
  clause: freeText().max(200),
  reason: freeText().max(500),
});

/** The cells of a posted matrix, as typed. */
export function cellsOfForm(fields: Readonly<Record<string, readonly string[]>>) {
  return Object.entries(fields).flatMap(([name, [text = ""]]) => {
    const cell = cellOfField(name);
    if (!cell) return [];
    const [base = ""] = fields[baseField(cell.unitKey, cell.categoryKey)] ?? [];
    return [{ ...cell, text, base }];
  });
}
