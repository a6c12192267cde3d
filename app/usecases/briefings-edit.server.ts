import type { AddTopicForm, EditTopicForm, MoveTopicForm, TopicVersionForm } from "~/domain/briefing-forms";
import { type BriefingTopic, briefingWeeks, type TopicContent, weekKeyOf } from "~/domain/briefings";
import type { WriteTransaction } from "~db/client.server";
import {
  findBriefingTopic,
  insertBriefingTopic,
  listBriefingTopics,
  updateBriefingTopic,
  updateTopicOrder,
  updateTopicRemoved,
} from "~db/queries/briefings.server";
import { appendAudit } from "./audit.server";
import { readTopicFields } from "./briefings-fields.server";
import { offerMessage, retireMessage, settleMessage } from "./briefings-messages.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";

/** A topic that was changed: its name, its week, and the version that it has now. */
export interface ChangedTopic {
  id: string;
  name: string;
  week: string;
  version: number;
}

/** Adds a topic to a week's briefing. Problems: those of `readTopicFields`, topic-exists, week-unknown. */
export async function addTopic(
  ctx: UseCaseContext,
  slug: string,
  { _key, week: key, ...form }: AddTopicForm,
): Promise<Outcome<ChangedTopic>> {
  const open = await openCampaign(ctx, slug, "briefing.edit");
  const week = briefingWeeks(open.campaign).find((one) => one.key === key);
  if (!week) return refused({ field: "form", code: "week-unknown" });
  const read = readTopicFields(form, week, open);
  if (!read.ok) return read;
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { week: key, ...form } }, async () => {
      const there = await topicsOfWeek(tx, open, key);
      const message = await settleMessage(tx, open, read.value.message);
      const twin = there.find(({ messageId }) => messageId === message.messageId);
      if (twin) return refused({ field: "message", code: "topic-exists", params: { name: twin.name } });
      const order = Math.max(0, ...there.map((one) => one.order)) + 1;
      const content: TopicContent = { ...read.value.content, ...message };
      const id = await writeTopic(tx, open, { week: key, order }, content);
      return done({ id, name: message.name, week: key, version: 1 });
    }),
  );
}

/** Writes one new topic with its line of the audit trail; the value is its id. */
export async function writeTopic(
  tx: WriteTransaction,
  open: CampaignContext,
  { week, order }: { week: string; order: number },
  content: TopicContent,
): Promise<string> {
  const id = open.newId();
  await insertBriefingTopic(tx, { id, campaignId: open.campaign.id, week, order }, content, stampOf(open));
  const { bringsMessage: _, ...after } = content;
  await auditTopic(tx, open, "briefing.topic-added", id, { after: { week, ...after } });
  return id;
}

/** Changes a topic. Problems: those of adding one; at `form` topic-changed when somebody else was first, topic-removed. */
export async function editTopic(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { version, ...form }: EditTopicForm,
): Promise<Outcome<ChangedTopic>> {
  const open = await openCampaign(ctx, slug, "briefing.edit");
  const seen = await topicThere(open, id);
  const week = briefingWeeks(open.campaign).find((one) => weekKeyOf(one) === seen.week);
  if (!week) return refused({ field: "form", code: "week-unknown" });
  const read = readTopicFields(form, week, open, seen);
  if (!read.ok) return read;
  return ctx.db.write(open.campaign.id, async (tx) => {
    const before = await topicThere(open, id, tx);
    if (before.isRemoved) return refused({ field: "form", code: "topic-removed" });
    if (before.version !== version) return refused({ field: "form", code: "topic-changed" });
    const message = await settleMessage(tx, open, read.value.message, before);
    const there = await topicsOfWeek(tx, open, before.week);
    const twin = there.find((one) => one.id !== id && one.messageId === message.messageId);
    if (twin) return refused({ field: "message", code: "topic-exists", params: { name: twin.name } });
    const after: TopicContent = { ...read.value.content, ...message };
    await updateBriefingTopic(tx, { id, version }, after, stampOf(open));
    if (message.messageId !== before.messageId) await retireMessage(tx, open, before);
    const changes = changesOf(before, { ...after, name: message.name });
    await auditTopic(tx, open, "briefing.topic-edited", id, changes);
    return done({ id, name: message.name, week: before.week, version: version + 1 });
  });
}

/**
 * Takes a topic off its week's list. Outputs about it stay as they are, and so does its message, unless it was written for
 * this topic alone and nothing points to it. Problem: topic-changed.
 */
export const removeTopic = (ctx: UseCaseContext, slug: string, id: string, form: TopicVersionForm) =>
  setRemoved(ctx, slug, id, form, ctx.now());

