import { addDays, type CivilDate, parseVietnameseDate } from "./calendar/civil-date";
import type { Campaign } from "./campaign";
import { type Category, type CategoryGroup, newsItemMeasure } from "./categories";
import { partsOf } from "./category-parts";
import type { Problem } from "./problem";
import type { UnitTree } from "./units";

/** What a picture adds up: one measure, narrowed to a group or one category when wanted. Never two measures. */
export interface MeasureScope {
  measure: string;
  group: CategoryGroup | null;
  categoryKey: string | null;
  /** The category is a group: what its parts have singly is in the picture as well. */
  hasParts?: true;
}

/** The scope as one word for addresses and choices: measure, measure.group or measure.group.category. */
export function scopeKey({ measure, group, categoryKey }: MeasureScope): string {
  return [measure, group, categoryKey].filter((part) => part !== null).join(".");
}

/** The scope that a word names among these categories; news items when it names none. */
export function scopeOf(key: string, categories: readonly Category[]): MeasureScope {
  const [measure, group, categoryKey] = key.split(".");
  const found = categories.find(
    (one) =>
      one.measure === measure &&
      (group === undefined || one.group === group) &&
      (categoryKey === undefined || one.key === categoryKey),
  );
  if (!found) return { measure: newsItemMeasure, group: null, categoryKey: null };
  return {
    measure: found.measure,
    group: group === undefined ? null : found.group,
    categoryKey: categoryKey === undefined ? null : found.key,
    ...(categoryKey !== undefined && found.kind === "combined" ? { hasParts: true } : {}),
  };
}

/** The categories of a picture; of a group of categories also its parts. */
export function categoriesInScope(categories: readonly Category[], scope: MeasureScope): readonly Category[] {
  const found = categories.filter((category) => isInScope(category, scope));
  const [group] = found;
  return scope.hasParts && group ? partsOf(group, categories) : found;
}

export function isInScope(category: Category, { measure, group, categoryKey }: MeasureScope): boolean {
  return (
    category.measure === measure &&
    (group === null || category.group === group) &&
    (categoryKey === null || category.key === categoryKey)
  );
}

/** One line of the list of scopes. */
export interface ScopeChoice {
  key: string;
  /** A whole measure named by its unit, one group of it, or one category. */
  kind: "measure" | "group" | "category";
  /** The unit's name, the group's key, or the category's name. */
  name: string;
}

/**
 * The scopes worth choosing: measures with something in them, then their groups where there are several, then their
 * categories. News items and what is chosen now are always there.
 */
export function scopeChoices(
  categories: readonly Category[],
  current: MeasureScope,
  isUsed: (category: Category) => boolean,
  locale: "vi" | "en",
): ScopeChoice[] {
  const shown = categories.filter((one) => one.isActive && (isUsed(one) || isInScope(one, current)));
  const measures = new Set([newsItemMeasure, ...shown.map((one) => one.measure)]);
  const choices = [...measures].flatMap((measure): ScopeChoice[] => {
    const members = shown.filter((one) => one.measure === measure);
    const [first] = members.length > 0 ? members : categories.filter((one) => one.measure === measure);
    if (!first) return [];
    if (members.length === 1) return [{ key: measure, kind: "category", name: first.name[locale] }];
    const groups = new Set(members.map((one) => one.group));
    return [
      { key: measure, kind: "measure", name: first.unit[locale] },
      ...(groups.size < 2 ? [] : [...groups].map((group) => groupChoice(measure, group))),
      ...members.map((one) => categoryChoice(one, locale)),
    ];
  });
  const isListed = choices.some((choice) => choice.key === scopeKey(current));
  return isListed ? choices : [...choices, choiceOf(current, categories, locale)];
}

function choiceOf(scope: MeasureScope, categories: readonly Category[], locale: "vi" | "en"): ScopeChoice {
  const first = categories.find((one) => isInScope(one, scope));
  if (scope.categoryKey !== null)
    return { key: scopeKey(scope), kind: "category", name: first?.name[locale] ?? "" };
  if (scope.group !== null) return groupChoice(scope.measure, scope.group);
  return { key: scope.measure, kind: "measure", name: first?.unit[locale] ?? "" };
}

const groupChoice = (measure: string, group: CategoryGroup) => ({
  key: scopeKey({ measure, group, categoryKey: null }),
  kind: "group" as const,
  name: group,
});

const categoryChoice = ({ measure, group, key, name }: Category, locale: "vi" | "en") => ({
  key: scopeKey({ measure, group, categoryKey: key }),
  kind: "category" as const,
  name: name[locale],
});

/**
 * The "as of" day that was typed (dd/MM/yyyy or ISO), within the campaign and not after today; otherwise the latest
 * such day, with what is wrong about the typed one.
 */
export function asOfDay(
  text: string,
  campaign: Pick<Campaign, "startsOn" | "endsOn">,
  today: CivilDate,
): { asOf: CivilDate; problem: Problem | null } {
  const latest = today < campaign.endsOn ? today : campaign.endsOn;
  if (text.trim() === "") return { asOf: latest, problem: null };
  const parsed = parseVietnameseDate(text);
  if (!parsed.ok) {
    const { code, ...params } = parsed.problem;
    return { asOf: latest, problem: { field: "den", code, params } };
  }
  if (parsed.date > today)
    return { asOf: latest, problem: { field: "den", code: "as-of-after-today", params: { today } } };
  if (parsed.date < campaign.startsOn) {
    return {
      asOf: latest,
      problem: { field: "den", code: "as-of-before-start", params: { start: campaign.startsOn } },
    };
  }
  return { asOf: parsed.date < latest ? parsed.date : latest, problem: null };
}

/**
 * Units whose targets and reports belong to a unit's picture: itself and what reports below it on that day. A unit
 * that has ended by then counts where it stood on its last day, one that has not begun where it will begin.
 */
export function unitsInView(tree: UnitTree, unitId: string, day: CivilDate): string[] {
  return tree.units
    .filter((unit) => {
      const begun = unit.validFrom > day ? unit.validFrom : day;
      const stoodOn = unit.validTo !== null && unit.validTo <= begun ? addDays(unit.validTo, -1) : begun;
      return tree.ancestorsOn(unit.id, stoodOn).includes(unitId);
    })
    .map((unit) => unit.id);
}
