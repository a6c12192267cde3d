import {
  handoverState,
  type Issue,
  issueName,
  issueState,
  issueStates,
  suggestedFor,
} from "~/domain/opinion-issues";
import type { HandoverLine, IssueListPage, IssuePage, MergingPage } from "~/domain/opinion-issues-page";
import type { MatterFate } from "~/domain/opinion-page";
import { heldOf } from "~/domain/opinion-synthesis-content";
import { choiceOfUnit } from "~/domain/unit-choice";
import type { Connection } from "~db/client.server";
import { findIssue } from "~db/queries/opinion-issues.server";
import { listSynthesesOfIssue } from "~db/queries/opinion-syntheses.server";
import { listAllTopics } from "~db/queries/opinion-topics.server";
import { recorderOf } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";
import { issueRow, itemLine, type ReadIssues, readIssues } from "./opinion-issues-reading.server";

/** The organisation's issues, of one state or of all. */
export async function loadIssues(ctx: UseCaseContext, slug: string, state: string): Promise<IssueListPage> {
  const open = await openCampaign(ctx, slug, "opinion.view");
  const canEdit = open.may("opinion.synthesise");
  const read = await readIssues(open, { eyes: "own" });
  const rows = read.issues
    .filter(({ isRemoved }) => !isRemoved)
    .map((issue) => issueRow(read, issue, open.today));
  const chosen = issueStates.find((one) => one === state) ?? "";
  const count = (wanted: string) => rows.filter((row) => row.state === wanted).length;
  return {
    ...{ slug, today: open.today, canEdit, state: chosen },
    counts: {
      new: count("new"),
      passed: count("passed"),
      overdue: count("overdue"),
      answered: count("answered"),
      "fed-back": count("fed-back"),
    },
    issues: rows.filter((row) => chosen === "" || row.state === chosen),
    freeItems: canEdit ? freeItems(read).length : 0,
    removed: canEdit
      ? read.issues
          .filter(({ isRemoved }) => isRemoved)
          .map(({ number, title, version }) => ({ number, title, version }))
      : [],
  };
}

const freeItems = ({ items, mergedInto }: ReadIssues) => items.filter(({ id }) => !mergedInto.has(id));

const mostItems = 200;

/** Items that are in no issue, of one topic or of all, to be merged. */
export async function loadMerging(ctx: UseCaseContext, slug: string, topic: string): Promise<MergingPage> {
  const open = await openCampaign(ctx, slug, "opinion.synthesise");
  const read = await readIssues(open, { eyes: "own" });
  const free = freeItems(read);
  const keys = [...new Set(free.map(({ topicKey }) => topicKey))];
  const chosen = keys.includes(topic) ? topic : "";
  const shown = free
    .filter(({ topicKey }) => chosen === "" || topicKey === chosen)
    .sort((a, b) => (a.topicKey + a.place.key < b.topicKey + b.place.key ? -1 : 1));
  return {
    ...{ slug, formKey: ctx.newId(), topic: chosen, topicChoices: await topicsOf(open) },
    topics: (await topicsOf(open, keys))
      .map(({ key, name }) => ({ key, name, items: free.filter((one) => one.topicKey === key).length }))
      .filter(({ items }) => items > 0),
    items: shown.slice(0, mostItems).map((item) => itemLine(read, item)),
    isCut: shown.length > mostItems,
    issues: read.issues.filter(({ isRemoved }) => !isRemoved).map(({ number, title }) => ({ number, title })),
  };
}

/** Topics that may be chosen, and those of `kept` that have left the forms since. */
async function topicsOf({ db, campaign, actor }: CampaignContext, kept: readonly string[] = []) {
  const topics = await listAllTopics(db.read, campaign.organisation);
  return topics
    .filter(({ key, isHidden }) => !isHidden || kept.includes(key))
    .map(({ key, name }) => ({ key, name: name[actor.locale] }));
}

/** One issue: what is merged into it, whom it was passed to, what was answered. */
export async function loadIssue(ctx: UseCaseContext, slug: string, number: string): Promise<IssuePage> {
  const open = await openCampaign(ctx, slug, "opinion.view");
  const canEdit = open.may("opinion.synthesise");
  const issue = await openIssue(open, number);
  const read = await readIssues(open, { eyes: "own" });
  const items = read.itemsOf(issue.id);
  const suggested = canEdit ? suggestedFor(issue, items, freeItems(read), read.familyOf) : [];
  const others = read.issues.filter(({ id, isRemoved }) => !isRemoved && id !== issue.id);
  const maySeeReports = open.may("report.view");
  return {
    ...{ slug, today: open.today, formKey: ctx.newId(), canEdit },
    issue: {
      ...issueRow(read, issue, open.today),
      ...{ topicKey: issue.topicKey, version: issue.version, isRemoved: issue.isRemoved },
    },
    held: heldOf(items.map(heldItem)).held,
    handovers: read.handoversOf(issue.id).map((one) => handoverLine(open, one)),
    items: canEdit ? items.map((item) => itemLine(read, item)) : [],
    suggestions: suggested.slice(0, 50).map((item) => itemLine(read, item)),
    topicChoices: canEdit ? await topicsOf(open, [issue.topicKey]) : [],
    units: canEdit ? answeringUnits(open) : [],
    others: canEdit ? others.map((one) => ({ number: one.number, title: one.title })) : [],
    syntheses: maySeeReports ? await listSynthesesOfIssue(open.db.read, issue.id) : [],
  };
}

const heldItem = ({ breadth, tendency, asks }: ReadIssues["items"][number]) => ({ breadth, tendency, asks });

function handoverLine(
  open: CampaignContext,
  one: ReturnType<ReadIssues["handoversOf"]>[number],
): HandoverLine {
  const isOwn = one.unitId !== null && open.may("opinion.answer", [one.unitId]);
  return {
    ...one,
    state: handoverState(one, open.today),
    canAnswer: open.may("opinion.synthesise") || (isOwn && one.fedBackOn === null),
  };
}

/** Units that an issue can be passed to. */
const answeringUnits = ({ structure, today }: CampaignContext) =>
  structure.tree.units.filter(({ validTo }) => validTo === null || validTo > today).map(choiceOfUnit);

/** The issue of a number, if it is there for the person to see. Throws NotFound. */
export async function openIssue(
  open: CampaignContext,
  number: string,
  db: Connection = open.db.read,
): Promise<Issue> {
  const issue = /^[1-9]\d{0,8}$/.test(number)
    ? await findIssue(db, open.campaign.organisation, Number(number))
    : undefined;
  if (!issue || (issue.isRemoved && !open.may("opinion.synthesise"))) throw new NotFound();
  return issue;
}

/** What became of items: the issue of each, and what was answered. For those who raised them. */
export async function whatBecameOf(
  open: CampaignContext,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, MatterFate>> {
  const read = await readIssues(open, { eyes: "own" });
  const found = itemIds.flatMap((itemId) => {
    const issue = read.issues.find(({ id, isRemoved }) => !isRemoved && id === read.mergedInto.get(itemId));
    if (!issue) return [];
    const handovers = read.handoversOf(issue.id);
    const answers = handovers.flatMap(({ agency, answer }) => (answer ? [`${agency}: ${answer}`] : []));
    const { number } = issue;
    const fate = { number, code: issueName(number), state: issueState(handovers, open.today), answers };
    return [[itemId, fate] as const];
  });
  return new Map(found);
}

/** One line of the audit trail about an issue. */
export const recordIssue = recorderOf("opinion-issue");
