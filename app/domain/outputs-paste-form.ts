import { z } from "zod";
import { outputColumns } from "./output-columns";
import { maxReason, maxUnits } from "./outputs-terms";

/** The page that takes a pasted list, as it is posted. */
export const pasteForm = z.object({
  _key: z.string().min(1, "not-valid").max(60),
  text: z.string(),
  unit: z.string().max(400),
  category: z.string().max(400),
  date: z.string().max(40),
  columns: z.array(z.enum(["", ...outputColumns], "not-valid")).max(100, "not-valid"),
  withTwins: z.string().max(1),
  reason: z.string().max(maxReason),
  confirm: z.array(z.string().max(40)).max(maxUnits, "not-valid"),
});

export const pasteUndoForm = z.object({
  first: z.coerce.number("not-valid").int("not-valid").positive("not-valid"),
  last: z.coerce.number("not-valid").int("not-valid").positive("not-valid"),
});
