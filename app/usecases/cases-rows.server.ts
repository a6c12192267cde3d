import { hoursAfter, isOverGoal, minutesBetween } from "~/domain/case-clock";
import {
  type CaseGoals,
  type CaseSource,
  caseCode,
  defaultGoals,
  type RebuttalCase,
  stateOfCase,
} from "~/domain/cases";
import type { CaseClock, CaseRow, CaseStep, Choice } from "~/domain/cases-page";
import type { TopicLine } from "~/domain/opinion-page";
import type { OpinionTopic } from "~/domain/opinion-topics";
import { countCaseOutputs } from "~db/queries/case-outputs.server";
import { countRepeats, findCaseGoals } from "~db/queries/case-parts.server";
import { listCases } from "~db/queries/cases.server";
import { listAllTopics } from "~db/queries/opinion-topics.server";
import type { CampaignContext } from "./campaigns.server";
import { momentOf } from "./instants.server";
import { documentName } from "./timeline-entries.server";

/** Everything by which cases become lines of a list. */
export interface CaseFrame {
  goals: CaseGoals;
  /** Those that have left the forms among them. */
  topics: readonly TopicLine[];
  repeats: ReadonlyMap<string, number>;
  outputs: ReadonlyMap<string, number>;
}

export async function readCaseFrame(open: CampaignContext): Promise<CaseFrame> {
  const { db, campaign } = open;
  const [goals, topics, repeats, outputs] = await Promise.all([
    goalsOf(open),
    listAllTopics(db.read, campaign.organisation),
    countRepeats(db.read, campaign.id),
    countCaseOutputs(db.read, campaign.id),
  ]);
  return { goals, topics, repeats, outputs };
}

/** The campaign's goals, or those that hold until it sets its own. */
export async function goalsOf({ db, campaign }: CampaignContext): Promise<CaseGoals> {
  const goals = await findCaseGoals(db.read, campaign.id);
  return goals ? { decideHours: goals.decideHours, publishHours: goals.publishHours } : defaultGoals;
}

export function caseRowOf(one: RebuttalCase, frame: CaseFrame, open: CampaignContext): CaseRow {
  const { number, claim, medium, decision, seenAt } = one;
  return {
    ...{ number, code: caseCode(number), claim, medium, decision },
    topic: topicName(one.topicKey, frame.topics, open),
    unit: open.structure.tree.shortNameOf(one.unitId),
    state: stateOfCase(one),
    seenAt: momentOf(seenAt),
    clock: clockOf(one, frame.goals, open.campaignNow),
    isOver: isOverGoal(one, frame.goals, open.campaignNow),
    repeats: frame.repeats.get(one.id) ?? 0,
    outputs: frame.outputs.get(one.id) ?? 0,
  };
}

/** "Công tác bầu cử: Danh sách và thẻ cử tri"; a topic that nobody knows is named by its key. */
export function topicName(key: string, topics: readonly OpinionTopic[], { actor }: CampaignContext): string {
  const topic = topics.find((one) => one.key === key);
  if (!topic) return key;
  const parent = topics.find((one) => one.key === topic.parentKey);
  const name = topic.name[actor.locale];
  return parent ? `${parent.name[actor.locale]}: ${name}` : name;
}

/** What a source is called: as it was typed, else as the document that it is. */
export function sourceTitle({ title, documentId }: CaseSource, { structure }: CampaignContext): string {
  const document = structure.documents.find(({ id }) => id === documentId);
  return title || (document ? documentName(document) : "");
}

/** Topics to choose from; of those that have left the forms only the used ones. */
export const topicChoices = (
  topics: readonly TopicLine[],
  used: ReadonlySet<string>,
  open: CampaignContext,
): Choice[] =>
  topics
    .filter(({ key, isHidden }) => !isHidden || used.has(key))
    .map(({ key }) => ({ key, name: topicName(key, topics, open) }));

function clockOf(one: RebuttalCase, goals: CaseGoals, now: string): CaseClock {
  const step = (at: string | null, hours: number): CaseStep => {
    const due = hoursAfter(one.seenAt, hours);
    return {
      at: at === null ? "" : momentOf(at),
      minutes: minutesBetween(one.seenAt, at ?? now),
      isOver: due < (at ?? now),
      due: momentOf(due),
    };
  };
  return {
    decide: step(one.decidedAt, goals.decideHours),
    publish: one.decision === "leave" ? null : step(one.publishedAt, goals.publishHours),
  };
}

/** All cases that count, with what their lines need. */
export async function readCases(open: CampaignContext): Promise<{ cases: RebuttalCase[]; frame: CaseFrame }> {
  const [cases, frame] = await Promise.all([listCases(open.db.read, open.campaign.id), readCaseFrame(open)]);
  return { cases, frame };
}
