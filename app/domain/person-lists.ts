/**
 * Results of a consultation are numbers; who was nominated is published by the bodies that may, and is not kept here
 * (election law Điều 63: candidates are treated alike). A note with two or more names reads as a list of persons.
 */
const CAPITALISED = "\\p{Lu}\\p{L}*";
const WORD_END = "(?![\\p{L}\\p{N}])";

/** The commonest family names; a ward named after a person has its kind in front of it ("phường Trần Hưng Đạo"). */
const FAMILY =
  "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đào|Đinh|Đoàn|Lưu|Mai|Trịnh|Tạ|Cao|Hà|Lương|Tô|Vương";

const BY_FAMILY = new RegExp(
  `(?<!(?:[Pp]hường|[Xx]ã|[Tt]hị trấn|[Đđ]ường|[Pp]hố|[Kk]hu)\\s)(?<![\\p{L}\\p{N}])(?:${FAMILY}|${FAMILY.toUpperCase()})(?: ${CAPITALISED}){2,3}${WORD_END}`,
  "gu",
);
const BY_TITLE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Đđ]ồng chí|[Đđ]\\/c)(?: ${CAPITALISED}){2,4}${WORD_END}`,
  "gu",
);

/** Whether a text names several people. */
export function isPersonList(text: string): boolean {
  const names = new Set<string>();
  for (const pattern of [BY_FAMILY, BY_TITLE])
    for (const [name] of text.matchAll(pattern)) names.add(name.replace(TITLE, ""));
  return names.size >= 2;
}

const TITLE = /^(?:ông|bà|anh|chị|đồng chí|đ\/c) /iu;
