import { type CivilDate, isCivilDate, parseVietnameseDate } from "~/domain/calendar/civil-date";
import { type EditionKey, type LawEdition, mustBeChecked } from "~/domain/law/edition";
import { EDITIONS, editionFor, isEditionKey } from "~/domain/law/editions";
import type { Problem } from "~/domain/problem";
import type { TimelineEntry } from "~/domain/timeline";
import {
  type ComparableCalendar,
  calendarOfLaw,
  compareCalendars,
  comparisonCounts,
} from "~/domain/timeline-compare";
import type { AskedSide, ComparisonPage, ShownSide } from "~/domain/timeline-compare-page";
import { type CampaignContext, listMyCampaigns, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { readTimeline } from "./timeline-entries.server";

/**
 * Two calendars side by side: two laws for this election's day, or two elections. Without sides, this election's day
 * under the law of 2015 and of 2025. Throws NotFound for a campaign the person has no part in. Problems stand at their
 * side, which then shows this election.
 */
export async function loadComparison(
  ctx: UseCaseContext,
  slug: string,
  asked: { left: AskedSide; right: AskedSide },
): Promise<ComparisonPage> {
  const open = await openCampaign(ctx, slug, "timeline.view");
  const [left, right] = [await readSide(open, asked.left, "2015"), await readSide(open, asked.right, "2025")];
  const bothCampaigns = left.shown.campaign !== "" && right.shown.campaign !== "";
  const rows = compareCalendars(scoped(left.calendar, bothCampaigns), scoped(right.calendar, bothCampaigns));
  return {
    slug,
    sides: { left: left.shown, right: right.shown },
    campaigns: (await listMyCampaigns(ctx)).map((one) => ({ slug: one.slug, name: one.name })),
    counts: comparisonCounts(rows),
    rows,
  };
}

interface Side {
  shown: ShownSide;
  calendar: ComparableCalendar;
}

async function readSide(open: CampaignContext, asked: AskedSide, usual: EditionKey): Promise<Side> {
  const { campaign } = open;
  const { what } = asked;
  const lawKey = what.replace("luat:", "");
  if (what.startsWith("cuoc:")) return campaignSide(open, asked, what.slice("cuoc:".length));
  if (isCivilDate(what)) return bareSide(open, asked, what, lawOn(what));
  if (what === "khac") return typedSide(open, asked);
  const law = EDITIONS[isEditionKey(lawKey) ? lawKey : usual];
  return bareSide(open, { ...asked, what: `luat:${law.key}` }, campaign.electionOn, law);
}

async function campaignSide(open: CampaignContext, asked: AskedSide, slug: string): Promise<Side> {
  const other = slug === open.campaign.slug ? open : await openCampaign(open, slug, "timeline.view");
  const { campaign, today, actor } = other;
  const { entries } = await readTimeline(other, today);
  return {
    shown: {
      asked,
      campaign: campaign.name,
      electionOn: campaign.electionOn,
      lawName: EDITIONS[campaign.lawEdition].name[actor.locale],
      problems: [],
    },
    calendar: { electionOn: campaign.electionOn, dates: entries.map(dateOf) },
  };
}

/** The law's own order, since dates differ from side to side; a plan's milestones after it. */
function scoped(calendar: ComparableCalendar, withPlans: boolean): ComparableCalendar {
  const order = new Map<string, number>(EDITIONS["2025"].milestones.map(({ key }, index) => [key, index]));
  const place = (key: string) => order.get(key) ?? order.size;
  const dates = calendar.dates.filter(({ article }) => withPlans || article !== null);
  return { ...calendar, dates: [...dates].sort((a, b) => place(a.key) - place(b.key)) };
}

function dateOf(entry: TimelineEntry) {
  return {
    key: entry.key,
    name: entry.title,
    article: entry.article,
    date: entry.latest,
    mustBeChecked: entry.evidence !== null && mustBeChecked(entry.evidence),
    isProvisional: entry.isProvisional,
    actualOn: entry.actualOn,
  };
}

/** A day of an election that is not here: typed, with its law or the one that held. */
function typedSide(open: CampaignContext, asked: AskedSide): Side {
  const parsed = parseVietnameseDate(asked.day);
  if (!parsed.ok) {
    const { code, ...params } = parsed.problem;
    return unreadSide(open, asked, { field: "day", code: asked.day === "" ? "required" : code, params });
  }
  const day = parsed.date;
  if (day < FIRST_DAY || day > LAST_DAY) return unreadSide(open, asked, { field: "day", code: "not-a-date" });
  return bareSide(open, asked, day, isEditionKey(asked.law) ? EDITIONS[asked.law] : lawOn(day));
}

/** The calendar reaches months before and after; at the ends of the known years there is no room. */
const FIRST_DAY = "1946-01-01";
const LAST_DAY = "2199-01-01";

function unreadSide(open: CampaignContext, asked: AskedSide, problem: Problem): Side {
  const { electionOn, lawEdition } = open.campaign;
  const side = bareSide(open, asked, electionOn, EDITIONS[lawEdition]);
  return { ...side, shown: { ...side.shown, problems: [problem] } };
}

function bareSide(
  { actor }: CampaignContext,
  asked: AskedSide,
  electionOn: CivilDate,
  law: LawEdition,
): Side {
  return {
    shown: { asked, campaign: "", electionOn, lawName: law.name[actor.locale], problems: [] },
    calendar: calendarOfLaw(law, electionOn),
  };
}

/** The law in force on a day; before the first one known, that one. */
const lawOn = (day: CivilDate): LawEdition => editionFor(day) ?? EDITIONS["2015"];
