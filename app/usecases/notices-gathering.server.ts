import { adjustmentCode } from "~/domain/adjustments";
import { addDays, type CivilDate, civilDateOfInstant, instantOf } from "~/domain/calendar/civil-date";
import { fieldReportPath } from "~/domain/field-report-page";
import { interventionsPath } from "~/domain/interventions-page";
import { actionPath, meetingPath } from "~/domain/meeting-topics";
import { MOST_NOTICES, NOTICE_DAYS, type OwnNotice } from "~/domain/notices-page";
import { issuePath } from "~/domain/opinion-issues";
import { opinionReportPath } from "~/domain/opinion-page";
import { taskPath } from "~/domain/tasks-page";
import { formatDay } from "~/i18n/format";
import { matterTitle } from "~/i18n/matter-words";
import { textsOf } from "~/i18n/texts-of";
import {
  listAdjustmentsDecided,
  listAdjustmentsToDecide,
  listAnswersTo,
  listConclusionsGiven,
  listFieldAnswers,
  listFrozenPacks,
  listIssuesPassedTo,
  listMarksFor,
  listNudgesTo,
  listOwnReportSteps,
  listTasksGiven,
  type NoticeRange,
} from "~db/queries/notices.server";
import { listOpenRequests } from "~db/queries/reopen-requests.server";
import type { CampaignContext } from "./campaigns.server";
import { toldPath } from "./interventions-letter.server";
import { readContent } from "./interventions-marks.server";
import { noticeAt, noticeOn, ofWeek } from "./notices-shape.server";

/**
 * Everything of the last thirty days that concerns the person, the newest first: found in the records that tell of it,
 * none of it written for this. `unitsFor()` says whose unit's things are whose, so that a role that has ended is told
 * nothing more.
 */
export async function gatherNotices(open: CampaignContext): Promise<OwnNotice[]> {
  const since = addDays(open.today, -NOTICE_DAYS);
  const range = {
    ...{ accountId: open.actor.accountId, campaignId: open.campaign.id },
    from: instantOf(since, "00:00"),
  };
  const found = await Promise.all([
    ...ofUnits(open, range),
    ...ofPerson(open, range, since),
    ...ofSecretary(open, range),
  ]);
  const newest = (one: OwnNotice) => one.at ?? instantOf(one.on, "00:00");
  return found
    .flat()
    .sort((a, b) => (newest(a) < newest(b) ? 1 : newest(a) > newest(b) ? -1 : a.key < b.key ? -1 : 1))
    .slice(0, MOST_NOTICES);
}

/** One unit's people hear of its things; of a whole province's, as for reminders, of the first two hundred units. */
const MOST_UNITS = 200;

function ofUnits(open: CampaignContext, range: NoticeRange): Promise<OwnNotice[]>[] {
  const { unitsFor } = open;
  const prepares = ownOf(unitsFor("report.prepare"));
  const signs = ownOf(unitsFor("report.submit"));
  const tasks = ownOf(unitsFor("task.report"));
  const acts = ownOf(unitsFor("action.report"));
  return [
    ...(prepares.length > 0 ? [reportSteps(open, range, prepares, signs.length > 0)] : []),
    ...(tasks.length > 0 ? [tasksGiven(open, range, tasks)] : []),
    ...(acts.length > 0 ? [conclusionsGiven(open, range, acts)] : []),
    ...(acts.length > 0 ? [issuesPassed(open, range, acts)] : []),
  ];
}

const ownOf = (units: "all" | readonly string[]) => (units === "all" ? [] : units.slice(0, MOST_UNITS));

async function reportSteps(
  open: CampaignContext,
  range: NoticeRange,
  units: readonly string[],
  isHead: boolean,
): Promise<OwnNotice[]> {
  const steps = await listOwnReportSteps(open.db.read, range, units);
  return steps.flatMap(({ id, kind, at, by, remark, unit, unitKey, periodFrom }): OwnNotice[] => {
    // What was put before the head is the head's to sign; the one who put it there knows.
    if (kind === "presented" && !isHead) return [];
    return [
      noticeAt({
        key: `report:${id}`,
        kind,
        at,
        by,
        unit,
        said: remark,
        ...ofWeek(open, unitKey, periodFrom),
      }),
    ];
  });
}

async function tasksGiven(
  open: CampaignContext,
  range: NoticeRange,
  units: readonly string[],
): Promise<OwnNotice[]> {
  const tasks = await listTasksGiven(open.db.read, range, units);
  return tasks.map(({ id, title, at, by, unit, unitKey }) =>
    noticeAt({
      ...{ key: `task:${id}@${unitKey}`, kind: "task", at, by: by ?? "", unit, what: title },
      path: taskPath(open.campaign.slug, id, ""),
    }),
  );
}

async function conclusionsGiven(
  open: CampaignContext,
  range: NoticeRange,
  units: readonly string[],
): Promise<OwnNotice[]> {
  const actions = await listConclusionsGiven(open.db.read, range, units);
  return actions.map(({ id, content, at, by, unit, unitKey }) =>
    noticeAt({
      ...{ key: `conclusion:${id}@${unitKey}`, kind: "conclusion", at, by, unit, what: content },
      path: actionPath(open.campaign.slug, id),
    }),
  );
}

