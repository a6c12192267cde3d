import type { LaneKey, PictureLane, PictureMilestone, PlacedMilestone } from "~/domain/timeline-picture";
import { BASELINE, ROWS } from "~/domain/timeline-picture-lane-looks";
import { TICK_OFFSET } from "~/domain/timeline-picture-meeting-lane";
import type { Texts } from "~/i18n/texts";
import type { PictureSubject } from "./timeline-input";
import { Linked, PictureMark, PlannedMark } from "./timeline-marks";

interface LaneProps {
  lane: PictureLane;
  milestones: ReadonlyMap<string, PictureMilestone>;
  subjects: ReadonlyMap<string, PictureSubject>;
  /** How many meetings the election has in all. */
  meetings: number;
  width: number;
  /** Widths written down, for programs that have other fonts. */
  isFile?: boolean;
  t: Texts;
}

/** One lane: its title, and every milestone with its words beside its mark. */
export function TimelineLane({ lane, milestones, subjects, meetings, width, isFile, t }: LaneProps) {
  const { picture } = t.timeline;
  const { title, note } = picture.lanes[lane.key];
  const isMeeting = lane.key === "meeting";
  const shownNote = isMeeting && meetings > 0 ? picture.meetings(meetings) : note;
  return (
    <g>
      <path className="grid" d={`M0 ${lane.top - 8}H${width}`} />
      <LaneTitle
        top={lane.top + (isMeeting ? 14 : 15)}
        title={title}
        note={lane.height > 30 ? shownNote : undefined}
      />
      {lane.ticks.map((tick) => (
        <g key={tick.on}>
          <path className="tl-meeting" d={`M${tick.at} ${lane.top + 3}v12`} />
          <text className="tl-w tl-w-meeting halo" x={tick.at - TICK_OFFSET} y={lane.top + 31}>
            {tick.label}
          </text>
        </g>
      ))}
      {lane.milestones.map((placed) => {
        const milestone = milestones.get(placed.key);
        const subject = subjects.get(placed.key);
        if (!milestone || !subject) return null;
        return (
          <Linked key={placed.key} to={subject.to}>
            <title>{`${milestone.lead} ${subject.title}`}</title>
            <Milestone
              lane={lane.key}
              placed={placed}
              lead={milestone.lead}
              tone={subject.tone}
              isFile={isFile}
            />
          </Linked>
        );
      })}
    </g>
  );
}

export function LaneTitle({ top, title, note }: { top: number; title: string; note?: string }) {
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

interface MilestoneProps {
  lane: LaneKey;
  placed: PlacedMilestone;
  lead: string;
  tone: PictureSubject["tone"];
  isFile: boolean | undefined;
}

function Milestone({ lane, placed, lead, tone, isFile }: MilestoneProps) {
  const { at, mark, limit, planned, doneTie, planTie, baseline } = placed;
  return (
    <>
      {placed.shape === "point" ? null : <Bar placed={placed} />}
      {baseline ? <Baseline from={baseline.from} to={baseline.to} at={at + ROWS[lane].foot} /> : null}
      {doneTie ? <path className="tl-tie" d={`M${doneTie.from} ${at}H${doneTie.to}`} /> : null}
      {planTie ? <path className="tl-plan-tie" d={`M${planTie.from} ${at}H${planTie.to}`} /> : null}
      {limit === null ? null : <path className="tl-limit" d={`M${limit} ${at - 7}v14`} />}
      {planned === null ? null : <PlannedMark x={planned} y={at} />}
      {mark === null ? null : (
        <PictureMark tone={tone} x={mark} y={at} isSmall={lane === "publicise" || lane === "meeting"} />
      )}
      <Words lane={lane} placed={placed} lead={lead} isFile={isFile} />
    </>
  );
}

export function Baseline({ from, to, at }: { from: number; to: number; at: number }) {
  return <rect className="base" x={from} y={at} width={to - from} height={BASELINE} />;
}

function Words({ lane, placed, lead, isFile }: Omit<MilestoneProps, "tone">) {
  const { at, side, number, isOnPast } = placed;
  if (side === "none") return null;
  const isFilled = side === "inside" && placed.shape !== "point";
  return (
    <text
      className={`tl-w tl-w-${lane}${isOnPast ? " tl-w-on" : ""}${isFilled ? "" : " halo"}`}
      x={placed.wordsAt}
      y={lane === "meeting" ? at + 22 : at + 4.5}
      textAnchor={side === "left" ? "end" : "start"}
      {...(isFile && number === null ? fixedWidth(placed.wordsWidth) : {})}
    >
      {number === null ? (
        <>
          <tspan className="tl-lead">{lead}</tspan>
          {placed.name ? ` ${placed.name}` : ""}
        </>
      ) : (
        <tspan className="tl-lead">{number}</tspan>
      )}
    </text>
  );
}

/** Words drawn in another font still end where they were laid out to end. */
export function fixedWidth(width: number) {
  return { textLength: Math.round(width), lengthAdjust: "spacingAndGlyphs" };
}

function Bar({ placed: { shape, from, to, past, at } }: { placed: PlacedMilestone }) {
  if (shape === "run-up")
    return <path className="tl-run-up" d={`M${from} ${at - 7.5}H${to}V${at + 7.5}H${from}`} />;
  if (shape === "window") {
    return <rect className="window" x={from} y={at - 7.5} width={to - from} height="15" rx="1" />;
  }
  return (
    <>
      <rect className="bar-next" x={from} y={at - 8} width={to - from} height="16" rx="2" />
      {past > from ? (
        <rect className="bar-past" x={from} y={at - 8} width={past - from} height="16" rx="2" />
      ) : null}
    </>
  );
}
