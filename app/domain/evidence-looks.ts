/**
 * How alike photographs look: a difference hash of 64 bits (for each of 8 × 8 places whether it is brighter than its
 * right neighbour), which stays nearly the same when a picture is shrunk, recompressed or recoloured a little.
 */

/** Bits that may differ between two files of one photograph. Different photographs differ in 20 to 40 of the 64. */
export const nearDistance = 6;

export const [lookWidth, lookHeight] = [9, 8] as const;

/** Steps of brightness below which a place counts as even: noise must not decide a bit. */
const even = 2;
/** With fewer set bits than this a picture is a blank sheet or a plain gradient, and says nothing. */
const fewestBits = 6;

/**
 * The hash of a picture of 9 × 8 grey values as 16 hex digits; null for one that is too plain to be told from others.
 */
export function lookOf(grey: Uint8Array): string | null {
  let hash = "";
  let bits = 0;
  for (let row = 0; row < lookHeight; row += 1) {
    let byte = 0;
    for (let column = 0; column + 1 < lookWidth; column += 1) {
      const at = row * lookWidth + column;
      const isBrighter = (grey[at] ?? 0) > (grey[at + 1] ?? 0) + even;
      byte = byte * 2 + (isBrighter ? 1 : 0);
      bits += isBrighter ? 1 : 0;
    }
    hash += byte.toString(16).padStart(2, "0");
  }
  return bits < fewestBits || bits > 64 - fewestBits ? null : hash;
}

/** Bits in which two hashes differ. */
export function lookDistance(a: string, b: string): number {
  let distance = 0;
  for (let at = 0; at < 16; at += 1) {
    let difference = Number.parseInt(a.charAt(at), 16) ^ Number.parseInt(b.charAt(at), 16);
    for (; difference > 0; difference &= difference - 1) distance += 1;
  }
  return distance;
}

/**
 * Eight keys of a hash, one for each of its bytes. Two hashes that differ in at most seven bits share at least one, so
 * that near ones are found by an index.
 */
export function lookMarks(look: string): string[] {
  return Array.from({ length: 8 }, (_, band) => `${band}${look.slice(band * 2, band * 2 + 2)}`);
}
