import type { Category } from "~/domain/categories";
import { withParts } from "~/domain/category-parts";
import type { Unit } from "~/domain/units";
import { unitsNear } from "~/domain/units-near";
import type { Locale } from "~/i18n/texts";
import { textsOf } from "~/i18n/texts-of";
import type { CampaignContext } from "./campaigns.server";

/** A choice: its key and its name. */
export type Option = [key: string, name: string];

/** A unit to choose, with the bloc that it stands under in a long list. */
export type UnitOption = [key: string, name: string, bloc: string];

/** What a list can be narrowed by. */
export interface ListOptions {
  units: UnitOption[];
  /** With the group that they stand under. */
  categories: [key: string, name: string, group: string][];
  messages: Option[];
  /** Of the units that the person may read. */
  channels: Option[];
}

/** The units that the person may read (of a country those near the chosen ones), and what outputs can be about. */
export function listOptions(
  { structure, actor, unitsFor, today }: CampaignContext,
  chosen: readonly (string | null)[],
): ListOptions {
  const within = unitsFor("output.view");
  const near = within === "all" ? unitsNear(structure.tree, chosen, today) : null;
  return {
    units: structure.tree.units
      .filter((unit) => (within === "all" ? (near?.has(unit.id) ?? true) : within.includes(unit.id)))
      .map(unitOption),
    categories: structure.categories
      .filter((category) => category.isActive)
      .flatMap((category) => categoryOptions(category, actor.locale)),
    messages: structure.messages.map((message) => [message.key, message.name]),
    channels: structure.channels
      .filter((channel) => within === "all" || within.includes(channel.unitId))
      .map((channel) => [channel.id, channel.name]),
  };
}

/** A group is asked for alone, or with what its parts have singly. */
export function categoryOptions(
  { key, kind, name, group }: Category,
  locale: Locale,
): ListOptions["categories"] {
  const own: ListOptions["categories"] = [[key, name[locale], group]];
  if (kind !== "combined") return own;
  return [...own, [withParts(key), textsOf(locale).outputs.filter.withParts(name[locale]), group]];
}

/** What an output can be said to be. */
export interface FormOptions {
  /** Units that the person logs for. */
  own: UnitOption[];
  /** Other units, with which something may have been published together. */
  others: UnitOption[];
  categories: [key: string, name: string, unit: string, group: string][];
  /** With the key of their unit and, where they have one, their own category. */
  channels: [id: string, name: string, unitKey: string, categoryKey: string][];
  messages: Option[];
}

export function formOptions({ structure, actor, today, unitsFor }: CampaignContext): FormOptions {
  const within = unitsFor("output.log");
  const reporting = structure.tree.units.filter(
    (unit) => unit.reports && unit.validFrom <= today && (unit.validTo === null || today < unit.validTo),
  );
  const isOwn = (unitId: string) => within === "all" || within.includes(unitId);
  const keyOf = new Map(structure.tree.units.map((unit) => [unit.id, unit.key]));
  const categoryKeys = new Map(structure.categories.map((category) => [category.id, category.key]));
  return {
    own: reporting.filter((unit) => isOwn(unit.id)).map(unitOption),
    others: reporting.filter((unit) => !isOwn(unit.id)).map(unitOption),
    categories: structure.categories
      .filter((one) => one.isActive)
      .map((category) => [
        category.key,
        category.name[actor.locale],
        category.unit[actor.locale],
        category.group,
      ]),
    channels: structure.channels
      .filter((channel) => isOwn(channel.unitId))
      .map((channel) => [
        channel.id,
        channel.name,
        keyOf.get(channel.unitId) ?? "",
        categoryKeys.get(channel.categoryId ?? "") ?? "",
      ]),
    messages: structure.messages.map((message) => [message.key, message.name]),
  };
}

export const unitOption = ({ key, name, bloc }: Unit): UnitOption => [key, name, bloc];
