import { accounts } from "./accounts";
import { admin } from "./admin";
import { feedTexts } from "./calendar-feeds";
import { clauses } from "./clauses";
import { decoration } from "./decoration";
import { documents } from "./documents";
import { errors } from "./errors";
import { evidence } from "./evidence";
import { frame } from "./frame";
import { holidays } from "./holidays";
import { importTexts } from "./imports";
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
import { reviews } from "./reviews";
import { rounds } from "./rounds";
import { setUp } from "./set-up";
import { settings } from "./settings";
import { targets } from "./targets";
import { tasks } from "./tasks";
import { timeline } from "./timeline";

/** Every Vietnamese text, by feature; problems and flash sentences of all features together, by code. */
export const vi = {
  accounts,
  admin,
  documents,
  errors,
  evidence,
  feeds: feedTexts,
  frame,
  holidays,
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
  reviews,
  rounds,
  targets,
  clauses,
  tasks,
  decoration,
  timeline,
  problems: {
    ...accounts.problems,
    ...admin.problems,
    ...holidays.problems,
    ...documents.problems,
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
    ...reviews.problems,
    ...rounds.problems,
    ...targets.problems,
    ...clauses.problems,
    ...tasks.problems,
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
    ...reviews.flash,
    ...rounds.flash,
    ...targets.flash,
    ...clauses.flash,
    ...tasks.flash,
    ...decoration.flash,
    ...timeline.flash,
    ...feedTexts.flash,
  },
};
