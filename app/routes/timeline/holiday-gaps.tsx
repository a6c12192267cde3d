import type { HolidayGaps as Gaps } from "~/domain/calendar/working-days";
import { useTexts } from "~/i18n/texts";

/** Years whose days off are not known, or not all: said rather than counted as years without any. */
export function HolidayGaps({ gaps: { unknown, provisional } }: { gaps: Gaps }) {
  const words = useTexts().timeline.list.holidayGaps;
  if (unknown.length + provisional.length === 0) return null;
  return (
    <p className="f-hint">
      {unknown.length > 0 ? `${words.unknown(unknown.join(", "))} ` : null}
      {provisional.length > 0 ? words.provisional(provisional.join(", ")) : null}
    </p>
  );
}
