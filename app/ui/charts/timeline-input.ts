/** What the timeline picture is drawn from: days and words, out of the page's data. */
import type { CivilDate } from "~/domain/calendar/civil-date";
import { type MilestoneTone, type TimelinePage, toneOf } from "~/domain/timeline-page";
import type { DayRange, PictureInput, PictureMilestone } from "~/domain/timeline-picture";
import { wholeRange } from "~/domain/timeline-picture";
import { type PictureView, rangeOf } from "~/domain/timeline-picture-extent";
import { type RoundBar, roundBars } from "~/domain/timeline-picture-rounds";
import { formatShortDay } from "~/i18n/format";
import type { Locale, Texts } from "~/i18n/texts";
import { picturedMilestones } from "./timeline-words";
import { warningWords } from "./warning-words";

/** What a mark stands for. */
export interface PictureSubject {
  title: string;
  tone: MilestoneTone;
  isOwn: boolean;
  /** Its page; null where it has none of its own. */
  to: string | null;
}

export interface Pictured {
  milestones: PictureMilestone[];
  subjects: ReadonlyMap<string, PictureSubject>;
  /** Everything there is to see. */
  whole: DayRange;
}

/** Everything that can be pictured of the page, whatever the view. */
export function picturedOf(
  page: TimelinePage,
  toOf: (key: string) => string,
  t: Texts,
  locale: Locale,
): Pictured {
  const rows = new Map(page.rows.map((row) => [row.key, row]));
  const bars = roundBars(page.rounds ?? []);
  const milestones = [
    ...picturedMilestones(page, t),
    ...bars.map((bar) => roundMilestone(bar, page.asOf, t)),
  ];
  const subjects = new Map<string, PictureSubject>();
  for (const [key, row] of rows) {
    const title = [row.title, warningWords(row.warnings, t, locale)].filter(Boolean).join(". ");
    subjects.set(key, { title, tone: toneOf(row), isOwn: row.duty === "ours", to: toOf(key) });
  }
  for (const bar of bars) {
    const title = [t.timeline.picture.rounds.lead(bar), bar.unitName].filter(Boolean).join(", ");
    subjects.set(bar.key, { title, tone: roundTone(bar, page.asOf), isOwn: false, to: null });
  }
  return { milestones, subjects, whole: wholeOf(page, milestones) };
}

/** The picture's input for one view of it. */
export function pictureInputOf(
  page: TimelinePage,
  { milestones, whole }: Pick<Pictured, "milestones" | "whole">,
  view: PictureView,
  t: Texts,
): PictureInput {
  const { asOf, electionOn, phases, weekFirstDay } = page;
  return {
    extent: view.extent,
    range: rangeOf(view, whole, weekFirstDay),
    asOf,
    electionOn,
    electionLabel: t.timeline.picture.election(formatShortDay(electionOn)),
    weekFirstDay,
    phases,
    milestones,
    meetings: page.meetings,
    daysOff: page.daysOff ?? [],
    baseline: new Map(Object.entries(page.baseline ?? {})),
  };
}

/** From the first milestone to the last; a phase that began before runs on at the edge. */
function wholeOf(page: TimelinePage, milestones: readonly PictureMilestone[]): DayRange {
  const days: CivilDate[] = [
    ...page.phases.map((phase) => phase.endOn),
    ...milestones.flatMap((one) => [one.from, one.to]),
  ];
  return wholeRange(page.electionOn, days, page.weekFirstDay);
}

function roundMilestone(bar: RoundBar, asOf: CivilDate, t: Texts): PictureMilestone {
  const { rounds } = t.timeline.picture;
  const isHeld = bar.held === bar.all;
  const day = bar.markOn && (isHeld ? rounds.heldOn : rounds.plannedOn)(formatShortDay(bar.markOn));
  return {
    key: bar.key,
    lane: "consultation",
    from: bar.from,
    to: bar.to,
    shape: "window",
    markOn: bar.markOn,
    limitOn: null,
    plannedOn: null,
    isOpen: !isHeld,
    lead: rounds.lead(bar),
    name: bar.all === 1 ? [bar.unitName, day].filter(Boolean).join(", ") : rounds.held(bar),
    rank: bar.to < asOf ? 5000 : 2000,
  };
}

/** Others hold the rounds: they are shown, never graded. */
function roundTone({ held, all, to }: RoundBar, asOf: CivilDate): MilestoneTone {
  if (held === all) return "done";
  return to < asOf ? "passed" : "ahead";
}
