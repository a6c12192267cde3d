import type { IssueForm, ItemsForm, MergeForm, MoveItemForm } from "~/domain/opinion-issue-forms";
import { type Issue, issueName } from "~/domain/opinion-issues";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import type { WriteTransaction } from "~db/client.server";
import {
  insertIssue,
  mergeItems,
  takeIssueNumber,
  unmergeItems,
  updateIssue,
} from "~db/queries/opinion-issues.server";
import { listTopics } from "~db/queries/organisations.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { openIssue, recordIssue } from "./opinion-issues.server";
import { readIssues } from "./opinion-issues-reading.server";

export const issueChanged: Problem = { field: "form", code: "issue-changed-by-other" };

export interface Merged {
  number: number;
  /** Those that were not in it before. */
  items: string[];
}

/**
 * Merges items into an issue, or into a new one of a title; without a topic it takes that of most items. Problems: required, topic-needed, personal-…, items-gone
 * when one has been taken back or merged elsewhere meanwhile.
 */
export async function mergeIntoIssue(
  ctx: UseCaseContext,
  slug: string,
  { _key: key, ...form }: MergeForm,
): Promise<Outcome<Merged>> {
  const open = await openCampaign(ctx, slug, "opinion.synthesise");
  const isNew = form.issue === "";
  if (isNew) {
    if (form.title === "") return refused({ field: "title", code: "required" });
    const problems =
      form.topic === ""
        ? textProblems({ title: form.title }, open.structure)
        : await contentProblems(open, { title: form.title, topic: form.topic });
    if (problems.length > 0) return refused(...problems);
  }
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key, payload: form }, async () => {
      const free = await freeOnes(open, tx, form.items);
      if (free === null) return refused({ field: "items", code: "items-gone" });
      const items = free.map(({ id }) => id);
      const topic = form.topic || commonestTopic(free);
      const issue = isNew
        ? await begin(tx, open, { title: form.title, topic })
        : await openIssue(open, form.issue, tx);
      if (issue.isRemoved) return refused({ field: "issue", code: "issue-is-removed" });
      await mergeItems(tx, issue.id, items, stampOf(open));
      await recordIssue(tx, open, { id: issue.id, action: "merged", payload: { after: { items } } });
      return done({ number: issue.number, items });
    }),
  );
}

/** `before`: the topic that the issue has; it may stay when it has left the forms. */
async function contentProblems(
  open: CampaignContext,
  { title, topic }: { title: string; topic: string },
  before: string | null = null,
) {
  const topics = await listTopics(open.db.read, open.campaign.organisation);
  const isKnown = topic === before || topics.some(({ key }) => key === topic);
  return [
    ...textProblems({ title }, open.structure),
    ...(isKnown ? [] : [{ field: "topic", code: "topic-needed" }]),
  ];
}

/** The items, if each is there and in no issue; else null. */
async function freeOnes(
  open: CampaignContext,
  tx: WriteTransaction,
  wanted: readonly string[],
): Promise<{ id: string; topicKey: string }[] | null> {
  const { items, mergedInto } = await readIssues(open, { eyes: "own", db: tx });
  const there = new Map(items.map((item) => [item.id, item]));
  const ids = [...new Set(wanted)];
  const found = ids.flatMap((id) => there.get(id) ?? []);
  return found.length === ids.length && !ids.some((id) => mergedInto.has(id)) ? found : null;
}

