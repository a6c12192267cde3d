import type { ReactNode } from "react";
import { tMinus } from "~/domain/calendar/election-week";
import type { PictureInput, PictureMilestone } from "~/domain/timeline-picture";
import { widthOf } from "~/domain/timeline-picture-drawn";
import {
  TALL,
  TALL_TEXT,
  type TallBar,
  type TallLine,
  type TallPicture,
} from "~/domain/timeline-picture-tall";
import type { Locale, Texts } from "~/i18n/texts";
import { StoneInPicture } from "../frame/stone";
import type { PictureSubject } from "./timeline-input";
import { fixedWidth } from "./timeline-lane";
import { Diamond, Linked, PictureMark, PlannedMark } from "./timeline-marks";
import { TallGround } from "./timeline-tall-ground";

export interface TimelineTallProps {
  picture: TallPicture;
  input: PictureInput;
  subjects: ReadonlyMap<string, PictureSubject>;
  label: string;
  t: Texts;
  locale: Locale;
  /** What can be moved in it, on top of everything. */
  children?: ReactNode;
}

const BAR_WIDTH = 16;

/** Time downwards: weeks, phases and the axis at the left, a line of words for each milestone at the right. */
export function TimelineTall({ label, children, ...drawing }: TimelineTallProps) {
  const { width, height } = drawing.picture;
  return (
    <svg className="chart tl tl-tall phone-only" viewBox={`0 0 ${width} ${height}`} role="presentation">
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of drawings is no control */}
      <g role="img" aria-label={label}>
        <TallAxis {...drawing} />
      </g>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: an image may hold no links; these are for pointers, the list has the same for all */}
      <g aria-hidden="true">
        <TallLines {...drawing} />
      </g>
      {children}
    </svg>
  );
}

type Drawing = Omit<TimelineTallProps, "label" | "children">;

export function TallAxis({ picture, input, t, locale }: Drawing) {
  const { top, bottom, today, election } = picture;
  return (
    <>
      <TallGround picture={picture} input={input} t={t} locale={locale} />
      {picture.bars.map((bar) => (
        <PhaseBar key={bar.key} bar={bar} />
      ))}
      <path className="grid0" d={`M${TALL.axis} ${top}V${bottom}`} />
      {picture.ticks.map(({ on, at }) => (
        <path key={on} className="tl-meeting" d={`M${TALL.axis - 6} ${at}h12`} />
      ))}
      {election === null ? null : (
        <path className="tl-election" d={`M${TALL.phase} ${election}H${TALL.axis}`} />
      )}
      {election === null ? null : <Diamond x={TALL.axis} y={election} />}
      {today === null ? null : (
        <>
          <path className="today" d={`M30 ${today}H${TALL.axis}`} />
          <StoneInPicture x={19} y={today + 18} tMinus={tMinus(input.electionOn, input.asOf)} />
        </>
      )}
    </>
  );
}

export function TallLines({ picture, input, subjects, isFile }: Drawing & { isFile?: boolean }) {
  const milestones = new Map(input.milestones.map((one) => [one.key, one]));
  return (
    <>
      {picture.dots.map(({ key, at }) => (
        <Linked key={key} to={subjects.get(key)?.to}>
          <circle className="tl-passed" cx={TALL.axis} cy={at} r="3.5" />
        </Linked>
      ))}
      {picture.lines.map((line) => {
        const subject = line.key === null ? undefined : subjects.get(line.key);
        const milestone = line.key === null ? undefined : milestones.get(line.key);
        return subject && milestone ? (
          <Linked key={line.key} to={subject.to}>
            <Line line={line} subject={subject} milestone={milestone} isFile={isFile} />
          </Linked>
        ) : (
          <TodayLine key="today" line={line} />
        );
      })}
    </>
  );
}

/** The name runs down the bar. */
function PhaseBar({ bar }: { bar: TallBar }) {
  const { from, to, past } = bar;
  const x = bar.kind === "peak" ? TALL.peak : TALL.phase;
  const middle = x + BAR_WIDTH / 2 - 4;
  return (
    <>
      <rect className="bar-next" x={x} y={from} width={BAR_WIDTH} height={to - from} rx="2" />
      {past > from ? (
        <rect className="bar-past" x={x} y={from} width={BAR_WIDTH} height={past - from} rx="2" />
      ) : null}
      <text
        className={bar.isLabelOnPast ? "t-on tl-along" : "tl-along"}
        transform={`translate(${middle} ${bar.labelAt}) rotate(90)`}
      >
        {bar.label}
      </text>
    </>
  );
}

/** From the day on the axis to the milestone's mark and words. */
function Line({
  line,
  subject,
  milestone,
  isFile,
}: {
  isFile: boolean | undefined;
  line: TallLine;
  subject: PictureSubject;
  milestone: PictureMilestone;
}) {
  const day = line.to > line.from ? Math.min(line.to, Math.max(line.from, line.at)) : line.from;
  return (
    <>
      {line.to > line.from ? (
        <rect
          className="window"
          x={TALL.axis - 3}
          y={line.from}
          width="6"
          height={line.to - line.from}
          rx="1"
        />
      ) : null}
      <path
        className="lead"
        d={`M${TALL.axis} ${day}H${TALL.axis + 4}L${TALL.mark - 11} ${line.at}H${TALL.mark - 8}`}
      />
      {line.planned === null ? null : <PlannedMark x={TALL.axis} y={line.planned} />}
      <PictureMark tone={subject.tone} x={TALL.mark} y={line.at} isSmall={!subject.isOwn} />
      <text
        className={subject.isOwn ? "tl-l tl-l-own" : "tl-l"}
        x={TALL.words}
        y={line.at + 5}
        {...(isFile ? fixedWidth(widthOf(milestone.lead, line.name, TALL_TEXT)) : {})}
      >
        <tspan className="tl-lead">{milestone.lead}</tspan>
        {line.name ? ` ${line.name}` : ""}
      </text>
    </>
  );
}

function TodayLine({ line }: { line: TallLine }) {
  return (
    <>
      <path
        className="today"
        d={`M${TALL.axis} ${line.from}H${TALL.axis + 4}L${TALL.mark - 11} ${line.at}H${TALL.words - 4}`}
      />
      <text className="t-b" x={TALL.words} y={line.at + 5}>
        {line.name}
      </text>
    </>
  );
}
