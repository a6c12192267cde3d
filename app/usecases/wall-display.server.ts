import { addDays, daysBetween, localTimeOf } from "~/domain/calendar/civil-date";
import { tMinus, weekOf } from "~/domain/calendar/election-week";
import { isDecorated, isLateSite } from "~/domain/decoration";
import { gateLeft } from "~/domain/decoration-gate";
import { percentReached } from "~/domain/progress-plan";
import { weeklySeries } from "~/domain/report-rules";
import type { WallDecoration, WallPage, WallProgress, WallReports } from "~/domain/wall-display";
import { findAuditHead } from "~db/queries/audit.server";
import { listSites } from "~db/queries/decoration-sites.server";
import { listPeriodStarts } from "~db/queries/report-grid.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { listMatters } from "./interventions-lines.server";
import { milestonesAhead } from "./overview.server";
import { loadProgress } from "./progress.server";
import { decorationDay } from "./readiness-facts.server";
import { gradeScope } from "./readiness-view.server";
import { readChased } from "./report-chase.server";
import { type CampaignTimeline, rowOf } from "./timeline-entries.server";

/** How many of each stand on a panel that is read from the other end of a room. */
const shown = { deadlines: 5, matters: 6, categories: 6, names: 8 } as const;

/** The meeting room's page: alike for everybody who reads progress in the same language. */
export async function loadWall(ctx: UseCaseContext, slug: string): Promise<WallPage> {
  const open = await openCampaign(ctx, slug, "progress.view");
  const { campaign, today, campaignNow } = open;
  const { lines, matters, view } = await listMatters(open, shown.matters);
  const { level, score, dimensions } = gradeScope(view, view.now);
  const { timeline } = view.now;
  const [progress, reports, decoration] = await Promise.all([
    progressOf(ctx, slug),
    open.may("report.view") ? reportsOf(open) : null,
    open.may("decoration.view") ? decorationOf(open, timeline) : null,
  ]);
  return {
    ...{ slug, name: campaign.name, isDemo: campaign.isDemo, today, electionOn: campaign.electionOn },
    electionDays: tMinus(campaign.electionOn, today),
    at: localTimeOf(campaignNow),
    deadlines: deadlinesOf(open, timeline),
    readiness: { level, score, dimensions },
    matters: { lines, found: matters.length },
    ...{ progress, reports, decoration },
  };
}

/**
 * What changes when anything that the display shows may have changed: every write of a campaign adds a line to its
 * audit trail; besides, days begin and deadlines pass, which is looked for every five minutes. Throws as the page does.
 */
export async function wallVersion(ctx: UseCaseContext, slug: string): Promise<string> {
  const { db, campaign, today, campaignNow } = await openCampaign(ctx, slug, "progress.view");
  const head = await findAuditHead(db.read, campaign.id);
  const minutes = Math.floor(Number(campaignNow.slice(14, 16)) / 5);
  return [campaign.id, head?.seq ?? 0, campaign.version, today, campaignNow.slice(11, 13), minutes].join(" ");
}

function deadlinesOf(open: CampaignContext, timeline: CampaignTimeline): WallPage["deadlines"] {
  const rows = timeline.entries.map((entry) => rowOf(entry, timeline, open));
  return milestonesAhead(rows, open.today)
    .slice(0, shown.deadlines)
    .map(({ row: { key, title }, on }) => ({ key, title, on, left: daysBetween(open.today, on) }));
}

async function progressOf(ctx: UseCaseContext, slug: string): Promise<WallProgress | null> {
  const page = await loadProgress(ctx, slug, { asOf: "", unitKey: "", scope: "", isWhole: false });
  const now = page.rows.at(-1);
  if (!now) return null;
  const categories = page.categories.flatMap(({ key, name, measureName, compared, planned }) =>
    planned === null || planned <= 0
      ? []
      : [{ key, name, measure: measureName, actual: compared, planned: Math.round(planned) }],
  );
  const { compared, planned } = now;
  return {
    ...{ actual: compared, planned, percent: percentReached(compared?.value ?? 0, planned) },
    categories: categories.slice(0, shown.categories),
  };
}

async function reportsOf(open: CampaignContext): Promise<WallReports | null> {
  const { db, campaign, structure, today } = open;
  const starts = await listPeriodStarts(db.read, campaign.id, weeklySeries);
  const from = starts.findLast((start) => addDays(start, 6) < today);
  if (from === undefined) return null;
  const { reports, missing, received, dueText } = await readChased(db.read, open, from);
  const isLate = ({ firstSubmittedAt, onTimeUntil }: (typeof reports)[number]) =>
    firstSubmittedAt !== null && firstSubmittedAt > onTimeUntil;
  return {
    ...{ week: weekOf(from, campaign.weekFirstDay).number, from, to: addDays(from, 6), dueText },
    ...{ expected: reports.length, received, late: reports.filter(isLate).length, missing: missing.length },
    names: missing.slice(0, shown.names).map(({ unitId }) => structure.tree.shortNameOf(unitId)),
  };
}

async function decorationOf(
  open: CampaignContext,
  timeline: CampaignTimeline,
): Promise<WallDecoration | null> {
  const { db, campaign, today } = open;
  const sites = (await listSites(db.read, campaign.id)).filter(({ isRemoved }) => !isRemoved);
  if (sites.length === 0) return null;
  const decorationOn = decorationDay(open, timeline);
  const inState = (wanted: string) => sites.filter(({ state }) => state === wanted).length;
  return {
    planned: sites.length,
    complete: sites.filter(({ state }) => isDecorated(state)).length,
    checked: inState("checked"),
    needsRepair: inState("needs-repair"),
    late: sites.filter((site) => isLateSite(site, decorationOn, today)).length,
    decorationOn,
    left: decorationOn === null ? null : daysBetween(today, decorationOn),
    completePerDay: gateLeft(sites, decorationOn, today).completePerDay,
  };
}
