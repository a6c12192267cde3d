import type { ReactNode } from "react";
import type { PictureInput } from "~/domain/timeline-picture";
import type { Texts } from "~/i18n/texts";
import type { StatusKind } from "../kit/status";
import { StatusMark } from "../kit/status";
import { Diamond, PlannedMark } from "./timeline-marks";

export interface LegendItem {
  key: string;
  label: string;
  /** Drawn in a field of so many by 14 units. */
  width: number;
  drawing: ReactNode;
}

const KEY = 14;
const BAR_KEY = 26;

/** What the marks and bars of this picture mean; what does not occur in it is left out. */
export function legendOf(input: PictureInput, { timeline: { picture } }: Texts): LegendItem[] {
  const has = (isSuch: (one: PictureInput["milestones"][number]) => boolean) => input.milestones.some(isSuch);
  const isNear = input.extent !== "whole";
  const shown: Record<string, boolean> = {
    planned: has((one) => one.plannedOn !== null),
    limit: has((one) => one.limitOn !== null && one.limitOn !== one.markOn),
    baseline: input.baseline.size > 0,
    meeting: isNear && input.meetings.length > 0,
    weekend: isNear,
    dayOff: isNear && input.daysOff.some((one) => !one.isWorking),
  };
  return [...stateItems(picture), ...dayItems(picture)].filter(({ key }) => shown[key] ?? true);
}

type Words = Texts["timeline"]["picture"];

const mark = (key: string, label: string, drawing: ReactNode) => ({ key, label, width: KEY, drawing });
const bar = (key: string, label: string, drawing: ReactNode) => ({ key, label, width: BAR_KEY, drawing });

function stateItems({ legend, marks }: Words): LegendItem[] {
  return [
    mark("done", legend.done, status("ok")),
    mark("soon", legend.soon, status("warn")),
    mark("overdue", legend.overdue, status("bad")),
    mark("ahead", legend.ahead, status("none")),
    mark("passed", legend.passed, <circle className="tl-passed" cx="7" cy="7" r="4.5" />),
    mark("late", legend.late, status("late")),
    mark("planned", marks.planned, <PlannedMark x={7} y={7} />),
    mark("limit", marks.limit, <path className="tl-limit" d="M7 0v14" />),
  ];
}

function dayItems({ legend, marks }: Words): LegendItem[] {
  return [
    bar("window", legend.window, <rect className="window" x=".5" y="1.5" width="25" height="11" rx="1" />),
    bar("consultation", legend.consultation, <path className="tl-run-up" d="M.5 2H25V12H.5" />),
    bar("baseline", marks.baseline, <rect className="base" x="0" y="6" width="26" height="3" />),
    mark("election", legend.election, <Diamond x={7} y={7} />),
    mark("meeting", marks.meeting, <path className="tl-meeting" d="M7 1v12" />),
    bar("weekend", marks.weekend, <rect className="band" x="0" y="0" width="26" height="14" />),
    bar("dayOff", marks.dayOff, <path className="tl-off" d="M0 2H26M0 12H26" />),
  ];
}

function status(kind: StatusKind): ReactNode {
  return (
    <svg width={KEY} height={KEY} viewBox="0 0 14 14" aria-hidden="true">
      <StatusMark kind={kind} />
    </svg>
  );
}

export function TimelineLegend({ items }: { items: readonly LegendItem[] }) {
  return (
    <ul className="legend">
      {items.map(({ key, label, width, drawing }) => (
        <li key={key}>
          <svg
            className={width === KEY ? "chart tl tl-key tl-key-s" : "chart tl tl-key"}
            viewBox={`0 0 ${width} ${KEY}`}
            aria-hidden="true"
            focusable="false"
          >
            {drawing}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
