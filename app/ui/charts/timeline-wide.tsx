import { tMinus } from "~/domain/calendar/election-week";
import { type MilestoneTone, type TimelineRow, toneOf } from "~/domain/timeline-page";
import type {
  LaneKey,
  PhaseBar,
  PictureInput,
  PictureLane,
  PictureMilestone,
  PlacedMilestone,
  WidePicture,
} from "~/domain/timeline-picture";
import { type Texts, useLocale } from "~/i18n/texts";
import { StoneInPicture } from "../frame/stone";
import { TimelineGround } from "./timeline-ground";
import { Diamond, PictureMark } from "./timeline-marks";
import { warningWords } from "./warning-words";

export interface TimelineWideProps {
  picture: WidePicture;
  input: PictureInput;
  rows: ReadonlyMap<string, TimelineRow>;
  toOf: (key: string) => string;
  label: string;
  t: Texts;
}

/** Time to the right, one lane below the other, every milestone's words beside its mark. */
export function TimelineWide({ picture, input, rows, toOf, label, t }: TimelineWideProps) {
  const { width, height, plot } = picture;
  const milestones = new Map(input.milestones.map((one) => [one.key, one]));
  const words = t.timeline.picture;
  return (
    <svg
      className="chart tl tl-wide wide-only"
      preserveAspectRatio="xMinYMin"
      viewBox={`0 0 ${width} ${height}`}
      role="presentation"
    >
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of drawings is no control */}
      <g role="img" aria-label={label}>
        <TimelineGround picture={picture} words={words} />
        <GreatLines picture={picture} input={input} />
        <LaneTitle top={plot.top + 16} title={words.phases} />
        {picture.phases.map((bar) => (
          <Phase key={bar.key} bar={bar} name={input.phases.find((one) => one.key === bar.key)?.name ?? ""} />
        ))}
      </g>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: an image may hold no links; these are for pointers, the list has the same for all */}
      <g aria-hidden="true">
        {picture.lanes.map((lane) => (
          <Lane
            key={lane.key}
            lane={lane}
            milestones={milestones}
            rows={rows}
            toOf={toOf}
            picture={picture}
            t={t}
          />
        ))}
      </g>
    </svg>
  );
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

function LaneTitle({ top, title, note }: { top: number; title: string; note?: string }) {
  return (
    <>
      <text className="t-b" x="0" y={top}>
        {title}
      </text>
      {note ? (
        <text className="t-s" x="0" y={top + 17}>
          {note}
        </text>
      ) : null}
    </>
  );
}

function Phase({ bar, name }: { bar: PhaseBar; name: string }) {
  const { from, to, past, top, height } = bar;
  return (
    <g className={bar.kind === "peak" ? "tl-peak" : undefined}>
      <title>{name}</title>
      <rect className="bar-next" x={from} y={top} width={to - from} height={height} rx="2" />
      {past > from ? (
        <rect className="bar-past" x={from} y={top} width={past - from} height={height} rx="2" />
      ) : null}
      {bar.label ? (
        <text className={bar.isLabelOnPast ? "t-on" : "t-b"} x={bar.labelAt} y={top + height / 2 + 5}>
          {bar.label}
        </text>
      ) : null}
    </g>
  );
}

interface LaneProps {
  lane: PictureLane;
  milestones: ReadonlyMap<string, PictureMilestone>;
  rows: ReadonlyMap<string, TimelineRow>;
  toOf: (key: string) => string;
  picture: WidePicture;
  t: Texts;
}

function Lane({ lane, milestones, rows, toOf, picture, t }: LaneProps) {
  const locale = useLocale();
  const { title, note } = t.timeline.picture.lanes[lane.key];
  const { today } = picture;
  const titleTop = lane.key === "meeting" ? lane.top + 14 : lane.top + 15;
  return (
    <g className={`tl-${lane.key}`}>
      <path className="grid" d={`M0 ${lane.top - 8}H${picture.width}`} />
      <LaneTitle top={titleTop} title={title} note={lane.height > 30 ? note : undefined} />
      {lane.milestones.map((placed) => {
        const milestone = milestones.get(placed.key);
        const row = rows.get(placed.key);
        if (!milestone || !row) return null;
        return (
          <a key={placed.key} href={toOf(placed.key)} tabIndex={-1}>
            <title>
              {[`${milestone.lead} ${row.title}`, warningWords(row.warnings, t, locale)]
                .filter(Boolean)
                .join(". ")}
            </title>
            <Milestone
              lane={lane.key}
              placed={placed}
              lead={milestone.lead}
              tone={toneOf(row)}
              today={today}
            />
          </a>
        );
      })}
    </g>
  );
}

interface MilestoneProps {
  lane: LaneKey;
  placed: PlacedMilestone;
  lead: string;
  tone: MilestoneTone;
  today: number | null;
}

function Milestone({ lane, placed, lead, tone, today }: MilestoneProps) {
  const { at, mark, side, number } = placed;
  const isMeeting = lane === "meeting";
  return (
    <>
      {placed.shape === "point" ? null : <Bar placed={placed} today={today} />}
      {mark === null ? null : (
        <PictureMark tone={tone} x={mark} y={at} isSmall={lane === "publicise" || isMeeting} />
      )}
      {side === "none" ? null : (
        <text
          className={side === "inside" ? undefined : "halo"}
          x={placed.wordsAt}
          y={isMeeting ? at + 22 : at + 4.5}
          textAnchor={side === "left" ? "end" : "start"}
        >
          {number === null ? (
            <>
              <tspan className="t-b">{lead}</tspan>
              {placed.name ? ` ${placed.name}` : ""}
            </>
          ) : (
            <tspan className="tl-number">{number}</tspan>
          )}
        </text>
      )}
    </>
  );
}

function Bar({ placed: { shape, from, to, at }, today }: { placed: PlacedMilestone; today: number | null }) {
  if (shape === "run-up")
    return <path className="tl-run-up" d={`M${from} ${at - 5.5}H${to}V${at + 5.5}H${from}`} />;
  if (shape === "window") {
    return <rect className="window" x={from} y={at - 7.5} width={to - from} height="15" rx="1" />;
  }
  const past = Math.min(to, Math.max(from, today ?? to));
  return (
    <>
      <rect className="bar-next" x={from} y={at - 7} width={to - from} height="14" rx="2" />
      <rect className="bar-past" x={from} y={at - 7} width={past - from} height="14" rx="2" />
    </>
  );
}
