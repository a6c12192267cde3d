import { type CivilDate, daysBetween } from "./calendar/civil-date";
import type { Campaign, CampaignStructure } from "./campaign";
import type { CategoryOutline } from "./campaign-outline";
import type { Category } from "./categories";
import type { SetUpDraft, SetUpMilestone, SetUpPhase, SetUpUnit } from "./set-up";
import { countedDay } from "./set-up-days";
import { isDecoration } from "./set-up-rhythm";
import { sameName } from "./set-up-units";
import { phasePeriodKey } from "./targets";

export const copyParts = ["units", "phases", "milestones", "content", "rhythm", "targets"] as const;
export type CopyPart = (typeof copyParts)[number];

/** A milestone of the plan to copy, with the day it holds at. */
export interface CopiedMilestone extends Omit<SetUpMilestone, "daysBefore" | "isKept"> {
  dueOn: CivilDate;
}

/** An earlier election with what can be taken over from it. */
export interface CopySource {
  campaign: Campaign;
  structure: CampaignStructure;
  /** Administrative codes by unit id. */
  codes: ReadonlyMap<string, string>;
  milestones: readonly CopiedMilestone[];
}

/**
 * Takes parts of an earlier election over. Units and messages are added to those that are there; phases, milestones
 * and the rhythm replace them. Every day becomes days before election day, so that it follows the new one; what was
 * overridden, and documents, stay behind.
 */
export function copyInto(draft: SetUpDraft, source: CopySource, parts: readonly CopyPart[]): SetUpDraft {
  const { campaign } = source;
  const takes = (part: CopyPart) => parts.includes(part);
  const { beforeCopy: _, ...before } = draft;
  let next: SetUpDraft = {
    ...before,
    beforeCopy: before,
    copied: { slug: campaign.slug, name: campaign.shortName, targets: takes("targets") },
    basics: withBasics(draft.basics, campaign),
  };
  if (takes("units")) next = withUnits(next, source);
  if (takes("phases")) next = withPhases(next, source);
  if (takes("milestones")) {
    next = { ...next, phases: { ...next.phases, milestones: milestonesOf(source) } };
  }
  if (takes("rhythm")) next = { ...next, rhythm: rhythmOf(source) };
  if (takes("content")) next = { ...next, content: contentOf(next.content, source) };
  return next;
}

/** What names the same office; name, day and address are the new election's own. */
function withBasics(basics: SetUpDraft["basics"], campaign: Campaign): SetUpDraft["basics"] {
  return {
    ...basics,
    committee: basics.committee || campaign.committee,
    place: basics.place || campaign.place,
    level: basics.place || basics.committee ? basics.level : campaign.level,
  };
}

/** Units as they stood on election day. */
function withUnits(draft: SetUpDraft, { campaign, structure, codes }: CopySource): SetUpDraft {
  const { tree } = structure;
  const day = campaign.electionOn;
  const [top] = tree.rootsOn(day);
  if (!top) return draft;
  const root = draft.units.root || top.name;
  const below = tree.subtreeOn(top.id, day).slice(1);
  const present = new Set(
    draft.units.lines.map(({ name, parent }) => `${sameName(name)}|${sameName(parent)}`),
  );
  const lines = below.flatMap((id, index): SetUpUnit[] => {
    const unit = tree.get(id);
    const parent = tree.get(tree.ancestorsOn(id, day)[1] ?? "");
    if (!unit) return [];
    const parentName = !parent || parent.id === top.id ? "" : parent.name;
    if (present.has(`${sameName(unit.name)}|${sameName(parentName)}`)) return [];
    const { key, name, shortName, kind, bloc } = unit;
    return [
      {
        ...{ id: `u${draft.nextId + index}`, key, name, shortName, kind, bloc },
        code: codes.get(id) ?? "",
        parent: parentName,
      },
    ];
  });
  return {
    ...draft,
    units: {
      ...draft.units,
      root,
      top: { key: top.key, name: top.name, shortName: top.shortName },
      lines: [...draft.units.lines, ...lines],
    },
    nextId: draft.nextId + below.length,
  };
}

