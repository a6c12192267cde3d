import type { WidePicture } from "~/domain/timeline-picture";
import type { Texts } from "~/i18n/texts";
import { signOf } from "../frame/stone";

/** Months as bands, T−n above, ISO weeks below. */
export function TimelineGround({
  picture,
  words,
}: {
  picture: WidePicture;
  words: Texts["timeline"]["picture"];
}) {
  const { plot, months, ticks, weeks } = picture;
  const weekLabelEvery = weeks[0] && weeks[0].end - weeks[0].start < 22 ? 2 : 1;
  return (
    <>
      {months.map(({ on, start, end }, index) => (
        <g key={on}>
          {index % 2 === 1 ? (
            <rect
              className="band"
              x={start}
              y={plot.top}
              width={end - start}
              height={plot.bottom - plot.top}
            />
          ) : null}
          {end - start > 60 ? (
            <text className="t-b" x={start + 5} y="15">
              {words.month(Number(on.slice(5, 7)))}
            </text>
          ) : null}
          <path className="grid0" d={`M${start} 3V${plot.top}`} />
        </g>
      ))}
      {ticks.map(({ tMinus: left, at }) => (
        <g key={left}>
          <path className="grid0" d={`M${at} ${plot.top - 6}v6`} />
          <text className="t-s halo" x={at} y={plot.top - 12} textAnchor="middle">
            {`${signOf(left)}${Math.abs(left)}`}
          </text>
        </g>
      ))}
      <path
        className="grid0"
        d={`M${plot.left} ${plot.top}H${plot.right}M${plot.left} ${plot.bottom}H${plot.right}`}
      />
      <text className="t-s" x="0" y={plot.bottom + 17}>
        {words.weeks}
      </text>
      {weeks.map(({ number, startsOn, start, end, isNow }, index) => (
        <g key={startsOn}>
          <path className="grid0" d={`M${start} ${plot.bottom}v5`} />
          {isNow || index % weekLabelEvery === 0 ? (
            <text
              className={isNow ? "t-b" : "t-s"}
              x={(start + end) / 2}
              y={plot.bottom + 17}
              textAnchor="middle"
            >
              {number}
            </text>
          ) : null}
        </g>
      ))}
    </>
  );
}
