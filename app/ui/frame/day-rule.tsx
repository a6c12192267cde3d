import { placeLabels, type RuleMark } from "./day-rule-labels";

export interface DayRuleProps {
  /** The number of the last day, counted from 0 at the announcement. */
  lastDay: number;
  /** The number of the first Monday, whose tick is long, as every seventh after it. */
  firstMonday: number;
  /** The number of today; beyond either end no bar is drawn. */
  today: number;
  marks: readonly RuleMark[];
  /** Spoken in place of the picture: from when to when, how many days have passed, how many are left. */
  label: string;
}

/** A ruler of the whole election: one tick a day, the passed ones in chàm, a black bar today, the great days marked. */
export function DayRule({ lastDay, firstMonday, today, marks, label }: DayRuleProps) {
  const at = (day: number) => `${Math.round((day / lastDay) * 10_000) / 100}%`;
  const ticks = ticksOf(lastDay, firstMonday, today);
  return (
    <svg className="rule" role="img" aria-label={label}>
      <svg
        className="rule-ticks"
        width="100%"
        height="12"
        viewBox={`0 0 ${lastDay} 12`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path className="rule-axis" d={`M0 12H${lastDay}`} />
        <path className="rule-past rule-day" d={ticks.pastDays} />
        <path className="rule-past" d={ticks.pastMondays} />
        <path className="rule-next rule-day" d={ticks.nextDays} />
        <path className="rule-next" d={ticks.nextMondays} />
      </svg>
      {marks.map((mark) => (
        <svg key={mark.day} x={at(mark.day)} overflow="visible" aria-hidden="true">
          {shapes[mark.shape]}
        </svg>
      ))}
      {today >= 0 && today <= lastDay ? (
        <svg x={at(today)} overflow="visible" aria-hidden="true">
          <rect className="rule-now" x="-1.5" y="-3" width="3" height="18" />
        </svg>
      ) : null}
      {placeLabels(marks, lastDay).map(({ mark, anchor, roomy }) => (
        <text
          key={mark.day}
          className={roomy ? "rule-roomy" : undefined}
          x={at(mark.day)}
          y="25"
          textAnchor={anchor}
        >
          <tspan>{mark.date}</tspan> {mark.word}
        </text>
      ))}
    </svg>
  );
}

const shapes = {
  none: null,
  ring: <circle className="rule-ring" cy="4.5" r="3" />,
  square: <rect className="rule-square" x="-3.5" y="1" width="7" height="7" />,
  diamond: <path className="rule-diamond" d="M0-3.5 7 3.5 0 10.5-7 3.5z" />,
} as const;

/** Four paths instead of an element per day: the rule stands on every page. */
function ticksOf(lastDay: number, firstMonday: number, today: number) {
  const paths = { pastDays: "", pastMondays: "", nextDays: "", nextMondays: "" };
  for (let day = 0; day <= lastDay; day += 1) {
    const isMonday = (day - firstMonday) % 7 === 0;
    if (day <= today) paths[isMonday ? "pastMondays" : "pastDays"] += tick(day, isMonday);
    else paths[isMonday ? "nextMondays" : "nextDays"] += tick(day, isMonday);
  }
  return paths;
}

function tick(day: number, isMonday: boolean): string {
  return isMonday ? `M${day} 2v10` : `M${day} 7v5`;
}
