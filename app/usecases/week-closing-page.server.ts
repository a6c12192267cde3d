import type { CivilDate } from "~/domain/calendar/civil-date";
import { type FirstWeekday, weekOf, weeksBetween } from "~/domain/calendar/election-week";
import { choiceOfUnit, type UnitChoice } from "~/domain/unit-choice";
import { listExpectedReports } from "~db/queries/expected-reports.server";
import { listOpenRequests } from "~db/queries/reopen-requests.server";
import { listClosureHistory } from "~db/queries/week-closures.server";
import { openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { nextMeeting } from "./meetings-near.server";
import { closingsOf } from "./period-gate.server";
import { hasCome } from "./report-grid-rows.server";

export interface ClosingPage {
  slug: string;
  formKey: string;
  mayClose: boolean;
  /** Weeks that are over and not closed for all units, the latest first, with how many reports are in. */
  open: { week: number; from: CivilDate; to: CivilDate; sent: number; expected: number }[];
  /** The next meeting, for which figures are closed; null: none is ahead, or the person may not see meetings. */
  meeting: { on: CivilDate; path: string } | null;
  units: UnitChoice[];
  requests: {
    id: string;
    week: number;
    unit: string | null;
    by: string;
    at: string;
    reason: string;
    isOwn: boolean;
  }[];
  history: ClosureLine[];
}

export interface ClosureLine {
  id: string;
  week: number;
  from: CivilDate;
  to: CivilDate;
  /** null: all units. */
  unit: string | null;
  closedAt: string;
  by: string;
  isAutomatic: boolean;
  reopened: { by: string; at: string; reason: string } | null;
  hash: string | null;
  isAsked: boolean;
}

/** Which weeks are closed, by whom, what was opened again, and what waits for a second person's word. */
export async function loadClosing(ctx: UseCaseContext, slug: string): Promise<ClosingPage> {
  const open = await openCampaign(ctx, slug, "report.view");
  const { campaign, structure, today } = open;
  const { read } = ctx.db;
  const firstDay = campaign.weekFirstDay as FirstWeekday;
  const nameOf = (unitId: string | null) => (unitId === null ? null : structure.tree.nameOf(unitId));
  const [history, requests] = await Promise.all([
    listClosureHistory(read, campaign.id),
    listOpenRequests(read, campaign.id),
  ]);
  return {
    slug,
    formKey: ctx.newId(),
    mayClose: open.may("week.close"),
    open: await openWeeks(open),
    meeting: await nextMeeting(open),
    units: structure.tree.units
      .filter(({ reports, validTo }) => reports && (validTo === null || today < validTo))
      .map(choiceOfUnit),
    requests: requests.map((one) => requestLine(open, history, one)),
    history: history.map((one) => {
      const { number, startsOn, endsOn } = weekOf(one.weekStart, firstDay);
      return {
        id: one.id,
        week: number,
        from: startsOn,
        to: endsOn,
        unit: nameOf(one.unitId),
        closedAt: one.closedAt,
        by: one.by,
        isAutomatic: one.isAutomatic === 1,
        reopened:
          one.reopenedAt === null
            ? null
            : { at: one.reopenedAt, by: one.reopenedBy ?? "", reason: one.reason },
        hash: one.hash,
        isAsked: requests.some(({ closureId }) => closureId === one.id),
      };
    }),
  };
}

type Open = Awaited<ReturnType<typeof openCampaign>>;
type History = Awaited<ReturnType<typeof listClosureHistory>>;
type Asked = Awaited<ReturnType<typeof listOpenRequests>>[number];

function requestLine({ campaign, structure, actor }: Open, history: History, request: Asked) {
  const { id, by, reason, requestedAt: at } = request;
  const closure = history.find((one) => one.id === request.closureId);
  const unitId = closure?.unitId ?? null;
  return {
    id,
    week: closure ? weekOf(closure.weekStart, campaign.weekFirstDay as FirstWeekday).number : 0,
    unit: unitId === null ? null : structure.tree.nameOf(unitId),
    by,
    at,
    reason,
    isOwn: request.requestedBy === actor.accountId,
  };
}

/** Weeks that are over and not closed for all units, the latest first. */
export async function openWeeks(open: Open): Promise<ClosingPage["open"]> {
  const { campaign, today, db } = open;
  const over = weeksBetween(campaign.startsOn, today, campaign.weekFirstDay as FirstWeekday).filter(
    ({ endsOn }) => endsOn <= today,
  );
  const [first] = over;
  if (!first) return [];
  const weekStarts = over.map(({ startsOn }) => startsOn);
  const [closings, expected] = await Promise.all([
    closingsOf(db.read, open, weekStarts),
    listExpectedReports(db.read, {
      campaignId: campaign.id,
      series: "weekly",
      from: first.startsOn,
      to: today,
    }),
  ]);
  const isClosed = (weekStart: CivilDate) =>
    closings.some((one) => one.weekStart === weekStart && one.unitId === null);
  return over
    .filter(({ startsOn }) => !isClosed(startsOn))
    .reverse()
    .map(({ number, startsOn, endsOn }) => {
      const ofWeek = expected.filter(({ periodFrom }) => periodFrom === startsOn);
      const sent = ofWeek.filter((report) => hasCome(report, open.campaignNow)).length;
      return { week: number, from: startsOn, to: endsOn, sent, expected: ofWeek.length };
    });
}
