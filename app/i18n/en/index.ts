import type { vi } from "../vi";
import { accounts } from "./accounts";
import { admin } from "./admin";
import { briefings } from "./briefings";
import { feedTexts } from "./calendar-feeds";
import { chase } from "./chase";
import { clauses } from "./clauses";
import { decoration } from "./decoration";
import { documents } from "./documents";
import { errors } from "./errors";
import { evidence } from "./evidence";
import { frame } from "./frame";
import { holidays } from "./holidays";
import { importTexts } from "./imports";
import { meetings } from "./meetings";
import { offline } from "./offline";
import { outputs } from "./outputs";
import { outputsBulkTexts } from "./outputs-bulk";
import { outputsGridTexts } from "./outputs-grid";
import { outputsPasteTexts } from "./outputs-paste";
import { outputsTwinsTexts } from "./outputs-twins";
import { overview } from "./overview";
import { ownFeedTexts } from "./own-feeds";
import { pivotTexts } from "./pivot";
import { plan } from "./plan";
import { progress } from "./progress";
import { publicity } from "./publicity";
import { reminders } from "./reminders";
import { reportGrid } from "./report-grid";
import { reportRules } from "./report-rules";
import { reviews } from "./reviews";
import { rounds } from "./rounds";
import { setUp } from "./set-up";
import { settings } from "./settings";
import { targets } from "./targets";
import { tasks } from "./tasks";
import { timeline } from "./timeline";
import { weeklyReport } from "./weekly-report";
import { weeklyReportTold } from "./weekly-report-told";

/** Every English text, by feature; problems and flash sentences of all features together, by code. */
export const en: typeof vi = {
  accounts,
  admin,
  briefings,
  documents,
  errors,
  evidence,
  feeds: feedTexts,
  frame,
  holidays,
  meetings,
  offline,
  imports: importTexts,
  outputs,
  overview,
  bulk: outputsBulkTexts,
  ownFeeds: ownFeedTexts,
  paste: outputsPasteTexts,
  twins: outputsTwinsTexts,
  grid: outputsGridTexts,
  pivot: pivotTexts,
  plan,
  progress,
  reminders,
  settings,
  setUp,
  publicity,
  chase,
  reportGrid,
  reportRules,
  reviews,
  rounds,
  targets,
  clauses,
  tasks,
  decoration,
  timeline,
  weeklyReport,
  problems: {
    ...accounts.problems,
    ...admin.problems,
    ...holidays.problems,
    ...documents.problems,
    ...meetings.problems,
    ...offline.problems,
    ...outputs.problems,
    ...evidence.problems,
    ...outputsBulkTexts.problems,
    ...outputsPasteTexts.problems,
    ...outputsTwinsTexts.problems,
    ...outputsGridTexts.problems,
    ...importTexts.problems,
    ...overview.problems,
    ...ownFeedTexts.problems,
    ...pivotTexts.problems,
    ...plan.problems,
    ...progress.problems,
    ...reminders.problems,
    ...settings.problems,
    ...setUp.problems,
    ...publicity.problems,
    ...chase.problems,
    ...reportGrid.problems,
    ...reportRules.problems,
    ...reviews.problems,
    ...weeklyReportTold.problems,
    ...rounds.problems,
    ...targets.problems,
    ...clauses.problems,
    ...tasks.problems,
    ...briefings.problems,
    ...decoration.problems,
    ...timeline.problems,
    ...feedTexts.problems,
    ...errors.problems,
  },
  flash: {
    ...accounts.flash,
    ...admin.flash,
    ...holidays.flash,
    ...documents.flash,
    ...meetings.flash,
    ...outputs.flash,
    ...evidence.flash,
    ...outputsBulkTexts.flash,
    ...outputsPasteTexts.flash,
    ...outputsTwinsTexts.flash,
    ...importTexts.flash,
    ...overview.flash,
    ...ownFeedTexts.flash,
    ...pivotTexts.flash,
    ...plan.flash,
    ...reminders.flash,
    ...settings.flash,
    ...setUp.flash,
    ...publicity.flash,
    ...chase.flash,
    ...reportGrid.flash,
    ...reportRules.flash,
    ...reviews.flash,
    ...weeklyReportTold.flash,
    ...rounds.flash,
    ...targets.flash,
    ...clauses.flash,
    ...tasks.flash,
    ...briefings.flash,
    ...decoration.flash,
    ...timeline.flash,
    ...feedTexts.flash,
  },
};
