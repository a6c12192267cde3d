import { z } from "zod";

const instant = z.string().max(40);
const hex = z.string().regex(/^[0-9a-f]{64}$/);

/** What the ends of all chains were at one time, sealed; kept in the database and elsewhere. */
const anchor = z.object({
  /** UTC instant. */
  at: instant,
  heads: z.array(z.object({ chain: z.string(), seq: z.number().int(), hmac: z.string() })).readonly(),
  /** The seal of the anchor before it; "" for the first. */
  previous: z.string(),
  seal: hex,
});
export type AuditAnchor = z.infer<typeof anchor>;

/** Says that a backup was put back on purpose: anchors between its own time and that one no longer hold. */
const restoreMark = z.object({ restored: instant, copy: instant, seal: hex });
export type RestoreMark = z.infer<typeof restoreMark>;

/** What a line of the folder of anchors holds; null: nothing that was written by this product. */
export function readAnchorLine(line: string): AuditAnchor | RestoreMark | null {
  try {
    const parsed = z.union([anchor, restoreMark]).safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The anchor's seal as people compare it on paper: `7F3A-09C2-B41E`. */
export const anchorCode = (seal: string): string =>
  (seal.slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join("-");

/** Anchors of several places, each once, in the order of time, without those that a restore has overtaken. */
export function standingAnchors(
  anchors: readonly AuditAnchor[],
  restores: readonly RestoreMark[],
): AuditAnchor[] {
  const bySeal = new Map(anchors.map((one) => [one.seal, one]));
  return [...bySeal.values()]
    .filter(({ at }) => !restores.some(({ restored, copy }) => at > copy && at <= restored))
    .sort((one, other) => (one.at < other.at ? -1 : 1));
}
