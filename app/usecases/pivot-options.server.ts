import type { AxisFrame } from "~/domain/pivot-axes";
import type { PivotOption, PivotPage } from "~/domain/pivot-page";
import type { PivotView } from "~/domain/pivot-terms";
import { lineOf } from "~/domain/unit-sets";
import { en } from "~/i18n/en";
import { vi } from "~/i18n/vi";
import type { CampaignContext } from "./campaigns.server";
import { categoryOptions } from "./outputs-options.server";
import { unitChoices } from "./progress-view.server";

/** What a table can be narrowed to and what it can count. */
export function pivotOptions(open: CampaignContext, view: PivotView): PivotPage["options"] {
  const { structure, actor } = open;
  const { tree, categories, messages, channels } = structure;
  const groups: Record<string, string> = { vi, en }[actor.locale].progress.groups;
  const groupName = (group: string) => groups[group] ?? group;
  const blocs = new Set(tree.units.map((unit) => unit.bloc).filter((bloc) => bloc !== ""));
  const shown = categories.filter((one) => one.isActive || view.categories.includes(one));
  const measures = new Map(shown.map((one) => [one.measure, one.unit[actor.locale]]));
  return {
    unit: unitChoices(open, view.filter.to, view.filter.unitId).map((line): PivotOption => {
      const [depth = "0", key = "", name = ""] = line.split("\t");
      return [key, `${"\u2003".repeat(Number(depth))}${name}`];
    }),
    bloc: [...blocs].map((bloc) => [bloc, bloc]),
    group: [...new Set(shown.map((one) => one.group))].map((group) => [group, groupName(group)]),
    category: shown
      .flatMap((one) => categoryOptions(one, actor.locale))
      .map(([key, name, group]) => [key, name, groupName(group)]),
    message: messages.map((one) => [one.key, one.name]),
    channel: channels.map((one) => [one.id, one.name, tree.nameOf(one.unitId)]),
    measure: [...measures],
  };
}

/** How many levels there are below the units in view, three at most. */
export function levelsBelow({ sets, tops, below }: AxisFrame): number {
  const units = tops.flatMap((top) => below.get(top) ?? []);
  const depths = units.map((unit) =>
    lineOf(sets.tree, unit, sets.day).findIndex((above) => tops.includes(above)),
  );
  return Math.min(3, Math.max(0, ...depths));
}
