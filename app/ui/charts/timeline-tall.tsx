import { tMinus } from "~/domain/calendar/election-week";
import { type TimelineRow, toneOf } from "~/domain/timeline-page";
import type { PictureInput, PictureMilestone } from "~/domain/timeline-picture";
import { TALL, type TallBar, type TallLine, type TallPicture } from "~/domain/timeline-picture-tall";
import type { Texts } from "~/i18n/texts";
import { StoneInPicture, signOf } from "../frame/stone";
import { Diamond, PictureMark } from "./timeline-marks";

export interface TimelineTallProps {
  picture: TallPicture;
  input: PictureInput;
  rows: ReadonlyMap<string, TimelineRow>;
  toOf: (key: string) => string;
  label: string;
  t: Texts;
}

const BAR_WIDTH = 16;

/** Time downwards: weeks, phases and the axis at the left, a line of words for each milestone at the right. */
export function TimelineTall({ picture, input, rows, toOf, label, t }: TimelineTallProps) {
  const { width, height, top, bottom, today, election } = picture;
  const milestones = new Map(input.milestones.map((one) => [one.key, one]));
  return (
    <svg className="chart tl tl-tall phone-only" viewBox={`0 0 ${width} ${height}`} role="presentation">
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of drawings is no control */}
      <g role="img" aria-label={label}>
        <Ground picture={picture} electionOn={input.electionOn} t={t} />
        <path className="grid0" d={`M${TALL.axis} ${top}V${bottom}`} />
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
      </g>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: an image may hold no links; these are for pointers, the list has the same for all */}
      <g aria-hidden="true">
        {picture.dots.map(({ key, at }) => (
          <a key={key} href={toOf(key)} tabIndex={-1}>
            <circle className="tl-passed" cx={TALL.axis} cy={at} r="3.5" />
          </a>
        ))}
        {picture.lines.map((line) => {
          const row = line.key === null ? undefined : rows.get(line.key);
          const milestone = line.key === null ? undefined : milestones.get(line.key);
          return row && milestone ? (
            <a key={line.key} href={toOf(row.key)} tabIndex={-1}>
              <Line line={line} row={row} milestone={milestone} />
            </a>
          ) : (
            <TodayLine key="today" line={line} />
          );
        })}
      </g>
    </svg>
  );
}

function Ground({ picture, electionOn, t }: { picture: TallPicture; electionOn: string; t: Texts }) {
  const words = t.timeline.picture;
  const { months, weeks, bars, today } = picture;
  return (
    <>
      {months.map(({ on, start, end }, index) => (
        <g key={on}>
          {index % 2 === 1 ? (
            <rect className="band" x="0" y={start} width={TALL.axis} height={end - start} />
          ) : null}
        </g>
      ))}
      {weeks.map(({ number, startsOn, start, end, isNow }) => (
        <g key={startsOn}>
          <path className="grid" d={`M0 ${start}H${TALL.axis}`} />
          {today !== null && Math.abs((start + end) / 2 - today) < 30 ? null : (
            <text className={isNow ? "t-b tl-week" : "t-s tl-week"} x="2" y={start + 13}>
              {words.week(number)}
              <tspan
                x="2"
                dy="15"
              >{`${signOf(tMinus(electionOn, startsOn))}${Math.abs(tMinus(electionOn, startsOn))}`}</tspan>
            </text>
          )}
        </g>
      ))}
      {bars.map((bar) => (
        <PhaseBar key={bar.key} bar={bar} />
      ))}
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
function Line({ line, row, milestone }: { line: TallLine; row: TimelineRow; milestone: PictureMilestone }) {
  const day = line.to > line.from ? Math.min(line.to, Math.max(line.from, line.at)) : line.from;
  return (
    <g className={row.duty === "ours" ? "tl-line-words tl-line-own" : "tl-line-words"}>
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
      <PictureMark tone={toneOf(row)} x={TALL.mark} y={line.at} isSmall={row.duty !== "ours"} />
      <text x={TALL.words} y={line.at + 5}>
        <tspan className="t-b">{milestone.lead}</tspan>
        {line.name ? ` ${line.name}` : ""}
      </text>
    </g>
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
