import type { ReactNode } from "react";
import { tMinus } from "~/domain/calendar/election-week";
import type { PhaseBar, PictureInput, WidePicture } from "~/domain/timeline-picture";
import type { Locale, Texts } from "~/i18n/texts";
import { StoneInPicture } from "../frame/stone";
import { TimelineGround } from "./timeline-ground";
import type { PictureSubject } from "./timeline-input";
import { Baseline, LaneTitle, TimelineLane } from "./timeline-lane";
import { Diamond } from "./timeline-marks";

export interface TimelineWideProps {
  picture: WidePicture;
  input: PictureInput;
  subjects: ReadonlyMap<string, PictureSubject>;
  label: string;
  t: Texts;
  locale: Locale;
  /** What can be moved in it, on top of everything. */
  children?: ReactNode;
}

/** Time to the right, one lane below the other, every milestone's words beside its mark. */
export function TimelineWide({ label, children, ...drawing }: TimelineWideProps) {
  const { width, height } = drawing.picture;
  return (
    <svg
      className="chart tl tl-wide wide-only"
      preserveAspectRatio="xMinYMin"
      viewBox={`0 0 ${width} ${height}`}
      role="presentation"
    >
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of drawings is no control */}
      <g role="img" aria-label={label}>
        <WideGround {...drawing} />
      </g>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: an image may hold no links; these are for pointers, the list has the same for all */}
      <g aria-hidden="true">
        <WideLanes {...drawing} />
      </g>
      {children}
    </svg>
  );
}

type Drawing = Omit<TimelineWideProps, "label" | "children">;

/** What every milestone stands on: the axis, today, election day and the phases. */
export function WideGround({ picture, input, t, locale }: Drawing) {
  const words = t.timeline.picture;
  return (
    <>
      <TimelineGround picture={picture} input={input} words={words} locale={locale} />
      <GreatLines picture={picture} input={input} />
      <LaneTitle top={picture.plot.top + 16} title={words.phases} />
      {picture.phases.map((bar) => (
        <Phase key={bar.key} bar={bar} name={input.phases.find((one) => one.key === bar.key)?.name ?? ""} />
      ))}
    </>
  );
}

export function WideLanes({ picture, input, subjects, t, isFile }: Drawing & { isFile?: boolean }) {
  const milestones = new Map(input.milestones.map((one) => [one.key, one]));
  return picture.lanes.map((lane) => (
    <TimelineLane
      key={lane.key}
      lane={lane}
      milestones={milestones}
      subjects={subjects}
      meetings={input.meetings.length + input.milestones.filter((one) => one.lane === "meeting").length}
      width={picture.width}
      isFile={isFile}
      t={t}
    />
  ));
}

/** Election day's line with its diamond, and today's with the stone. */
function GreatLines({ picture, input }: Pick<TimelineWideProps, "picture" | "input">) {
  const { plot, today, election } = picture;
  return (
    <>
      {election ? (
        <path className="tl-election" d={`M${election.at} ${plot.top - 22}V${plot.bottom}`} />
      ) : null}
      {today === null ? null : <path className="today" d={`M${today} ${plot.top - 14}V${plot.bottom}`} />}
      {election ? (
        <>
          <Diamond x={election.at} y={plot.top} />
          <text
            className="t-b t-brand halo"
            x={election.labelAt}
            y={plot.top - 12}
            textAnchor={election.anchor}
          >
            {input.electionLabel}
          </text>
        </>
      ) : null}
      {today === null ? null : (
        <StoneInPicture x={today} y={plot.top} tMinus={tMinus(input.electionOn, input.asOf)} />
      )}
    </>
  );
}

function Phase({ bar, name }: { bar: PhaseBar; name: string }) {
  const { from, to, past, top, height, baseline } = bar;
  const size = bar.kind === "peak" ? " tl-peak" : "";
  return (
    <g>
      <title>{name}</title>
      <rect className="bar-next" x={from} y={top} width={to - from} height={height} rx="2" />
      {past > from ? (
        <rect className="bar-past" x={from} y={top} width={past - from} height={height} rx="2" />
      ) : null}
      {bar.label ? (
        <text
          className={`${bar.isLabelOnPast ? "t-on" : "t-b"}${size}`}
          x={bar.labelAt}
          y={top + height / 2 + 5}
        >
          {bar.label}
        </text>
      ) : null}
      {baseline ? <Baseline from={baseline.from} to={baseline.to} at={top + height + 2} /> : null}
    </g>
  );
}
