import type { CivilDate } from "~/domain/calendar/civil-date";
import { weekOf } from "~/domain/calendar/election-week";
import { periodOf } from "~/domain/targets";
import type { PlannedTarget } from "~/domain/targets-planned";
import { formatDay } from "~/i18n/format";
import type { Texts } from "~/i18n/texts";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { ListReader } from "./list-files.server";
import { columnsOf, dayCell } from "./list-files-kinds.server";
import { loadTopics } from "./opinion-topics.server";
import { loadRoster } from "./roster.server";
import { targetsFor } from "./targets-planned.server";

/** Every target that counts, of all units and periods: a line each, so that a spreadsheet can sum and turn them. */
export const targetsFile: ListReader = async (ctx, slug, _ask, t) => {
  const open = await openCampaign(ctx, slug, "plan.view");
  const { tree, categories } = open.structure;
  const { targets } = await targetsFor(open, "all");
  const { file } = t.lists;
  const held = new Map<string, PlannedTarget[]>();
  for (const one of targets) {
    const key = `${one.unitId} ${one.categoryId}`;
    held.set(key, [...(held.get(key) ?? []), one]);
  }
  const lines = tree.units.flatMap((unit) =>
    categories.flatMap((category) =>
      (held.get(`${unit.id} ${category.id}`) ?? []).map((target) => ({ unit, category, target })),
    ),
  );
  return {
    title: t.plan.targets.title,
    columns: columnsOf([
      [t.plan.targets.unit, 40],
      [file.bloc, 22],
      [file.category, 36],
      [file.measure, 14],
      [t.plan.targets.period, 30],
      [file.from, 12],
      [file.to, 12],
      [file.amount, 12],
      [file.setBy, 18],
    ]),
    rows: lines.map(({ unit, category, target }) => [
      ...[unit.name, unit.bloc, category.name[open.actor.locale], category.unit[open.actor.locale]],
      ...[periodText(open, target.periodKey, t), dayCell(target.from), dayCell(target.to)],
      ...[target.amount, target.rule === null ? file.byHand : file.byRule],
    ]),
  };
};

function periodText({ campaign, structure }: CampaignContext, key: string, t: Texts): string {
  const period = periodOf(key, campaign, structure.phases);
  if (period === null) return "";
  const { kind, from, to } = period;
  const names: Record<string, (from: CivilDate) => string> = {
    phase: () => structure.phases.find((one) => key === `phase:${one.id}`)?.name ?? "",
    week: (on) => String(weekOf(on, campaign.weekFirstDay).number),
  };
  return t.targets.period({
    kind,
    name: names[kind]?.(from) ?? "",
    from: formatDay(from),
    to: formatDay(to),
  });
}

export const topicsFile: ListReader = async (ctx, slug, _ask, t) => {
  const { rows } = await loadTopics(ctx, slug);
  const words = t.opinion.topics;
  const { file } = t.lists;
  const nameOf = new Map<string | null, string>(rows.map(({ key, name }) => [key, name.vi]));
  return {
    title: words.title,
    columns: columnsOf([
      [words.name, 60],
      [words.nameEn, 60],
      [words.parent, 40],
      [file.matters, 10],
      [file.state, 14],
    ]),
    rows: rows.map(({ name, parentKey, matters, isHidden }) => [
      ...[name.vi, name.en, nameOf.get(parentKey) ?? ""],
      ...[matters, isHidden ? words.hidden : ""],
    ]),
  };
};

/** The sub-committee in its order, as it is printed. */
export const rosterFile: ListReader = async (ctx, slug, _ask, t) => {
  const { members } = await loadRoster(ctx, slug);
  const words = t.settings.roster;
  return {
    title: words.title,
    columns: columnsOf([
      [words.order, 6],
      [words.name, 40],
      [words.position, 40],
      [words.agency, 40],
      [words.areas, 60],
    ]),
    rows: members.map(({ name, position, agency, areas }, index) => [
      ...[index + 1, name, position, agency, areas.map((area) => area.name).join(", ")],
    ]),
  };
};
