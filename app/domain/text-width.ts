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

/** Width of one line at a size, in the size's unit. A little too wide rather than too narrow. */
export function textWidth(text: string, size: number, isStrong = false): number {
  let thousandths = 0;
  for (const letter of text.normalize("NFD").replace(/\p{M}/gu, "")) {
    thousandths += advances.get(letter) ?? WIDEST;
  }
  return (thousandths / 1000) * size * (isStrong ? STRONG : 1);
}

/** The text, or its beginning with "…", at most so wide; "" when not even a few letters fit. */
export function fitText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = [...text];
  let length = letters.length;
  while (length > 0 && textWidth(`${letters.slice(0, length).join("").trimEnd()}…`, size) > width)
    length -= 1;
  return length < FEWEST ? "" : `${letters.slice(0, length).join("").trimEnd()}…`;
}

const FEWEST = 4;
