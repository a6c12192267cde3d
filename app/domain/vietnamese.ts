/** Vietnamese text for searching and ordering; every function takes NFC or NFD and answers the same for both. */

/** Lower case without marks: "Đồng chí" → "dong chi". What a person types who leaves the marks out. */
export function foldVietnamese(text: string): string {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}

/** The words of a text in lower case, letters and digits only, marks kept: "Ngày 23/5" → ngày, 23, 5. */
export function words(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * A text whose byte order is the Vietnamese dictionary's, for a stored column: letters first (a ă â b c d đ e ê …,
 * case and punctuation aside), then the tones in the order level, huyền, hỏi, ngã, sắc, nặng.
 */
export function vietnameseSortKey(text: string): string {
  const letters: string[] = [];
  const tones: string[] = [];
  for (const letter of words(text).join(" ")) {
    const [base = "", ...marks] = letter.normalize("NFD");
    letters.push(base === "đ" ? `d${AFTER}` : base + marks.map((mark) => SHAPES[mark] ?? "").join(""));
    tones.push(marks.map((mark) => TONES[mark]).find((tone) => tone !== undefined) ?? "0");
  }
  return `${letters.join("")}\t${tones.join("").replace(/(?<!0)0+$/, "")}`;
}

/** Sorts after every plain letter, so that ă stands between a and b whatever follows it. */
const AFTER = "~";

/** Marks that make another letter: breve (ă), circumflex (â ê ô, after ă), horn (ơ after ô; ư). */
const SHAPES: Record<string, string> = {
  "\u0306": AFTER,
  "\u0302": AFTER + AFTER,
  "\u031b": AFTER + AFTER + AFTER,
};

const TONES: Record<string, string> = {
  "\u0300": "1",
  "\u0309": "2",
  "\u0303": "3",
  "\u0301": "4",
  "\u0323": "5",
};
