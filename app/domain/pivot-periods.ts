import { addDays, type CivilDate, formatCivilShort } from "./calendar/civil-date";
import type { Campaign, Phase } from "./campaign";
import type { PivotAxis, PivotView } from "./pivot-terms";
import { campaignWeeks } from "./progress-heat";

export interface PivotPeriod {
  name: string;
  note: string;
  /** Days of it that the table is of, both included. */
  from: CivilDate;
  to: CivilDate;
  /** Its own last day, however much of it the table is of. */
  end: CivilDate;
}

interface PeriodFrame {
  view: Pick<PivotView, "filter">;
  campaign: Pick<Campaign, "startsOn" | "endsOn" | "weekFirstDay">;
  structure: { phases: readonly Phase[] };
}

/** The weeks, months or phases that the table's days touch, each cut to those days. Phases and peaks may overlap. */
export function pivotPeriods(axis: PivotAxis, frame: PeriodFrame): PivotPeriod[] {
  const days = daysOf(frame);
  return wholePeriods(axis, frame)
    .map((one) => ({
      ...one,
      from: one.from < days.from ? days.from : one.from,
      to: one.to > days.to ? days.to : one.to,
      end: one.to,
    }))
    .filter((one) => one.from <= one.to);
}

/** The table's days. */
export function daysOf({ view, campaign }: Pick<PeriodFrame, "view" | "campaign">): {
  from: CivilDate;
  to: CivilDate;
} {
  const { from, to } = view.filter;
  return { from: from !== null && from > campaign.startsOn ? from : campaign.startsOn, to };
}

function wholePeriods(axis: PivotAxis, frame: PeriodFrame): Omit<PivotPeriod, "end">[] {
  const { campaign, structure, view } = frame;
  if (axis === "dot") {
    return structure.phases.map((one) => ({ name: one.name, note: "", from: one.startOn, to: one.endOn }));
  }
  if (axis === "thang") return monthsBetween(campaign.startsOn, view.filter.to);
  return campaignWeeks(campaign, view.filter.to).map((week) => ({
    name: String(week.number),
    note: formatCivilShort(week.startsOn),
    from: week.startsOn,
    to: week.endsOn,
  }));
}

function monthsBetween(first: CivilDate, last: CivilDate): Omit<PivotPeriod, "end">[] {
  const months: Omit<PivotPeriod, "end">[] = [];
  for (let at = `${first.slice(0, 7)}-01`; at <= last; ) {
    const next = `${addDays(at, 31).slice(0, 7)}-01`;
    months.push({
      name: `${Number(at.slice(5, 7))}/${at.slice(0, 4)}`,
      note: "",
      from: at,
      to: addDays(next, -1),
    });
    at = next;
  }
  return months;
}

/** Which stored totals to read: whole weeks where a week lies within each member of time, single days elsewhere. */
export interface PivotSpans {
  /** Whole reporting weeks: the day they are stored under, and one of their days. */
  weeks: { key: CivilDate; day: CivilDate }[];
  /** Days to be read one by one. */
  days: { from: CivilDate; to: CivilDate }[];
}

/** `periods`: the members of time of every axis. */
export function pivotSpans(frame: PeriodFrame, periods: readonly PivotPeriodDays[]): PivotSpans {
  const days = daysOf(frame);
  const spans: PivotSpans = { weeks: [], days: [] };
  for (const week of campaignWeeks(frame.campaign, days.to)) {
    if (week.endsOn < days.from) continue;
    const isWhole = days.from <= week.startsOn && week.endsOn <= days.to;
    const isCut = periods.some(
      ({ from, to }) =>
        (from > week.startsOn && from <= week.endsOn) || (to >= week.startsOn && to < week.endsOn),
    );
    if (isWhole && !isCut) spans.weeks.push({ key: week.wholeFrom, day: week.startsOn });
    else {
      spans.days.push({
        from: week.startsOn < days.from ? days.from : week.startsOn,
        to: week.endsOn > days.to ? days.to : week.endsOn,
      });
    }
  }
  return spans;
}

type PivotPeriodDays = Pick<PivotPeriod, "from" | "to">;
