import { z } from "zod";
import { freeText } from "./guarded-text";
import { maxLinkLength } from "./links";
import { LONGEST_SOURCE } from "./text-lengths";

export const addSourceForm = z.object({
  _key: z.string().min(1, "not-valid").max(60),
  entry: z.string().trim().min(1, "required").max(maxLinkLength, "too-long"),
  owner: freeText().trim().min(1, "required").max(LONGEST_SOURCE.owner, "too-long"),
});
export type AddSourceForm = z.infer<typeof addSourceForm>;

export const sourceActForm = z.object({ entry: z.string().min(1, "not-valid").max(maxLinkLength) });
