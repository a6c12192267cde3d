import { addDays } from "./calendar/civil-date";
import { tMinus, weeksBetween } from "./calendar/election-week";
import type { Holidays } from "./calendar/working-days";
import type { CampaignOutline } from "./campaign-outline";
import { warningsOf } from "./date-warnings";
import { EDITIONS } from "./law/editions/index";
import { meetingDaysBetween } from "./meetings";
import type { Preview, PreviewRow } from "./set-up-page";
import { type TimelineEntry, timelineOf } from "./timeline";

interface PreviewFacts {
  targets: number;
  rules: number;
  locale: "vi" | "en";
  holidays: Holidays;
}

/** The election as it would be made, with its whole calendar in the order of days. */
export function previewOf(
  outline: CampaignOutline,
  { targets, rules, locale, holidays }: PreviewFacts,
): Preview {
  const rows = calendarOf(outline).map((entry) => rowOf(entry, { locale, holidays, outline }));
  const { electionOn, startsOn, endsOn, units } = outline;
  const kinds = [...new Set(units.map(({ kind }) => kind))];
  const meetings = meetingDaysBetween(startsOn, addDays(electionOn, -1), outline.meeting);
  const [first, last] = [meetings[0], meetings.at(-1)];
  return {
    ...{ name: outline.name, slug: outline.slug, electionOn, startsOn, endsOn, targets, rules, rows },
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
    onDaysOff: rows.filter(({ warnings: { warning } }) => warning && warning.kind !== "swapped-working")
      .length,
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

function rowOf(
  entry: TimelineEntry,
  { locale, holidays, outline }: { locale: "vi" | "en"; holidays: Holidays; outline: CampaignOutline },
): PreviewRow {
  return {
    key: entry.key,
    origin: entry.origin,
    title: entry.title[locale],
    article: entry.article ?? "",
    date: entry.latest,
    tMinus: entry.tMinus,
    warnings: warningsOf(entry.latest, outline.startsOn, outline.electionOn, holidays),
    isProvisional: entry.isProvisional,
  };
}
