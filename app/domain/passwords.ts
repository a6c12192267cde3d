import type { Problem } from "./problem";
import { foldVietnamese } from "./vietnamese";

export const passwordLength = { min: 12, max: 200 } as const;

/**
 * The refusals of a new password: `required`, `password-short` {min}, `password-long` {max}, `password-common`,
 * `password-is-name`. Length and guessing decide; no rule about kinds of characters (OWASP ASVS 5.0, 6.2).
 */
export function checkNewPassword(password: string, field: string, names: readonly string[] = []): Problem[] {
  const length = [...password].length;
  if (length === 0) return [{ field, code: "required" }];
  if (length < passwordLength.min)
    return [{ field, code: "password-short", params: { min: passwordLength.min } }];
  if (length > passwordLength.max)
    return [{ field, code: "password-long", params: { max: passwordLength.max } }];
  if (isCommon(password)) return [{ field, code: "password-common" }];
  if (isMadeOfNames(password, names)) return [{ field, code: "password-is-name" }];
  return [];
}

/** One form for every door: what a web form trims and composes, a script must too. */
export function normalPassword(typed: string): string {
  return typed.normalize("NFC").trim();
}

/**
 * Common words that people lengthen with digits and signs: "MatKhau@123456" is as guessable as "matkhau". Folded,
 * without spaces. From published lists of leaked passwords, the Vietnamese ones and the words of this work added.
 */
const commonWords = new Set(
  `password passwords passphrase passw pass qwerty qwertyuiop qwertyui qwertyasdf asdfghjkl asdfgh asdf zxcvbnm qazwsx
  qazwsxedc abc abcd abcde abcdef abcdefgh abcdefghijkl letmein welcome iloveyou loveyou monkey dragon sunshine
  princess football baseball superman batman trustno secret login master shadow michael charlie jordan freedom
  whatever starwars computer internet samsung google facebook zalo admin administrator root user guest test testing
  default changeme demo
  matkhau matkhaumoi matkhaucuatoi khongbiet khongnho anhyeuem emyeuanh anhnhoem yeuem yeuanh nhoem nhoanh
  mottraitim tinhyeu tinhban giadinh bome bame conyeu vochong maimai hanhphuc mayman phatloc phattai
  vietnam vietnamvodich hanoi saigon hochiminh tphcm danang haiphong cantho halong quangninh bacninh hue
  xinchao camon hoilamgi deobiet deptrai xinhgai dep congty vanphong coquan tochuc donvi phongban
  quantri quantrivien thuky thanhvien canbo canbodaumoi nguoidung taikhoan dangnhap
  baucu bauCu ngaybaucu tieuban tuyentruyen tieubantuyentruyen uybanbaucu cotmoc mattran mttq tuyengiao bantuyengiao
  dangcongsan dangbo thanhpho uyban ubnd hdnd quochoi`
    .split(/\s+/)
    .map((word) => foldVietnamese(word)),
);

const rows = [
  "01234567890123456789",
  "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "q1w2e3r4t5y6u7i8o9p0",
  "1q2w3e4r5t6y7u8i9o0p",
];
const runs = rows.flatMap((row) => [row, [...row].reverse().join("")]);

function isCommon(password: string): boolean {
  const folded = foldVietnamese(password).replace(/\s/g, "");
  if (new Set(folded).size < 4) return true;
  if (isRepeated(folded, (part) => part.length <= 4 || isRun(part) || commonWords.has(lettersOf(part))))
    return true;
  if (runs.some((run) => run.includes(folded))) return true;
  const letters = lettersOf(folded);
  return commonWords.has(letters) || commonWords.has(lettersOf(unleet(folded))) || isChain(letters);
}

function isRun(part: string): boolean {
  return part.length >= 4 && runs.some((run) => run.includes(part));
}

/** "abc123abc123": one part over and over, judged by the part. */
function isRepeated(text: string, isWeak: (part: string) => boolean): boolean {
  for (let size = 1; size <= text.length / 2; size += 1) {
    const part = text.slice(0, size);
    if (part.repeat(Math.ceil(text.length / size)).slice(0, text.length) === text && isWeak(part))
      return true;
  }
  return false;
}

const lettersOf = (text: string) => text.replace(/[^a-z]/g, "");

const leet: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
};
/** "p@ssw0rd" → "password"; digits after the word are dropped first, so that they do not turn into letters. */
const unleet = (text: string) =>
  text.replace(/[\d\W_]+$/, "").replace(/[0134571@$]/g, (sign) => leet[sign] ?? sign);

/** Two common words and nothing more: "matkhauvietnam". */
function isChain(letters: string): boolean {
  for (let at = 3; at <= letters.length - 3; at += 1) {
    if (commonWords.has(letters.slice(0, at)) && commonWords.has(letters.slice(at))) return true;
  }
  return false;
}

/** The own user name or address, with nothing but digits and signs around it. */
function isMadeOfNames(password: string, names: readonly string[]): boolean {
  const letters = lettersOf(foldVietnamese(password));
  return names
    .flatMap((name) => [name, name.split("@")[0] ?? ""])
    .map((name) => lettersOf(foldVietnamese(name)))
    .some((name) => name.length >= 3 && (letters === name || letters === name + name));
}