/** The topic that most of the items have; of equals the one met first. */
function commonestTopic(items: readonly { topicKey: string }[]): string {
  const counts = new Map<string, number>();
  for (const { topicKey } of items) counts.set(topicKey, (counts.get(topicKey) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "";
}

async function begin(
  tx: WriteTransaction,
  open: CampaignContext,
  { title, topic }: { title: string; topic: string },
): Promise<Issue> {
  const { organisation, id: campaignId } = open.campaign;
  const issue: Issue = {
    ...{ id: open.newId(), number: await takeIssueNumber(tx, organisation) },
    ...{ title: plain(title), topicKey: topic, isRemoved: false, version: 1 },
  };
  await insertIssue(tx, {
    ...{ id: issue.id, organisation, campaign_id: campaignId, number: issue.number },
    ...{ title: issue.title, topic_key: topic, removed_at: null, version: 1 },
    ...{ created_by: open.actor.accountId, created_at: open.campaignNow },
  });
  const after = { number: issueName(issue.number), title: issue.title, topic };
  await recordIssue(tx, open, { id: issue.id, action: "added", payload: { after } });
  return issue;
}

const plain = (text: string) => text.replace(/\s+/gu, " ").trim();

/** Problems: required, topic-needed, personal-…, nothing-changed, issue-changed-by-other. */
export function editIssue(
  ctx: UseCaseContext,
  slug: string,
  number: string,
  form: IssueForm,
): Promise<Outcome<null>> {
  return change(ctx, slug, number, async (tx, open, issue) => {
    const problems = await contentProblems(open, form, issue.topicKey);
    if (problems.length > 0) return refused(...problems);
    const after = { title: plain(form.title), topic: form.topic };
    const before = { title: issue.title, topic: issue.topicKey };
    if (after.title === before.title && after.topic === before.topic)
      return refused({ field: "form", code: "nothing-changed" });
    const read = { id: issue.id, version: form.version };
    if (!(await updateIssue(tx, read, { title: after.title, topic_key: after.topic })))
      return refused(issueChanged);
    await recordIssue(tx, open, { id: issue.id, action: "edited", payload: { before, after } });
    return done(null);
  });
}

/** Takes an issue away, or brings it back; its items are free meanwhile. The value is its new version. */
export function setIssueRemoved(
  ctx: UseCaseContext,
  slug: string,
  number: string,
  { version, isRemoved }: { version: number; isRemoved: boolean },
): Promise<Outcome<number>> {
  return change(ctx, slug, number, async (tx, open, issue) => {
    const set = { removed_at: isRemoved ? ctx.now() : null };
    if (issue.isRemoved === isRemoved || !(await updateIssue(tx, { id: issue.id, version }, set)))
      return refused(issueChanged);
    const action = isRemoved ? "removed" : "restored";
    await recordIssue(tx, open, { id: issue.id, action, payload: { after: { title: issue.title } } });
    return done(version + 1);
  });
}

/** Takes items out of an issue; they can be put back. Problem: items-gone. */
export function takeOutItems(
  ctx: UseCaseContext,
  slug: string,
  number: string,
  { items }: ItemsForm,
): Promise<Outcome<string[]>> {
  return change(ctx, slug, number, async (tx, open, issue) => {
    if ((await unmergeItems(tx, issue.id, items)) === 0)
      return refused({ field: "items", code: "items-gone" });
    await recordIssue(tx, open, { id: issue.id, action: "taken-out", payload: { before: { items } } });
    return done(items);
  });
}

/** Moves an item from this issue to another one, by its number. Problems: items-gone, issue-is-removed. */
export function moveItem(
  ctx: UseCaseContext,
  slug: string,
  number: string,
  { item, to }: MoveItemForm,
): Promise<Outcome<number>> {
  return change(ctx, slug, number, async (tx, open, issue) => {
    const other = await openIssue(open, to, tx);
    if (other.isRemoved) return refused({ field: "to", code: "issue-is-removed" });
    if ((await unmergeItems(tx, issue.id, [item])) === 0)
      return refused({ field: "form", code: "items-gone" });
    await mergeItems(tx, other.id, [item], stampOf(open));
    const payload = {
      before: { issue: issueName(issue.number) },
      after: { issue: issueName(other.number), items: [item] },
    };
    await recordIssue(tx, open, { id: issue.id, action: "moved", payload });
    return done(other.number);
  });
}

const stampOf = ({ actor, campaignNow }: CampaignContext) => ({
  accountId: actor.accountId,
  at: campaignNow,
});

async function change<T>(
  ctx: UseCaseContext,
  slug: string,
  number: string,
  work: (tx: WriteTransaction, open: CampaignContext, issue: Issue) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const open = await openCampaign(ctx, slug, "opinion.synthesise");
  return ctx.db.write(open.campaign.id, async (tx) => work(tx, open, await openIssue(open, number, tx)));
}
