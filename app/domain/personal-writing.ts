/** Texts as a reader understands them, however somebody wrote them to slip by a rule. */

/**
 * Digits of every script as 0–9, letters of other alphabets that look like ours, one kind of space and of dash, and
 * nothing that does not show. As long as what is read, though not always as what was typed.
 */
export function plainly(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\p{Cf}\u115F\u1160\u180E\u2800]/gu, "")
    .replace(/(?![0-9])\p{Nd}/gu, digitOf)
    .replace(/[➀-➉➊-➓❶-❿🄋🄌⓿]/gu, circledDigit)
    .replace(/\p{M}/gu, "")
    .replace(/[аеорсхуіјѕԁɡℓοαԛ]/gu, (letter) => LOOK_ALIKES[letter] ?? letter)
    .replace(/[。｡]/g, ".")
    .replace(/[^\S\n\t]+/g, " ")
    .replace(/[\p{Pd}−⁃]/gu, "-");
}

/** Blocks of digits begin at …0 or at …6 of their sixteen. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const block = code & ~0xf;
  const zero = /\p{Nd}/u.test(String.fromCodePoint(block)) ? block : block + 6;
  return String(code - zero);
}

/** Digits in black or plain circles that no normal form turns into digits. */
function circledDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code === 0x24ff || code >= 0x1f10b) return "0";
  const first = code >= 0x278a ? 0x278a : code >= 0x2780 ? 0x2780 : 0x2776;
  return String(code - first + 1);
}

const LOOK_ALIKES: Record<string, string> = Object.fromEntries(
  Object.entries({
    ...{ а: "a", е: "e", о: "o", р: "p", с: "c", х: "x", у: "y", і: "i", ј: "j", ѕ: "s", ԁ: "d" },
    ...{ ɡ: "g", ℓ: "l", ο: "o", α: "a", ԛ: "q" },
  }),
);

/** Lower case without marks and of the same length, so that a place in it is the same place in the text. */
export function foldInPlace(text: string): string {
  return Array.from(text.normalize("NFC"), foldLetter).join("");
}

function foldLetter(letter: string): string {
  const [base = letter] = letter.toLowerCase().normalize("NFD");
  const folded = base === "đ" ? "d" : base;
  return folded.length === letter.length ? folded : letter;
}
