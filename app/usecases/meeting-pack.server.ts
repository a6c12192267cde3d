import { anchorCode } from "~/domain/audit-anchors";
import { addDays, type CivilDate, civilDateOfInstant, localTimeOf } from "~/domain/calendar/civil-date";
import { weekOf } from "~/domain/calendar/election-week";
import { byPressure, isActionSettled, standingOfAction } from "~/domain/meeting-actions";
import { weekFigures } from "~/domain/meeting-figures";
import type { MeetingPack, PackTopic } from "~/domain/meeting-pack";
import { weekOfMeeting } from "~/domain/meeting-topics";
import type { Meeting } from "~/domain/meetings-page";
import { reportingUnits } from "~/domain/milestone-units";
import { lastDayOf } from "~/domain/timeline-page";
import { countReports, ratesOf, standingOf } from "~/domain/weekly-reports";
import { findLastAnchor } from "~db/queries/audit-anchors.server";
import { listExpectedReports } from "~db/queries/expected-reports.server";
import { listActionEvents, listActions } from "~db/queries/meeting-actions.server";
import { listReportWords } from "~db/queries/meeting-packs.server";
import { listMeetings, listTopics } from "~db/queries/meetings.server";
import { sumUnitWeeks } from "~db/queries/review-figures.server";
import { loadAgenda } from "./agenda.server";
import type { CampaignContext } from "./campaigns.server";
import { type DecorationFigures, decorationFigures } from "./decoration-figures.server";
import { builtInKinds, type PlannedMeeting } from "./meetings.server";
import { loadProgress } from "./progress.server";
import { curveFile, unitWeeksFile } from "./progress-pictures.server";
import { targetsFor } from "./targets-planned.server";
import { readTimeline } from "./timeline-entries.server";

/** The meeting's pack as the data say at this moment, its pictures among it. In Vietnamese, as papers are. */
export async function readPack(
  asked: CampaignContext,
  planned: PlannedMeeting,
  meeting: Meeting | null,
): Promise<MeetingPack> {
  const open: CampaignContext = { ...asked, actor: { ...asked.actor, locale: "vi" } };
  const { campaign } = open;
  const week = weekOfMeeting(planned.on, campaign.weekFirstDay);
  const [topics, conclusions, words, figures, reports, milestones, decoration, pictures, anchor] =
    await Promise.all([
      readTopics(open, meeting),
      readConclusions(open, planned.on),
      readWords(open, week.startsOn),
      readFigures(open, week.startsOn, week.endsOn),
      readReports(open, week.startsOn),
      readMilestones(open, planned.on),
      readDecoration(open),
      drawPictures(open, week.endsOn),
      findLastAnchor(open.db.read),
    ]);
  return {
    asOf: open.campaignNow,
    campaign: campaign.name,
    isDemo: campaign.isDemo,
    ...(anchor ? { anchor: { at: anchor.at, code: anchorCode(anchor.seal) } } : {}),
    on: planned.on,
    time: planned.time,
    week: { number: week.number, from: week.startsOn, to: week.endsOn },
    topics,
    ...conclusions,
    words,
    ...figures,
    reports,
    milestones,
    decoration,
    pictures,
  };
}

/** Of a meeting that nobody has worked on, the usual ones, each known by its kind. */
async function readTopics(open: CampaignContext, meeting: Meeting | null): Promise<PackTopic[]> {
  if (!meeting) return builtInKinds(open).map((kind) => ({ id: kind, kind, title: "", body: "" }));
  const topics = await listTopics(open.db.read, meeting.id);
  return topics.map(({ id, kind, title, body }) => ({ id, kind, title, body }));
}

/** What earlier meetings concluded and is still open; and how many were done since the last of them. */
async function readConclusions(
  open: CampaignContext,
  on: CivilDate,
): Promise<Pick<MeetingPack, "conclusions" | "settled">> {
  const { db, campaign, structure, today } = open;
  const [actions, events, meetings] = await Promise.all([
    listActions(db.read, campaign.id),
    listActionEvents(db.read, campaign.id),
    listMeetings(db.read, campaign.id),
  ]);
  const before = meetings.find((one) => one.on < on)?.on ?? "";
  const nameOf = structure.tree.shortNameOf;
  const standings = actions
    .filter(({ saidOn }) => saidOn < on)
    .map((action) => {
      const own = events.filter(({ actionId }) => actionId === action.id);
      return { action, standing: standingOfAction(action, own, today) };
    });
  return {
    conclusions: standings
      .filter(({ standing }) => !isActionSettled(standing.state))
      .sort(byPressure)
      .map(({ action, standing }) => ({
        id: action.id,
        number: action.number,
        content: action.content,
        units: action.unitIds.map(nameOf),
        waiting: standing.units.filter(({ mark }) => mark !== "done").map(({ unitId }) => nameOf(unitId)),
        saidOn: action.saidOn,
        dueOn: action.dueOn,
        ageWeeks: standing.ageWeeks,
        overdueDays: standing.overdueDays,
      })),
    settled: standings.filter(({ standing: { doneOn } }) => doneOn !== null && doneOn >= before).length,
  };
}

