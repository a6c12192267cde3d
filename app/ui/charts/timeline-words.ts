import { addDays, type CivilDate, daysBetween } from "~/domain/calendar/civil-date";
import type { MilestoneDate } from "~/domain/timeline";
import { type MilestoneTone, type TimelinePage, type TimelineRow, toneOf } from "~/domain/timeline-page";
import type { LaneKey, PictureMilestone } from "~/domain/timeline-picture";
import { formatDay, formatShortDay } from "~/i18n/format";
import type { Texts } from "~/i18n/texts";
import type { StatusKind } from "../kit/status";

/** How a tone looks; another body's passed date has no judgement and so no mark of one. */
export const statusOf: Record<MilestoneTone, StatusKind> = {
  done: "ok",
  late: "late",
  overdue: "bad",
  soon: "warn",
  ahead: "none",
  passed: "none",
  undated: "none",
};

/** A milestone's state in words: "Xong, sớm 1 ngày", "Còn 4 ngày", "12/33 · Còn 4 ngày" where units do it. */
export function stateWords(
  { state, units }: Pick<TimelineRow, "state"> & Partial<Pick<TimelineRow, "units">>,
  t: Texts,
): string {
  const words = bareState(state, t);
  return units ? `${t.timeline.coverage(units)} · ${words}` : words;
}

function bareState(state: TimelineRow["state"], { timeline: { states } }: Texts): string {
  switch (state.code) {
    case "done":
      return states.done;
    case "done-early":
    case "done-late":
    case "overdue":
    case "passed":
      return states[state.code](state.days);
    case "due-soon":
    case "upcoming":
      return states.left(state.days);
    case "window-open":
      return states.open(state.days);
    case "due-today":
      return states.today;
    case "not-datable":
      return states.undated;
  }
}

/** "08/05", "13/04–18/05", "22/05 07:00"; with the year where nothing around says it. */
export function dateWords(date: MilestoneDate, isWithYear = false): string {
  const day = isWithYear ? formatDay : formatShortDay;
  if (date.form === "window") return `${day(date.from)}–${day(date.to)}`;
  return date.form === "hour" ? `${day(date.on)} ${hourOf(date.at)}` : day(date.on);
}

/** `HH:mm` out of an instant's text with its offset. */
export const hourOf = (at: string): string => at.slice(11, 16);

type PicturedPage = Pick<TimelinePage, "rows" | "phases" | "decorationKey" | "asOf">;

/** The rows that have a date, as the picture draws them. */
export function picturedMilestones(page: PicturedPage, t: Texts): PictureMilestone[] {
  return page.rows.flatMap((row) => {
    if (!row.latest) return [];
    const lane = laneOf(row, page.decorationKey);
    const days = daysOf(row, row.latest, lane, page);
    return [
      {
        key: row.key,
        lane,
        ...days,
        plannedOn: row.plannedOn,
        isOpen: row.actualOn === null,
        ...wordsOf(row, row.latest, lane, t),
        rank: rankOf(row, days.to, page.asOf),
      },
    ];
  });
}

function laneOf(row: TimelineRow, decorationKey: string | null): LaneKey {
  if (row.kind === "consultation-round") return "consultation";
  if (row.kind === "meeting") return "meeting";
  return row.kind === "decoration" || row.key === decorationKey ? "decoration" : row.duty;
}

function shortName(row: TimelineRow, { timeline }: Texts): string {
  const short: Record<string, string> = timeline.short;
  return short[row.key] ?? row.title;
}

/** A consultation has no first lawful day; the week before its limit is when everybody looks out for it. */
const CONSULTATION_DAYS = 7;

function daysOf(
  row: TimelineRow,
  latest: MilestoneDate,
  lane: LaneKey,
  page: PicturedPage,
): Pick<PictureMilestone, "from" | "to" | "shape" | "markOn" | "limitOn"> {
  if (latest.form === "window") {
    const { from, to } = latest;
    return { from, to, shape: "window", markOn: lane === "ours" ? from : row.actualOn, limitOn: null };
  }
  const { on } = latest;
  if (lane === "consultation") {
    const held = row.actualOn ?? on;
    const first = addDays(on, -CONSULTATION_DAYS);
    return {
      from: held < first ? held : first,
      to: held > on ? held : on,
      shape: "run-up",
      markOn: held,
      limitOn: null,
    };
  }
  if (row.key === page.decorationKey) {
    return { from: decorationStart(page, on), to: on, shape: "progress", markOn: on, limitOn: null };
  }
  // Done things stand on the day they were done, with a tick at their limit.
  return { from: on, to: on, shape: "point", markOn: row.actualOn ?? on, limitOn: on };
}

/** Decoration is drawn from its first milestone, else from the phase that runs on the day before its limit. */
function decorationStart({ rows, phases, decorationKey }: PicturedPage, limit: CivilDate): CivilDate {
  const earlier = rows.flatMap((row) =>
    row.kind === "decoration" && row.key !== decorationKey && row.latest && row.latest.form !== "window"
      ? [row.latest.on]
      : [],
  );
  const before = addDays(limit, -1);
  const phase = phases.find((one) => one.kind === "phase" && one.startOn <= before && before <= one.endOn);
  const start = earlier.sort()[0] ?? phase?.startOn ?? limit;
  return start < limit ? start : limit;
}

/** The day first, but a consultation is known by its number. */
function wordsOf(
  row: TimelineRow,
  latest: MilestoneDate,
  lane: LaneKey,
  t: Texts,
): Pick<PictureMilestone, "lead" | "name"> {
  const { picture } = t.timeline;
  if (lane !== "consultation") {
    return {
      lead: dateWords(latest),
      name: [earlyOrLate(row, t), shortName(row, t)].filter(Boolean).join(": "),
    };
  }
  if (latest.form === "window") return { lead: shortName(row, t), name: dateWords(latest) };
  const limit = picture.limit(formatShortDay(latest.on));
  const held = row.actualOn ? `, ${picture.held(formatShortDay(row.actualOn))}` : "";
  return { lead: shortName(row, t), name: `${limit}${held}` };
}

/** Only what is ours is graded. */
function earlyOrLate({ state, duty }: TimelineRow, { timeline: { picture } }: Texts): string {
  if (duty !== "ours") return "";
  if (state.code === "done-early") return picture.early(state.days);
  return state.code === "done-late" ? picture.late(state.days) : "";
}

const RANKS: Record<MilestoneTone, number> = {
  overdue: 0,
  soon: 1,
  ahead: 2,
  late: 3,
  done: 4,
  passed: 5,
  undated: 6,
};

/** What needs a person first, then what is nearest to the day. */
function rankOf(row: TimelineRow, to: CivilDate, asOf: CivilDate): number {
  const distance = Math.abs(daysBetween(to, asOf));
  return RANKS[toneOf(row)] * 1000 + distance;
}
