import { EDITIONS } from "~/domain/law/editions";
import {
  foldMilestoneEvents,
  type MilestoneEvent,
  type PlanMilestone,
  type TimelineEntry,
  timelineOf,
} from "~/domain/timeline";

export const DECORATION: PlanMilestone = {
  key: "decoration-complete",
  origin: "plan",
  kind: "publicity",
  duty: "ours",
  title: "Hoàn thành trang trí",
  responsible: "33 phường, xã",
  dueOn: "2021-05-10",
  inclusive: true,
  dueAt: null,
  documentId: "02-tb-tbtt",
  clause: "mục 3",
};

export const PHASES = [
  { key: "dot-2", startOn: "2021-03-27", endOn: "2021-05-05" },
  { key: "cao-diem", startOn: "2021-05-03", endOn: "2021-05-23" },
];

export interface Situation {
  asOf: string;
  events?: (Partial<MilestoneEvent> & Pick<MilestoneEvent, "kind" | "milestoneKey">)[];
  plan?: Partial<PlanMilestone>;
}

export function timeline({ asOf, events = [], plan = {} }: Situation): TimelineEntry[] {
  const history = events.map((change, index) => ({
    unitId: null,
    accountId: "thu-ky",
    recordedAt: `2021-06-30T00:00:${String(index).padStart(2, "0")}.000Z`,
    ...change,
  }));
  return timelineOf({
    edition: EDITIONS["2015"],
    electionOn: "2021-05-23",
    phases: PHASES,
    planMilestones: [{ ...DECORATION, ...plan }],
    states: foldMilestoneEvents(history),
    asOf,
  });
}

export function entry(key: string, situation: Situation): TimelineEntry {
  const found = timeline(situation).find((each) => each.key === key);
  if (!found) throw new Error(`no entry ${key}`);
  return found;
}

export const stateOn = (asOf: string, plan: Partial<PlanMilestone> = {}) =>
  entry("decoration-complete", { asOf, plan }).state;
export const doneOn = (on: string, plan: Partial<PlanMilestone> = {}) =>
  entry("decoration-complete", {
    asOf: "2021-06-30",
    plan,
    events: [{ kind: "completed", milestoneKey: "decoration-complete", on }],
  }).state;
