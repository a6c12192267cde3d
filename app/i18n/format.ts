import { formatCivil, weekdayOf } from "~/domain/calendar/civil-date";
import type { Locale, Texts } from "./texts";

export { formatCivil as formatDay, formatCivilShort as formatShortDay } from "~/domain/calendar/civil-date";

const weekdays = {
  vi: ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ Nhật"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};

/** "thứ Ba", "Chủ Nhật" */
export const formatWeekday = (day: string, locale: Locale): string =>
  weekdays[locale][weekdayOf(day) - 1] ?? "";

const shortWeekdays = {
  vi: ["T2", "T3", "T4", "T5", "T6", "T7", "CN"],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
};

/** "T3", "CN": for the axis of a picture */
export const formatShortWeekday = (day: string, locale: Locale): string =>
  shortWeekdays[locale][weekdayOf(day) - 1] ?? "";

/** "thứ Ba 04/05/2021" */
export const formatLongDay = (day: string, locale: Locale): string =>
  `${formatWeekday(day, locale)} ${formatCivil(day)}`;

/** 1.250 in Vietnamese, 1,250 in English. Grouped by hand: Node and Chrome 109 disagree about four digits. */
export function formatNumber(value: number, locale: Locale): string {
  const digits = String(Math.abs(Math.round(value))).replace(/\B(?=(\d{3})+$)/g, locale === "vi" ? "." : ",");
  return value < 0 ? `−${digits}` : digits;
}

/** "46,8" (46.8 in English): a mean to a tenth. */
export function formatTenth(value: number, locale: Locale): string {
  const tenths = Math.round(value * 10);
  return `${formatNumber(Math.floor(tenths / 10), locale)}${locale === "vi" ? "," : "."}${tenths % 10}`;
}

/** "640 KB", "1,2 MB" (1.2 MB in English). */
export function formatSize(bytes: number, locale: Locale): string {
  if (bytes < 2 ** 20) return `${Math.ceil(bytes / 2 ** 10)} KB`;
  const tenths = String(Math.round((bytes * 10) / 2 ** 20));
  return `${tenths.slice(0, -1)}${locale === "vi" ? "," : "."}${tenths.slice(-1)} MB`;
}

export interface Quantity {
  /** null: not counted. */
  value: number | null;
  qualifier: "exact" | "over" | "nearly" | "about" | "uncounted";
}

/** "trên 170", "51", "chưa đếm" */
export function formatQuantity({ value, qualifier }: Quantity, t: Texts, locale: Locale): string {
  if (value === null || qualifier === "uncounted") return t.frame.quantity.uncounted;
  return t.frame.quantity[qualifier](formatNumber(value, locale));
}

/** First letter in upper case, for a sentence that begins with a word of its own. */
export const capitalise = (text: string): string => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
