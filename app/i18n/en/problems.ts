import * as accounts from "./said/accounts";
import * as admin from "./said/admin";
import * as briefingForms from "./said/briefing-forms";
import * as calendarFeeds from "./said/calendar-feeds";
import * as cases from "./said/cases";
import * as chase from "./said/chase";
import * as clauses from "./said/clauses";
import * as closing from "./said/closing";
import * as decoration from "./said/decoration";
import * as proposals from "./said/decoration-proposals";
import * as documents from "./said/documents";
import * as errors from "./said/errors";
import * as evidence from "./said/evidence";
import * as holidays from "./said/holidays";
import * as imports from "./said/imports";
import * as interventions from "./said/interventions";
import * as keeping from "./said/keeping";
import * as meetings from "./said/meetings";
import * as offline from "./said/offline";
import * as opinion from "./said/opinion";
import * as opinionIssues from "./said/opinion-issues";
import * as outputs from "./said/outputs";
import * as outputsBulk from "./said/outputs-bulk";
import * as outputsGrid from "./said/outputs-grid";
import * as outputsPaste from "./said/outputs-paste";
import * as outputsTwins from "./said/outputs-twins";
import * as overview from "./said/overview";
import * as ownFeeds from "./said/own-feeds";
import * as personal from "./said/personal";
import * as pivot from "./said/pivot";
import * as plan from "./said/plan";
import * as progress from "./said/progress";
import * as publicity from "./said/publicity";
import * as readiness from "./said/readiness";
import * as reminders from "./said/reminders";
import * as reportGrid from "./said/report-grid";
import * as reportRules from "./said/report-rules";
import * as reviews from "./said/reviews";
import * as rounds from "./said/rounds";
import * as setUp from "./said/set-up";
import * as settings from "./said/settings";
import * as settingsRoster from "./said/settings-roster";
import * as settingsUnits from "./said/settings-units";
import * as signOn from "./said/sign-on";
import * as targets from "./said/targets";
import * as tasks from "./said/tasks";
import * as timeline from "./said/timeline";
import * as timelineWork from "./said/timeline-work";
import * as unitPoints from "./said/unit-points";
import * as weeklyReportTold from "./said/weekly-report-told";

export const problems = {
  ...accounts.problems,
  ...admin.problems,
  ...briefingForms.problems,
  ...calendarFeeds.problems,
  ...cases.problems,
  ...chase.problems,
  ...clauses.problems,
  ...closing.problems,
  ...decoration.problems,
  ...proposals.problems,
  ...documents.problems,
  ...errors.problems,
  ...evidence.problems,
  ...holidays.problems,
  ...imports.problems,
  ...interventions.problems,
  ...keeping.problems,
  ...meetings.problems,
  ...offline.problems,
  ...opinionIssues.problems,
  ...opinion.problems,
  ...outputs.problems,
  ...outputsBulk.problems,
  ...outputsGrid.problems,
  ...outputsPaste.problems,
  ...outputsTwins.problems,
  ...overview.problems,
  ...ownFeeds.problems,
  ...personal.problems,
  ...pivot.problems,
  ...plan.problems,
  ...progress.problems,
  ...publicity.problems,
  ...readiness.problems,
  ...reminders.problems,
  ...reportGrid.problems,
  ...reportRules.problems,
  ...reviews.problems,
  ...rounds.problems,
  ...setUp.problems,
  ...settings.problems,
  ...settingsRoster.problems,
  ...settingsUnits.problems,
  ...signOn.problems,
  ...targets.problems,
  ...tasks.problems,
  ...timeline.problems,
  ...timelineWork.problems,
  ...unitPoints.problems,
  ...weeklyReportTold.problems,
};
