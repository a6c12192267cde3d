/** The members of an axis: what stands at the head of each row or column, and which outputs are meant. */
import type { CivilDate } from "./calendar/civil-date";
import type { Campaign, CampaignStructure } from "./campaign";
import { categoryGroups } from "./categories";
import { listParams, withoutOne } from "./outputs-list";
import { pivotPeriods } from "./pivot-periods";
import { familyOf, type PivotAxis, type PivotView } from "./pivot-terms";
import { lineOf, topsWithin, type UnitSetFrame } from "./unit-sets";
import type { Unit } from "./units";

export interface Member {
  /** "" for the outputs that have none of it. */
  name: string;
  /** Beneath the name: a week's first day. */
  note: string;
  /** What its numbers add to the address of the list of outputs. */
  query: Readonly<Record<string, string>>;
  /** Units whose stored totals make up a member of units, and the reporting units among them. */
  units?: UnitMember;
  /** Days, both included; `end` is the last day of all of it, the table's own last day may come before. */
  period?: { from: CivilDate; to: CivilDate; end: CivilDate };
  /** Ids of categories, or of one message or channel ("": none). */
  ids?: readonly string[];
}

export interface UnitMember {
  tops: readonly string[];
  reporting: readonly Unit[];
}

export interface AxisFrame {
  view: PivotView;
  structure: CampaignStructure;
  campaign: Pick<Campaign, "startsOn" | "endsOn" | "weekFirstDay">;
  sets: UnitSetFrame;
  /** For each unit, it and what reports to it. */
  below: ReadonlyMap<string, readonly Unit[]>;
  /** Units whose subtrees the table is of, before a bloc is asked for. */
  tops: readonly string[];
  locale: "vi" | "en";
  groupNames: Readonly<Record<string, string>>;
}

export function membersOf(axis: PivotAxis, frame: AxisFrame): Member[] {
  switch (familyOf(axis)) {
    case "unit":
      return unitMembers(axis, frame);
    case "category":
      return axis === "nhom" ? groupMembers(frame) : categoryMembers(frame);
    case "time":
      return pivotPeriods(axis, frame).map(({ name, note, from, to, end }) => ({
        name,
        note,
        query: {},
        period: { from, to, end },
      }));
    case "message":
      return loneMembers(listParams.message, frame.view.filter.messageId, [
        ...frame.structure.messages.map(({ name, key, id }) => ({ name, key, id })),
        noneOfIt,
      ]);
    case "channel":
      return loneMembers(listParams.channel, frame.view.filter.channelId, [
        ...frame.structure.channels.map(({ name, id }) => ({ name, key: id, id })),
        noneOfIt,
      ]);
  }
}

const noneOfIt = { name: "", key: withoutOne, id: "" };

/** One member for each message or channel that the filter leaves. */
function loneMembers(
  param: string,
  asked: string | null,
  all: readonly { name: string; key: string; id: string }[],
): Member[] {
  return all
    .filter(({ key, id }) => asked === null || asked === (id === "" ? key : id))
    .map(({ name, key, id }) => ({ name, note: "", query: { [param]: key }, ids: [id] }));
}

/** All that the table is of, as one member. */
export function wholeOf(frame: AxisFrame): UnitMember {
  const { bloc } = frame.view.filter;
  return unitMember(frame, topsWithin(frame.sets, frame.tops, { bloc, administrativeId: null }));
}

function unitMember({ below, view }: AxisFrame, tops: readonly string[]): UnitMember {
  const { bloc } = view.filter;
  const units = new Set(tops.flatMap((top) => below.get(top) ?? []));
  return { tops, reporting: [...units].filter((one) => one.reports && (bloc === null || one.bloc === bloc)) };
}

function unitMembers(axis: PivotAxis, frame: AxisFrame): Member[] {
  const { bloc } = frame.view.filter;
  if (axis === "khoi") {
    const blocs = new Set(inView(frame).map((unit) => unit.bloc));
    return [...blocs]
      .filter((one) => one !== "" && (bloc === null || one === bloc))
      .map((one) =>
        unitRow(frame, one, frame.tops, { bloc: one, administrativeId: null }, listParams.bloc, one),
      );
  }
  if (axis === "hanh-chinh") {
    return partsOf(frame).map((unit) => {
      const asked = { bloc, administrativeId: unit.id };
      return unitRow(frame, unit.name, frame.tops, asked, listParams.administrative, unit.key);
    });
  }
  const units =
    axis === "don-vi" ? inView(frame).filter((one) => one.reports) : atLevel(frame, Number(axis.slice(-1)));
  return units
    .filter((unit) => axis !== "don-vi" || bloc === null || unit.bloc === bloc)
    .map((unit) => {
      const asked = { bloc, administrativeId: null };
      return unitRow(frame, unit.name, [unit.id], asked, listParams.unit, unit.key);
    })
    .filter((member) => (member.units?.tops.length ?? 0) > 0);
}

function unitRow(
  frame: AxisFrame,
  name: string,
  tops: readonly string[],
  asked: { bloc: string | null; administrativeId: string | null },
  param: string,
  key: string,
): Member {
  const units = unitMember(frame, topsWithin(frame.sets, tops, asked));
  return { name, note: "", query: { [param]: key }, units };
}

/** Units in view in the order of the tree. */
function inView({ tops, below }: AxisFrame): Unit[] {
  return [...new Set(tops.flatMap((top) => below.get(top) ?? []))];
}

/** Units so many levels below the ones in view, and those nearer that have nothing below them. */
function atLevel({ sets, tops, below, ...frame }: AxisFrame, level: number): Unit[] {
  return inView({ sets, tops, below, ...frame }).filter((unit) => {
    const depth = lineOf(sets.tree, unit, sets.day).findIndex((id) => tops.includes(id));
    const isLeaf = (below.get(unit.id) ?? []).length <= 1;
    return depth === level || (depth > 0 && depth < level && isLeaf);
  });
}

/** Units that belong administratively right to the one in view, or to one of those in view. */
function partsOf({ sets, tops }: AxisFrame): Unit[] {
  const parts = tops.flatMap((top) => sets.administrative.childrenOn(top, sets.day));
  return [...new Set(parts)];
}

function groupMembers({ view, groupNames }: AxisFrame): Member[] {
  return categoryGroups
    .map((group) => ({
      name: groupNames[group] ?? group,
      note: "",
      query: { [listParams.group]: group },
      ids: view.categories.filter((one) => one.group === group).map((one) => one.id),
    }))
    .filter((member) => member.ids.length > 0);
}

function categoryMembers({ view, locale }: AxisFrame): Member[] {
  return view.categories.map((one) => ({
    name: one.name[locale],
    note: view.measure.kind === "amount" ? "" : one.unit[locale],
    query: { [listParams.category]: one.key },
    ids: [one.id],
  }));
}