/** Puts a removed topic back. Problems: topic-changed; topic-exists, when the week has its message again. */
export const restoreTopic = (ctx: UseCaseContext, slug: string, id: string, form: TopicVersionForm) =>
  setRemoved(ctx, slug, id, form, null);

async function setRemoved(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { version }: TopicVersionForm,
  removedAt: string | null,
): Promise<Outcome<ChangedTopic>> {
  const open = await openCampaign(ctx, slug, "briefing.edit");
  return ctx.db.write(open.campaign.id, async (tx) => {
    const topic = await topicThere(open, id, tx);
    if (topic.version !== version || topic.isRemoved === (removedAt !== null))
      return refused({ field: "form", code: "topic-changed" });
    const there = await topicsOfWeek(tx, open, topic.week);
    if (removedAt === null && there.some(({ messageId }) => messageId === topic.messageId))
      return refused({ field: "form", code: "topic-exists", params: { name: topic.name } });
    await updateTopicRemoved(tx, { id, version }, removedAt, stampOf(open));
    if (removedAt === null) await offerMessage(tx, open, topic);
    else await retireMessage(tx, open, topic);
    const action = removedAt === null ? "briefing.topic-restored" : "briefing.topic-removed";
    await auditTopic(tx, open, action, id, { before: { name: topic.name, week: topic.week } });
    return done({ id, name: topic.name, week: topic.week, version: version + 1 });
  });
}

/** Changes places with the topic above or below; at the end of the list nothing happens. */
export async function moveTopic(
  ctx: UseCaseContext,
  slug: string,
  { topic: id, way }: MoveTopicForm,
): Promise<Outcome<ChangedTopic>> {
  const open = await openCampaign(ctx, slug, "briefing.edit");
  return ctx.db.write(open.campaign.id, async (tx) => {
    const topic = await topicThere(open, id, tx);
    const { name, week, version } = topic;
    const list = await topicsOfWeek(tx, open, week);
    const from = list.findIndex((one) => one.id === id);
    if (from < 0) return refused({ field: "form", code: "topic-removed" });
    const to = from + (way === "up" ? -1 : 1);
    const order = list.map((one) => one.id);
    if (to < 0 || to >= order.length) return done({ id, name, week, version });
    order.splice(from, 1);
    order.splice(to, 0, id);
    for (const [index, one] of order.entries()) await updateTopicOrder(tx, one, index + 1);
    const numbers = { before: { number: from + 1 }, after: { number: to + 1 } };
    await auditTopic(tx, open, "briefing.topic-moved", id, numbers);
    return done({ id, name, week, version });
  });
}

/** The campaign's own topic, removed or not. */
export async function topicThere(
  open: CampaignContext,
  id: string,
  db: Parameters<typeof findBriefingTopic>[0] = open.db.read,
): Promise<BriefingTopic> {
  const topic = await findBriefingTopic(db, open.campaign.id, id);
  if (!topic) throw new NotFound();
  return topic;
}

/** Those that are on the week's list, in their order. */
export async function topicsOfWeek(
  tx: WriteTransaction,
  { campaign }: CampaignContext,
  week: string,
): Promise<BriefingTopic[]> {
  const all = await listBriefingTopics(tx, campaign.id);
  return all.filter((one) => one.week === week && !one.isRemoved);
}

export const stampOf = ({ actor, campaignNow }: CampaignContext) => ({
  accountId: actor.accountId,
  at: campaignNow,
});

/** Writes a line about a topic into the audit trail. */
export function auditTopic(
  tx: WriteTransaction,
  open: CampaignContext,
  action: string,
  topicId: string,
  payload: Record<string, unknown>,
): Promise<void> {
  return appendAudit(tx, open, {
    chain: open.campaign.id,
    action,
    subjectKind: "briefing-topic",
    subjectId: topicId,
    campaignId: open.campaign.id,
    payload,
  });
}

/** Only the parts that differ, as they were and as they are. */
function changesOf(before: BriefingTopic, after: TopicContent & { name: string }) {
  const parts = ["name", "from", "to", "guidance", "unitIds", "documentIds"] as const;
  const text = (content: typeof after, part: (typeof parts)[number]) =>
    Array.isArray(content[part]) ? [...content[part]].sort().join(" ") : String(content[part]);
  const changed = parts.filter((part) => text(before, part) !== text(after, part));
  const side = (content: typeof after) => Object.fromEntries(changed.map((part) => [part, content[part]]));
  return { before: side(before), after: side(after) };
}
