import type { TopicFields } from "~/domain/briefing-forms";
import { type BriefingTopic, type BriefingWeek, briefingWeeks, weekAsked } from "~/domain/briefings";
import {
  NEW_MESSAGE,
  PRESS_UNITS,
  type TopicChoices,
  type TopicFormPage,
  type TopicPage,
} from "~/domain/briefings-page";
import { formatCivil } from "~/domain/calendar/civil-date";
import { CHOSEN_UNITS, reportingUnits, scopeOf } from "~/domain/milestone-units";
import { findTopicChange, listBriefingTopics } from "~db/queries/briefings.server";
import { nameOf } from "./briefings.server";
import { topicThere } from "./briefings-edit.server";
import { pressUnits, topicScopes } from "./briefings-fields.server";
import { readCoverage } from "./briefings-reading.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";
import { momentOf } from "./instants.server";
import { documentName } from "./timeline-entries.server";

/** The form of a new topic of a week: its days are the week's, within the campaign, and it goes to the press. */
export async function loadNewTopic(
  ctx: UseCaseContext,
  slug: string,
  weekKey: string,
): Promise<TopicFormPage> {
  const open = await openCampaign(ctx, slug, "briefing.edit");
  const week = weekAsked(briefingWeeks(open.campaign), weekKey, open.today);
  if (!week) throw new NotFound();
  const { startsOn, endsOn } = open.campaign;
  return formPage(open, week, {
    ...emptyTopic,
    from: formatCivil(week.startsOn < startsOn ? startsOn : week.startsOn),
    to: formatCivil(week.endsOn > endsOn ? endsOn : week.endsOn),
    unitScope: pressUnits(open).length > 0 ? PRESS_UNITS : CHOSEN_UNITS,
  });
}

/** A topic with its form. Throws NotFound when it is not there. */
export async function loadTopic(ctx: UseCaseContext, slug: string, id: string): Promise<TopicPage> {
  const open = await openCampaign(ctx, slug, "briefing.edit");
  const topic = await topicThere(open, id);
  const week = briefingWeeks(open.campaign).find(({ key }) => key === topic.week);
  if (!week) throw new NotFound();
  const asked = { messageIds: [topic.messageId], unitIds: [], from: topic.from, to: topic.to };
  const [page, change, coverage] = await Promise.all([
    formPage(open, week, fieldsOf(topic, open), topic),
    findTopicChange(open.db.read, id),
    readCoverage(open, { within: "all" }, asked),
  ]);
  return {
    ...page,
    id,
    name: topic.name,
    version: topic.version,
    isRemoved: topic.isRemoved,
    records: coverage.whole(topic, topic),
    changed: change ? { by: change.by, at: momentOf(change.at) } : null,
  };
}

/** A form in which nothing has been said yet. */
export const emptyTopic: TopicFields = {
  message: "",
  name: "",
  from: "",
  to: "",
  guidance: "",
  unitScope: CHOSEN_UNITS,
  units: [],
  documents: [],
};

function fieldsOf(topic: BriefingTopic, open: CampaignContext): TopicFields {
  const { structure } = open;
  return {
    message: topic.messageKey,
    name: topic.bringsMessage ? topic.name : "",
    from: formatCivil(topic.from),
    to: formatCivil(topic.to),
    guidance: topic.guidance,
    unitScope: scopeOf(topic.unitIds, topicScopes(open)),
    units: topic.unitIds.map(structure.tree.keyOf),
    documents: [...topic.documentIds],
  };
}

async function formPage(
  open: CampaignContext,
  week: BriefingWeek,
  values: TopicFields,
  topic?: BriefingTopic,
): Promise<TopicFormPage> {
  const { campaign, today, newId } = open;
  const choices = await choicesOf(open, week, topic);
  const hasMessages = choices.messages.length > 0;
  return {
    slug: campaign.slug,
    today,
    week: nameOf(week),
    values: { ...values, message: values.message || (hasMessages ? "" : NEW_MESSAGE) },
    choices,
    formKey: newId(),
  };
}

async function choicesOf(
  open: CampaignContext,
  { key }: BriefingWeek,
  topic: BriefingTopic | undefined,
): Promise<TopicChoices> {
  const { structure, today, db, campaign } = open;
  const topics = await listBriefingTopics(db.read, campaign.id);
  const others = topics.filter((one) => one.week === key && !one.isRemoved && one.id !== topic?.id);
  const taken = new Set(others.map(({ messageId }) => messageId));
  return {
    messages: structure.messages.map((one) => ({
      key: one.key,
      name: one.name,
      isTaken: taken.has(one.id),
    })),
    scopes: topicScopes(open).map(({ value, name, unitIds }) => ({ value, name, count: unitIds.length })),
    units: reportingUnits(structure.tree, today).map((unit) => ({ key: unit.key, name: unit.name })),
    documents: structure.documents.map((document) => ({
      id: document.id,
      name: [documentName(document), document.numberSymbol ? document.title : ""].filter(Boolean).join(" · "),
    })),
  };
}