/** In the tree's order. */
async function readWords(open: CampaignContext, weekStart: CivilDate): Promise<MeetingPack["words"]> {
  const { db, campaign, structure } = open;
  const stored = await listReportWords(db.read, campaign.id, weekStart);
  return structure.tree.units.flatMap(({ id, name }) => {
    const own = stored.find(({ unitId }) => unitId === id);
    return own ? [{ unit: name, difficulties: own.difficulties, proposals: own.proposals }] : [];
  });
}

async function readFigures(open: CampaignContext, weekStart: CivilDate, weekEnd: CivilDate) {
  const { db, campaign, structure } = open;
  const rootId = structure.tree.rootsOn(weekEnd)[0]?.id ?? "";
  const reporting = reportingUnits(structure.tree, weekEnd);
  const first = weekOf(campaign.startsOn, campaign.weekFirstDay).startsOn;
  const unitIds = [...new Set([rootId, ...reporting.map(({ id }) => id)])];
  const [sums, { targets, cover }] = await Promise.all([
    sumUnitWeeks(db.read, unitIds, first, weekStart),
    targetsFor(open, "all"),
  ]);
  const beforeStart = addDays(weekStart, -7);
  const { categories } = structure;
  return weekFigures({
    ...{ weekStart, beforeStart, weekEnd, rootId, reporting, categories, cover, targets, sums },
  });
}

async function readReports(open: CampaignContext, weekStart: CivilDate): Promise<MeetingPack["reports"]> {
  const { db, campaign, structure, campaignNow } = open;
  const expected = await listExpectedReports(db.read, {
    campaignId: campaign.id,
    series: "weekly",
    from: weekStart,
    to: weekStart,
  });
  const judged = expected.map((report) => ({
    unitId: report.unitId,
    standing: standingOf(report, report, campaignNow),
    progress: report,
  }));
  const counts = countReports(judged);
  const rates = ratesOf(counts);
  const inOrder = structure.tree.units.flatMap((unit) => {
    const own = judged.find(({ unitId }) => unitId === unit.id);
    return own ? [{ name: unit.name, ...own.standing }] : [];
  });
  const having = (timeliness: string) =>
    inOrder.filter((one) => one.timeliness === timeliness).map(({ name }) => name);
  return {
    ...counts,
    received: rates?.received ?? null,
    onTimeRate: rates?.onTime ?? null,
    lateUnits: inOrder.flatMap(({ name, lateMinutes }) =>
      lateMinutes === null ? [] : [{ unit: name, minutes: lateMinutes }],
    ),
    missingUnits: having("missing"),
    waitingUnits: having("waiting"),
  };
}

const daysAhead = 14;

/** Dates of the law and of the plan that fall within two weeks from the meeting, and own duties that are overdue. */
async function readMilestones(open: CampaignContext, on: CivilDate): Promise<MeetingPack["milestones"]> {
  const last = addDays(on, daysAhead);
  const agenda = await loadAgenda(open, "");
  return agenda.flatMap((item) => {
    const isMilestone = item.key.startsWith("milestone:") && !item.key.includes("@");
    if (!isMilestone || item.kind === "meeting" || !item.isOpen || item.from > last) return [];
    const isOurs = item.duty === "ours";
    const isOverdue = isOurs && item.to < on;
    if (item.to < on && !isOverdue) return [];
    const time = item.at === null ? "" : localTimeOf(item.at);
    const { title, from, to, source, path } = item;
    return [{ title, from, to, time, source, isOurs, isOverdue, path }];
  });
}

/** How many units have completed decoration; null where the campaign has no such date. */
async function readDecoration(open: CampaignContext): Promise<MeetingPack["decoration"]> {
  const key = open.campaign.decorationKey;
  if (key === null) return null;
  const { entries } = await readTimeline(open, open.today);
  const entry = entries.find((one) => one.key === key);
  if (!entry?.latest) return null;
  const { done, total } = entry.units ?? { done: entry.actualOn ? 1 : 0, total: 0 };
  return {
    title: entry.title.vi,
    on: lastDayOf(entry.latest),
    done,
    total,
    path: `/${open.campaign.slug}/lich/${key}`,
    ...(await readSites(open)),
  };
}

/** As the gate counts them: what was complete and has been taken down again was done. */
async function readSites(open: CampaignContext) {
  const units = [...(await decorationFigures(open, { on: open.today })).values()];
  const sum = (of: keyof DecorationFigures) => units.reduce((all, { sites }) => all + sites[of], 0);
  const planned = sum("planned");
  if (planned === 0) return {};
  const standing = sum("complete");
  const path = `/${open.campaign.slug}/trang-tri`;
  return { sites: { planned, standing, checked: sum("checked"), needsRepair: sum("needsRepair"), path } };
}

async function drawPictures(open: CampaignContext, weekEnd: CivilDate): Promise<MeetingPack["pictures"]> {
  const today = civilDateOfInstant(open.campaignNow);
  const asOf = weekEnd < today ? weekEnd : today;
  const query = { asOf, unitKey: "", scope: "", isWhole: false };
  const page = await loadProgress(open, open.campaign.slug, query);
  return { curve: curveFile(page, "vi"), unitWeeks: unitWeeksFile(page, "vi") };
}
