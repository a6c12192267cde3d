/** Numbers that stand for one person, in every grouping people use. The text comes from `plainly`. */

import type { PersonalData, PersonalDataKind } from "./personal-data";
import { accountKind, maskedNumber, wordedNumber } from "./personal-number-words";
import { isPhone, lettersAsDigits, spokenNumber } from "./personal-spoken-numbers";

/** The first telephone, identity or account number of a text, or null. */
export function findNumber(text: string): PersonalData | null {
  const plain = bridged(text.replaceAll("|", "/").replace(NOT_A_NUMBER, " | "));
  return (
    coded(plain) ??
    wordedNumber(plain) ??
    maskedNumber(plain) ??
    inRuns(lettersAsDigits(plain), "phone-only") ??
    inRuns(plain) ??
    spokenNumber(plain)
  );
}

const DAY = "(?:0?[1-9]|[12]\\d|3[01])";
const MONTH = "(?:0?[1-9]|1[0-2])";
const YEAR = "(?:19|20)\\d\\d";
const HOUR = "(?:[01]?\\d|2[0-4])";

/** What looks like a number of somebody and is none: its digits must not join those beside them. */
const NOT_A_NUMBER = new RegExp(
  [
    // Days: 23/5/2021, 2021-05-23, 23.05, 04-05/2021, 5/2021.
    `(?<![\\d/])${DAY}(?<s>[./-])${MONTH}\\k<s>(?:${YEAR}|\\d\\d)(?![\\d/]|[.-]\\d)`,
    `(?<!\\d)${YEAR}-${MONTH}-${DAY}(?:T\\d\\d:\\d\\d(?::\\d\\d)?(?:\\.\\d{1,3})?Z?)?(?!\\d)`,
    `(?<![\\d/.])${DAY}(?:-${DAY})?/${MONTH}(?:/${YEAR})?(?![\\d/]|[.-]\\d{3})`,
    `(?<![\\d/])${MONTH}/${YEAR}(?![\\d/])`,
    // Years of a term: 2016-2021, 2021 - 2026.
    `(?<![\\d.])${YEAR} ?[-/,;] ?(?:${YEAR}|\\d\\d)(?![\\d.])`,
    // Hours: 07:30, 7.30-11.30, 05:00:00.
    `(?<!\\d)${HOUR}:[0-5]\\d(?::[0-5]\\d)?(?!\\d|:\\d)`,
    `(?<![\\d.])${HOUR}\\.[0-5]\\d ?- ?${HOUR}\\.[0-5]\\d(?![\\d.])`,
    // Instants in names of files: 20210523_073000, 20210523073000.
    `(?<!\\d)${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[ _T-]?(?:[01]\\d|2[0-3])[0-5]\\d(?:[0-5]\\d\\d{0,3})?(?!\\d)`,
    // Numbers of documents: 84/2015/QH13, 03/KH-TBTT, 12/2021/TT-BNV; of the archive's files: 000.00.17.H49-210510-0001.
    "(?<![\\d/.])\\d{1,6}(?:/\\d{4})?/\\p{Lu}[\\p{L}\\d-]{0,40}(?:/[\\p{L}\\d-]{1,20})?",
    "\\d{3}\\.\\d{2}\\.\\d{2}\\.H\\d{2}-\\d{6}-\\d{4,6}",
    // Places on the earth, books, fingerprints of files, keys of records.
    "(?<![\\d.])-?\\d{1,3}\\.\\d{4,9}° ?[NSEWBĐ]?[ ,;]{1,3}-?\\d{1,3}\\.\\d{4,9}(?![\\d.])",
    "(?<![\\d.])-?\\d{1,3}\\.\\d{4,9} ?[,;] ?-?\\d{1,3}\\.\\d{4,9}(?![\\d.])",
    "\\bISBN(?:-1[03])?:? ?[\\d -]{10,17}X?",
    "\\b[\\da-f]{8}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{12}\\b",
    "(?<![\\p{L}\\d])(?=\\d{0,30}[a-f]\\d{0,30}[a-f]\\d{0,30}[a-f])[\\da-f]{20,128}(?![\\p{L}\\d])",
    // Lines that are free to call and belong to offices: 1900 1234, 1800.1166, 18008000.
    "(?<![\\d.+])(?:1900|1800)(?:[ .-]?\\d{2,4}){1,2}(?![\\d])",
  ].join("|"),
  "gu",
);

