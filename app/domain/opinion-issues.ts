/** A matter that the public speaks of (vấn đề dư luận): in neutral words, passed to those who answer, and answered. */
import type { CivilDate } from "./calendar/civil-date";

export interface Issue {
  id: string;
  /** Counted per organisation: "VĐ-12". */
  number: number;
  title: string;
  topicKey: string;
  isRemoved: boolean;
  version: number;
}

/** An issue passed to an agency: a unit of the campaign, or one outside of it. */
export interface Handover {
  id: string;
  issueId: string;
  unitId: string | null;
  agency: string;
  passedOn: CivilDate;
  /** The paper with which it went: "45/CV-BTG"; may be "". */
  document: string;
  dueOn: CivilDate | null;
  answeredOn: CivilDate | null;
  answerDocument: string;
  answer: string;
  /** The meeting's day on which those who raised it were told; null: not yet. */
  fedBackOn: CivilDate | null;
  version: number;
}

export const issueStates = ["new", "passed", "overdue", "answered", "fed-back"] as const;
export type IssueState = (typeof issueStates)[number];

type Passed = Pick<Handover, "dueOn" | "answeredOn" | "fedBackOn">;

/** Where an issue stands on a day. It is answered once everybody it was passed to has answered. */
export function issueState(handovers: readonly Passed[], today: CivilDate): IssueState {
  if (handovers.length === 0) return "new";
  const waiting = handovers.filter(({ answeredOn }) => answeredOn === null);
  if (waiting.some((one) => isLate(one, today))) return "overdue";
  if (waiting.length > 0) return "passed";
  return handovers.every(({ fedBackOn }) => fedBackOn !== null) ? "fed-back" : "answered";
}

/** The day on which the last answer came; null while one is missing, or nobody was asked. */
export function issueAnsweredOn(handovers: readonly Pick<Handover, "answeredOn">[]): CivilDate | null {
  let last: CivilDate | null = null;
  for (const { answeredOn } of handovers) {
    if (answeredOn === null) return null;
    if (last === null || answeredOn > last) last = answeredOn;
  }
  return last;
}

export type HandoverState = "waiting" | "late" | "answered" | "answered-late";

/** Late stays late: an answer after its day says so. */
export function handoverState(one: Passed, today: CivilDate): HandoverState {
  if (one.answeredOn === null) return isLate(one, today) ? "late" : "waiting";
  return one.dueOn !== null && one.answeredOn > one.dueOn ? "answered-late" : "answered";
}

const isLate = ({ dueOn, answeredOn }: Passed, today: CivilDate) =>
  answeredOn === null && dueOn !== null && dueOn < today;

export const issueName = (number: number) => `VĐ-${number}`;
export const issuesPath = (slug: string) => `/${slug}/du-luan/van-de`;
export const issuePath = (slug: string, number: number) => `${issuesPath(slug)}/${number}`;

interface Placed {
  id: string;
  topicKey: string;
  place: { key: string };
}

/**
 * Items that nobody has merged and that may belong to an issue: the same topic, or its family (the topic on top of it in
 * the tree) at a place it has.
 */
export function suggestedFor<T extends Placed>(
  { topicKey }: Pick<Issue, "topicKey">,
  own: readonly Placed[],
  free: readonly T[],
  familyOf: (topicKey: string) => string,
): T[] {
  const places = new Set(own.map(({ place }) => place.key).filter(Boolean));
  const family = familyOf(topicKey);
  const isNear = (item: Placed) => familyOf(item.topicKey) === family && places.has(item.place.key);
  const same = free.filter((item) => item.topicKey === topicKey);
  return [...same, ...free.filter((item) => item.topicKey !== topicKey && isNear(item))];
}
