import { tMinus } from "~/domain/calendar/election-week";
import type { PictureInput } from "~/domain/timeline-picture";
import { TALL, type TallPicture } from "~/domain/timeline-picture-tall";
import { formatShortWeekday } from "~/i18n/format";
import type { Locale, Texts } from "~/i18n/texts";
import { signOf } from "../frame/stone";

interface GroundProps {
  picture: TallPicture;
  input: Pick<PictureInput, "electionOn" | "extent">;
  t: Texts;
  locale: Locale;
}

/** Months as bands, or the days of rest; weeks, or the days of one, named at the left. */
export function TallGround({ picture, input, t, locale }: GroundProps) {
  return (
    <>
      <Months picture={picture} />
      {picture.days.map(({ on, start, end, rest }) =>
        rest === null ? null : (
          <g key={on}>
            <rect className="band" x="0" y={start} width={TALL.axis} height={end - start} />
            {rest === "day-off" ? <path className="tl-off" d={`M1 ${start}V${end}`} /> : null}
          </g>
        ),
      )}
      {input.extent === "week" ? (
        <Days picture={picture} electionOn={input.electionOn} locale={locale} />
      ) : (
        <Weeks picture={picture} electionOn={input.electionOn} t={t} />
      )}
    </>
  );
}

function Months({ picture: { months, days } }: Pick<GroundProps, "picture">) {
  return months.map(({ on, start, end }, index) =>
    index % 2 === 1 && days.length === 0 ? (
      <rect key={on} className="band" x="0" y={start} width={TALL.axis} height={end - start} />
    ) : null,
  );
}

/** Two lines of words from the beginning of a week or day, and the stone around today. */
const WORDS_HEIGHT = 31;
const STONE_HALF = 20;

const isUnderStone = (start: number, today: number | null) =>
  today !== null && start + WORDS_HEIGHT > today - STONE_HALF && start < today + STONE_HALF;

interface NamesProps {
  picture: TallPicture;
  electionOn: string;
}

function Weeks({ picture: { weeks, today }, electionOn, t }: NamesProps & { t: Texts }) {
  return weeks.map(({ number, startsOn, start, isNow }) => (
    <g key={startsOn}>
      <path className="grid" d={`M0 ${start}H${TALL.axis}`} />
      {isUnderStone(start, today) ? null : (
        <text className={isNow ? "t-b tl-week" : "t-s tl-week"} x="2" y={start + 13}>
          {t.timeline.picture.week(number)}
          <tspan x="2" dy="15">
            {leftWords(electionOn, startsOn)}
          </tspan>
        </text>
      )}
    </g>
  ));
}

function Days({ picture: { days, today }, electionOn, locale }: NamesProps & { locale: Locale }) {
  return days.map(({ on, start, rest }) => (
    <g key={on}>
      <path className="grid" d={`M0 ${start}H${TALL.axis}`} />
      {isUnderStone(start, today) ? null : (
        <text className={rest === "day-off" ? "t-off tl-week" : "t-s tl-week"} x="2" y={start + 13}>
          {`${formatShortWeekday(on, locale)} ${on.slice(8)}`}
          <tspan x="2" dy="15">
            {leftWords(electionOn, on)}
          </tspan>
        </text>
      )}
    </g>
  ));
}

function leftWords(electionOn: string, day: string): string {
  const left = tMinus(electionOn, day);
  return `${signOf(left)}${Math.abs(left)}`;
}
