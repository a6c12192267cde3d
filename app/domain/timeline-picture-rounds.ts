/** Consultation rounds in the picture: one bar for one round of one body and level, however many units hold it. */
import type { CivilDate } from "./calendar/civil-date";

/** One round of one unit, as the picture needs it. */
export interface PictureRound {
  id: string;
  number: number;
  body: "na" | "pc";
  level: string;
  unitName: string | null;
  windowFrom: CivilDate | null;
  windowTo: CivilDate | null;
  plannedOn: CivilDate | null;
  heldOn: CivilDate | null;
  lawLatestOn: CivilDate | null;
}

export interface RoundBar {
  key: string;
  number: number;
  body: PictureRound["body"];
  level: string;
  /** Where a single unit holds it. */
  unitName: string | null;
  from: CivilDate;
  to: CivilDate;
  /** The day a single unit held it, or means to. */
  markOn: CivilDate | null;
  held: number;
  all: number;
  /** The rounds in the bar. */
  ids: string[];
}

/** Bars in order of their first day; a round of which no day is known has none. */
export function roundBars(rounds: readonly PictureRound[]): RoundBar[] {
  const groups = new Map<string, PictureRound[]>();
  for (const round of rounds) {
    const key = `round:${round.number}:${round.body}:${round.level}`;
    groups.set(key, [...(groups.get(key) ?? []), round]);
  }
  return [...groups]
    .flatMap(([key, members]) => barOf(key, members))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.number - b.number));
}

function barOf(key: string, rounds: readonly PictureRound[]): RoundBar[] {
  const [first] = rounds;
  const days = rounds.flatMap(knownDays).sort();
  const from = days[0];
  const to = days.at(-1);
  if (!first || !from || !to) return [];
  const isSingle = rounds.length === 1;
  const { number, body, level } = first;
  return [
    {
      key,
      number,
      body,
      level,
      unitName: isSingle ? first.unitName : null,
      from,
      to,
      markOn: isSingle ? (first.heldOn ?? first.plannedOn) : null,
      held: rounds.filter((round) => round.heldOn !== null).length,
      all: rounds.length,
      ids: rounds.map((round) => round.id),
    },
  ];
}

/** The window and the days in it; the law's limit only where nobody has set a window. */
function knownDays(round: PictureRound): CivilDate[] {
  const { windowFrom, windowTo, plannedOn, heldOn, lawLatestOn } = round;
  const own = [windowFrom, windowTo, plannedOn, heldOn].filter((day) => day !== null);
  return own.length > 0 || lawLatestOn === null ? own : [lawLatestOn];
}
