/** The forms of units' points on the map, as they are posted. */
import { z } from "zod";

const key = z.string().min(1).max(100);
const confirm = z.array(z.string().max(40)).max(10);

export const setPointForm = z.object({
  _key: key,
  unit: z.string().min(1, "required").max(60),
  point: z.string().max(80),
  /** The point that the page showed, as it is typed, and of which unit: without scripts another one can be chosen. */
  seen: z.string().max(80),
  seenOf: z.string().max(60),
  confirm,
});
export const pastePointsForm = z.object({
  _key: key,
  text: z.string().min(1, "required").max(400_000),
  confirm,
});
export const undoPointsForm = z.object({ _key: key, batch: key });

export type SetPointForm = z.infer<typeof setPointForm>;
export type PastePointsForm = z.infer<typeof pastePointsForm>;
export type UndoPointsForm = z.infer<typeof undoPointsForm>;
