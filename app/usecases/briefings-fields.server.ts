import type { TopicFields } from "~/domain/briefing-forms";
import type { BriefingTopic, BriefingWeek, TopicContent } from "~/domain/briefings";
import { NEW_MESSAGE, PRESS_UNITS } from "~/domain/briefings-page";
import { NO_UNITS, reportingUnits, type UnitScope, unitScopes } from "~/domain/milestone-units";
import { textProblems } from "~/domain/outputs-draft";
import { isPersonList } from "~/domain/person-lists";
import type { Problem } from "~/domain/problem";
import { foldVietnamese } from "~/domain/vietnamese";
import type { CampaignContext } from "./campaigns.server";
import { done, type Outcome, refused } from "./context.server";
import { readDay } from "./timeline-days.server";
import { readUnits } from "./timeline-units.server";

/** What a form says of a topic; its message is one of the list, or a name that is to be added. */
export interface ReadTopic {
  message: { id: string } | { name: string };
  content: Omit<TopicContent, "messageId" | "bringsMessage">;
}

/**
 * Reads the form of a topic; `before` keeps the units that have ended meanwhile. Problems: `message` required,
 * message-gone; `name` required; `name`, `guidance` briefing-names (two names of persons or more: election law
 * art. 63), personal-…; `from`, `to` date-needed, date-outside {start, end}, and those of a typed day; `to`
 * until-before-from, period-before-week {from}; `units` choose-units, unit-unknown; `documents` document-gone.
 */
export function readTopicFields(
  form: TopicFields,
  week: BriefingWeek,
  open: CampaignContext,
  before?: BriefingTopic,
): Outcome<ReadTopic> {
  const problems: Problem[] = [];
  const { structure } = open;
  const message = readMessage(form, open, problems, before);
  const days = readPeriod(form, week, open, problems);
  const unitIds = readWho(form, open, problems, before);
  const known = structure.documents.map(({ id }) => id);
  if (form.documents.some((id) => !known.includes(id)))
    problems.push({ field: "documents", code: "document-gone" });
  const texts = { name: isNew(form) ? form.name : "", guidance: form.guidance };
  problems.push(...textProblems(texts, structure));
  for (const [field, text] of Object.entries(texts))
    if (isPersonList(text)) problems.push({ field, code: "briefing-names" });
  if (problems.length > 0 || !message || !days) return refused(...problems);
  const documentIds = [...new Set(form.documents)];
  return done({ message, content: { ...days, guidance: form.guidance, unitIds, documentIds } });
}

/** A new name that the list has already, case and marks of typing aside, is that message. */
function readMessage(
  { message, name }: TopicFields,
  { structure }: CampaignContext,
  problems: Problem[],
  before: BriefingTopic | undefined,
): ReadTopic["message"] | null {
  const typed = name.replace(/\s+/gu, " ").trim();
  if (message === "" && typed === "") {
    problems.push({ field: "message", code: "required" });
    return null;
  }
  if (isNew({ message, name })) {
    if (typed === "") problems.push({ field: "name", code: "required" });
    const same = structure.messages.find((one) => foldVietnamese(one.name) === foldVietnamese(typed));
    if (same && same.id !== before?.messageId) return { id: same.id };
    return typed === "" ? null : { name: typed };
  }
  const known = structure.messages.find(({ key }) => key === message);
  if (known) return { id: known.id };
  problems.push({ field: "message", code: "message-gone" });
  return null;
}

const isNew = ({ message, name }: Pick<TopicFields, "message" | "name">) =>
  message === NEW_MESSAGE || (message === "" && name.trim() !== "");

function readPeriod(
  form: TopicFields,
  week: BriefingWeek,
  { campaign }: CampaignContext,
  problems: Problem[],
): { from: string; to: string } | null {
  const before = problems.length;
  const [from, to] = (["from", "to"] as const).map((field) => {
    const day = readDay(form[field], field, problems);
    if (form[field] === "") problems.push({ field, code: "date-needed" });
    if (day && (day < campaign.startsOn || day > campaign.endsOn)) {
      const params = { start: campaign.startsOn, end: campaign.endsOn };
      problems.push({ field, code: "date-outside", params });
    }
    return day;
  });
  if (problems.length > before || !from || !to) return null;
  if (to < from) problems.push({ field: "to", code: "until-before-from" });
  else if (to < week.startsOn)
    problems.push({ field: "to", code: "period-before-week", params: { from: week.startsOn } });
  return { from, to };
}

function readWho(
  { unitScope, units }: TopicFields,
  open: CampaignContext,
  problems: Problem[],
  before: BriefingTopic | undefined,
): string[] {
  const { tree } = open.structure;
  const read =
    unitScope === PRESS_UNITS
      ? done(pressUnits(open))
      : unitScope === NO_UNITS
        ? done([])
        : readUnits({ unitScope, units }, open);
  const chosen = read.ok ? read.value : [];
  if (!read.ok) problems.push(...read.problems);
  else if (chosen.length === 0) problems.push({ field: "units", code: "choose-units" });
  const ended = (before?.unitIds ?? []).filter((id) => {
    const last = tree.endOf(id);
    return last !== null && last <= open.today;
  });
  return [...new Set([...chosen, ...ended])];
}

/** The press agencies that report themselves today. */
export const pressUnits = ({ structure, today }: CampaignContext): string[] =>
  reportingUnits(structure.tree, today)
    .filter(({ kind }) => kind === "press-agency")
    .map(({ id }) => id);

/** The sets of units that a topic may go to as a whole: the press, the wards and communes, the blocs. */
export function topicScopes(open: CampaignContext): UnitScope[] {
  const press = { value: PRESS_UNITS, name: "", unitIds: pressUnits(open) };
  const others = unitScopes(open.structure.tree, open.today);
  return press.unitIds.length > 0 ? [press, ...others] : others;
}
