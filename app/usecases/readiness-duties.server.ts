import { addDays, type CivilDate, civilDateOfInstant, instantOf } from "~/domain/calendar/civil-date";
import { type ActionEvent, standingOfAction } from "~/domain/meeting-actions";
import { unitStandings } from "~/domain/milestone-units";
import { anchorOf, termDay } from "~/domain/publicity";
import { type DutyRow, outcomeOf, outcomes, type Tally } from "~/domain/readiness";
import { REPORT_DAYS } from "~/domain/readiness-page";
import type { MilestoneState } from "~/domain/timeline";
import { knownBy } from "~/domain/timeline-events";
import { lastDayOf } from "~/domain/timeline-page";
import { listActionEvents, listActions } from "~db/queries/meeting-actions.server";
import { listPublicityItems } from "~db/queries/publicity.server";
import { listLinkedOutputs } from "~db/queries/publicity-outputs.server";
import { listDueReports, listTaskMarks } from "~db/queries/readiness.server";
import { listTasks } from "~db/queries/tasks.server";
import type { CampaignContext } from "./campaigns.server";
import { latestOf, limitsOf, readRoundsWith, roundTitle } from "./rounds-reading.server";
import { taskTimes } from "./tasks-reading.server";
import type { CampaignTimeline } from "./timeline-entries.server";

/*
 * Every reader tells how things stood at the end of `open.today`, with what is known now: a day that was corrected
 * since is the corrected one.
 */

/** Our own milestones; one that is done unit by unit is a duty of each of its units. */
export function milestoneDuties(open: CampaignContext, timeline: CampaignTimeline): DutyRow[] {
  const { today, actor } = open;
  return timeline.entries
    .filter(({ duty }) => duty === "ours")
    .flatMap((entry): DutyRow[] => {
      const { key, latest } = entry;
      const row = { dimension: "milestones" as const, title: entry.title[actor.locale], ref: key };
      const unitIds = timeline.units.get(key) ?? [];
      const whole = entry.isActualOfUnits ? null : entry.actualOn;
      if (unitIds.length === 0 || whole !== null) {
        const tally = tallyOfState(entry.state);
        const dueOn = latest && lastDayOf(latest);
        return tally ? [{ ...row, unitId: null, dueOn, doneOn: whole, tally }] : [];
      }
      const record = timeline.records.get(key);
      const standings = unitStandings(entry, record && knownBy(record, today), unitIds, today);
      return standings.flatMap(({ unitId, date, actualOn, state }) => {
        const tally = tallyOfState(state);
        return tally ? [{ ...row, unitId, dueOn: date && lastDayOf(date), doneOn: actualOn, tally }] : [];
      });
    });
}

function tallyOfState({ code }: MilestoneState): Tally | null {
  if (code === "done" || code === "done-early" || code === "done-late") return outcomes.done;
  if (code === "overdue") return outcomes.late;
  return code === "not-datable" ? null : outcomes.ahead;
}

/** What had to be made public around the consultation rounds. */
export async function publicityDuties(open: CampaignContext, timeline: CampaignTimeline): Promise<DutyRow[]> {
  const { db, campaign, today } = open;
  const every = { kind: "round", key: null } as const;
  const limits = limitsOf(timeline, open);
  const [rounds, items, links] = await Promise.all([
    readRoundsWith(open, limits),
    listPublicityItems(db.read, campaign.id, every),
    listLinkedOutputs(db.read, campaign.id, every),
  ]);
  const first = new Map<string, CivilDate>();
  for (const { item_id, status, published_on } of links) {
    // The earliest comes first.
    if (status === "active" && !first.has(item_id)) first.set(item_id, published_on);
  }
  const byId = new Map(rounds.map((round) => [round.id, round]));
  return items.flatMap((item) => {
    const round = byId.get(item.subject.key);
    if (!round) return [];
    const { heldOn, plannedOn } = round.facts;
    const latestOn = latestOf(round.number, limits);
    const dueOn = termDay(item.due, anchorOf({ actualOn: heldOn, plannedOn, latestOn }));
    const doneOn = first.get(item.id) ?? null;
    // Every round has much the same list: without its name nobody would know which.
    const title = `${item.name} (${roundTitle(round, open)})`;
    const row = { dimension: "publicity" as const, unitId: item.unitId, title, ref: round.id, part: item.id };
    return [{ ...row, dueOn, doneOn, tally: outcomeOf(doneOn, dueOn, today) }];
  });
}

