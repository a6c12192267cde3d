import { z } from "zod";
import { type Matter, matterKinds } from "~/domain/interventions";
import { type MatterAct, matterActs } from "~/domain/interventions-page";
import { dimensions } from "~/domain/readiness";
import { levels } from "~/domain/readiness-grades";

const day = z.string();

/** What a mark was about, as it stood when it was made. */
const contentSchema = z.object({
  kind: z.enum(matterKinds),
  subject: z.enum([...dimensions, "units"]),
  title: z.string(),
  ref: z.string(),
  sinceOn: day,
  days: z.number(),
  count: z.number().nullable(),
  moved: z.object({ from: day, to: day }).nullable(),
  fell: z.object({ before: z.enum(levels), now: z.enum(levels) }).nullable(),
  /** Of an asking: what was asked for. */
  act: z.enum(matterActs).optional(),
});

export type MarkContent = z.infer<typeof contentSchema>;

/** Throws when the text is none: it was written by this program. */
export const readContent = (text: string): MarkContent => contentSchema.parse(JSON.parse(text));

export function contentOf(matter: Omit<Matter, "key" | "unitIds">, act?: MatterAct): string {
  const { kind, subject, title, ref, sinceOn, days, count, moved, fell } = matter;
  return JSON.stringify({ kind, subject, title, ref, sinceOn, days, count, moved, fell, act });
}
