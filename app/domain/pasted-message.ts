/** Lines of a chat message as rows of a list: one line is one item. */
import type { CivilDate } from "./calendar/civil-date";
import { parseVietnameseDate } from "./calendar/civil-date";
import { linksIn, withoutLink } from "./pasted-links";
import { isWrittenDay, readWrittenDay } from "./written-days";

/** Day, title, link, and further links of the line. */
export type MessageItem = [day: string, title: string, link: string, note: string];

export interface ReadMessage {
  items: MessageItem[];
  /** Lines that only introduce others ("Gửi Tổ giúp việc:"), counted from 1. */
  headings: { line: number; text: string }[];
}

/**
 * The items of a message. Bullets and numbers go; a line that is only a day ("Ngày 4/5:") holds for the lines below it; a
 * day at the beginning or the end of a line and the links in it are taken out of the title; a link on a line of its own
 * belongs to the line above. Who sent the message and when is not the item's: the stamp of a copied chat is left out,
 * its day kept.
 */
export function readMessage(lines: readonly string[], today: CivilDate): ReadMessage {
  const items: MessageItem[] = [];
  const headings: ReadMessage["headings"] = [];
  let headDay = "";
  for (const [at, line] of lines.entries()) {
    const stamped = STAMP.exec(line);
    const text = withoutBullet(stamped ? line.slice(stamped[0].length) : line);
    if (stamped?.[1]) headDay = stamped[1];
    const day = text.replace(/(?<![\s:.;,–-])[\s:.;,–-]+$/u, "");
    if (text === "") continue;
    if (isWrittenDay(day)) {
      headDay = day;
      continue;
    }
    if (/:$/u.test(text) && linksIn(text).length === 0) {
      headings.push({ line: at + 1, text });
      continue;
    }
    const item = itemOf(text, headDay, today);
    const above = items.at(-1);
    if (item[1] === "" && above && above[2] === "") {
      above[2] = item[2];
      above[3] = item[3];
    } else items.push(item);
  }
  return { items, headings };
}

/** "[08:30 04/05/2021] Tên: ", "[4/5/2021, 08:30:15] Tên: ", as chat programs copy several messages. */
const STAMP =
  /^\[(?:\d{1,2}:\d{2}(?::\d{2})?,?\s+)?(\d{1,2}\/\d{1,2}(?:\/\d{4})?)(?:,?\s+\d{1,2}:\d{2}(?::\d{2})?)?\]\s*(?:[^:]{1,60}:\s*)?/u;

const BULLET =
  /^(?:[-–—•●▪◦‣∙·*+>→✓✔☑]+|\p{Extended_Pictographic}\uFE0F?|\(?\d{1,3}[.)/](?=\s)|\(\d{1,3}\)|[a-zđ][.)](?=\s))\s*/u;

function withoutBullet(line: string): string {
  const text = line.trim();
  const rest = text.replace(BULLET, "");
  return rest === text || /^\d/.test(text) ? rest.trim() : withoutBullet(rest);
}

const DAY = "\\d{1,2}\\s?[/.-]\\s?\\d{1,2}(?:\\s?[/.-]\\s?(?:\\d{4}|\\d{2}))?";
const BEFORE = new RegExp(
  `^\\(?((?:(?:thứ\\s+\\p{L}+|chủ nhật),?\\s+)?(?:ngày\\s+)?${DAY})\\)?\\s*[:,;–-]\\s*(?=\\S)`,
  "iu",
);
const AFTER = new RegExp(`\\s*(?:[,–-]\\s*(?:ngày\\s+)?|\\(\\s*(?:ngày\\s+)?)(${DAY})\\s*\\)?[.;]?$`, "iu");

function itemOf(text: string, headDay: string, today: CivilDate): MessageItem {
  const [link = "", ...more] = linksIn(text);
  const words = [link, ...more].reduce(
    (rest, one) => (one === "" ? rest : withoutLink(rest, one)),
    text.replace(/\s+/g, " "),
  );
  const found = [BEFORE, AFTER].map((place) => place.exec(words)).find((one) => isPast(one?.[1], today));
  const title = found ? words.replace(found[0], "").trim() : words;
  return [found?.[1] ?? headDay, title, link, more.join(" ")];
}

/** A day that has not come is part of the title: "… ngày bầu cử (23/5/2021)". */
function isPast(text: string | undefined, today: CivilDate): boolean {
  if (text === undefined) return false;
  const read = parseVietnameseDate(
    readWrittenDay(text.replace(/\s+(?=[/.-])|(?<=[/.-])\s+/g, ""), "day-first", today),
  );
  return read.ok && read.date <= today;
}