/** Weekly reports whose time ran out within the last four weeks: late ones count half. */
export async function reportDuties(open: CampaignContext): Promise<DutyRow[]> {
  const { db, campaign, today } = open;
  const until = endOf(open, today);
  const after = instantOf(addDays(today, -REPORT_DAYS), "00:00");
  const reports = await listDueReports(db.read, campaign.id, after, until);
  return reports.map(({ unitId, periodFrom, onTimeUntil, firstSubmittedAt }) => {
    const isIn = firstSubmittedAt !== null && firstSubmittedAt <= until;
    const isLate = isIn && firstSubmittedAt > onTimeUntil;
    return {
      ...{ dimension: "reports" as const, unitId, title: periodFrom, ref: periodFrom },
      dueOn: civilDateOfInstant(onTimeUntil),
      doneOn: isIn ? civilDateOfInstant(firstSubmittedAt) : null,
      tally: isIn ? (isLate ? outcomes.half : outcomes.done) : outcomes.late,
    };
  });
}

/** The campaign's present instant, or of a past day its end. */
const endOf = ({ campaignNow }: CampaignContext, day: CivilDate): string => {
  const end = instantOf(addDays(day, 1), "00:00");
  return end < campaignNow ? end : campaignNow;
};

/** Tasks of the plan at each of their times, for each unit; without a day they are not graded. */
export async function taskDuties(open: CampaignContext, timeline: CampaignTimeline): Promise<DutyRow[]> {
  const { db, campaign, structure, today } = open;
  const [tasks, marks] = await Promise.all([
    listTasks(db.read, campaign.id),
    listTaskMarks(db.read, campaign.id),
  ]);
  const last = new Map(marks.map((one) => [`${one.taskId} ${one.occurrence} ${one.unitId ?? ""}`, one]));
  const rows: DutyRow[] = [];
  for (const task of tasks) {
    if (task.isRemoved) continue;
    const unitIds = task.responsible.length > 0 ? task.responsible : [null];
    for (const { key, dueOn } of taskTimes(task, timeline, open)) {
      if (dueOn === null) continue;
      for (const unitId of unitIds) {
        const said = last.get(`${task.id} ${key} ${unitId ?? ""}`);
        const doneOn = said?.mark === "done" ? (said.doneOn ?? civilDateOfInstant(said.recordedAt)) : null;
        const ended = structure.tree.endOf(unitId);
        // Nobody can do it any more for a unit that has come to an end.
        if (doneOn === null && ended !== null && ended <= today) continue;
        const tally = outcomeOf(doneOn, dueOn, today);
        rows.push({
          ...{ dimension: "tasks", unitId, title: task.title, dueOn, tally },
          ...{ ref: `${task.id} ${key}`, doneOn: tally.done === 1 ? doneOn : null },
        });
      }
    }
  }
  return rows;
}

/** What meetings had concluded by then; what has no day, and what was dropped, is not graded. */
export async function conclusionDuties(open: CampaignContext): Promise<DutyRow[]> {
  const { db, campaign, today } = open;
  const [actions, events] = await Promise.all([
    listActions(db.read, campaign.id),
    listActionEvents(db.read, campaign.id),
  ]);
  const byAction = new Map<string, ActionEvent[]>();
  for (const event of events) {
    if (civilDateOfInstant(event.recordedAt) > today) continue;
    const own = byAction.get(event.actionId);
    if (own) own.push(event);
    else byAction.set(event.actionId, [event]);
  }
  return actions.flatMap((action) => {
    const { dueOn } = action;
    if (action.saidOn > today || dueOn === null) return [];
    const standing = standingOfAction(action, byAction.get(action.id) ?? [], today);
    if (standing.state === "dropped") return [];
    return standing.units.map(({ unitId, mark, last }) => {
      const doneOn = mark === "done" && last ? civilDateOfInstant(last.recordedAt) : null;
      const row = { dimension: "conclusions" as const, title: action.content, ref: action.id };
      return { ...row, unitId, dueOn, doneOn, tally: outcomeOf(doneOn, dueOn, today) };
    });
  });
}
