import type { TimelinePage } from "~/domain/timeline-page";
import type { DayRange } from "~/domain/timeline-picture";
import { EXTENTS, type PictureView, stepsOf } from "~/domain/timeline-picture-extent";
import { type Texts, useTexts } from "~/i18n/texts";
import { ButtonLink } from "~/ui/kit/button";
import { Segmented } from "~/ui/kit/segmented";
import { type TimelineAddress, timelinePath, viewOf } from "./address";
import { PictureFiles } from "./picture-files";
import { shownWords } from "./shown";

interface ZoomBarProps {
  page: TimelinePage;
  address: TimelineAddress;
  /** Everything there is to see. */
  whole: DayRange;
}

/** How much of the election is shown and which part: links all, so that each view can be sent to somebody. */
export function ZoomBar(props: ZoomBarProps) {
  if (props.address.extent) return <Bar {...props} window="wide" />;
  // What a window begins with depends on its width, which only the style sheet knows.
  return (
    <>
      <Bar {...props} window="wide" className="wide-only" />
      <Bar {...props} window="tall" className="phone-only" />
    </>
  );
}

function Bar({
  page,
  address,
  whole,
  window,
  className = "",
}: ZoomBarProps & { window: "wide" | "tall"; className?: string }) {
  const t = useTexts();
  const words = t.timeline.picture;
  const view = viewOf(address, page.asOf, window);
  const to = (change: Partial<TimelineAddress>) =>
    timelinePath(page.slug, { ...address, extent: view.extent, isAdding: false, ...change });
  return (
    <div className={`tl-zoom screen-only ${className}`.trim()}>
      <Segmented
        label={words.extents.label}
        segments={EXTENTS.map((extent) => ({
          label: words.extents[extent],
          to: to({ extent }),
          current: extent === view.extent,
        }))}
      />
      <Steps page={page} view={view} whole={whole} to={to} t={t} />
      <PictureFiles page={page} address={{ ...address, extent: view.extent }} />
    </div>
  );
}

interface StepsProps {
  page: TimelinePage;
  view: PictureView;
  whole: DayRange;
  to: (change: Partial<TimelineAddress>) => string;
  t: Texts;
}

function Steps({ page, view, whole, to, t }: StepsProps) {
  const { steps } = t.timeline.picture;
  if (view.extent === "whole") return <b className="tl-shown">{shownWords(page, view, whole, t)}</b>;
  const { earlier, later } = stepsOf(view, whole, page.weekFirstDay);
  const link = { size: "sm", preventScrollReset: true } as const;
  return (
    <nav className="tl-steps" aria-label={steps.label}>
      {earlier ? (
        <ButtonLink {...link} to={to({ at: earlier })}>
          ← {steps.earlier[view.extent]}
        </ButtonLink>
      ) : null}
      <b className="tl-shown" aria-live="polite">
        {shownWords(page, view, whole, t)}
      </b>
      {later ? (
        <ButtonLink {...link} to={to({ at: later })}>
          {steps.later[view.extent]} →
        </ButtonLink>
      ) : null}
      <ButtonLink {...link} variant="bare" to={to({ at: null })}>
        {steps.today}
      </ButtonLink>
      <ButtonLink {...link} variant="bare" to={to({ at: page.electionOn })}>
        {steps.election}
      </ButtonLink>
    </nav>
  );
}
