import { civilDateOfInstant } from "~/domain/calendar/civil-date";
import { opinionCode } from "~/domain/opinion";
import { type ReleasedItem, releaseItems } from "~/domain/opinion-cells";
import { type Handover, type Issue, issueAnsweredOn, issueState } from "~/domain/opinion-issues";
import type { IssueRow, ItemLine } from "~/domain/opinion-issues-page";
import type { TopicLine } from "~/domain/opinion-page";
import type { Connection } from "~db/client.server";
import { listHandovers, listIssues, listMergedItems } from "~db/queries/opinion-issues.server";
import { listFiledItems } from "~db/queries/opinion-reports.server";
import { readOpinionSettings } from "~db/queries/opinion-settings.server";
import { listAllTopics } from "~db/queries/opinion-topics.server";
import type { CampaignContext } from "./campaigns.server";

/** The organisation's issues with what is merged into them. Items are as the reader may see them, never otherwise. */
export interface ReadIssues {
  issues: readonly Issue[];
  items: readonly ReleasedItem[];
  handovers: readonly Handover[];
  /** The issue of each merged item. */
  mergedInto: ReadonlyMap<string, string>;
  /** Fewest reports that a cell may be shown with. */
  least: number;
  /** Days on which written reports that still hold were received, a day for each report. */
  received: readonly string[];
  topicName(key: string): string;
  /** The key of the topic on top of a topic. */
  familyOf(key: string): string;
  itemsOf(issueId: string): ReleasedItem[];
  handoversOf(issueId: string): Handover[];
  /** Of how many reports the items are. */
  countReports(items: readonly { id: string }[]): number;
  reportIdOf(itemId: string): string;
}

/**
 * `eyes` "own": with the person's own items as they were filed. "public": what goes to others on paper and in pictures
 * shows nobody's hidden places.
 */
export async function readIssues(
  open: CampaignContext,
  { eyes, db = open.db.read }: { eyes: "own" | "public"; db?: Connection },
): Promise<ReadIssues> {
  const { organisation } = open.campaign;
  const [issues, handovers, merged, filed, settings, topics] = await Promise.all([
    listIssues(db, organisation),
    listHandovers(db, organisation),
    listMergedItems(db, organisation),
    listFiledItems(db, organisation),
    readOpinionSettings(db, organisation),
    listAllTopics(db, organisation),
  ]);
  const accountId = eyes === "own" ? open.actor.accountId : "";
  const items = releaseItems(filed, { accountId, least: settings.smallestCell }).sort(byDay);
  const reportIds = new Map(filed.map(({ id, reportId }) => [id, reportId]));
  const receivedAt = new Map(filed.map((one) => [one.reportId, one.receivedAt]));
  const names = new Map(topics.map(({ key, name }) => [key, name[open.actor.locale]]));
  const mergedInto = new Map(merged.map(({ itemId, issueId }) => [itemId, issueId]));
  const reportIdOf = (itemId: string) => reportIds.get(itemId) ?? itemId;
  return {
    ...{ issues, items, handovers, mergedInto, reportIdOf, least: settings.smallestCell },
    received: [...receivedAt.values()].map(civilDateOfInstant),
    topicName: (key) => names.get(key) ?? key,
    familyOf: (key) => topOf(key, topics),
    itemsOf: (issueId) => items.filter(({ id }) => mergedInto.get(id) === issueId),
    handoversOf: (issueId) => handovers.filter((one) => one.issueId === issueId),
    countReports: (some) => new Set(some.map(({ id }) => reportIdOf(id))).size,
  };
}

function topOf(key: string, topics: readonly TopicLine[]): string {
  const parentKey = topics.find((one) => one.key === key)?.parentKey ?? null;
  return parentKey === null ? key : topOf(parentKey, topics);
}

/** Within a day by their ids, which tell nothing: in the order of reports a hidden matter would stand by its report's others. */
function byDay(a: ReleasedItem, b: ReleasedItem): number {
  if (a.receivedOn !== b.receivedOn) return a.receivedOn < b.receivedOn ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** An issue with what follows from its items and its handovers. */
export function issueRow(read: ReadIssues, issue: Issue, today: string): IssueRow {
  const items = read.itemsOf(issue.id);
  const handovers = read.handoversOf(issue.id);
  const due = handovers.flatMap(({ answeredOn, dueOn }) => (answeredOn === null && dueOn ? [dueOn] : []));
  return {
    ...{ number: issue.number, title: issue.title, topic: read.topicName(issue.topicKey) },
    places: [...new Set(items.map(({ place }) => place.name))].filter(Boolean),
    reports: read.countReports(items),
    state: issueState(handovers, today),
    agencies: handovers.map(({ agency }) => agency),
    dueOn: due.sort()[0] ?? null,
    answeredOn: issueAnsweredOn(handovers),
  };
}

/** An item as a line of a list. */
export function itemLine({ topicName }: ReadIssues, item: ReleasedItem): ItemLine {
  return {
    ...{ id: item.id, topic: topicName(item.topicKey), place: item.place.name, isWidened: item.isWidened },
    ...{ breadth: item.breadth, tendency: item.tendency, says: item.whatPeopleSay, asks: item.asks },
    ...{ urgency: item.urgency, receivedOn: item.receivedOn },
    report: item.report ? opinionCode(item.report.number) : "",
  };
}
