import type { DateWarnings } from "~/domain/date-warnings";
import { capitalise, formatWeekday } from "~/i18n/format";
import type { Locale, Texts } from "~/i18n/texts";

/** What a date falls on: "Chủ Nhật", "Tết Nguyên đán", "Nghỉ bù 1/5", "Làm bù thứ Bảy"; "" for an ordinary working day. */
export function dayOffWords({ warning }: DateWarnings, t: Texts, locale: Locale): string {
  if (!warning) return "";
  const { list } = t.timeline;
  const weekday = formatWeekday(warning.day, locale);
  const name =
    warning.kind === "swapped-working" ? list.workedWeekend(weekday) : (warning.name?.[locale] ?? weekday);
  return warning.mustBeChecked ? `${capitalise(name)} (${list.mustBeChecked})` : capitalise(name);
}

/** "còn 9 ngày làm việc"; "" once the date has passed. */
export function workingDaysWords({ workingDaysLeft }: DateWarnings, t: Texts): string {
  return workingDaysLeft === null ? "" : t.timeline.list.workingDaysLeft(workingDaysLeft);
}

/** Both for the words of a picture's mark: "Chủ Nhật, còn 9 ngày làm việc"; "" where nothing warns. */
export function warningWords(warnings: DateWarnings, t: Texts, locale: Locale): string {
  if (!warnings.warning) return "";
  return [dayOffWords(warnings, t, locale), workingDaysWords(warnings, t)].filter(Boolean).join(", ");
}
