import type { z } from "zod";
import type { AddTopicForm, RenameTopicForm, topicVersionForm } from "~/domain/opinion-forms";
import type { TopicLine } from "~/domain/opinion-page";
import { forbiddenIn, topicAndBelow, topicKeyFor } from "~/domain/opinion-topic-names";
import type { Problem } from "~/domain/problem";
import { foldVietnamese } from "~/domain/vietnamese";
import type { WriteTransaction } from "~db/client.server";
import { listFiledItems } from "~db/queries/opinion-reports.server";
import { insertTopic, listAllTopics, updateTopic } from "~db/queries/opinion-topics.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { guard, oneLine } from "./opinion-fields.server";
import { depthOf } from "./opinion-form.server";

export interface TopicRow extends TopicLine {
  depth: number;
  /** Matters filed under it. */
  matters: number;
}

export interface TopicsPage {
  slug: string;
  rows: TopicRow[];
  formKey: string;
}

/** The organisation's tree of topics, hidden ones among them. */
export async function loadTopics(ctx: UseCaseContext, slug: string): Promise<TopicsPage> {
  const open = await openCampaign(ctx, slug, "opinion.synthesise");
  const [topics, items] = await Promise.all([
    listAllTopics(ctx.db.read, open.campaign.organisation),
    listFiledItems(ctx.db.read, open.campaign.organisation),
  ]);
  const below = (parentKey: string | null): TopicLine[] =>
    topics.filter((one) => one.parentKey === parentKey).flatMap((one) => [one, ...below(one.key)]);
  const rows = below(null).map((one) => ({
    ...{ ...one, depth: depthOf(one, topics) },
    matters: items.filter(({ topicKey }) => topicKey === one.key).length,
  }));
  return { slug, rows, formKey: ctx.newId() };
}

/** A topic that was written. */
export interface ChangedTopic {
  key: string;
  name: string;
  version: number;
}

/** Adds a topic. Problems: `name` topic-forbidden {found}, topic-there, personal-…; `parent` topic-unknown. */
export async function addTopic(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: AddTopicForm,
): Promise<Outcome<ChangedTopic>> {
  const open = await openCampaign(ctx, slug, "opinion.synthesise");
  const { organisation } = open.campaign;
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () => {
      const topics = await listAllTopics(tx, organisation);
      const read = readTopic(form, topics, null);
      if (!read.ok) return read;
      const taken = new Set(topics.map(({ key }) => key));
      const key = topicKeyFor(read.value.name.vi, read.value.parentKey, taken);
      await insertTopic(tx, organisation, { key, ...read.value });
      await tell(tx, open, "opinion-topic.added", key, { after: read.value });
      return done({ key, name: read.value.name.vi, version: 1 });
    }),
  );
}

/**
 * Names a topic anew or moves it below another. Its key stays, so reports that arrive meanwhile keep their topic.
 * Problems: those of `addTopic`; `parent` topic-below-itself; at `form` opinion-changed.
 */
export async function renameTopic(
  ctx: UseCaseContext,
  slug: string,
  { key, version, ...form }: RenameTopicForm,
): Promise<Outcome<ChangedTopic>> {
  const open = await openCampaign(ctx, slug, "opinion.synthesise");
  const { organisation } = open.campaign;
  return ctx.db.write(open.campaign.id, async (tx) => {
    const topics = await listAllTopics(tx, organisation);
    const before = topics.find((one) => one.key === key);
    if (!before) throw new NotFound();
    const read = readTopic(form, topics, key);
    if (!read.ok) return read;
    if (!(await updateTopic(tx, organisation, { key, version }, read.value)))
      return refused({ field: "form", code: "opinion-changed" });
    await tell(tx, open, "opinion-topic.renamed", key, { before: before.name, after: read.value });
    return done({ key, name: read.value.name.vi, version: version + 1 });
  });
}

/** Takes a topic out of the forms; reports keep it. Problem: opinion-changed. */
export const hideTopic = (ctx: UseCaseContext, slug: string, form: z.infer<typeof topicVersionForm>) =>
  setHidden(ctx, slug, { ...form, hides: true });

/** Problem: opinion-changed. */
export const showTopic = (ctx: UseCaseContext, slug: string, form: z.infer<typeof topicVersionForm>) =>
  setHidden(ctx, slug, { ...form, hides: false });

async function setHidden(
  ctx: UseCaseContext,
  slug: string,
  { key, version, hides }: z.infer<typeof topicVersionForm> & { hides: boolean },
): Promise<Outcome<ChangedTopic>> {
  const open = await openCampaign(ctx, slug, "opinion.synthesise");
  const { organisation } = open.campaign;
  return ctx.db.write(open.campaign.id, async (tx) => {
    const before = (await listAllTopics(tx, organisation)).find((one) => one.key === key);
    if (!before) throw new NotFound();
    const hiddenAt = hides ? open.campaignNow : null;
    if (!(await updateTopic(tx, organisation, { key, version }, { hiddenAt })))
      return refused({ field: "form", code: "opinion-changed" });
    await tell(tx, open, hides ? "opinion-topic.hidden" : "opinion-topic.shown", key, { name: before.name });
    return done({ key, name: before.name.vi, version: version + 1 });
  });
}

type Typed = Pick<AddTopicForm, "name" | "nameEn" | "parent">;

function readTopic(
  form: Typed,
  topics: readonly TopicLine[],
  key: string | null,
): Outcome<Pick<TopicLine, "name" | "parentKey">> {
  const problems: Problem[] = [];
  const vi = oneLine(form.name);
  const name = { vi, en: oneLine(form.nameEn) || vi };
  for (const [field, text] of [
    ["name", name.vi],
    ["nameEn", name.en],
  ] as const) {
    const found = forbiddenIn(text);
    if (found) problems.push({ field, code: "topic-forbidden", params: { found } });
  }
  guard({ name: name.vi, nameEn: form.nameEn }, "1", problems);
  const parentKey = form.parent || null;
  if (parentKey !== null && !topics.some((one) => one.key === parentKey))
    problems.push({ field: "parent", code: "topic-unknown" });
  if (parentKey !== null && key !== null && topicAndBelow(topics, key).has(parentKey))
    problems.push({ field: "parent", code: "topic-below-itself" });
  const twin = topics.find((one) => one.key !== key && foldVietnamese(one.name.vi) === foldVietnamese(vi));
  if (twin) problems.push({ field: "name", code: "topic-there" });
  return problems.length > 0 ? refused(...problems) : done({ name, parentKey });
}

const tell = (
  tx: WriteTransaction,
  open: CampaignContext,
  action: string,
  subjectId: string,
  payload: Record<string, unknown>,
) =>
  appendAudit(tx, open, {
    ...{ chain: open.campaign.id, action, subjectKind: "opinion-topic", subjectId },
    ...{ campaignId: open.campaign.id, payload },
  });
