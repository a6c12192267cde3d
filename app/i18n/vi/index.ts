import { accounts } from "./accounts";
import { admin } from "./admin";
import { feedTexts } from "./calendar-feeds";
import { documents } from "./documents";
import { errors } from "./errors";
import { frame } from "./frame";
import { holidays } from "./holidays";
import { offline } from "./offline";
import { outputs } from "./outputs";
import { outputsGridTexts } from "./outputs-grid";
import { outputsPasteTexts } from "./outputs-paste";
import { outputsTwinsTexts } from "./outputs-twins";
import { overview } from "./overview";
import { pivotTexts } from "./pivot";
import { plan } from "./plan";
import { progress } from "./progress";
import { publicity } from "./publicity";
import { reminders } from "./reminders";
import { rounds } from "./rounds";
import { setUp } from "./set-up";
import { settings } from "./settings";
import { targets } from "./targets";
import { timeline } from "./timeline";

/** Every Vietnamese text, by feature; problems and flash sentences of all features together, by code. */
export const vi = {
  accounts,
  admin,
  documents,
  errors,
  feeds: feedTexts,
  frame,
  holidays,
  offline,
  outputs,
  overview,
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
  rounds,
  targets,
  timeline,
  problems: {
    ...accounts.problems,
    ...admin.problems,
    ...holidays.problems,
    ...documents.problems,
    ...offline.problems,
    ...outputs.problems,
    ...outputsPasteTexts.problems,
    ...outputsTwinsTexts.problems,
    ...outputsGridTexts.problems,
    ...overview.problems,
    ...pivotTexts.problems,
    ...plan.problems,
    ...progress.problems,
    ...reminders.problems,
    ...settings.problems,
    ...setUp.problems,
    ...publicity.problems,
    ...rounds.problems,
    ...targets.problems,
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
    ...outputsPasteTexts.flash,
    ...outputsTwinsTexts.flash,
    ...overview.flash,
    ...pivotTexts.flash,
    ...plan.flash,
    ...reminders.flash,
    ...settings.flash,
    ...setUp.flash,
    ...publicity.flash,
    ...rounds.flash,
    ...targets.flash,
    ...timeline.flash,
    ...feedTexts.flash,
  },
};