function withPhases(draft: SetUpDraft, { campaign, structure }: CopySource): SetUpDraft {
  const counted = (day: CivilDate) => countedDay(day, campaign.electionOn);
  const lines = structure.phases.map(
    ({ key, name, kind, startOn, endOn }, index): SetUpPhase => ({
      ...{ id: `p${draft.nextId + index}`, key, name, kind },
      from: counted(startOn),
      to: counted(endOn),
    }),
  );
  // The first and last days follow along, or the copied phases would lie outside.
  const basics = {
    ...draft.basics,
    startsOn: draft.basics.startsOn || counted(campaign.startsOn),
    endsOn: draft.basics.endsOn || counted(campaign.endsOn),
  };
  return { ...draft, basics, phases: { ...draft.phases, lines }, nextId: draft.nextId + lines.length };
}

/** Weekly meetings come from the meeting's weekday and hour, so those written as milestones are not ticked. */
function milestonesOf({ campaign, milestones }: CopySource): SetUpMilestone[] {
  return milestones
    .filter((one) => !isDecoration(one, campaign.decorationKey))
    .map(({ dueOn, ...one }) => ({
      ...one,
      daysBefore: daysBetween(dueOn, campaign.electionOn),
      isKept: one.kind !== "meeting",
    }));
}

function rhythmOf({ campaign, milestones }: CopySource): SetUpDraft["rhythm"] {
  const decoration = milestones.find((one) => isDecoration(one, campaign.decorationKey));
  return {
    weekFirstDay: String(campaign.weekFirstDay),
    meetingWeekday: String(campaign.meeting?.weekday ?? ""),
    meetingTime: campaign.meeting?.time ?? "",
    reportWeekday: String(campaign.reportCloses?.weekday ?? ""),
    reportTime: campaign.reportCloses?.time ?? "",
    decorationOn: decoration ? countedDay(decoration.dueOn, campaign.electionOn) : "",
    decorationLimit: decoration && !decoration.inclusive ? "before" : "by",
  };
}

function contentOf(content: SetUpDraft["content"], { structure }: CopySource): SetUpDraft["content"] {
  const active = structure.categories.filter(({ isActive }) => isActive);
  const present = new Set(content.messages.map(({ name }) => name));
  const added = structure.messages.filter(({ name }) => !present.has(name));
  return {
    categories: active.map(({ key }) => key),
    extra: active.map(categoryOutline),
    messages: [...content.messages, ...added.map(({ key, name }) => ({ key, name }))],
  };
}

const categoryOutline = (category: Category): CategoryOutline => ({
  key: category.key,
  vi: category.name.vi,
  en: category.name.en,
  unit: category.unit,
  group: category.group,
  measure: category.measure,
  ...(category.kind === "combined" ? { members: category.memberKeys } : {}),
});

/** A target by the keys of what it is for. */
export interface KeyedTarget {
  unit: string;
  category: string;
  /** null: the whole campaign. */
  phase: string | null;
  amount: number;
}

interface StoredTarget {
  unitId: string;
  categoryId: string;
  periodKey: string;
  amount: number;
}

/** Targets by key. Those for one week stay behind: a week of the earlier election is none of the new one. */
export function keyedTargets(targets: readonly StoredTarget[], structure: CampaignStructure): KeyedTarget[] {
  const categories = new Map(structure.categories.map(({ id, key }) => [id, key]));
  const phases = new Map(structure.phases.map(({ id, key }) => [phasePeriodKey(id), key]));
  return targets.flatMap(({ unitId, categoryId, periodKey, amount }) => {
    const unit = structure.tree.get(unitId)?.key;
    const category = categories.get(categoryId);
    const phase = periodKey === "campaign" ? null : phases.get(periodKey);
    return unit === undefined || category === undefined || phase === undefined
      ? []
      : [{ unit, category, phase, amount }];
  });
}
