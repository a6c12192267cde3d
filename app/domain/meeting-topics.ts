/** The topics of a weekly meeting (giao ban), and which week it looks back on. */
import { addDays, type CivilDate } from "./calendar/civil-date";
import { type ElectionWeek, type FirstWeekday, weekOf } from "./calendar/election-week";

/**
 * In the order in which a meeting takes them; free topics come last until somebody moves them. `decoration` is there
 * where the campaign has a decoration date.
 */
export const topicKinds = [
  "conclusions",
  "words",
  "figures",
  "reports",
  "milestones",
  "decoration",
  "free",
] as const;
export type TopicKind = (typeof topicKinds)[number];

export const isTopicKind = (text: string): text is TopicKind => topicKinds.some((kind) => kind === text);

/** The last reporting week that has ended before the day of the meeting. */
export const weekOfMeeting = (on: CivilDate, firstDay: FirstWeekday): ElectionWeek =>
  weekOf(addDays(on, -7), firstDay);

/** The topic moved one place up or down among the others, by their ids; null where there is no such place. */
export function movedTopic(ids: readonly string[], id: string, way: "up" | "down"): string[] | null {
  const from = ids.indexOf(id);
  const to = way === "up" ? from - 1 : from + 1;
  if (from < 0 || to < 0 || to >= ids.length) return null;
  const moved = ids.filter((one) => one !== id);
  moved.splice(to, 0, id);
  return moved;
}

export const meetingsPath = (slug: string) => `/${slug}/giao-ban`;
export const meetingPath = (slug: string, on: CivilDate) => `${meetingsPath(slug)}/${on}`;
export const actionsPath = (slug: string) => `${meetingsPath(slug)}/ket-luan`;
export const actionPath = (slug: string, id: string) => `${actionsPath(slug)}/${id}`;
