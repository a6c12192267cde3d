/** Coverage of a briefing's topics by unit and by week, in the same five states as reports of weeks. */
import type { BriefingTopic, BriefingWeek } from "./briefings";
import type { PackedTable } from "./briefings-page";
import type { CivilDate } from "./calendar/civil-date";
import { type Declared, heatSteps, packWeeks, type WeekState, weekStateOf } from "./progress-heat";
import type { Unit } from "./units";

type Asked = Pick<BriefingTopic, "messageId" | "from" | "to" | "unitIds">;

export interface CoverageInput<T extends Asked> {
  topics: readonly T[];
  units: readonly Pick<Unit, "id" | "key" | "name" | "validFrom" | "validTo">[];
  declared: readonly Declared[];
  today: CivilDate;
  records(topic: T, unitId: string): number;
}

export interface CoverageRow {
  unit: Pick<Unit, "id" | "key" | "name">;
  states: WeekState[];
}

/**
 * Each unit at each topic: its outputs; 0 where it said that it had nothing to report; "chưa" once the days are over;
 * not asked; not over yet. What a unit publishes about a topic that does not go to it counts all the same.
 */
export function coverageRows<T extends Asked>(input: CoverageInput<T>): CoverageRow[] {
  const { topics, units, declared, today } = input;
  return units.map((unit) => {
    const said = declared.filter((one) => one.unitId === unit.id && one.categoryId === null);
    const states = topics.map((topic): WeekState => {
      const records = input.records(topic, unit.id);
      if (records === 0 && !topic.unitIds.includes(unit.id)) return "not-applicable";
      const week = { startsOn: topic.from, endsOn: topic.to, number: 0, year: 0 };
      const { validFrom, validTo } = unit;
      return weekStateOf({ week, records, validFrom, validTo, declared: said }, { asOf: today, today });
    });
    return { unit, states };
  });
}

/** Units that published something about a topic, of those it goes to that were there and had something to report. */
export function reachedBy<T extends Asked>(
  rows: readonly CoverageRow[],
  topic: T,
  index: number,
): { reached: number; asked: number } {
  const states = rows
    .filter(({ unit }) => topic.unitIds.includes(unit.id))
    .map((row) => row.states[index])
    .filter((state) => state !== "not-applicable");
  return { reached: states.filter((state) => typeof state === "number").length, asked: states.length };
}

/** Of many units those that brought nothing for most of their topics, in the order of the tree. */
export function lackingMost(rows: readonly CoverageRow[], limit: number): CoverageRow[] {
  const lacking = ({ states }: CoverageRow) => states.filter((state) => state === "missing").length;
  const chosen = new Set([...rows].sort((a, b) => lacking(b) - lacking(a)).slice(0, limit));
  return rows.filter((row) => chosen.has(row));
}

export interface TrendInput<T extends Pick<BriefingTopic, "messageId" | "messageKey" | "name" | "week">> {
  /** Of all weeks up to the last one shown. */
  topics: readonly T[];
  weeks: readonly BriefingWeek[];
  today: CivilDate;
  records(topic: T, week: BriefingWeek): number;
}

/**
 * Each topic week by week, those of the latest briefing first: its outputs; "chưa" in a week whose briefing asked for it,
 * that is over and brought nothing; not asked in that week.
 */
export function trendRows<T extends Pick<BriefingTopic, "messageId" | "messageKey" | "name" | "week">>({
  topics,
  weeks,
  today,
  records,
}: TrendInput<T>): { topic: T; states: WeekState[] }[] {
  const shown = new Set(weeks.map(({ key }) => key));
  const latest = new Map<string, T>();
  for (const topic of topics) if (shown.has(topic.week)) latest.set(topic.messageId, topic);
  const inOrder = [...latest.values()].sort((a, b) => (a.week === b.week ? 0 : a.week < b.week ? 1 : -1));
  const asked = new Set(topics.map(({ messageId, week }) => `${messageId} ${week}`));
  return inOrder.map((topic) => ({
    topic,
    states: weeks.map((week): WeekState => {
      const count = records(topic, week);
      if (count > 0) return count;
      if (!asked.has(`${topic.messageId} ${week.key}`)) return "not-applicable";
      return week.endsOn < today ? "missing" : "not-due";
    }),
  }));
}

/** Rows as they are sent; a sum of blanks is blank. */
export function packedTable(
  rows: readonly { key: string; name: string; states: readonly WeekState[] }[],
): PackedTable {
  const counts = rows.flatMap(({ states }) => states.filter(isCount));
  return {
    steps: heatSteps(Math.max(0, ...counts)),
    rows: rows.map(({ key, name, states }) => [key, name, packWeeks(states), sumOf(states)].join("\t")),
  };
}

function sumOf(states: readonly WeekState[]): string {
  const known = states.filter((state) => isCount(state) || state === "zero");
  return known.length === 0 ? "" : String(known.filter(isCount).reduce((sum, count) => sum + count, 0));
}

const isCount = (state: WeekState): state is number => typeof state === "number";