/** Words that only part the groups of one number: "0912 rồi 345 rồi 678". */
const bridged = (text: string) =>
  text.replace(/(?<=\d) ?(?:rồi|đuôi|gạch|chấm|phẩy|cách|tiếp theo) ?(?=\d)/giu, "-");

/** Codes that are a person's by their shape: passports (B1234567), cards of health insurance (GD 4 22 1234567890). */
function coded(text: string): PersonalData | null {
  const found =
    /(?<![\p{L}\d/.-])[BCNKPEM] ?\d{7}(?![\p{L}\d/.-])/u.exec(text) ??
    /(?<![\p{L}\d])[A-Z]{2} ?-?\d ?-?\d{2} ?-?(?:\d{10}|\d{2} ?\d{3} ?\d{5}|\d{3} ?\d{3} ?\d{4})(?!\d)/u.exec(
      text,
    );
  if (found) return { kind: "id-number", found: found[0] };
  const lettered = /(?<![\p{L}\d])\d{3}[A-Z]\d{8,9}(?![\p{L}\d])/u.exec(text);
  if (lettered) return { kind: "account-number", found: lettered[0] };
  const iban = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[ -]?[A-Z\d]{4}){3,7}(?:[ -]?[A-Z\d]{1,3})?(?![\p{L}\d])/u.exec(
    text,
  );
  return iban && iban[0].replace(/\D/g, "").length >= 10 ? { kind: "account-number", found: iban[0] } : null;
}

