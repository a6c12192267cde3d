/**
 * How wide a line of Source Sans 3 is, without a browser: pictures drawn on the server must know it to keep their
 * labels apart. Advances are the font's own at weight 400, in thousandths of the size, grouped and rounded up; the
 * marks of Vietnamese letters add nothing.
 */
const groups: readonly [number, string][] = [
  [200, " "],
  [265, "Iijl.,;:·'"],
  [312, "f()-!"],
  [350, "rt/"],
  [430, 'sz?"“”«»'],
  [470, "cvxy"],
  [505, "aegkY0123456789–−+"],
  [548, "hnouAEFJLSTVXZ"],
  [570, "bdpqđPR"],
  [590, "BCK"],
  [665, "DGHNOQUĐ&"],
  [730, "wM"],
  [830, "mW%"],
  [950, "…"],
];

const WIDEST = 1000;
/** Weight 600 runs wider. */
const STRONG = 1.035;

const advances = new Map(groups.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])));

/** Letters as they have been met, with their marks: a picture measures the same few thousands of times. */
const measured = new Map<string, number>();

/** Width of one line at a size, in the size's unit. A little too wide rather than too narrow. */
export function textWidth(text: string, size: number, isStrong = false): number {
  let thousandths = 0;
  for (const letter of text) thousandths += advanceOf(letter);
  return (thousandths / 1000) * size * (isStrong ? STRONG : 1);
}

function advanceOf(letter: string): number {
  const known = measured.get(letter);
  if (known !== undefined) return known;
  let advance = 0;
  for (const part of letter.normalize("NFD").replace(/\p{M}/gu, "")) advance += advances.get(part) ?? WIDEST;
  measured.set(letter, advance);
  return advance;
}

/** The text, or its beginning with "…", at most so wide; "" when not even a few letters fit. */
export function fitText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const room = width - textWidth("…", size);
  let taken = 0;
  const letters: string[] = [];
  for (const letter of text) {
    taken += (advanceOf(letter) / 1000) * size;
    if (taken > room) break;
    letters.push(letter);
  }
  return letters.length < FEWEST ? "" : `${letters.join("").trimEnd()}…`;
}

const FEWEST = 4;
