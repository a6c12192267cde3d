/** Digits said in words or written with letters, and what a telephone number is. The text comes from `plainly`. */
import type { PersonalData } from "./personal-data";
import { foldInPlace } from "./personal-writing";

/** Vietnamese numbers: mobile 03 05 07 08 09 with 10 digits (01 with 11 until 2018), fixed 02; also from 84. */
export function isPhone(digits: string, run: string): boolean {
  const hasCountry = /^\D{0,3}\+/.test(run) || /^(?:00)?84(?:0?[1235789])/.test(digits);
  const national = hasCountry ? digits.replace(/^(?:00)?84/, "").replace(/^0?/, "0") : digits;
  return /^0[35789]\d{8}$/.test(national) || /^01[2689]\d{8}$/.test(national) || /^02\d{8,9}$/.test(national);
}

/** O for 0, l or I for 1, Z for 2, S for 5, B for 8, in rows that are mostly digits. */
export function lettersAsDigits(text: string): string {
  return text.replace(
    /(?<![\p{L}\d])[\dOoQlI|](?:[ .\-_,]{0,3}[\dOoQlI|ZzSB]){8,14}(?![\p{L}\d])/gu,
    (row) =>
      row.replace(/\D/g, "").length >= 5
        ? row.replace(/[OoQlI|ZzSB]/g, (letter) => MEANT[letter] ?? letter)
        : row,
  );
}

const MEANT: Record<string, string> = {
  ...{ O: "0", o: "0", Q: "0", l: "1", I: "1", "|": "1", Z: "2", z: "2", S: "5", B: "8" },
};

const SAID: Record<string, string> = {
  ...{ khong: "0", hong: "0", ko: "0", zero: "0", oh: "0", o: "0", mot: "1", one: "1", hai: "2", two: "2" },
  ...{
    ba: "3",
    three: "3",
    bon: "4",
    tu: "4",
    four: "4",
    nam: "5",
    lam: "5",
    nham: "5",
    five: "5",
    sau: "6",
  },
  ...{ six: "6", bay: "7", seven: "7", tam: "8", eight: "8", chin: "9", nine: "9", le: "0", linh: "0" },
};
const SAID_WORD = Object.keys(SAID)
  .sort((a, b) => b.length - a.length)
  .join("|");
const SPOKEN = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:so )?(?:${SAID_WORD}|\\d)[ .,;:\\-_/\\n]{0,7}){7,40}(?![\\p{L}])`,
  "gu",
);

/** "không chín một hai …": a telephone or a citizen's number in words, or in words and digits. */
export function spokenNumber(text: string): PersonalData | null {
  const folded = foldInPlace(text)
    .replace(/(?<![a-z])(?:muoi|chuc)(?![a-z])/g, (word) => " ".repeat(word.length))
    .replace(/(?<![a-z])nam (?=(?:19|20)\d\d(?!\d))/g, "|   ");
  for (const match of folded.matchAll(SPOKEN)) {
    const said = match[0].replaceAll("so ", "").match(SAID_OR_DIGIT) ?? [];
    const digits = said.map((one) => SAID[one] ?? one).join("");
    const found = text.slice(match.index, match.index + match[0].length).trim();
    if (said.every((one) => /\d/.test(one))) continue;
    if (isPhone(digits, digits) || isSaidWithoutNought(said, digits)) return { kind: "phone", found };
    if (digits.length === 12 && digits.startsWith("0")) return { kind: "id-number", found };
    const before = folded.slice(Math.max(0, match.index - 40), match.index);
    if (digits.length >= 8 && PAPER.test(before)) return { kind: "id-number", found };
    if (digits.length >= 8 && ACCOUNT.test(before)) return { kind: "account-number", found };
  }
  return null;
}

/** What a row of said digits is, by the words right before it. */
const PAPER =
  /(?:chung minh(?: thu| nhan dan)?|cmnd|cccd|can cuoc(?: cong dan)?|dinh danh)[ :,]{1,3}(?:so |la ){0,2}$/;
const ACCOUNT = /(?:tai khoan|stk)[ :,]{1,3}(?:so |la ){0,2}$/;

const SAID_OR_DIGIT = new RegExp(`${SAID_WORD}|\\d`, "g");

/** Nine digits of a mobile number in words; counting on ("ba, bốn, năm …") is none. */
const isSaidWithoutNought = (said: readonly string[], digits: string) =>
  /^[35789]\d{8}$/.test(digits) &&
  said.every((one) => !/\d/.test(one)) &&
  !/345|456|567/.test(digits.slice(0, 4));
