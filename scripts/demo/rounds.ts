import { addDays, type CivilDate } from "~/domain/calendar/civil-date";
import { type RoundKind, type RoundNumber, type RoundResult, roundNumbers } from "~/domain/rounds";
import { localUnits } from "./phase-2-local";
import { between } from "./spread";

/** One consultation round of the demonstration; units are named by their keys. */
export interface DemoRound {
  kind: RoundKind;
  number: RoundNumber;
  unit: string | null;
  windowFrom: CivilDate;
  windowTo: CivilDate;
  place: string;
  plannedOn: CivilDate;
  time: string;
  /** null: nobody has recorded it yet. */
  heldOn: CivilDate | null;
  result: RoundResult | null;
}

/**
 * Illustrative but for two things: the windows end on the lawful days of 2021 (17/2, 19/3, 18/4), and the third
 * consultation ended on 18/4 as the news of that year say.
 */
const windows: Record<RoundNumber, { from: CivilDate; to: CivilDate }> = {
  1: { from: "2021-02-03", to: "2021-02-17" },
  2: { from: "2021-03-15", to: "2021-03-19" },
  3: { from: "2021-04-14", to: "2021-04-18" },
};

/** Places whose third round nobody has recorded: what a secretary has to ask about. */
const unrecorded = ["phuong-ha-khau", "xa-dong-son"];

/** The ward whose publicity is listed; held late enough for the news of the third round to tell of it in time. */
const shown = "phuong-bai-chay";

export function demoRounds(): DemoRound[] {
  return [
    ...ofArea("na-province", null, "Trụ sở Ủy ban MTTQ Việt Nam tỉnh", [
      "2021-02-04",
      "2021-03-16",
      "2021-04-14",
    ]),
    ...ofArea("pc-province", null, "Trụ sở Ủy ban MTTQ Việt Nam tỉnh", [
      "2021-02-04",
      "2021-03-16",
      "2021-04-14",
    ]),
    ...ofArea("pc-district", "tp-ha-long", "Trụ sở Ủy ban MTTQ Việt Nam Thành phố", [
      "2021-02-17",
      "2021-03-18",
      "2021-04-18",
    ]),
    ...localUnits.flatMap((unit) => roundNumbers.map((number) => ofLocality(unit.key, unit.name, number))),
  ];
}

/** Numbers of nominees above the wards and communes, by round; illustrative. */
const areaResults: Record<string, readonly RoundResult[]> = {
  "na-province": [numbers(14, null, 14), numbers(14, 1, 14), numbers(14, 0, 12)],
  "pc-province": [numbers(132, null, 132), numbers(130, 2, 126), numbers(126, 0, 112)],
  "pc-district": [numbers(72, null, 72), numbers(71, 1, 68), numbers(68, 0, 60)],
};

function numbers(introduced: number, selfNominated: number | null, agreed: number): RoundResult {
  return { introduced, selfNominated, agreed };
}

function ofArea(
  kind: RoundKind,
  unit: string | null,
  place: string,
  days: readonly CivilDate[],
): DemoRound[] {
  return roundNumbers.map((number) => {
    const heldOn = days[number - 1] ?? windows[number].to;
    const result = areaResults[kind]?.[number - 1] ?? null;
    return { ...frame(number), kind, unit, place, plannedOn: heldOn, time: "08:00", heldOn, result };
  });
}

function ofLocality(unit: string, name: string, number: RoundNumber): DemoRound {
  const text = `round ${number} ${unit}`;
  const { from, to } = windows[number];
  const span = number === 1 ? 10 : 4;
  const day = unit === shown ? addDays(to, -1) : addDays(from, between(0, span, text));
  const heldOn = number === 3 && unrecorded.includes(unit) ? null : day < to ? day : to;
  const introduced = between(36, 58, `${text} introduced`);
  return {
    ...frame(number),
    kind: "pc-commune",
    unit,
    place: `Trụ sở UBND ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    plannedOn: day,
    time: between(0, 1, `${text} hour`) === 0 ? "08:00" : "14:00",
    heldOn,
    result:
      heldOn && number > 1
        ? { introduced, selfNominated: 0, agreed: introduced - between(0, 6, `${text} agreed`) }
        : null,
  };
}

function frame(number: RoundNumber): Pick<DemoRound, "number" | "windowFrom" | "windowTo"> {
  return { number, windowFrom: windows[number].from, windowTo: windows[number].to };
}
