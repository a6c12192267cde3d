/** Ways in which Vietnamese text files were and are written, told apart by their bytes. */
import { foldVietnamese } from "./vietnamese";

export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1258", "tcvn3", "vni"] as const;
export type Encoding = (typeof encodings)[number];

/** The encoding that the bytes themselves show: a byte order mark, else valid UTF-8, else what reads as Vietnamese. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const marked = encodingOfMark(bytes);
  if (marked) return marked;
  const wide = wideEncoding(bytes);
  if (wide) return wide;
  if (isUtf8(bytes)) return "utf-8";
  const sample = bytes.subarray(0, sampleBytes);
  const scored = singleByte.map((encoding) => ({
    encoding,
    score: vietnameseShare(decodeText(sample, encoding)),
  }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).encoding;
}

/** The text of a file in NFC, without its byte order mark. What an encoding does not know becomes U+FFFD. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === "tcvn3") return mapped(asSigns(bytes), tcvn3).normalize("NFC");
  if (encoding === "vni") return fromVni(asSigns(bytes)).normalize("NFC");
  return new TextDecoder(encoding).decode(bytes).normalize("NFC");
}

const singleByte = ["windows-1258", "tcvn3", "vni"] as const;
const sampleBytes = 65_536;

function encodingOfMark([a, b, c]: Uint8Array): Encoding | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

/** Every second byte of Latin text in UTF-16 is nought or a small number; a text in any other encoding has no nought. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 2_000);
  const noughts = (offset: number) => sample.filter((byte, at) => at % 2 === offset && byte === 0).length;
  const [even, odd] = [noughts(0), noughts(1)];
  if (Math.max(even, odd) < sample.length / 8) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Of the words with a mark those that are Vietnamese syllables, less the signs that no such text is full of. */
export function vietnameseShare(text: string): number {
  const marked = text.split(/[\s\d!-/:-@[-`{-~“”‘’–…]+/u).filter((word) => /\P{ASCII}/u.test(word));
  if (marked.length === 0) return 0;
  return marked.filter(isSyllable).length / marked.length;
}

const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;
const LETTERS = /^[a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]+$/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

function isSyllable(word: string): boolean {
  const small = word.toLowerCase();
  const tones = small.normalize("NFD").match(TONES)?.length ?? 0;
  // Capitals in the middle of small letters are what a wrong encoding makes of marks.
  const isMixed = /\p{Ll}\p{Lu}/u.test(word);
  return !isMixed && tones <= 1 && LETTERS.test(small) && SYLLABLE.test(foldVietnamese(small));
}

const mapped = (text: string, table: ReadonlyMap<string, string>) =>
  text.replace(/\P{ASCII}/gu, (sign) => table.get(sign) ?? sign);

/** Each byte as one sign, as windows-1252 has it. */
const asSigns = (bytes: Uint8Array) => new TextDecoder("windows-1252").decode(bytes);

const zip = (from: string, to: string): ReadonlyMap<string, string> =>
  new Map([...from].map((sign, at) => [sign, [...to][at] ?? sign]));

/** TCVN 5712:1993, table 3 ("ABC"): small letters with marks, and the seven capitals that have a place of their own. */
const tcvn3 = zip(
  "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦",
  "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
);

/** VNI for Windows: a mark is a sign of its own behind its letter; ơ, ư, đ, i and ỵ have signs of their own. */
const vniAlone = zip("ôÔöÖñÑíÍìÌæÆóÓòÒîÎ", "ơƠưƯđĐíÍìÌỉỈĩĨịỊỵỴ");
const [GRAVE, ACUTE, TILDE, HOOK, DOT] = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const [CIRCUMFLEX, BREVE] = ["\u0302", "\u0306"];
const vniMarks: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ ù: ACUTE, ø: GRAVE, û: HOOK, õ: TILDE, ï: DOT },
    ...{ â: CIRCUMFLEX, á: CIRCUMFLEX + ACUTE, à: CIRCUMFLEX + GRAVE, å: CIRCUMFLEX + HOOK },
    ...{ ã: CIRCUMFLEX + TILDE, ä: CIRCUMFLEX + DOT, ê: BREVE, é: BREVE + ACUTE, è: BREVE + GRAVE },
    ...{ ú: BREVE + HOOK, ü: BREVE + TILDE, ë: BREVE + DOT },
  }),
);

function fromVni(text: string): string {
  return text.replace(
    /([aeouyAEOUYôÔöÖ])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])?|[ñÑíÍìÌæÆóÓòÒîÎ]/g,
    (sign, letter = sign, mark = "") =>
      `${vniAlone.get(letter) ?? letter}${vniMarks.get(mark.toLowerCase()) ?? ""}`,
  );
}
