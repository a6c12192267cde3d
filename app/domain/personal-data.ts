import { isPersonalLink } from "./links";

/**
 * Guards free text: the tool records the office's own work, never people (product rules 1; Law 91/2025/QH15 art. 3:
 * only what the purpose needs). It finds what points at one person: telephone numbers (office ones too, since
 * nothing tells them apart), identity and account numbers, e-mail addresses, personal pages. Dates, numbers of
 * documents ("03/KH-TBTT"), quantities ("1.250.000"), short hotlines (1900 …) and links to official outlets pass.
 * Names pass too: titles of published items name officials.
 */
export type PersonalDataKind = "phone" | "id-number" | "account-number" | "email" | "profile-link";

export interface PersonalData {
  kind: PersonalDataKind;
  /** The words that gave it away, as typed. */
  found: string;
}

/** The first piece of personal data in a text, or null. `channels` are links of official outlets. */
export function findPersonalData(text: string, channels: readonly string[] = []): PersonalData | null {
  const written = plainly(text);
  const link = written.match(LINK)?.find((one) => isPersonalLink(one, channels));
  if (link) return { kind: "profile-link", found: link };
  const plain = written.replace(LINK, " | ");
  const email = EMAIL.exec(plain);
  if (email) return { kind: "email", found: email[0] };
  return findNumber(plain.replace(NOT_A_NUMBER, " | "));
}

/** As it is read: full-width digits, the spaces and dashes of word processors, and marks that show nothing. */
function plainly(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[^\S\n\t]+/g, " ")
    .replace(/\p{Pd}/gu, "-");
}

// Every repetition has its bound, so that no text of the lengths we take can make the search slow.
const LINK = /(?:https?:\/\/|www\.|\b(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,10}\/)\S{1,2000}/gi;
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}\s?@\s?(?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{L}{2,20}/u;

/** Days and numbers of documents (84/2015/QH13): their digits must not join those beside them. */
const NOT_A_NUMBER =
  /\b\d{1,2}[./-]\d{1,2}[./-]\d{4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,5}\/(?:\d{4}\/)?\p{L}[\p{L}\d-]*/gu;

/** Digits in one piece or in groups parted by one space, dot, hyphen or brackets, perhaps with a country code. */
const DIGIT_RUN = /(?:\+|\(\+?)?\d(?:[\d)(]|[ .-](?=[\d(]))*\d/g;

/** Words that say what the digits after them are. */
const ID_WORD =
  /(?:cccd|cmnd|căn cước|chứng minh nhân dân|định danh|hộ chiếu)[^\d\n|]{0,20}(\d[\d .]{5,}\d)/iu;
const ACCOUNT_WORD = /(?:stk|số tk|số tài khoản|tài khoản ngân hàng)[^\d\n|]{0,30}(\d[\d .-]{4,}\d)/iu;

function findNumber(text: string): PersonalData | null {
  const identity = ID_WORD.exec(text)?.[1];
  if (identity && !isQuantity(identity)) return { kind: "id-number", found: identity };
  const account = ACCOUNT_WORD.exec(text)?.[1];
  if (account && !isQuantity(account)) return { kind: "account-number", found: account };
  for (const run of text.match(DIGIT_RUN) ?? []) {
    const kind = kindOfRun(run);
    if (kind) return { kind, found: run };
  }
  return null;
}

/** "1.250.000" after "định danh" is how many, not who. */
const isQuantity = (digits: string) => /^[1-9]\d{0,2}(?:[. ]\d{3})+$/.test(digits);

function kindOfRun(run: string): PersonalDataKind | null {
  const digits = run.replace(/\D/g, "");
  const groups = run.split(/\D+/).filter((group) => group !== "");
  if (isPhone(digits, run) && !isList(groups)) return "phone";
  if (groups.length > 1) return isGroupedIdentity(digits, groups) ? "id-number" : null;
  if (digits.length === 9 || digits.length === 12) return "id-number";
  return digits.length >= 10 ? "account-number" : null;
}

/** Vietnamese numbers: mobile 03 05 07 08 09 with 10 digits, fixed 02 with 10 or 11, both also from +84. */
function isPhone(digits: string, run: string): boolean {
  const hasCountry = run.includes("+") || /^84[235789]/.test(digits);
  const national = hasCountry && digits.startsWith("84") ? digits.slice(2).replace(/^0?/, "0") : digits;
  return /^0[35789]\d{8}$/.test(national) || /^02\d{8,9}$/.test(national);
}

/** "03 04 05 06 07" are numbers of teams; a telephone number has at least one group of three digits. */
const isList = (groups: readonly string[]) =>
  groups.length > 1 && groups.every((group) => group.length === 2);

/** A citizen's number in groups: 12 digits that begin with a province's code, 001 to 096. */
function isGroupedIdentity(digits: string, groups: readonly string[]): boolean {
  return (
    digits.length === 12 &&
    /^0\d\d/.test(digits) &&
    groups.every((group) => group.length === 3 || group.length === 4)
  );
}
