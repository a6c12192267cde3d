/** Numbers that a word beside them gives away, and numbers of which stars hide a part. The text comes from `plainly`. */
import type { PersonalData, PersonalDataKind } from "./personal-data";

/** Digits after a word that says whose they are: "CCCD: …", "STK …", "ĐT: 3825 123". */
export function wordedNumber(text: string): PersonalData | null {
  for (const { word, longest, kind, lengths } of WORDS) {
    for (const match of text.matchAll(word)) {
      const start = match.index + match[0].length;
      const digits = afterWord(text.slice(start, start + longest + 50), longest, kind);
      if (digits && lengths.test(digits.replace(/\D/g, ""))) return { kind, found: digits };
    }
  }
  return null;
}

const end = "(?!\\p{L})";
const begin = "(?<![\\p{L}\\d])";
const worded = (words: string) =>
  new RegExp(`${begin}(?:${words})${end}(?: (?:9|12) (?:chữ )?số${end})?`, "giu");

const BANKS =
  "vietcombank|vcb|bidv|agribank|vietinbank|ctg|techcombank|tcb|mb ?bank|mb|acb|vp ?bank|tp ?bank|sacombank|stb|shb|hd ?bank|vib|ocb|msb|seabank|lpbank|lienvietpostbank|eximbank|nam ?a ?bank|pvcombank|abbank|bac ?a ?bank|dongabank|kienlongbank|baovietbank|vietbank|vietabank|ncb|scb|saigonbank|cake|timo|momo|zalo ?pay|viettel ?pay|viettel ?money|vnpt ?money|vn ?pay|shopee ?pay|ví điện tử|napas|visa|mastercard|thẻ atm|thẻ ngân hàng|số thẻ|thẻ tín dụng";

const WORDS: readonly { word: RegExp; longest: number; kind: PersonalDataKind; lengths: RegExp }[] = [
  {
    word: worded(
      "chứng minh nhân dân|chung minh nhan dan|căn cước công dân|định danh cá nhân|số hiệu quân nhân|giấy tờ tùy thân|giấy phép lái xe|bảo hiểm xã hội|chứng minh thư|bảo hiểm y tế|thẻ căn cước|số định danh|mã định danh|sổ bảo hiểm|chứng minh|mã số thuế|ma so thue|mã số bhxh|cmnd/cccd|định danh|căn cước|can cuoc|bằng lái|thẻ bhyt|cmtnd|cccd|cmnd|ddcn|đdcn|gplx|bhxh|bhyt|cmt|mst",
    ),
    longest: 24,
    kind: "id-number",
    lengths: /^\d{8,15}$/,
  },
  {
    word: worded("hộ chiếu|ho chieu|passport|số hc"),
    longest: 24,
    kind: "id-number",
    lengths: /^\d{6,9}$/,
  },
  {
    word: worded(
      `stk|s\\.t\\.k|số tk|so tk|số tài khoản|so tai khoan|tài khoản|tk|tk số|tài khoản số|tài khoản ngân hàng|tk ngân hàng|chuyển khoản|ck|bank account|account number|acc no|iban|${BANKS}`,
    ),
    longest: 34,
    kind: "account-number",
    lengths: /^\d{6,19}$/,
  },
  {
    word: worded("ngân hàng|nh"),
    longest: 24,
    kind: "account-number",
    lengths: /^\d{8,19}$/,
  },
  {
    word: worded(
      "đt|đtdđ|dt|dtdd|sđt|sdt|s\\.đ\\.t|số đt|số điện thoại|so dien thoai|điện thoại|dien thoai|đ/t|đ\\.thoại|số máy|máy bàn|di động|số di động|dđ|lh|l/h|liên hệ|lien he|liên lạc|gọi|alo|a lô|gọi số|nhắn tin|hotline|tel|phone|mobile|call|zalo|viber|whatsapp|telegram|fax|số nóng|đường dây nóng",
    ),
    longest: 16,
    kind: "phone",
    lengths: /^(?!1[89]00)(?!(?:19|20)\d{6}$)\d{7,12}$/,
  },
];

/** What a word leads to: digits in groups, not a quantity, unless a sentence or a mark ends before them. */
function afterWord(text: string, longest: number, kind: PersonalDataKind): string | null {
  const match =
    /^([^\d\n|]{0,34}\n?[^\d\n|]{0,10}?)(\d(?:[)\]]?[ .\-_·•/\\*~(\n]{0,3}\d){5,22})(?=(.{0,16}))/su.exec(
      text,
    );
  const [, gap = "", digits = "", after = ""] = match ?? [];
  if (!match || gap.length > longest || /[.;!?] [^\d]*\p{L}{3}/u.test(gap)) return null;
  return isHowMany({ gap, digits, after }, kind) || isYears(digits) ? null : digits;
}

/** Thousands in groups, unless they stand right behind the word and nothing says what they count. */
function isHowMany(
  { gap, digits, after }: Record<"gap" | "digits" | "after", string>,
  kind: PersonalDataKind,
) {
  if (!/^[1-9]/.test(digits)) return false;
  if (COUNTED.test(after) || /^[1-9]\d?0{5,}$/.test(digits)) return true;
  const isGrouped = /^\d{1,3}(?:([. ])\d{3})(?:\1\d{3})*$/.test(digits);
  return isGrouped && (gap.length > 8 || (kind === "account-number" && digits.includes(".")));
}

const COUNTED =
  /^ ?(?:đ(?![\p{L}])|đồng|vnd|vnđ|usd|tờ|bản|lượt|người|cử tri|công dân|nhân khẩu|hộ|chiếc|cái|máy|thẻ|phiếu|triệu|tỷ|nghìn|trường hợp|hồ sơ|thuê bao|tài khoản|tin|cuộc|suất)/iu;

const isYears = (digits: string) => {
  const groups = digits.split(/\D+/);
  return groups.length > 1 && groups.every((group) => /^(?:19|20)\d\d$/.test(group));
};

/** What a long number in one piece is: an account, unless the word before says a person's paper. */
export const accountKind = (before: string): PersonalDataKind =>
  /(?:bảo hiểm|bhxh|thuế|mst|định danh|căn cước)[^\d]{0,20}$/iu.test(before) ? "id-number" : "account-number";

/** "0912***678": enough of it stays to find whose it is. */
export function maskedNumber(text: string): PersonalData | null {
  for (const match of text.matchAll(MASKED)) {
    const row = match[0].replace(/[ .\-_]/g, "");
    const known = row.replace(/\D/g, "").length;
    const hidden = row.length - known;
    if (hidden === 0 || hidden > 4) continue;
    const isWhole = /^0[35789]\d{8}$/.test(row.replace(/\D/g, ""));
    if (isWhole) return { kind: "phone", found: match[0].trim() };
    if (row.length === 10 && /^0[235789]/.test(row) && known >= 7)
      return { kind: "phone", found: match[0].trim() };
    if (row.length === 12 && /^0\d/.test(row) && known >= 8)
      return { kind: "id-number", found: match[0].trim() };
  }
  return null;
}

const MASKED = /(?<![\p{L}\d])0\d(?:[ .\-_]?[\dxX*#?•●×]){8,12}(?![\p{L}\d])/gu;
