import { formatCivil } from "~/domain/calendar/civil-date";
import type { HolidayDraft } from "~/domain/holidays";

/** The forms of the page of days off, as their buttons name them. */
export const HOLIDAY_INTENTS = ["add", "paste", "edit", "remove"] as const;

export const holidaysPath = (year: number | string): string => `/quan-tri/ngay-nghi?nam=${year}`;

/** A row as the fields of its form. */
export function holidayFields(row: HolidayDraft): Record<string, string> {
  return {
    day: formatCivil(row.day),
    kind: row.kind,
    nameVi: row.nameVi,
    nameEn: row.nameEn,
    source: row.source,
    mustBeChecked: row.mustBeChecked ? "1" : "",
  };
}
