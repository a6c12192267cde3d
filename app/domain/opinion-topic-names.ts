/**
 * Names of topics. None is about candidates, parties, religion or anybody's political views: election law art. 63, and
 * sensitive data by Decree 356/2025/NĐ-CP art. 4. A topic that says so is refused with the words that gave it away.
 */
import type { OpinionTopic } from "./opinion-topics";
import { foldVietnamese, words } from "./vietnamese";

const FORBIDDEN = [
  ...["ứng cử viên", "ứng viên", "người ứng cử", "tự ứng cử", "người được giới thiệu ứng cử"],
  ...["đảng phái", "đảng viên", "chính đảng", "đa đảng", "chính kiến", "quan điểm chính trị"],
  ...["tư tưởng chính trị", "khuynh hướng chính trị", "tôn giáo", "tín ngưỡng", "công giáo", "phật giáo"],
  ...["thiên chúa giáo", "hồi giáo", "tin lành", "cao đài", "hòa hảo", "hoà hảo", "giáo dân", "giáo xứ"],
  ...["tín đồ", "tà đạo", "đạo lạ"],
];

/** Words that mean it only with their marks: "đảng" is not "đang". */
const FORBIDDEN_MARKED = ["đảng"];

/** The words of a name that a topic may not be about; null: it may. */
export function forbiddenIn(name: string): string | null {
  const typed = words(name);
  const marked = ` ${typed.join(" ")} `;
  const folded = ` ${typed.map(foldVietnamese).join(" ")} `;
  const found = FORBIDDEN.find((one) => folded.includes(` ${foldVietnamese(one)} `));
  return found ?? FORBIDDEN_MARKED.find((one) => marked.includes(` ${one} `)) ?? null;
}

/** A key that no topic has yet, made of the name and, below a topic, of that topic's key. */
export function topicKeyFor(name: string, parentKey: string | null, taken: ReadonlySet<string>): string {
  const own = words(name).map(foldVietnamese).join("-").slice(0, 40) || "chu-de";
  const base = parentKey === null ? own : `${parentKey}/${own}`;
  let key = base;
  for (let n = 2; taken.has(key); n++) key = `${base}-${n}`;
  return key;
}

/** A topic and all below it. */
export function topicAndBelow(topics: readonly OpinionTopic[], key: string): Set<string> {
  const found = new Set([key]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const topic of topics)
      if (topic.parentKey !== null && found.has(topic.parentKey)) found.add(topic.key);
  }
  return found;
}
