import { fitText } from "~/domain/text-width";
import type { PictureInput, WidePicture } from "~/domain/timeline-picture";
import { formatShortDay, formatShortWeekday } from "~/i18n/format";
import type { Locale, Texts } from "~/i18n/texts";
import { signOf } from "../frame/stone";

interface GroundProps {
  picture: WidePicture;
  input: Pick<PictureInput, "extent" | "weekFirstDay">;
  words: Texts["timeline"]["picture"];
  locale: Locale;
}

/** Months as bands, or the days of rest; T−n above, days and weeks below. */
export function TimelineGround({ picture, input, words, locale }: GroundProps) {
  const { plot } = picture;
  return (
    <>
      <Months picture={picture} words={words} />
      <Rest picture={picture} />
      <Ticks picture={picture} />
      <path
        className="grid0"
        d={`M${plot.left} ${plot.top}H${plot.right}M${plot.left} ${plot.bottom}H${plot.right}`}
      />
      <Days picture={picture} extent={input.extent} locale={locale} />
      {input.extent === "whole" ? (
        <Weeks picture={picture} title={input.weekFirstDay === 1 ? words.weeks : words.ownWeeks} />
      ) : (
        <NamedWeeks picture={picture} words={words} />
      )}
    </>
  );
}

/** Narrower than this a month is not named. */
const LEAST_MONTH = 60;

function Months({ picture: { plot, months, days }, words }: Pick<GroundProps, "picture" | "words">) {
  return months.map(({ on, start, end }, index) => (
    <g key={on}>
      {index % 2 === 1 && days.length === 0 ? (
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

function Rest({ picture: { plot, days } }: Pick<GroundProps, "picture">) {
  const height = plot.bottom - plot.top;
  return days.map(({ on, start, end, rest, name }) =>
    rest === null ? null : (
      <g key={on}>
        {name ? <title>{name}</title> : null}
        <rect className="band" x={start} y={plot.top} width={end - start} height={height} />
        {rest === "day-off" ? (
          <path
            className="tl-off"
            d={`M${start} ${plot.bottom - 2}H${end}M${start} ${plot.top + 2}H${end}`}
          />
        ) : null}
      </g>
    ),
  );
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

/** A month's days by their number, a week's by their name. */
function Days({
  picture: { plot, days },
  extent,
  locale,
}: Pick<GroundProps, "picture" | "locale"> & { extent: PictureInput["extent"] }) {
  return days.map(({ on, start, end, isNow, rest, name }) => {
    const label =
      extent === "week"
        ? `${formatShortWeekday(on, locale)} ${formatShortDay(on)}`
        : String(Number(on.slice(8)));
    return (
      <g key={on}>
        <path className="grid" d={`M${start} ${plot.top}V${plot.bottom}`} />
        <text
          className={isNow ? "t-b" : rest === "day-off" ? "t-off" : "t-s"}
          x={(start + end) / 2}
          y={plot.bottom + 17}
          textAnchor="middle"
        >
          {extent === "week" && name ? fitText(`${label} · ${name}`, 13, end - start - 6) : label}
        </text>
      </g>
    );
  });
}

/** Narrower than this only every second week is numbered. */
const LEAST_WEEK = 22;

function Weeks({ picture: { plot, weeks }, title }: Pick<GroundProps, "picture"> & { title: string }) {
  const [first] = weeks;
  const every = first && first.end - first.start < LEAST_WEEK ? 2 : 1;
  return (
    <>
      <text className="t-s" x="0" y={plot.bottom + 17}>
        {title}
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

/** Where there is room, each week with its days. */
function NamedWeeks({ picture: { plot, weeks }, words }: Pick<GroundProps, "picture" | "words">) {
  return weeks.map(({ number, startsOn, endsOn, start, end, isNow }) => (
    <g key={startsOn}>
      <path className="grid0" d={`M${start} ${plot.bottom}v38`} />
      <text className={isNow ? "t-b" : "t-s"} x={(start + end) / 2} y={plot.bottom + 37} textAnchor="middle">
        {words.weekOfDays({ number, from: formatShortDay(startsOn), to: formatShortDay(endsOn) })}
      </text>
    </g>
  ));
}
