/** The forms of an import, as they are posted. */
import { z } from "zod";
import { freeText } from "./guarded-text";
import { importColumns } from "./import-columns";
import { separators } from "./import-csv";
import { encodings } from "./import-encodings";
import { warningCodes } from "./outputs";
import { maxReason } from "./outputs-terms";

const key = z.string().max(400);

/** What a person says about a file before it is read again. */
export const importSettings = z.object({
  version: z.coerce.number("not-valid").int("not-valid").positive("not-valid"),
  encoding: z.enum(["", ...encodings], "not-valid"),
  separator: z.enum(["", ...separators, "tab"], "not-valid"),
  sheet: z.string().max(200),
  columns: z.array(z.enum(["", ...importColumns], "not-valid")).max(300, "not-valid"),
  unit: key,
  category: key,
  date: z.string().max(40),
});

/** What a person says when the rows are to be recorded. */
export const importSaving = z.object({
  version: z.coerce.number("not-valid").int("not-valid").positive("not-valid"),
  withTwins: z.string().max(1),
  reason: freeText().max(maxReason),
  confirm: z.array(z.enum(warningCodes, "not-valid")).max(warningCodes.length, "not-valid"),
});

export const importVersion = z.object({
  version: z.coerce.number("not-valid").int("not-valid").positive("not-valid"),
});
