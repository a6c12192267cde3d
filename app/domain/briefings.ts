/** Press briefings (giao ban báo chí): what press units are asked to publicise in a week, and what came of it. */
import { addDays, type CivilDate, daysBetween } from "./calendar/civil-date";
import { type ElectionWeek, weeksBetween } from "./calendar/election-week";
import type { Campaign } from "./campaign";

/** A topic of one week's briefing: a message of the campaign with its days, its guidance and the units it goes to. */
export interface BriefingTopic {
  id: string;
  /** "2021-W10". */
  week: string;
  messageId: string;
  messageKey: string;
  name: string;
  from: CivilDate;
  to: CivilDate;
  guidance: string;
  order: number;
  /** Its message was written for it, not taken from the campaign's list. */
  bringsMessage: boolean;
  unitIds: readonly string[];
  documentIds: readonly string[];
  isRemoved: boolean;
  version: number;
}

export type TopicContent = Pick<
  BriefingTopic,
  "messageId" | "from" | "to" | "guidance" | "bringsMessage" | "unitIds" | "documentIds"
>;

/** A reporting week with the key that briefings keep. */
export interface BriefingWeek extends ElectionWeek {
  key: string;
}

/** "2021-W10": the number people say, which no two neighbouring weeks share. */
export const weekKeyOf = ({ year, number }: Pick<ElectionWeek, "year" | "number">): string =>
  `${year}-W${String(number).padStart(2, "0")}`;

/** The weeks of the campaign that can have a briefing, in order. */
export function briefingWeeks({
  startsOn,
  endsOn,
  weekFirstDay,
}: Pick<Campaign, "startsOn" | "endsOn" | "weekFirstDay">): BriefingWeek[] {
  return weeksBetween(startsOn, endsOn, weekFirstDay).map((week) => ({ ...week, key: weekKeyOf(week) }));
}

/** The week that an address asks for; else that of the day, the first or the last one when it lies outside. */
export function weekAsked(
  weeks: readonly BriefingWeek[],
  key: string,
  today: CivilDate,
): BriefingWeek | undefined {
  const asked = weeks.find((week) => week.key === key);
  return asked ?? weeks.findLast((week) => week.startsOn <= today) ?? weeks[0];
}

/** How a topic stands: nothing yet asked, nothing so far, nothing and over, some units, every unit. */
export interface TopicState {
  code: "ahead" | "waiting" | "silent" | "some" | "some-late" | "all";
  /** Days until it begins (ahead) or ends, today included; 0 once it is over. */
  days: number;
}

export interface TopicReached {
  /** Outputs about it, each once. */
  records: number;
  /** Units it goes to that have any, of those that are there. */
  reached: number;
  asked: number;
}

/** As of a day. A topic is silent when nobody at all published anything about it in its days. */
export function topicStateOf(
  { from, to }: Pick<BriefingTopic, "from" | "to">,
  { records, reached, asked }: TopicReached,
  today: CivilDate,
): TopicState {
  if (today < from && records === 0) return { code: "ahead", days: daysBetween(today, from) };
  const isOver = to < today;
  const days = isOver ? 0 : daysBetween(today, to) + 1;
  if (records === 0) return { code: isOver ? "silent" : "waiting", days };
  if (asked > 0 && reached === asked) return { code: "all", days };
  return { code: isOver ? "some-late" : "some", days };
}

/** The topics of other weeks about the same message whose days it shares: what is published then counts for both. */
export function overlapping<T extends Pick<BriefingTopic, "id" | "messageId" | "from" | "to">>(
  topic: T,
  others: readonly T[],
): T[] {
  return others.filter(
    (other) =>
      other.id !== topic.id &&
      other.messageId === topic.messageId &&
      other.from <= topic.to &&
      topic.from <= other.to,
  );
}

/**
 * A topic's days moved from one week to another, as many days as lie between them, within the campaign; what would fall
 * out of it takes the week's own days.
 */
export function movedPeriod(
  { from, to }: Pick<BriefingTopic, "from" | "to">,
  source: ElectionWeek,
  target: ElectionWeek,
  { startsOn, endsOn }: Pick<Campaign, "startsOn" | "endsOn">,
): { from: CivilDate; to: CivilDate } {
  const days = daysBetween(source.startsOn, target.startsOn);
  const cut = (period: { from: CivilDate; to: CivilDate }) => ({
    from: period.from < startsOn ? startsOn : period.from,
    to: period.to > endsOn ? endsOn : period.to,
  });
  const moved = cut({ from: addDays(from, days), to: addDays(to, days) });
  return moved.from <= moved.to ? moved : cut({ from: target.startsOn, to: target.endsOn });
}
