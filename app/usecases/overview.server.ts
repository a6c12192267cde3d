import type { OwnBriefing } from "~/domain/briefings-page";
import type { CivilDate } from "~/domain/calendar/civil-date";
import type { MatterLine } from "~/domain/interventions-page";
import type { OwnActions } from "~/domain/meetings-page";
import type { Figure } from "~/domain/progress-figures";
import { percentReached } from "~/domain/progress-plan";
import { type TimelineRow, toneOf } from "~/domain/timeline-page";
import { loadOwnBriefing } from "./briefings-own.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { loadOwnCases, type OwnCases } from "./cases-own.server";
import type { UseCaseContext } from "./context.server";
import { topMatters } from "./interventions.server";
import { loadOwnNudges, type OwnNudge } from "./interventions-own.server";
import { loadOwnActions } from "./meeting-actions-list.server";
import { type NearMeeting, nearMeeting } from "./meetings-near.server";
import { type InstallationState, installationState } from "./overview-installation.server";
import { type ReadinessInShort, readinessInShort } from "./overview-readiness.server";
import { loadSecretaryDesk, type SecretaryDesk } from "./overview-secretary.server";
import { readCurveNow } from "./progress.server";
import { loadOwnReports, type OwnReports } from "./reports-own.server";
import { loadOwnTasks, type OwnTasks } from "./tasks-own.server";
import { readTimeline, rowOf } from "./timeline-entries.server";
import { type OwnUnitMilestone, ownUnitMilestones } from "./timeline-my-units.server";

export interface OverviewPage {
  slug: string;
  today: CivilDate;
  /** Units the person logs for, by name; empty for those who log for none or for all. */
  myUnits: { key: string; name: string }[];
  canLog: boolean;
  /** Sends the reports that others prepare. */
  signs: boolean;
  canSeeOutputs: boolean;
  /** Milestones that the person's own units have still to reach. */
  myMilestones: OwnUnitMilestone[];
  /** What is open of the plan's tasks; null for those who do not read the plan. */
  tasks: OwnTasks | null;
  /** The meeting of today or tomorrow, if there is one that the person may see. */
  meeting: NearMeeting | null;
  /** What meetings concluded and is open; null for those who may not see meetings. */
  actions: OwnActions | null;
  /** Reports to send, or who is missing; null for those who do not read them. */
  reports: OwnReports | null;
  /** What press briefings ask for today; null where there is nothing to say of it. */
  briefing: OwnBriefing | null;
  /** What needs a leader's hand, for those who act or ask; null for everybody else. */
  matters: { lines: MatterLine[]; found: number } | null;
  /** What the person's units were reminded of and is still open. */
  nudges: OwnNudge[];
  /** False claims that wait; null for those who do not decide on them. */
  rebuttals: OwnCases | null;
  /** What waits for a secretary; null for everybody else. */
  desk: SecretaryDesk | null;
  /** Are we ready, and why not, for leaders; null for everybody else. */
  readiness: ReadinessInShort | null;
  /** How the installation stands, for its administrators; null for everybody else. */
  installation: InstallationState | null;
  overdue: TimelineRow[];
  next: TimelineRow[];
  progress: {
    actual: Figure;
    planned: number | null;
    percent: number | null;
    missing: number;
    week: number | null;
  } | null;
}

const nextShown = 7;
const mattersShown = 3;

/** The first page of a campaign: what is late, what comes next, how far the work is, and where to log. */
export async function loadOverview(ctx: UseCaseContext, slug: string): Promise<OverviewPage> {
  const open = await openCampaign(ctx, slug, "campaign.view");
  const timeline = await readTimeline(open, open.today);
  const rows = timeline.entries.map((entry) => rowOf(entry, timeline, open));
  return {
    slug,
    today: open.today,
    myUnits: myUnitsOf(open),
    canLog: open.may("output.log"),
    signs: open.unitsFor("report.submit").length > 0,
    canSeeOutputs: open.may("output.view"),
    myMilestones: ownUnitMilestones(timeline, open),
    tasks: await loadOwnTasks(open, timeline),
    meeting: await nearMeeting(open, timeline),
    actions: await loadOwnActions(open),
    reports: await loadOwnReports(open),
    briefing: await loadOwnBriefing(open),
    matters: await topMatters(open, mattersShown),
    nudges: await loadOwnNudges(open),
    rebuttals: await loadOwnCases(open),
    desk: await loadSecretaryDesk(open),
    readiness: await readinessInShort(ctx, open),
    installation: await installationState(open),
    overdue: rows.filter((row) => toneOf(row) === "overdue"),
    next: milestonesAhead(rows, open.today)
      .slice(0, nextShown)
      .map(({ row }) => row),
    progress: open.may("progress.view") ? await progressOf(open) : null,
  };
}

/** What lies ahead, each with the day to look out for, the next one first. */
export function milestonesAhead(
  rows: readonly TimelineRow[],
  today: CivilDate,
): { row: TimelineRow; on: CivilDate }[] {
  return rows
    .filter((row) => ["soon", "ahead"].includes(toneOf(row)))
    .map((row) => ({ row, on: nextDayOf(row, today) }))
    .filter(({ on }) => on >= today)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** The day to look out for: a window's opening while it lies ahead, then its end; "" when there is none. */
function nextDayOf({ latest }: TimelineRow, today: CivilDate): CivilDate {
  if (!latest) return "";
  if (latest.form !== "window") return latest.on;
  return latest.from >= today ? latest.from : latest.to;
}

function myUnitsOf(open: CampaignContext): OverviewPage["myUnits"] {
  const units = open.unitsFor("output.log");
  if (units === "all") return [];
  return units.flatMap((id) => {
    const unit = open.structure.tree.get(id);
    return unit?.reports ? [{ key: unit.key, name: unit.name }] : [];
  });
}

/** Where the news items stand today; the missing reports are those of the last week that has ended. */
async function progressOf(open: CampaignContext): Promise<OverviewPage["progress"]> {
  const rows = await readCurveNow(open);
  const now = rows.at(-1);
  if (!now) return null;
  const lastWeek = rows.findLast((row) => row.week !== null);
  return {
    actual: now.compared,
    planned: now.planned,
    percent: percentReached(now.compared?.value ?? 0, now.planned),
    missing: lastWeek?.missing ?? 0,
    week: lastWeek?.week ?? null,
  };
}