async function issuesPassed(
  open: CampaignContext,
  range: NoticeRange,
  units: readonly string[],
): Promise<OwnNotice[]> {
  const { organisation, slug } = open.campaign;
  const from = civilDateOfInstant(range.from);
  const issues = await listIssuesPassedTo(open.db.read, { organisation, from }, units);
  return issues.map(({ id, on, number, title, unit }) =>
    noticeOn(on, { key: `passed:${id}`, kind: "passed", unit, what: title, path: issuePath(slug, number) }),
  );
}

function ofPerson(open: CampaignContext, range: NoticeRange, since: CivilDate): Promise<OwnNotice[]>[] {
  const { may } = open;
  return [
    nudges(open, range),
    marks(open, range, "told"),
    ...(may("opinion.report") ? [answers(open, since), fieldAnswers(open, range)] : []),
    ...(may("output.view") ? [adjustmentsDecided(open, range)] : []),
    // Who leads hears that the papers stand; whoever freezes them knows.
    ...(may("intervention.ask") && !may("report.review") ? [packs(open, range)] : []),
  ];
}

async function nudges(open: CampaignContext, range: NoticeRange): Promise<OwnNotice[]> {
  const told = await listNudgesTo(open.db.read, range);
  return told.map(({ id, at, by, unit, unitKey, periodFrom }) =>
    noticeAt({ key: `nudge:${id}`, kind: "nudged", at, by, unit, ...ofWeek(open, unitKey, periodFrom) }),
  );
}

async function marks(
  open: CampaignContext,
  range: NoticeRange,
  mark: "told" | "asked",
): Promise<OwnNotice[]> {
  const { slug } = open.campaign;
  const texts = textsOf(open.actor.locale);
  const found = await listMarksFor(open.db.read, range, mark);
  return found.map(({ id, content, at, by, unit, unitKey }) => {
    const matter = readContent(content);
    return noticeAt({
      ...{ key: `${mark}:${id}`, kind: mark, at, by, unit: unit ?? "", what: matterTitle(matter, texts) },
      act: matter.act ?? null,
      path: mark === "asked" ? interventionsPath(slug) : toldPath(slug, matter, unitKey ?? ""),
    });
  });
}

async function answers(open: CampaignContext, from: CivilDate): Promise<OwnNotice[]> {
  const { organisation, slug } = open.campaign;
  const { accountId } = open.actor;
  const found = await listAnswersTo(open.db.read, { accountId, organisation, from });
  return found.map(({ id, on, number, agency, title }) =>
    noticeOn(on, {
      ...{ key: `answered:${id}:${number}`, kind: "answered", by: agency, what: title },
      path: opinionReportPath(slug, number),
    }),
  );
}

async function fieldAnswers(open: CampaignContext, range: NoticeRange): Promise<OwnNotice[]> {
  const found = await listFieldAnswers(open.db.read, range);
  return found.map(({ number, at, by, answer }) =>
    noticeAt({
      ...{ key: `field:${number}:${at}`, kind: "field-answered", at, by, said: answer },
      ...{ what: `HT-${number}`, path: fieldReportPath(open.campaign.slug, number) },
    }),
  );
}

async function adjustmentsDecided(open: CampaignContext, range: NoticeRange): Promise<OwnNotice[]> {
  const found = await listAdjustmentsDecided(open.db.read, range);
  return found.map(({ number, state, at, answer, by }) =>
    noticeAt({
      ...{ key: `adjusted:${number}`, at, by, said: answer },
      kind: state === "accepted" ? "adjustment-accepted" : "adjustment-declined",
      ...{ what: adjustmentCode(open.campaign, number), path: adjustmentsPath(open) },
    }),
  );
}

async function packs(open: CampaignContext, range: NoticeRange): Promise<OwnNotice[]> {
  const found = await listFrozenPacks(open.db.read, range);
  return found.map(({ on, at, by }) =>
    noticeAt({
      ...{ key: `pack:${on}`, kind: "pack", at, by, what: formatDay(on) },
      path: meetingPath(open.campaign.slug, on),
    }),
  );
}

function ofSecretary(open: CampaignContext, range: NoticeRange): Promise<OwnNotice[]>[] {
  if (!open.may("report.review")) return [];
  return [marks(open, range, "asked"), adjustmentsToDecide(open, range), reopenings(open)];
}

async function adjustmentsToDecide(open: CampaignContext, range: NoticeRange): Promise<OwnNotice[]> {
  const found = await listAdjustmentsToDecide(open.db.read, range);
  return found.map(({ number, at, by, reason }) =>
    noticeAt({
      ...{ key: `adjustment:${number}`, kind: "adjustment-waiting", at, by, said: reason },
      ...{ what: adjustmentCode(open.campaign, number), path: adjustmentsPath(open) },
    }),
  );
}

async function reopenings(open: CampaignContext): Promise<OwnNotice[]> {
  const { db, campaign, actor } = open;
  const found = await listOpenRequests(db.read, campaign.id);
  return found
    .filter(({ requestedBy }) => requestedBy !== actor.accountId)
    .map(({ id, requestedAt, by, reason }) =>
      noticeAt({
        ...{ key: `reopen:${id}`, kind: "reopen", at: requestedAt, by, said: reason },
        path: `/${campaign.slug}/bao-cao/chot-so-lieu`,
      }),
    );
}

const adjustmentsPath = ({ campaign }: CampaignContext) => `/${campaign.slug}/bao-cao/dieu-chinh`;
