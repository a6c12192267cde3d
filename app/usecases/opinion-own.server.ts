import { addDays, civilDateOfInstant } from "~/domain/calendar/civil-date";
import { type OpinionReport, opinionCode } from "~/domain/opinion";
import type {
  ExpectedOpinion,
  MatterFate,
  OpinionReportPage,
  OwnMatter,
  OwnOpinionPage,
  OwnReportRow,
  TopicLine,
} from "~/domain/opinion-page";
import { dueOf, periodAt, periodsBetween, periodValue } from "~/domain/opinion-periods";
import type { TeamExpectation } from "~/domain/opinion-settings";
import { listExpectations } from "~db/queries/opinion-expectations.server";
import {
  findOpinionReport,
  listOwnOpinionReports,
  listReportEvents,
} from "~db/queries/opinion-reports.server";
import { listAllTopics } from "~db/queries/opinion-topics.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";
import { momentOf } from "./instants.server";
import { reportForm } from "./opinion-form.server";
import { whatBecameOf } from "./opinion-issues.server";
import { matterRows, placeNames, readOpinion, topicNames } from "./opinion-reading.server";
import { ownTeam } from "./opinion-team.server";

/** A collaborator's home: what is expected of the person, and what became of each report. */
export async function loadOwnOpinion(ctx: UseCaseContext, slug: string): Promise<OwnOpinionPage> {
  const open = await openCampaign(ctx, slug, "opinion.report");
  const { organisation } = open.campaign;
  const [reports, topics, expectations] = await Promise.all([
    listOwnOpinionReports(ctx.db.read, organisation, open.actor.accountId),
    listAllTopics(ctx.db.read, organisation),
    listExpectations(ctx.db.read, organisation),
  ]);
  const team = ownTeam(open);
  const became = await whatBecameOf(
    open,
    reports.flatMap(({ items }) => items.map(({ id }) => id)),
  );
  const mine = expectations.filter(({ teamKey }) => teamKey === team.key);
  return {
    ...{ slug, today: open.today, team: team.name, formKey: ctx.newId() },
    canWrite: open.may("opinion.report"),
    expected: mine.flatMap((one) => expectedOf(one, reports, open)),
    rows: reports.map((report) => ownRow(report, topics, open, became)),
  };
}

/** The period that goes on, and the one before where its report is missing. */
function expectedOf(
  rule: TeamExpectation,
  reports: readonly OpinionReport[],
  { today }: Pick<CampaignContext, "today">,
): ExpectedOpinion[] {
  const current = periodAt(rule.period, today);
  const earlier = periodAt(rule.period, addDays(current.from, -1));
  return periodsBetween(rule.period, rule.validFrom, today)
    .filter(({ from }) => from === current.from || from === earlier.from)
    .map((period) => {
      const dueOn = dueOf(period, rule.dueDay);
      const isDone = reports.some(
        (one) =>
          one.status === "active" && one.period?.from === period.from && one.period.period === rule.period,
      );
      const state = isDone ? ("done" as const) : dueOn < today ? ("late" as const) : ("due" as const);
      const value = periodValue({ period: rule.period, from: period.from });
      return { ...period, period: rule.period, dueOn, team: rule.teamName, state, value };
    })
    .filter(({ from, state }) => from === current.from || state === "late");
}

type Fates = ReadonlyMap<string, MatterFate>;

function ownRow(
  report: OpinionReport,
  topics: readonly TopicLine[],
  open: CampaignContext,
  became: Fates,
): OwnReportRow {
  const { number, kind, period, title, receivedAt, status, version } = report;
  return {
    ...{ number, code: opinionCode(number), kind, period, title, status, version },
    receivedAt: momentOf(receivedAt),
    isLate: Boolean(period?.dueOn && civilDateOfInstant(receivedAt) > period.dueOn),
    matters: ownMatters(report, topics, open, became),
  };
}

function ownMatters(
  { items }: OpinionReport,
  topics: readonly TopicLine[],
  open: CampaignContext,
  became: Fates,
): OwnMatter[] {
  const [topic, place] = [topicNames(topics, open), placeNames(open)];
  return items.map((item) => ({
    ...{ id: item.id, topic: topic(item.topicKey), placeName: place(item.place), breadth: item.breadth },
    ...{ tendency: item.tendency, urgency: item.urgency, whatPeopleSay: item.whatPeopleSay },
    ...{ asks: item.asks, isSeen: item.seenAt !== null, became: became.get(item.id) },
  }));
}

/**
 * One report. Its author sees all of it with its history and may correct it; others see the matters whose place may be
 * told, and where there are none, nothing: NotFound.
 */
export async function loadOpinionReport(
  ctx: UseCaseContext,
  slug: string,
  number: number,
): Promise<OpinionReportPage> {
  const open = await openCampaign(ctx, slug, "opinion.view");
  const report = await findOpinionReport(ctx.db.read, open.campaign.organisation, number);
  if (!report) throw new NotFound();
  if (report.authorId === open.actor.accountId) return ownPage(open, report);
  return othersPage(open, report);
}

const pageOf = (slug: string, { number, kind, period, title, status, version }: OpinionReport) => ({
  ...{ slug, number, code: opinionCode(number), kind, period, title, status, version },
});

async function ownPage(open: CampaignContext, report: OpinionReport): Promise<OpinionReportPage> {
  const [topics, events, became] = await Promise.all([
    listAllTopics(open.db.read, open.campaign.organisation),
    listReportEvents(open.db.read, report.id),
    whatBecameOf(
      open,
      report.items.map(({ id }) => id),
    ),
  ]);
  const name = topicNames(topics, open);
  const mayCorrect = report.status === "active" && open.may("opinion.report");
  return {
    ...pageOf(open.campaign.slug, report),
    ...{ isOwn: true, team: report.teamName, receivedOn: momentOf(report.receivedAt) },
    matters: ownMatters(report, topics, open, became),
    history: events.map(({ id, kind, at, before }) => ({
      ...{ id, kind, at: momentOf(at) },
      before: (before?.items ?? []).map((item) => `${name(item.topicKey)}: ${item.whatPeopleSay}`),
    })),
    form: mayCorrect ? await reportForm(open, { report }) : null,
  };
}

async function othersPage(open: CampaignContext, report: OpinionReport): Promise<OpinionReportPage> {
  const { items, topics } = await readOpinion(open);
  const shown = items.filter((item) => item.report?.number === report.number);
  const [first] = shown;
  if (!first) throw new NotFound();
  // A title is about all matters, so it may tell of those that are hidden.
  const title = shown.length === report.items.length ? report.title : "";
  return {
    ...pageOf(open.campaign.slug, { ...report, title }),
    ...{ isOwn: false, team: report.teamName, receivedOn: first.receivedOn, history: [], form: null },
    matters: matterRows(shown, topics, open).map((row) => ({ ...row, isSeen: !row.isNew })),
  };
}
