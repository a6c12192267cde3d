import type { AgendaItem } from "~/domain/agenda";
import { civilDateOfInstant } from "~/domain/calendar/civil-date";
import { hoursAfter, isOverGoal, nextDueAt } from "~/domain/case-clock";
import { caseCode, isOpenState, stateOfCase } from "~/domain/cases";
import { casePath } from "~/domain/cases-page";
import { type DutyRow, outcomeOf } from "~/domain/readiness";
import { textsOf } from "~/i18n/texts-of";
import { listCases } from "~db/queries/cases.server";
import type { CampaignContext } from "./campaigns.server";
import { goalsOf } from "./cases-rows.server";

/** Open cases of the campaign for the first page of who decides. */
export interface OwnCases {
  toDecide: number;
  toPublish: number;
  over: number;
}

/** null for those who do not decide, and where nothing is open. */
export async function loadOwnCases(open: CampaignContext): Promise<OwnCases | null> {
  if (!open.may("case.decide")) return null;
  const [cases, goals] = await Promise.all([listCases(open.db.read, open.campaign.id), goalsOf(open)]);
  const count = (state: string) => cases.filter((one) => stateOfCase(one) === state).length;
  const own = {
    ...{ toDecide: count("to-decide"), toPublish: count("to-publish") },
    over: cases.filter((one) => isOverGoal(one, goals, open.campaignNow)).length,
  };
  return own.toDecide + own.toPublish > 0 ? own : null;
}

/** Open cases with the day by which their next step is due, for calendars and reminders of who decides. */
export async function caseAgenda(open: CampaignContext): Promise<AgendaItem[]> {
  if (!open.may("case.decide")) return [];
  const [cases, goals] = await Promise.all([listCases(open.db.read, open.campaign.id), goalsOf(open)]);
  const words = textsOf(open.actor.locale).cases.agenda;
  return cases.flatMap((one): AgendaItem[] => {
    const at = nextDueAt(one, goals);
    if (at === null) return [];
    const day = civilDateOfInstant(at);
    const say = one.decision === null ? words.decide : words.publish;
    return [
      {
        ...{ key: `case:${one.number}`, kind: "plan", title: say(caseCode(one.number), one.claim) },
        ...{ from: day, to: day, at, source: "", duty: "ours", isOpen: true },
        ...{ path: casePath(open.campaign.slug, one.number), changes: one.version - 1, changedAt: null },
      },
    ];
  });
}

/**
 * Readiness: a claim is to be published as correct, or left with a reason, by the day on which the goal of hours since
 * it was seen runs out. Cases are the sub-committee's duty, not that of the unit that met them.
 */
export async function rebuttalDuties(open: CampaignContext): Promise<DutyRow[]> {
  const { today } = open;
  const [cases, goals] = await Promise.all([listCases(open.db.read, open.campaign.id), goalsOf(open)]);
  return cases.flatMap((one): DutyRow[] => {
    if (civilDateOfInstant(one.seenAt) > today) return [];
    const doneAt = one.decision === "leave" ? one.decidedAt : one.publishedAt;
    const settledOn = doneAt === null || isOpenState(stateOfCase(one)) ? null : civilDateOfInstant(doneAt);
    const dueOn = civilDateOfInstant(hoursAfter(one.seenAt, goals.publishHours));
    const tally = outcomeOf(settledOn, dueOn, today);
    return [
      {
        ...{ dimension: "rebuttals", unitId: null, title: `${caseCode(one.number)} ${one.claim}` },
        ...{ ref: String(one.number), dueOn, doneOn: tally.done === 1 ? settledOn : null, tally },
      },
    ];
  });
}
