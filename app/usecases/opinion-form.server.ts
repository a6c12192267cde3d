import { addDays } from "~/domain/calendar/civil-date";
import type { OpinionReport } from "~/domain/opinion";
import { opinionKinds } from "~/domain/opinion";
import type { ReportFormPage, ReportValues, TopicLine } from "~/domain/opinion-page";
import { dueOf, periodAt, periodValue } from "~/domain/opinion-periods";
import { placesOn } from "~/domain/opinion-places";
import type { TeamExpectation } from "~/domain/opinion-settings";
import { listExpectations } from "~db/queries/opinion-expectations.server";
import { listAllTopics } from "~db/queries/opinion-topics.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { wholeName } from "./opinion-reading.server";
import { ownTeam } from "./opinion-team.server";

/** An empty report. `ask("ky")` names a period, `ask("loai")` a kind. Throws AccessDenied for those who report nothing. */
export async function loadReportForm(
  ctx: UseCaseContext,
  slug: string,
  ask: (name: string) => string,
): Promise<ReportFormPage> {
  const open = await openCampaign(ctx, slug, "opinion.report");
  return reportForm(open, { ask });
}

/** The form of a new report, or of one that is corrected. */
export async function reportForm(
  open: CampaignContext,
  { report, ask = () => "" }: { report?: OpinionReport; ask?: (name: string) => string },
): Promise<ReportFormPage> {
  const { campaign, structure, today } = open;
  const [topics, expectations] = await Promise.all([
    listAllTopics(open.db.read, campaign.organisation),
    listExpectations(open.db.read, campaign.organisation),
  ]);
  const { key } = ownTeam(open);
  const used = new Set(report?.items.map(({ topicKey }) => topicKey));
  const periods = periodsOf(
    expectations.filter(({ teamKey }) => teamKey === key),
    today,
    report,
  );
  return {
    ...{ slug: campaign.slug, formKey: open.newId(), version: report?.version ?? null },
    values: report ? valuesOf(report) : emptyValues(ask, periods, open),
    topics: shownTopics(topics, used).map((one) => ({
      ...{ key: one.key, name: one.name[open.actor.locale], depth: depthOf(one, topics) },
    })),
    places: placesOn(structure.tree, today).map((unit) => ({ key: unit.key, name: unit.name })),
    whole: wholeName(open),
    periods,
  };
}

/** Topics that may be chosen, each with what is below it. */
export function shownTopics(topics: readonly TopicLine[], used: ReadonlySet<string>): TopicLine[] {
  const below = (parentKey: string | null): TopicLine[] =>
    topics.filter((one) => one.parentKey === parentKey).flatMap((one) => [one, ...below(one.key)]);
  return below(null).filter(({ key, isHidden }) => !isHidden || used.has(key));
}

/** How many topics stand above one. */
export function depthOf({ parentKey }: TopicLine, topics: readonly TopicLine[]): number {
  const parent = topics.find(({ key }) => key === parentKey);
  return parent ? depthOf(parent, topics) + 1 : 0;
}

/** What the team is expected to send, or the current and the last month where nothing is. */
function periodsOf(rules: readonly TeamExpectation[], today: string, report: OpinionReport | undefined) {
  const due = rules.length > 0 ? rules : [{ period: "month" as const, dueDay: null }];
  const found = due.flatMap(({ period, dueDay }) => {
    const current = periodAt(period, today);
    const last = periodAt(period, addDays(current.from, -1));
    return [current, last].map((one) => ({
      ...{ value: periodValue({ period, from: one.from }), period, from: one.from },
      dueOn: dueDay === null ? null : dueOf(one, dueDay),
    }));
  });
  const own = report?.period;
  const value = own ? periodValue(own) : "";
  if (!own || found.some((one) => one.value === value)) return found;
  return [...found, { value, period: own.period, from: own.from, dueOn: own.dueOn }];
}

function emptyValues(
  ask: (name: string) => string,
  periods: ReportFormPage["periods"],
  open: CampaignContext,
): ReportValues {
  const kind = opinionKinds.find((one) => one === ask("loai")) ?? "periodic";
  const asked = periods.find(({ value }) => value === ask("ky")) ?? periods[0];
  const team = placesOn(open.structure.tree, open.today).find((unit) => unit.key === ownTeam(open).key);
  return {
    ...{ kind, period: asked?.value ?? "", title: "", itemId: [""], topic: [""], place: [team?.key ?? ""] },
    ...{ breadth: [""], tendency: [""], say: [""], asks: [""], urgency: ["normal"] },
  };
}

function valuesOf({ kind, period, title, items }: OpinionReport): ReportValues {
  return {
    ...{ kind, period: period ? periodValue(period) : "", title },
    itemId: items.map(({ id }) => id),
    topic: items.map(({ topicKey }) => topicKey),
    place: items.map(({ place }) => place.key),
    breadth: items.map(({ breadth }) => breadth),
    tendency: items.map(({ tendency }) => tendency),
    say: items.map(({ whatPeopleSay }) => whatPeopleSay),
    asks: items.map(({ asks }) => asks),
    urgency: items.map(({ urgency }) => urgency),
  };
}