/** Digits in one piece or in groups that up to four marks part, on one line or broken over two. */
const DIGIT_RUN = /(?:\+ ?|\(\+? ?)?\d(?:[^\p{L}\d|]{0,4}\d){5,60}/gu;

function inRuns(text: string, only?: "phone-only"): PersonalData | null {
  for (const match of text.matchAll(DIGIT_RUN)) {
    const [run] = match;
    const around = {
      before: text.slice(Math.max(0, match.index - 40), match.index),
      after: text.slice(match.index + run.length, match.index + run.length + 16),
    };
    const kind = kindOfRun(run, around) ?? kindInParts(run, around);
    if (kind && (!only || kind === "phone")) return { kind, found: run.trim() };
  }
  return null;
}

interface Around {
  before: string;
  after: string;
}

function kindOfRun(run: string, around: Around): PersonalDataKind | null {
  const digits = run.replace(/\D/g, "");
  const groups = run.split(/\D+/).filter((group) => group !== "");
  if (groups.length === 1) return kindOfPiece(digits, run, around);
  if (isList(groups, run, around)) return null;
  // Over lines, columns and commas only what nobody counts in goes together: groups of three digits, or single ones.
  const isFar = /[\n\t]|[,;:] /.test(run);
  const isWhole = groups.every(({ length }) => length >= 3) || groups.every(({ length }) => length === 1);
  if (isFar && !(isWhole && digits.startsWith("0"))) return null;
  if (isPhone(digits, run) && !isMoney(run, around)) return "phone";
  if (isForeignPhone(digits, run) && /^\(?\+\d{1,3}[ -][^.,]*$/.test(run)) return "phone";
  if (isQuantity(run)) return null;
  if (isForeignPhone(digits, run)) return "phone";
  if (isIdentity(digits, groups)) return "id-number";
  return isCard(digits, groups) ? "account-number" : null;
}

/** A number among others in one row, one of which is whole: "0912345678 / 0987654321", "1 0912345678". */
function kindInParts(run: string, around: Around): PersonalDataKind | null {
  const parts = run.split(/[^\d.\- ]{1,4}| {2,}| - | \. |\n/).filter((part) => /\d{2}/.test(part));
  if (parts.length > 1) {
    for (const part of parts) {
      const kind = kindOfRun(part.trim(), around);
      if (kind) return kind;
    }
  }
  const piece = run.match(/\d{9,}/g)?.find((one) => kindOfPiece(one, one, around) !== null);
  if (piece) return kindOfPiece(piece, piece, around);
  const head =
    /(?<!\d)0[35789]\d{2}[ .-]\d{3}[ .-]\d{3}(?!\d)|(?<!\d)0[35789]\d[ .-]\d{3}[ .-]\d{4}(?!\d)/.exec(run);
  return head ? "phone" : null;
}

function kindOfPiece(digits: string, run: string, { before, after }: Around): PersonalDataKind | null {
  if (isPhone(digits, run)) return "phone";
  if (isForeignPhone(digits, run)) return "phone";
  const isHowMany =
    /^[1-9]/.test(digits) && (/0{5}$/.test(digits) || MEASURED.test(after) || SUM.test(before));
  if (isHowMany) return null;
  if (digits.length === 9 || /^0\d{11}$/.test(digits)) return "id-number";
  return digits.length >= 10 ? accountKind(before) : null;
}

/** What is counted stands after a number, or what it is stands before. */
const MEASURED =
  /^ ?(?:đ(?![\p{L}])|đồng|vnd|vnđ|usd|tờ|bản|lượt|người|cử tri|nhân khẩu|hộ|chiếc|cái|m2|m²|mét|km|kg|tấn|tin|bài|triệu|tỷ|tỉ|nghìn|ngàn|view|thẻ|phiếu|like|byte|cây|lá|cuốn|suất)/iu;
const SUM =
  /(?:vnd|vnđ|usd|kinh phí|số tiền|dự toán|ngân sách|trị giá|tổng số|tổng mức|giá trị)[^\d\n]{0,12}$/iu;

/** "1.250.000" is how many; nothing that is counted begins with a nought. */
const isQuantity = (run: string) =>
  /^\+? ?[1-9]\d{0,2}(?:(?:\.\d{3})+|(?: \d{3})+|(?:,\d{3})+)(?:[.,]\d{1,2})?$/.test(run.trim());

/** "84.912.345.678 đồng" is a sum though it could be a telephone. */
const isMoney = (run: string, { after }: Around) =>
  isQuantity(run) && !run.includes("+") && (MEASURED.test(after) || !run.startsWith("84"));

const isForeignPhone = (digits: string, run: string) =>
  /^\(?\+ ?[1-9]/.test(run) && digits.length >= 9 && digits.length <= 15;

/**
 * Numbers of teams, years, scores: groups of two that count up evenly or are parted by commas ("03, 05, 07, 09, 11"),
 * or follow a word for what they number; a year may end them.
 */
function isList(groups: readonly string[], run: string, { before }: Around): boolean {
  const isYear = (group: string | undefined) => /^(?:19|20)\d\d$/.test(group ?? "");
  if (groups.every(isYear)) return true;
  const members = isYear(groups.at(-1)) ? groups.slice(0, -1) : groups;
  const step = Number(members[1]) - Number(members[0]);
  const isEven = members.every(
    (one, index) => index === 0 || Number(one) - Number(members[index - 1]) === step,
  );
  if (members.length > 2 && Math.abs(step) <= 50 && isEven && members.every((one) => one.length <= 3))
    return true;
  if (!members.every((one) => one.length <= 2) || members.every((one) => one.length === 1)) return false;
  return /[,;]/.test(run) || NUMBERED.test(before);
}

const NUMBERED =
  /(?:tổ|khu|khu phố|thôn|xóm|bản|điểm|số|các số|ngày|các ngày|phường|xã|đơn vị|đội|lớp|khóa|đợt|tuần|trang|bài|mục|điều|khoản|kỳ) (?:bầu cử |dân phố |phiếu |số |bỏ phiếu )?$/iu;

/** A citizen's number in groups: 12 digits from a province's code (001 to 096), or 9 in threes that begin with a nought. */
function isIdentity(digits: string, groups: readonly string[]): boolean {
  const isWhole = groups.every(({ length }) => length >= 3);
  if (digits.length === 9) return digits.startsWith("0") && isWhole;
  const isSplit = (groups[0] ?? "").length >= 3 || groups.every(({ length }) => length <= 2);
  return digits.length === 12 && /^0(?:0[1-9]|[1-8]\d|9[0-6])\d/.test(digits) && isSplit;
}

/** Cards: 16 digits in fours, or 16 to 19 digits whose check digit is right. */
function isCard(digits: string, groups: readonly string[]): boolean {
  if (digits.length === 15) return /^3[47]/.test(digits) && isChecked(digits);
  if (digits.length < 16 || digits.length > 19) return false;
  const inFours = groups.slice(0, -1).every((group) => group.length === 4);
  const inOnes = groups.every((group) => group.length === 1);
  return inFours || inOnes || (groups.length <= 5 && isChecked(digits));
}

/** Luhn's sum, which the last digit of a bank card makes a multiple of ten. */
function isChecked(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
