import { z } from "zod";

/** PROVE_SHARE (0 to 1): how much of its time a proof takes, for a quick look; the whole of it unless said otherwise. */
const share = z.coerce.number().gt(0).max(1).default(1).parse(process.env.PROVE_SHARE);

/** Of a long row only every so manieth, by the share asked for. */
export const everyOf = Math.round(1 / share);

/** This count or time by the share asked for, a whole number, never under the least that still shows something. */
export function shared(whole: number, least: number): number {
  return Math.max(Math.min(least, whole), Math.round(whole * share));
}
