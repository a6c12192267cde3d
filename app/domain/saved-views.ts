/** Addresses of summary tables kept under a name. */
import { z } from "zod";
import { freeText } from "./guarded-text";

/** So many of one's own. */
export const mostViews = 50;

const text = freeText().max(80);
const viewId = z.string().min(1, "not-valid").max(64);
const version = z.string().regex(/^\d{1,9}$/, "not-valid");

export const saveViewForm = z.object({
  _key: z.string().min(1, "not-valid").max(64),
  name: text,
  query: freeText().max(2_000),
  /** "1": everybody sees it. */
  shared: z.enum(["", "1"]),
});
export type SaveViewForm = z.infer<typeof saveViewForm>;

export const renameViewForm = z.object({ view: viewId, version, name: text });
export type RenameViewForm = z.infer<typeof renameViewForm>;

export const removeViewForm = z.object({ view: viewId });
