import { type GridFilter, unpackCounts } from "~/domain/report-grid";
import { type GridGroup, gridPath, type ReportGridPage } from "~/domain/report-grid-page";
import { type ReportCounts, ratesOf } from "~/domain/weekly-reports";
import { formatNumber } from "~/i18n/format";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { rateText } from "./grid-words";

/** Received of expected for each week, and whether anything is missing. */
export function GroupNumbers({
  group,
  name,
  page,
}: {
  group: GridGroup;
  name: string;
  page: ReportGridPage;
}) {
  const { table: words } = useTexts().reportGrid;
  return group.counts.split(",").map((packed, index) => {
    const { expected, onTime, late, missing } = unpackCounts(packed);
    const week = page.weeks[index];
    if (!week) return null;
    const received = onTime + late;
    return (
      <td key={week.from} className={week.from === page.focus ? "rg-focus" : undefined}>
        {expected === 0 ? (
          <span aria-hidden="true">—</span>
        ) : (
          <>
            <span aria-hidden="true" className={missing > 0 ? "rg-short" : undefined}>
              {words.received({ received, expected })}
            </span>
            <span className="sr">
              {words.receivedSpoken({ group: name, week: week.number, received, expected, missing })}
            </span>
          </>
        )}
      </td>
    );
  });
}

/** The numbers of each week, every one of its own: what is due is in time, late or missing. */
export function WeekSums({ page }: { page: ReportGridPage }) {
  const t = useTexts();
  const locale = useLocale();
  const counts = page.weeks.map((week) => unpackCounts(week.counts));
  return (
    <tfoot>
      {linesOf(t, locale).map(({ key, head, filter, show }) => (
        <tr key={key}>
          <th scope="row" className="rg-name">
            {head}
          </th>
          {page.weeks.map((week, index) => {
            const count = counts[index];
            const text = count ? show(count) : "";
            const isLink = filter !== null && text !== "0" && text !== "—";
            return (
              <td key={week.from} className={week.from === page.focus ? "rg-focus" : undefined}>
                {isLink ? (
                  <a
                    href={gridPath(page.slug, page.query, {
                      week: week.from,
                      state: filter,
                      isFolded: false,
                    })}
                    aria-label={t.reportGrid.table.sums.open({
                      what: head,
                      week: week.number,
                      n: Number(text.replace(/\D/g, "")),
                    })}
                  >
                    {text}
                  </a>
                ) : (
                  text
                )}
              </td>
            );
          })}
        </tr>
      ))}
    </tfoot>
  );
}

interface SumLine {
  key: string;
  head: string;
  /** What the number opens to; "" is everything of the week, null nothing. */
  filter: GridFilter | "" | null;
  show: (counts: ReportCounts) => string;
}

function linesOf(t: Texts, locale: Locale): SumLine[] {
  const words = t.reportGrid.table.sums;
  const number = (value: number) => formatNumber(value, locale);
  return [
    { key: "expected", head: words.expected, filter: "", show: ({ expected }) => number(expected) },
    {
      key: "received",
      head: words.received,
      filter: null,
      show: ({ onTime, late }) => number(onTime + late),
    },
    {
      key: "received-rate",
      head: words.receivedRate,
      filter: null,
      show: (counts) => rateText(ratesOf(counts), "received", locale),
    },
    { key: "on-time", head: words.onTime, filter: "on-time", show: ({ onTime }) => number(onTime) },
    {
      key: "on-time-rate",
      head: words.onTimeRate,
      filter: null,
      show: (counts) => rateText(ratesOf(counts), "onTime", locale),
    },
    { key: "late", head: words.late, filter: "late", show: ({ late }) => number(late) },
    { key: "missing", head: words.missing, filter: "missing", show: ({ missing }) => number(missing) },
    { key: "waiting", head: words.waiting, filter: "waiting", show: ({ waiting }) => number(waiting) },
    { key: "nothing", head: words.nothing, filter: "nothing", show: ({ nothing }) => number(nothing) },
  ];
}
