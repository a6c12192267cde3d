/**
 * People who are called by name: "ông Nguyễn Văn A", "chị Hoa". A warning, not a refusal: officials are named in titles
 * of what is published, and streets, schools and laws after persons.
 */
import { words } from "./vietnamese";

/** The first words that call somebody by name, as typed; null when nobody is. */
export function findNamedPerson(text: string): string | null {
  const written = text.normalize("NFC");
  for (const match of written.matchAll(CALLED)) {
    const { word = "", name = "" } = match.groups ?? {};
    const before = written.slice(Math.max(0, match.index - 40), match.index);
    const isPlace = PLACE.test(before) || NOT_A_NAME.has(name.toLowerCase());
    const isOfficial =
      OFFICE.test(written.slice(match.index + match[0].length)) || OFFICE_BEFORE.test(before);
    const isWritten = /^\p{Lu}/u.test(name) && words(name).every((one) => !COMMON.has(one));
    if (isWritten && !isPlace && !isOfficial) return `${word} ${name}`;
  }
  return null;
}

const CAPITALISED = "\\p{Lu}[\\p{Ll}\\p{M}]{0,9}";
const CALLED = new RegExp(
  `(?<![\\p{L}])(?<word>[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ụ|[Cc]hú|[Bb]ác|[Cc]ô|[Ee]m|[Cc]ậu|[Dd]ì|[Tt]hím|[Mm]ợ|ÔNG|BÀ|ANH|CHỊ) (?<name>${CAPITALISED}(?: ${CAPITALISED}){0,4}|\\p{Lu}{2,8}(?: \\p{Lu}{1,8}){1,3})(?![\\p{L}\\d])`,
  "gu",
);

/** Streets, schools, bridges … that bear the name that follows. */
const PLACE =
  /(?:đường|phố|ngõ|ngách|hẻm|trường|tiểu học|trung học|thcs|thpt|mầm non|chợ|cầu|đền|chùa|đình|miếu|công viên|quảng trường|hồ|núi|đảo|khu|thôn|bản|xóm|phường|xã|luật|quỹ|giải|tượng|tượng đài|bảo tàng|hòn) $/iu;

/** Names of places that begin like a person's: Ông Bí is Uông Bí's hill, Bà Rịa a town, Anh a country. */
const NOT_A_NAME = new Set([
  ...[
    "bí",
    "rịa",
    "đen",
    "nà",
    "triệu",
    "trưng",
    "huyện thanh quan",
    "hồ xuân hương",
    "chiểu",
    "tạ",
    "ích khiêm",
  ],
  ...["quốc", "em", "ngữ", "thượng", "trời", "táo", "địa", "cố", "đồ", "đồng", "điểm", "la sát"],
]);

/** Capitalised words that begin no name: bodies, days, the law. */
const COMMON = new Set([
  ...[
    "ủy",
    "uỷ",
    "ban",
    "mặt",
    "trận",
    "hội",
    "đoàn",
    "đảng",
    "quốc",
    "luật",
    "điều",
    "tổ",
    "khu",
    "phường",
    "xã",
  ],
  ...["facebook", "zalo", "tiktok", "youtube", "covid", "việt", "hiệu", "chủ"],
]);

/** Whoever holds an office is named in it: "ông Nguyễn Văn A, Phó Chủ tịch UBND …", "bà B – Bí thư …". */
const OFFICES =
  "(?:đồng chí |nguyên |quyền |phó |phó tổng |tổng )?(?:chủ tịch|chủ nhiệm|bí thư|trưởng (?:ban|phòng|đoàn|tiểu ban|công an|khoa)|giám đốc|bộ trưởng|thứ trưởng|thủ tướng|tổng bí thư|ủy viên|uỷ viên|đại biểu|chánh|viện trưởng|hiệu trưởng|cục trưởng|vụ trưởng|chỉ huy|chính ủy|thư ký|tổng biên tập|phát ngôn|ban tuyên giáo|trưởng|phó)";
const OFFICE = new RegExp(`^ ?[,(–-] ?(?:là )?${OFFICES}`, "iu");
const OFFICE_BEFORE = new RegExp(`(?:${OFFICES}(?: \\p{L}{1,12}){0,2}|đồng chí) $`, "iu");
