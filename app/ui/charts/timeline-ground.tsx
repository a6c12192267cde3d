import type { WidePicture } from "~/domain/timeline-picture";
import type { Texts } from "~/i18n/texts";
import { signOf } from "../frame/stone";

interface GroundProps {
  picture: WidePicture;
  words: Texts["timeline"]["picture"];
}

/** Months as bands, T−n above, ISO weeks below. */
export function TimelineGround({ picture, words }: GroundProps) {
  const { plot } = picture;
  return (
    <>
      <Months picture={picture} words={words} />
      <Ticks picture={picture} />
      <path
        className="grid0"
        d={`M${plot.left} ${plot.top}H${plot.right}M${plot.left} ${plot.bottom}H${plot.right}`}
      />
      <Weeks picture={picture} words={words} />
    </>
  );
}

/** Narrower than this a month is not named. */
const LEAST_MONTH = 60;

function Months({ picture: { plot, months }, words }: GroundProps) {
  return months.map(({ on, start, end }, index) => (
    <g key={on}>
      {index % 2 === 1 ? (
        <rect className="band" x={start} y={plot.top} width={end - start} height={plot.bottom - plot.top} />
      ) : null}
      {end - start > LEAST_MONTH ? (
        <text className="t-b" x={start + 5} y="15">
          {words.month(Number(on.slice(5, 7)))}
        </text>
      ) : null}
      <path className="grid0" d={`M${start} 3V${plot.top}`} />
    </g>
  ));
}

function Ticks({ picture: { plot, ticks } }: Pick<GroundProps, "picture">) {
  return ticks.map(({ tMinus, at }) => (
    <g key={tMinus}>
      <path className="grid0" d={`M${at} ${plot.top - 6}v6`} />
      <text className="t-s halo" x={at} y={plot.top - 12} textAnchor="middle">
        {`${signOf(tMinus)}${Math.abs(tMinus)}`}
      </text>
    </g>
  ));
}

/** Narrower than this only every second week is numbered. */
const LEAST_WEEK = 22;

function Weeks({ picture: { plot, weeks }, words }: GroundProps) {
  const [first] = weeks;
  const every = first && first.end - first.start < LEAST_WEEK ? 2 : 1;
  return (
    <>
      <text className="t-s" x="0" y={plot.bottom + 17}>
        {words.weeks}
      </text>
      {weeks.map(({ number, startsOn, start, end, isNow }, index) => (
        <g key={startsOn}>
          <path className="grid0" d={`M${start} ${plot.bottom}v5`} />
          {isNow || index % every === 0 ? (
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
