import { Writable } from "node:stream";

/**
 * Takes a page whole. React writes it in pieces of 2 KB; each of a hundred of them would go through two streams and the
 * compression by itself, which costs more than making the page.
 */
export function gathered(give: (html: Buffer<ArrayBuffer>) => void): Writable {
  const pieces: Buffer[] = [];
  return new Writable({
    highWaterMark: Number.MAX_SAFE_INTEGER,
    write(piece: Buffer, _encoding, next) {
      pieces.push(withoutRoomLeft(piece));
      next();
    },
    final(next) {
      give(Buffer.concat(pieces));
      next();
    },
  });
}

/**
 * React 18 sends a piece of 2 KB whole although a letter of two or three bytes, like most of Vietnamese, no longer
 * fitted at its end: up to three zero bytes are left there, which a browser shows as "\uFFFD" in an attribute, the value
 * of a field among them (facebook/react#24985).
 */
function withoutRoomLeft(piece: Buffer): Buffer {
  let end = piece.length;
  while (end > 0 && piece[end - 1] === 0) end -= 1;
  return piece.subarray(0, end);
}
