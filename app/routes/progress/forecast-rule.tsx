import type { ProgressPage } from "~/domain/progress";
import { formatNumber, formatShortDay } from "~/i18n/format";
import { rangeText } from "~/i18n/progress-words";
import { useLocale, useTexts } from "~/i18n/texts";

/** How the forecast is worked out and from which weeks, or why there is none. */
export function ForecastRule({ page: { forecast } }: { page: ProgressPage }) {
  const { forecast: words } = useTexts().progress;
  const locale = useLocale();
  if (forecast.kind === "off") return <p className="pic-note">{words.off[forecast.reason]}</p>;
  const { slowest, fastest, daysLeft: days } = forecast;
  const basis = words.basis({
    slowWeek: slowest.week,
    slow: formatNumber(slowest.amount, locale),
    fastWeek: fastest.week,
    fast: formatNumber(fastest.amount, locale),
    days,
  });
  return (
    <p className="pic-note">
      {words.rule} {basis}
    </p>
  );
}

/** What the forecast's tint means, with its range, for the legend. */
export function ForecastEntry({ to, low, high }: NonNullable<ProgressPage["curve"]["forecast"]>) {
  const { forecast: words } = useTexts().progress;
  const range = rangeText(low, high, useLocale());
  return (
    <li>
      <svg width="28" height="12" aria-hidden="true">
        <rect className="forecast" width="28" height="12" />
      </svg>
      {words.legend({ day: formatShortDay(to.day), range })}
    </li>
  );
}
