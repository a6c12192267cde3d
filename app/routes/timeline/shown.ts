import { weekOf } from "~/domain/calendar/election-week";
import type { TimelinePage } from "~/domain/timeline-page";
import type { DayRange } from "~/domain/timeline-picture";
import { type PictureView, rangeOf } from "~/domain/timeline-picture-extent";
import { formatDay, formatShortDay } from "~/i18n/format";
import type { Texts } from "~/i18n/texts";

/** "Tháng 5/2021 (26/04–06/06)", "Tuần 18 (03/05–09/05)" */
export function shownWords(page: TimelinePage, view: PictureView, whole: DayRange, t: Texts): string {
  const { shown } = t.timeline.picture;
  const range = rangeOf(view, whole, page.weekFirstDay);
  if (view.extent === "whole") return shown.whole({ from: formatDay(range.from), to: formatDay(range.to) });
  const days = { from: formatShortDay(range.from), to: formatShortDay(range.to) };
  if (view.extent === "week")
    return shown.week({ ...days, number: weekOf(view.at, page.weekFirstDay).number });
  return shown.month({ ...days, month: Number(view.at.slice(5, 7)), year: view.at.slice(0, 4) });
}
