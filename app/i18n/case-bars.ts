import type { ClockPage, ClockWeek } from "~/domain/case-clock-page";
import type { BarRow, BarsSeries } from "~/domain/charts-drawn/bars";
import { formatShortDay } from "./format";
import type { Texts } from "./texts";

/** So many weeks stand in the picture; the table holds all. */
const mostWeeks = 12;

/** The medians by week as bars in hours, each with its goal's tick; weeks in which nothing was settled have none. */
export function clockBars({ weeks, goals }: ClockPage, { cases }: Texts): BarsSeries {
  const words = cases.clock;
  const bar = (name: string, minutes: number | null, n: number, target: number, colour: number): BarRow[] =>
    minutes === null
      ? []
      : [
          {
            ...{ name, value: minutes / 60, target, colour },
            figures: words.figure({ time: cases.duration(minutes), n }),
          },
        ];
  const rows = weeks.slice(0, mostWeeks).flatMap((week) => {
    const own = [
      ...bar(words.decide, week.decideMedian, week.decided, goals.decideHours, 1),
      ...bar(words.publish, week.publishMedian, week.published, goals.publishHours, 1),
    ];
    return own.length === 0 ? [] : [{ head: weekName(week, cases) }, ...own];
  });
  return { rows };
}

export const weekName = (
  { number, from, to }: Pick<ClockWeek, "number" | "from" | "to">,
  { clock }: Texts["cases"],
): string => clock.week({ number, from: formatShortDay(from), to: formatShortDay(to) });
