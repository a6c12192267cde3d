import { z } from "zod";

/** The first line of what the program that reads photographs answers. */
export const readAnswer = z.discriminatedUnion("ok", [
  z.object({
    ok: z.literal(true),
    width: z.number().int(),
    height: z.number().int(),
    takenOn: z.string().nullable(),
    look: z.string().nullable(),
    photoBytes: z.number().int(),
    thumbnailBytes: z.number().int(),
  }),
  z.object({ ok: z.literal(false), code: z.string() }),
]);
export type ReadAnswer = z.infer<typeof readAnswer>;
