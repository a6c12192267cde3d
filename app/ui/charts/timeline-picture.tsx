import type { CivilDate } from "~/domain/calendar/civil-date";
import type { TimelinePage, TimelineRow } from "~/domain/timeline-page";
import {
  type DayRange,
  nearRange,
  type PictureInput,
  type PictureMilestone,
  wholeRange,
  widePicture,
} from "~/domain/timeline-picture";
import { tallPicture } from "~/domain/timeline-picture-tall";
import { formatDay, formatShortDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { useLinkClicks } from "../kit/link-clicks";
import { StatusMark } from "../kit/status";
import { PassedMark } from "./timeline-marks";
import { TimelineTall } from "./timeline-tall";
import { TimelineWide } from "./timeline-wide";
import { picturedMilestones } from "./timeline-words";

/** The whole election, or the eight weeks around the day. */
export type PictureExtent = "whole" | "near";

export interface TimelinePictureProps {
  page: TimelinePage;
  /** On a desk and on paper; on a phone. */
  extent: { wide: PictureExtent; tall: PictureExtent };
  /** A milestone's page. */
  toOf: (key: string) => string;
}

/** The timeline as a picture: a wide one for desk and paper, a tall one for a phone, one legend. */
export function TimelinePicture({ page, extent, toOf }: TimelinePictureProps) {
  const t = useTexts();
  const onClick = useLinkClicks();
  const words = t.timeline.picture;
  const milestones = picturedMilestones(page, t);
  const rows = new Map(page.rows.map((row) => [row.key, row]));
  const wideInput = inputOf(page, milestones, extent.wide, t);
  const tallInput = inputOf(page, milestones, extent.tall, t);
  const wide = widePicture(wideInput);
  const tall = tallPicture(tallInput, words.today(formatShortDay(page.asOf)));
  const spoken = ({ range, asOf }: PictureInput) =>
    words.spoken({
      from: formatDay(range.from),
      to: formatDay(range.to),
      asOf: formatDay(asOf),
      milestones: milestones.length,
    });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the same links for the keyboard; this only follows those inside without reloading
    <figure className="pic tl-pic print-wide" onClick={onClick}>
      <div className="tl-scroll">
        <TimelineWide
          picture={wide}
          input={wideInput}
          rows={rows}
          toOf={toOf}
          label={spoken(wideInput)}
          t={t}
        />
        <TimelineTall
          picture={tall}
          input={tallInput}
          rows={rows}
          toOf={toOf}
          label={spoken(tallInput)}
          t={t}
        />
      </div>
      <figcaption>
        <Legend words={words} />
        <NumberKey keys={wide.numbered} milestones={milestones} rows={rows} title={words.numbers} />
      </figcaption>
    </figure>
  );
}

function inputOf(
  page: TimelinePage,
  milestones: PictureMilestone[],
  extent: PictureExtent,
  t: Texts,
): PictureInput {
  const { asOf, electionOn, phases } = page;
  return {
    range: extent === "near" ? nearRange(asOf) : wholeRangeOf(page, milestones),
    asOf,
    electionOn,
    electionLabel: t.timeline.picture.election(formatShortDay(electionOn)),
    phases,
    milestones,
  };
}

/** From the first milestone to the last; a phase that began before runs on at the edge. */
function wholeRangeOf(
  { electionOn, phases }: TimelinePage,
  milestones: readonly PictureMilestone[],
): DayRange {
  const days: CivilDate[] = [
    ...phases.map((phase) => phase.endOn),
    ...milestones.flatMap((one) => [one.from, one.to]),
  ];
  return wholeRange(electionOn, days);
}

function Legend({ words: { legend } }: { words: Texts["timeline"]["picture"] }) {
  return (
    <ul className="legend">
      <li>
        <StatusMark kind="ok" />
        {legend.done}
      </li>
      <li>
        <StatusMark kind="warn" />
        {legend.soon}
      </li>
      <li>
        <StatusMark kind="bad" />
        {legend.overdue}
      </li>
      <li>
        <StatusMark kind="none" />
        {legend.ahead}
      </li>
      <li>
        <PassedMark />
        {legend.passed}
      </li>
      <li>
        <StatusMark kind="late" />
        {legend.late}
      </li>
      <li>
        <svg className="chart tl-key" viewBox="0 0 26 12" aria-hidden="true" focusable="false">
          <rect className="window" x=".5" y=".5" width="25" height="11" rx="1" />
        </svg>
        {legend.window}
      </li>
      <li>
        <svg className="chart tl-key" viewBox="0 0 26 12" aria-hidden="true" focusable="false">
          <path className="tl-run-up" d="M.5 1H25V11H.5" />
        </svg>
        {legend.consultation}
      </li>
      <li>
        <svg className="chart tl-key tl-key-s" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path className="tl-diamond" d="M8 1l7 7-7 7-7-7z" />
        </svg>
        {legend.election}
      </li>
    </ul>
  );
}

interface NumberKeyProps {
  keys: readonly string[];
  milestones: readonly PictureMilestone[];
  rows: ReadonlyMap<string, TimelineRow>;
  title: string;
}

/** What the numbers stand for, where there was no room for words. */
function NumberKey({ keys, milestones, rows, title }: NumberKeyProps) {
  if (keys.length === 0) return null;
  return (
    <div className="tl-numbers">
      <b>{title}</b>
      <ol>
        {keys.map((key) => (
          <li key={key}>
            {milestones.find((one) => one.key === key)?.lead} {rows.get(key)?.title}
          </li>
        ))}
      </ol>
    </div>
  );
}
