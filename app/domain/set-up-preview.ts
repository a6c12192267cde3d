import { addDays, type CivilDate, weekdayOf } from "./calendar/civil-date";
import { tMinus, weeksBetween } from "./calendar/election-week";
import type { CampaignOutline } from "./campaign-outline";
import { EDITIONS } from "./law/editions/index";
import { meetingDaysBetween } from "./meetings";
import type { Preview, PreviewRow } from "./set-up-page";
import { type TimelineEntry, timelineOf } from "./timeline";

/** The election as it would be made, with its whole calendar in the order of days. */
export function previewOf(
  outline: CampaignOutline,
  { targets, locale }: { targets: number; locale: "vi" | "en" },
): Preview {
  const rows = calendarOf(outline).map((entry) => rowOf(entry, locale, outline.electionOn));
  const { electionOn, startsOn, endsOn, units } = outline;
  const kinds = [...new Set(units.map(({ kind }) => kind))];
  const meetings = meetingDaysBetween(startsOn, addDays(electionOn, -1), outline.meeting);
  const [first, last] = [meetings[0], meetings.at(-1)];
  return {
    ...{ name: outline.name, slug: outline.slug, electionOn, startsOn, endsOn, targets, rows },
    edition: EDITIONS[outline.lawEdition].name[locale],
    units: kinds.map((kind) => ({ kind, count: units.filter((unit) => unit.kind === kind).length })),
    unitCount: units.filter(({ gathers }) => !gathers).length,
    categories: outline.categories.length,
    messages: outline.messages.length,
    meetings:
      first && last && outline.meeting
        ? { count: meetings.length, first: first.on, last: last.on, time: outline.meeting.time }
        : null,
    weeks: weeksBetween(startsOn, endsOn, outline.weekFirstDay).length,
    statutory: rows.filter(({ origin }) => origin === "statutory").length,
    planned: outline.milestones.length,
    onWeekend: rows.filter(({ weekend }) => weekend !== null).length,
    phases: outline.phases.map(({ name, kind, startOn, endOn }) => ({
      ...{ name, kind, startOn, endOn },
      from: tMinus(electionOn, startOn),
      to: tMinus(electionOn, endOn),
    })),
  };
}

function calendarOf({ lawEdition, electionOn, phases, milestones }: CampaignOutline): TimelineEntry[] {
  return timelineOf({
    edition: EDITIONS[lawEdition],
    electionOn,
    phases,
    planMilestones: milestones.map((one) => ({
      key: one.key,
      origin: one.origin,
      kind: "deadline",
      duty: one.duty ?? "ours",
      title: one.name,
      responsible: one.responsible,
      dueOn: one.dueOn,
      inclusive: one.inclusive !== false,
      dueAt: null,
      documentId: null,
      clause: "",
    })),
    states: new Map(),
    asOf: electionOn,
  });
}

function rowOf(entry: TimelineEntry, locale: "vi" | "en", electionOn: CivilDate): PreviewRow {
  return {
    key: entry.key,
    origin: entry.origin,
    title: entry.title[locale],
    article: entry.article ?? "",
    date: entry.latest,
    tMinus: entry.tMinus,
    weekend: entry.latest && weekendOf(entry.latest, electionOn),
    isProvisional: entry.isProvisional,
  };
}

/**
 * A deadline's own day; of a window its last, since the first obliges nobody to anything. Election day itself is a
 * Sunday by law and needs no mark.
 */
function weekendOf(date: NonNullable<TimelineEntry["latest"]>, electionOn: CivilDate): 6 | 7 | null {
  const day: CivilDate = date.form === "window" ? date.to : date.on;
  if (day === electionOn) return null;
  const weekday = weekdayOf(day);
  return weekday === 6 || weekday === 7 ? weekday : null;
}
