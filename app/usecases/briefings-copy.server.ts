import type { CopyTopicsForm, TakeBackCopyForm } from "~/domain/briefing-forms";
import { briefingWeeks, movedPeriod } from "~/domain/briefings";
import { listBriefingTopics, updateTopicRemoved } from "~db/queries/briefings.server";
import { auditTopic, stampOf, topicsOfWeek, writeTopic } from "./briefings-edit.server";
import { retireMessage } from "./briefings-messages.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";

export interface CopiedTopics {
  /** Ids of the new topics. */
  topics: string[];
  /** The number of the week they come from. */
  source: number;
  /** Topics that were left out, because all their units have ended. */
  left: number;
}

/**
 * Copies another week's topics into a week's briefing, but those about a message that it has already. Their days move with
 * the week, and units that have ended by it are left out. Problems: week-unknown, nothing-to-copy.
 */
export async function copyTopics(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: CopyTopicsForm,
): Promise<Outcome<CopiedTopics>> {
  const open = await openCampaign(ctx, slug, "briefing.edit");
  const weeks = briefingWeeks(open.campaign);
  const [target, source] = [form.week, form.source].map((key) => weeks.find((week) => week.key === key));
  if (!target || !source) return refused({ field: "form", code: "week-unknown" });
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () => {
      const there = await topicsOfWeek(tx, open, target.key);
      const known = new Set(there.map(({ messageId }) => messageId));
      const wanted = (await topicsOfWeek(tx, open, source.key)).filter((one) => !known.has(one.messageId));
      let order = Math.max(0, ...there.map((one) => one.order));
      const topics: string[] = [];
      for (const { messageId, guidance, documentIds, ...topic } of wanted) {
        const unitIds = topic.unitIds.filter((id) => isThere(id, target.startsOn, open));
        if (unitIds.length === 0) continue;
        const period = movedPeriod(topic, source, target, open.campaign);
        const known = documentIds.filter((id) => open.structure.documents.some((one) => one.id === id));
        const content = { messageId, guidance, documentIds: known, ...period, unitIds, bringsMessage: false };
        order += 1;
        topics.push(await writeTopic(tx, open, { week: target.key, order }, content));
      }
      if (topics.length === 0) return refused({ field: "form", code: "nothing-to-copy" });
      return done({ topics, source: source.number, left: wanted.length - topics.length });
    }),
  );
}

/** Takes back what a copy brought, but what somebody has changed since. The value is how many. Problem: topic-changed. */
export async function takeBackCopy(
  ctx: UseCaseContext,
  slug: string,
  { _key, topics }: TakeBackCopyForm,
): Promise<Outcome<number>> {
  const open = await openCampaign(ctx, slug, "briefing.edit");
  const ids = topics.split(" ");
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { topics } }, async () => {
      const all = await listBriefingTopics(tx, open.campaign.id);
      const untouched = all.filter((one) => ids.includes(one.id) && one.version === 1 && !one.isRemoved);
      if (untouched.length === 0) return refused({ field: "form", code: "topic-changed" });
      for (const topic of untouched) {
        await updateTopicRemoved(tx, { id: topic.id, version: 1 }, ctx.now(), stampOf(open));
        await retireMessage(tx, open, topic);
        const before = { name: topic.name, week: topic.week };
        await auditTopic(tx, open, "briefing.topic-removed", topic.id, { before });
      }
      return done(untouched.length);
    }),
  );
}

function isThere(unitId: string, day: string, { structure }: CampaignContext): boolean {
  const ended = structure.tree.endOf(unitId);
  return ended === null || day < ended;
}
