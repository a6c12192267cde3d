/** The figures of a review: what was published from its first day through its closing day. Kept as JSON once closed. */
import { z } from "zod";
import type { CivilDate } from "./calendar/civil-date";
import type { ElectionWeek } from "./calendar/election-week";
import { type Category, type CategoryGroup, categoryGroups } from "./categories";
import { categoryCover } from "./category-cover";
import { figureOf, noSums, plusSums, type Sums } from "./progress-figures";
import { type Declared, packWeeks } from "./progress-heat";
import { heatRows } from "./progress-heat-table";
import { qualifiers } from "./quantities";
import type { Unit } from "./units";

const figure = z.object({ value: z.number().nullable(), qualifier: z.enum(qualifiers) }).nullable();

/** A closed review's figures have to be readable for as long as the product lives: parts are only ever added. */
export const reviewFigures = z.object({
  from: z.string(),
  asOf: z.string(),
  categories: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      unit: z.string(),
      group: z.enum(categoryGroups),
      inPeriod: figure,
      /** Held against the target of a group: also what its categories have singly. Left out: `inPeriod`. */
      compared: figure.optional(),
      sinceStart: figure,
      planned: z.number().nullable(),
      records: z.number(),
    }),
  ),
  bodies: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      records: z.number(),
      lines: z.array(z.object({ key: z.string(), name: z.string(), unit: z.string(), figure })),
      /** Records in each of the weeks below, or why there are none: see `unpackWeeks`. */
      weeks: z.string(),
    }),
  ),
  weeks: z.array(z.object({ number: z.number(), from: z.string(), to: z.string() })),
  /** Milestones that the units reach one by one. */
  milestones: z.array(z.object({ name: z.string(), done: z.number(), total: z.number() })),
  /** Outputs that name a message, by message. */
  messages: z.array(z.object({ name: z.string(), records: z.number() })),
  documents: z.array(z.object({ name: z.string(), title: z.string() })),
  /** Own duties that come next, soonest first; one that lasts also says from when. */
  ahead: z.array(z.object({ name: z.string(), from: z.string().optional(), on: z.string() })),
});
export type ReviewFigures = z.infer<typeof reviewFigures>;
export type ReviewBody = ReviewFigures["bodies"][number];

/** Sums of a unit and all below it in a category, in one reporting week or the part of it that lies in the review. */
export interface WeekSums extends Sums {
  unitId: string;
  categoryId: string;
  weekStart: CivilDate;
}

export interface FigureInput {
  from: CivilDate;
  asOf: CivilDate;
  rootId: string;
  /** Units that report on the closing day, in the tree's order. */
  reporting: readonly Unit[];
  categories: readonly Category[];
  weeks: readonly ElectionWeek[];
  sums: readonly WeekSums[];
  declared: readonly Declared[];
  /** The campaign's day: a week that is not over has not been missed. */
  today: CivilDate;
  sinceStart: ReadonlyMap<string, Sums>;
  plannedOf(categoryId: string): number | null;
}

/** What is held against a category's target. */
export const comparedOf = ({ inPeriod, compared }: ReviewFigures["categories"][number]) =>
  compared === undefined ? inPeriod : compared;

/** Totals by category and by unit. A co-published output counts for each of its units and once in the total. */
export function figuresOf(input: FigureInput): Pick<ReviewFigures, "categories" | "bodies" | "weeks"> {
  const byUnit = new Map<string, WeekSums[]>();
  for (const sum of input.sums) {
    const own = byUnit.get(sum.unitId);
    if (own) own.push(sum);
    else byUnit.set(sum.unitId, [sum]);
  }
  return {
    categories: categoriesOf(input, byCategory(byUnit.get(input.rootId) ?? [])),
    bodies: bodiesOf(input, byUnit),
    weeks: input.weeks.map(({ number, startsOn, endsOn }) => ({
      number,
      from: startsOn < input.from ? input.from : startsOn,
      to: endsOn > input.asOf ? input.asOf : endsOn,
    })),
  };
}

function byCategory(sums: readonly WeekSums[]): Map<string, Sums> {
  const total = new Map<string, Sums>();
  for (const sum of sums) total.set(sum.categoryId, plusSums(total.get(sum.categoryId) ?? noSums, sum));
  return total;
}

function categoriesOf(input: FigureInput, sums: ReadonlyMap<string, Sums>): ReviewFigures["categories"] {
  const { countsTowards } = categoryCover(input.categories);
  return input.categories.flatMap((category) => {
    const own = sums.get(category.id) ?? noSums;
    const planned = input.plannedOf(category.id);
    const whole = input.sinceStart.get(category.id) ?? noSums;
    if (own.records === 0 && planned === null && whole.records === 0) return [];
    const inside = countsTowards(category.id).flatMap((id) => sums.get(id) ?? []);
    const isGroup = planned !== null && category.kind === "combined";
    return [
      {
        key: category.key,
        name: category.name.vi,
        unit: category.unit.vi,
        group: category.group,
        inPeriod: figureOf(own),
        ...(isGroup ? { compared: figureOf(inside.reduce<Sums>(plusSums, noSums)) } : {}),
        sinceStart: figureOf(whole),
        planned,
        records: own.records,
      },
    ];
  });
}

function bodiesOf(input: FigureInput, byUnit: ReadonlyMap<string, readonly WeekSums[]>): ReviewBody[] {
  const { reporting, weeks, asOf, today, declared, categories } = input;
  const sumsOf = (unitId: string) => byUnit.get(unitId) ?? [];
  const recordsOf = (unitId: string, index: number) =>
    sumsOf(unitId).reduce(
      (sum, one) => (one.weekStart === weeks[index]?.startsOn ? sum + one.records : sum),
      0,
    );
  const rows = heatRows({ units: reporting, weeks, clock: { asOf, today }, recordsOf, declared });
  return reporting.map((unit, index) => {
    const sums = byCategory(sumsOf(unit.id));
    const lines = categories.flatMap((category) => {
      const found = figureOf(sums.get(category.id) ?? noSums);
      const { key, name, unit: measure } = category;
      return found ? [{ key, name: name.vi, unit: measure.vi, figure: found }] : [];
    });
    const records = sumsOf(unit.id).reduce((sum, one) => sum + one.records, 0);
    return { key: unit.key, name: unit.name, records, lines, weeks: packWeeks(rows[index]?.states ?? []) };
  });
}

/** "8/45 đơn vị": how many units that report have published something; and something said face to face. */
export function coverageOf({ bodies, categories }: ReviewFigures): {
  reporting: number;
  active: number;
  oral: number;
  silent: string[];
} {
  const spoken = new Set(categories.filter(({ group }) => isSpoken(group)).map(({ key }) => key));
  return {
    reporting: bodies.length,
    active: bodies.filter(({ records }) => records > 0).length,
    oral: bodies.filter(({ lines }) => lines.some(({ key }) => spoken.has(key))).length,
    silent: bodies.filter(({ records }) => records === 0).map(({ name }) => name),
  };
}

const isSpoken = (group: CategoryGroup) => group === "oral";
