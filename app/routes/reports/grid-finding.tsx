import { unpackCounts } from "~/domain/report-grid";
import { gridPath, type ReportGridPage } from "~/domain/report-grid-page";
import { ratesOf } from "~/domain/weekly-reports";
import { useLocale, useTexts } from "~/i18n/texts";
import { StatusMark } from "~/ui/kit/status";
import { rateText } from "./grid-words";

/** What is due of the week in question, parted into in time, late and missing: together 100 %. */
export function GridFinding({ page }: { page: ReportGridPage }) {
  const locale = useLocale();
  const words = useTexts().reportGrid.bar;
  const week = page.weeks.find(({ from }) => from === page.focus);
  if (!week) return null;
  const counts = unpackCounts(week.counts);
  const rates = ratesOf(counts);
  if (rates === null) return null;
  const parts = (["onTime", "late", "missing"] as const).map((part) => ({
    part,
    n: counts[part],
    rate: rateText(rates, part, locale),
    width: rates[part] / 10,
  }));
  return (
    <div className="rg-finding">
      <Bar label={words.caption(week.number)} parts={parts} />
      <ul className="legend">
        {parts.map(({ part, n, rate }) => (
          <li key={part}>
            <StatusMark kind={kinds[part]} />
            {n > 0 ? (
              <a
                href={gridPath(page.slug, page.query, {
                  week: week.from,
                  state: filters[part],
                  isFolded: false,
                })}
              >
                {words[part]({ n, rate })}
              </a>
            ) : (
              words[part]({ n, rate })
            )}
          </li>
        ))}
        <li>{words.sum(counts.onTime + counts.late + counts.missing)}</li>
        <li>
          {words.received(rateText(rates, "received", locale))},{" "}
          {words.onTimeRate(rateText(rates, "onTime", locale))}
        </li>
        {counts.nothing > 0 ? <li>{words.nothing(counts.nothing)}</li> : null}
      </ul>
    </div>
  );
}

function Bar({ label, parts }: { label: string; parts: readonly { part: string; width: number }[] }) {
  let left = 0;
  return (
    <svg className="rg-bar" role="img" aria-label={label}>
      {parts.map(({ part, width }) => {
        const x = left;
        left += width;
        return (
          <rect key={part} className={`rg-part-${part}`} x={`${x}%`} width={`${width}%`} height="100%" />
        );
      })}
    </svg>
  );
}

const kinds = { onTime: "ok", late: "late", missing: "bad" } as const;
const filters = { onTime: "on-time", late: "late", missing: "missing" } as const;
