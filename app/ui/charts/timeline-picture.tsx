import { useMemo } from "react";
import type { CivilDate } from "~/domain/calendar/civil-date";
import type { TimelinePage } from "~/domain/timeline-page";
import { type PictureInput, widePicture } from "~/domain/timeline-picture";
import type { PictureView } from "~/domain/timeline-picture-extent";
import { tallPicture } from "~/domain/timeline-picture-tall";
import { formatDay, formatShortDay } from "~/i18n/format";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { useHydrated } from "../kit/hydrated";
import { useLinkClicks } from "../kit/link-clicks";
import { type Pictured, pictureInputOf } from "./timeline-input";
import { legendOf, TimelineLegend } from "./timeline-legend";
import { TallHandles, WideHandles } from "./timeline-plan-handles";
import { TimelineTall } from "./timeline-tall";
import { TimelineWide } from "./timeline-wide";

/** Planned days that may be moved in the picture. */
export interface PicturePlanning {
  /** What has been moved and not yet saved. */
  proposed: { key: string; on: CivilDate } | null;
  onPropose: (key: string, on: CivilDate) => void;
}

export interface TimelinePictureProps {
  page: TimelinePage;
  pictured: Pictured;
  /** On a desk and on paper; on a phone. */
  views: { wide: PictureView; tall: PictureView };
  /** null: nobody may move anything. */
  planning: PicturePlanning | null;
}

/** The timeline as a picture: a wide one for desk and paper, a tall one for a phone, one legend. */
export function TimelinePicture({ page, pictured, views, planning }: TimelinePictureProps) {
  const t = useTexts();
  const locale = useLocale();
  const onClick = useLinkClicks();
  const { wide, tall } = useDrawings(page, pictured, views, t);
  const { subjects } = pictured;
  const common = { subjects, t, locale };
  const movable = useHydrated() ? planning : null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the same links for the keyboard; this only follows those inside without reloading
    <figure className="pic tl-pic print-wide" onClick={onClick}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached by keyboard */}
      <section className="tl-scroll" aria-label={t.timeline.picture.area} tabIndex={0}>
        <TimelineWide {...wide} {...common} label={spoken(wide.input, t)}>
          {movable ? <WideHandles {...wide} {...common} planning={movable} /> : null}
        </TimelineWide>
        <TimelineTall {...tall} {...common} label={spoken(tall.input, t)}>
          {movable ? <TallHandles {...tall} {...common} planning={movable} /> : null}
        </TimelineTall>
      </section>
      <figcaption>
        <Legends wide={wide.input} tall={tall.input} t={t} />
        <NumberKey keys={wide.picture.numbered} pictured={pictured} title={t.timeline.picture.numbers} />
        <Hints isMovable={movable !== null && wide.input.milestones.some(hasPlan)} t={t} />
      </figcaption>
    </figure>
  );
}

/** The layouts of both drawings, made anew only for other data or another view. */
function useDrawings(
  page: TimelinePage,
  pictured: Pictured,
  { wide, tall }: TimelinePictureProps["views"],
  t: Texts,
) {
  const wideDrawing = useMemo(() => {
    const input = pictureInputOf(page, pictured, { extent: wide.extent, at: wide.at }, t);
    return { input, picture: widePicture(input) };
  }, [page, pictured, wide.extent, wide.at, t]);
  const tallDrawing = useMemo(() => {
    const input = pictureInputOf(page, pictured, { extent: tall.extent, at: tall.at }, t);
    return { input, picture: tallPicture(input, t.timeline.picture.today(formatShortDay(page.asOf))) };
  }, [page, pictured, tall.extent, tall.at, t]);
  return { wide: wideDrawing, tall: tallDrawing };
}

/** One for both, unless they show different things. */
function Legends({ wide, tall, t }: { wide: PictureInput; tall: PictureInput; t: Texts }) {
  if (wide.extent === tall.extent) return <TimelineLegend items={legendOf(wide, t)} />;
  return (
    <>
      <div className="wide-only">
        <TimelineLegend items={legendOf(wide, t)} />
      </div>
      <div className="phone-only">
        <TimelineLegend items={legendOf(tall, t)} />
      </div>
    </>
  );
}

const hasPlan = (one: PictureInput["milestones"][number]) => one.isOpen && one.plannedOn !== null;

function Hints({ isMovable, t }: { isMovable: boolean; t: Texts }) {
  const { plan, keys } = t.timeline.picture;
  if (!useHydrated()) return null;
  return (
    <p className="tl-hint screen-only">
      {isMovable ? `${plan.hint} ` : null}
      <span className="wide-only">{keys}</span>
    </p>
  );
}

function spoken({ range, asOf, milestones }: PictureInput, { timeline }: Texts): string {
  return timeline.picture.spoken({
    from: formatDay(range.from),
    to: formatDay(range.to),
    asOf: formatDay(asOf),
    milestones: milestones.length,
  });
}

/** What the numbers of the wide picture stand for, where there was no room for words. */
function NumberKey({
  keys,
  pictured,
  title,
}: {
  keys: readonly string[];
  pictured: Pictured;
  title: string;
}) {
  if (keys.length === 0) return null;
  const leads = new Map(pictured.milestones.map((one) => [one.key, one.lead]));
  return (
    <div className="tl-numbers wide-only">
      <b>{title}</b>
      <ol>
        {keys.map((key) => (
          <li key={key}>
            {leads.get(key)}: {pictured.subjects.get(key)?.title}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What every part of the picture is given. */
export interface PictureParts {
  subjects: Pictured["subjects"];
  t: Texts;
  locale: Locale;
}
