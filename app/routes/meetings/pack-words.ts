import type { MeetingPack, PackTopic } from "~/domain/meeting-pack";
import { formatDay, formatNumber, formatQuantity, formatTenth } from "~/i18n/format";
import type { Locale, Texts } from "~/i18n/texts";

type Figure = MeetingPack["categories"][number]["inWeek"];

export const topicTitle = ({ kind, title }: PackTopic, t: Texts): string =>
  kind === "free" ? title : t.meetings.topics[kind];

/** What was not reported is no 0. */
export const figureWords = (figure: Figure, t: Texts, locale: Locale): string =>
  figure ? formatQuantity(figure, t, locale) : t.meetings.sheet.blank;

/** "3 tin, bài": the figure with what it counts. */
export const lineWords = (
  { figure, unit, name }: MeetingPack["bodies"][number]["lines"][number],
  t: Texts,
  locale: Locale,
): string => `${figureWords(figure, t, locale)} ${unit} (${name})`;

/** "Tin, bài: 51/60 (85%)" */
export const planWords = (
  { name, figure, planned, percent }: MeetingPack["bodies"][number]["plans"][number],
  t: Texts,
  locale: Locale,
): string => {
  const share = percent === null ? "" : ` (${percent}%)`;
  return `${name}: ${figureWords(figure, t, locale)}/${formatNumber(planned, locale)}${share}`;
};

/** "93,3%" of tenths. */
export const rateWords = (tenths: number, locale: Locale): string => `${formatTenth(tenths / 10, locale)}%`;

/** "1 ngày 2 giờ" */
export const lateWords = (minutes: number, t: Texts): string =>
  t.meetings.sheet.duration({
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
  });

/** A day, an hour of a day, or from when until when. */
export function dayWords({ from, to, time }: MeetingPack["milestones"][number]): string {
  if (from !== to) return `${formatDay(from)} – ${formatDay(to)}`;
  return time === "" ? formatDay(to) : `${time} ${formatDay(to)}`;
}
