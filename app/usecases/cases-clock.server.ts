import { civilDateOfInstant } from "~/domain/calendar/civil-date";
import { weekOf, weeksBetween } from "~/domain/calendar/election-week";
import { medianOf, minutesBetween } from "~/domain/case-clock";
import type { ClockPage, ClockWeek } from "~/domain/case-clock-page";
import type { GoalsForm } from "~/domain/case-forms";
import { defaultGoals, isOpenState, type RebuttalCase, stateOfCase } from "~/domain/cases";
import { ageOf, caseAges } from "~/domain/cases-page";
import type { Problem } from "~/domain/problem";
import { findCaseGoals, upsertCaseGoals } from "~db/queries/case-parts.server";
import { listCases } from "~db/queries/cases.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";

/** How fast claims are decided on and answered, week by week, and how old the open ones are. */
export async function loadClock(ctx: UseCaseContext, slug: string): Promise<ClockPage> {
  return clockOf(await openCampaign(ctx, slug, "case.view"));
}

export async function clockOf(open: CampaignContext): Promise<ClockPage> {
  const { campaign, db, today, campaignNow } = open;
  const [cases, goals] = await Promise.all([
    listCases(db.read, campaign.id),
    findCaseGoals(db.read, campaign.id),
  ]);
  const waiting = cases.filter((one) => isOpenState(stateOfCase(one)));
  return {
    ...{ slug: campaign.slug, today, name: campaign.name, isDemo: campaign.isDemo },
    goals: { ...(goals ?? { ...defaultGoals, version: 0 }), isDefault: goals === null },
    weeks: weeksOfCases(cases, open),
    whole: figuresOf(cases, () => true),
    ages: caseAges.map((age) => {
      const own = waiting.filter(({ seenAt }) => ageOf(minutesBetween(seenAt, campaignNow)) === age);
      const toDecide = own.filter(({ decision }) => decision === null).length;
      return { age, toDecide, toPublish: own.length - toDecide };
    }),
    canSet: open.may("case.decide"),
  };
}

/** Reporting weeks from the first sighting to today, the latest first. */
function weeksOfCases(cases: readonly RebuttalCase[], { campaign, today }: CampaignContext): ClockWeek[] {
  const [first] = cases.map(({ seenAt }) => civilDateOfInstant(seenAt)).sort();
  if (first === undefined) return [];
  const start = weekOf(first, campaign.weekFirstDay).startsOn;
  return weeksBetween(start, today, campaign.weekFirstDay)
    .map(({ number, startsOn, endsOn }) => ({
      ...{ number, from: startsOn, to: endsOn },
      ...figuresOf(cases, (at) => {
        const day = civilDateOfInstant(at);
        return startsOn <= day && day <= endsOn;
      }),
    }))
    .reverse();
}

/** What was seen, decided and published within some time, with the medians of what was decided and published in it. */
function figuresOf(cases: readonly RebuttalCase[], isIn: (at: string) => boolean): ClockPage["whole"] {
  const since = (step: "decidedAt" | "publishedAt") =>
    cases.flatMap((one) => {
      const at = one[step];
      return at !== null && isIn(at) ? [minutesBetween(one.seenAt, at)] : [];
    });
  const [decided, published] = [since("decidedAt"), since("publishedAt")];
  return {
    seen: cases.filter(({ seenAt }) => isIn(seenAt)).length,
    ...{ decided: decided.length, decideMedian: medianOf(decided) },
    ...{ published: published.length, publishMedian: medianOf(published) },
  };
}

const mostHours = 720;

/** Sets the campaign's goals. Problems: `decideHours`, `publishHours` count-out-of-range {most}; publish-before-decide; `form` case-changed. */
export async function setGoals(
  ctx: UseCaseContext,
  slug: string,
  { version, ...form }: GoalsForm,
): Promise<Outcome<null>> {
  const open = await openCampaign(ctx, slug, "case.decide");
  const problems: Problem[] = [];
  const hoursOf = (field: "decideHours" | "publishHours") => {
    const hours = /^\d{1,3}$/.test(form[field]) ? Number(form[field]) : 0;
    if (hours < 1 || hours > mostHours)
      problems.push({ field, code: "count-out-of-range", params: { most: mostHours } });
    return hours;
  };
  const goals = { decideHours: hoursOf("decideHours"), publishHours: hoursOf("publishHours") };
  if (problems.length === 0 && goals.publishHours < goals.decideHours)
    problems.push({ field: "publishHours", code: "publish-before-decide" });
  if (problems.length > 0) return refused(...problems);
  const { id } = open.campaign;
  return ctx.db.write(id, async (tx) => {
    const before = await findCaseGoals(tx, id);
    if (!(await upsertCaseGoals(tx, id, version, goals)))
      return refused({ field: "form", code: "case-changed" });
    await appendAudit(tx, open, {
      ...{ chain: id, action: "case.goals", subjectKind: "campaign", subjectId: id, campaignId: id },
      payload: { before: before ?? defaultGoals, after: goals },
    });
    return done(null);
  });
}
