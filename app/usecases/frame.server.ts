import { type CivilDate, civilDateOfInstant, daysBetween, weekdayOf } from "~/domain/calendar/civil-date";
import { tMinus, weekOf } from "~/domain/calendar/election-week";
import { type Action, membershipsOn } from "~/domain/permissions";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { countNewNotices } from "./notices.server";
import { countUnread } from "./reminder-pages.server";
import { loadGreatDays } from "./timeline-great-days.server";

/** Places of the campaign that a person may open, in the order of the work. */
const places = {
  overview: "campaign.view",
  timeline: "timeline.view",
  outputs: "output.view",
  progress: "progress.view",
  readiness: "progress.view",
  plan: "plan.view",
  reports: "report.view",
  meetings: "meeting.view",
  briefings: "briefing.view",
  decoration: "decoration.view",
  cases: "case.view",
  opinion: "opinion.view",
  reminders: "timeline.view",
  settings: "campaign.settings",
} as const satisfies Record<string, Action>;

export type Place = keyof typeof places;

/** What stands around every page of a campaign: its name, its clock, the day rule, and the places one may open. */
export interface CampaignFrame {
  slug: string;
  name: string;
  shortName: string;
  today: CivilDate;
  electionOn: CivilDate;
  week: number;
  tMinus: number;
  isDemo: boolean;
  canMoveDay: boolean;
  canLog: boolean;
  canAdminister: boolean;
  /** Whose work here is reporting opinion and nothing else. */
  isCollaborator: boolean;
  canReportOpinion: boolean;
  canSynthesise: boolean;
  /** Since when it is only read; null: it is at work. */
  closedOn: CivilDate | null;
  places: Place[];
  /** The bell: what happened that concerns the person, and lines of reminders, none of it read. */
  unread: number;
  /** Days are counted from the announcement of election day, which is day 0. */
  rule: {
    days: number;
    firstMonday: number;
    today: number;
    marks: { on: CivilDate; day: number; what: RuleMarkKind }[];
  };
}

export type RuleMarkKind =
  | "announced"
  | "consultation-1"
  | "consultation-2"
  | "consultation-3"
  | "decoration"
  | "election"
  | "results";

/** Press briefings are a part of the meetings; who sees only them finds them by themselves. */
function placesOf({ may, actor, campaign, today }: CampaignContext): Place[] {
  const open = (Object.keys(places) as Place[]).filter((place) => may(places[place]));
  const shown = open.includes("meetings") ? open.filter((place) => place !== "briefings") : open;
  const isLeader = membershipsOn(actor.memberships, today).some(
    (held) => held.role === "leader" && held.campaignId === campaign.id,
  );
  if (!isLeader || !shown.includes("readiness")) return shown;
  // "Are we ready?" is what a leader opens it for.
  return ["overview", "readiness", ...shown.filter((place) => place !== "overview" && place !== "readiness")];
}

export async function loadCampaignFrame(ctx: UseCaseContext, slug: string): Promise<CampaignFrame> {
  const open = await openCampaign(ctx, slug, "campaign.view");
  const { campaign, today } = open;
  return {
    slug: campaign.slug,
    name: campaign.name,
    shortName: campaign.shortName,
    today,
    electionOn: campaign.electionOn,
    week: weekOf(today, campaign.weekFirstDay).number,
    tMinus: tMinus(campaign.electionOn, today),
    isDemo: campaign.isDemo,
    canMoveDay: campaign.isDemo && open.may("demo-day.move"),
    canLog: open.may("output.log"),
    canAdminister: open.may("account.manage"),
    canReportOpinion: open.may("opinion.report"),
    canSynthesise: open.may("opinion.synthesise"),
    isCollaborator: open.unitsFor("opinion.report").length > 0 && !open.may("report.view"),
    closedOn: campaign.closedAt === null ? null : civilDateOfInstant(campaign.closedAt),
    places: placesOf(open),
    unread: await countBell(open),
    rule: ruleOf(await loadGreatDays(open), today),
  };
}

async function countBell(open: CampaignContext): Promise<number> {
  const [happened, reminded] = await Promise.all([countNewNotices(open), countUnread(open)]);
  return happened + reminded;
}

interface GreatDays {
  announcedOn: CivilDate;
  consultations: CivilDate[];
  decorationOn: CivilDate | null;
  electionOn: CivilDate;
  resultsOn: CivilDate;
}

function ruleOf(great: GreatDays, today: CivilDate): CampaignFrame["rule"] {
  const dayOf = (on: CivilDate) => daysBetween(great.announcedOn, on);
  const days = dayOf(great.resultsOn);
  const marks: [CivilDate, RuleMarkKind][] = [
    [great.announcedOn, "announced"],
    ...great.consultations.map((on, index): [CivilDate, RuleMarkKind] => [
      on,
      consultationMarks[index] ?? "results",
    ]),
    ...(great.decorationOn ? [[great.decorationOn, "decoration"] satisfies [CivilDate, RuleMarkKind]] : []),
    [great.electionOn, "election"],
    [great.resultsOn, "results"],
  ];
  return {
    days,
    firstMonday: (8 - weekdayOf(great.announcedOn)) % 7,
    today: dayOf(today),
    marks: marks
      .map(([on, what]) => ({ on, day: dayOf(on), what }))
      .filter(({ day }) => day >= 0 && day <= days),
  };
}

const consultationMarks = ["consultation-1", "consultation-2", "consultation-3"] as const;
