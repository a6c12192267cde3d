import type { vi } from "../vi";
import { accounts } from "./accounts";
import { admin } from "./admin";
import { feedTexts } from "./calendar-feeds";
import { clauses } from "./clauses";
import { documents } from "./documents";
import { errors } from "./errors";
import { frame } from "./frame";
import { holidays } from "./holidays";
import { outputs } from "./outputs";
import { outputsGridTexts } from "./outputs-grid";
import { outputsPasteTexts } from "./outputs-paste";
import { outputsTwinsTexts } from "./outputs-twins";
import { overview } from "./overview";
import { plan } from "./plan";
import { progress } from "./progress";
import { publicity } from "./publicity";
import { reminders } from "./reminders";
import { rounds } from "./rounds";
import { setUp } from "./set-up";
import { settings } from "./settings";
import { tasks } from "./tasks";
import { timeline } from "./timeline";

/** Every English text, by feature; problems and flash sentences of all features together, by code. */
export const en: typeof vi = {
  accounts,
  admin,
  documents,
  errors,
  feeds: feedTexts,
  frame,
  holidays,
  outputs,
  overview,
  paste: outputsPasteTexts,
  twins: outputsTwinsTexts,
  grid: outputsGridTexts,
  plan,
  progress,
  reminders,
  settings,
  setUp,
  publicity,
  rounds,
  clauses,
  tasks,
  timeline,
  problems: {
    ...accounts.problems,
    ...admin.problems,
    ...holidays.problems,
    ...documents.problems,
    ...outputs.problems,
    ...outputsPasteTexts.problems,
    ...outputsTwinsTexts.problems,
    ...outputsGridTexts.problems,
    ...overview.problems,
    ...plan.problems,
    ...progress.problems,
    ...reminders.problems,
    ...settings.problems,
    ...setUp.problems,
    ...publicity.problems,
    ...rounds.problems,
    ...clauses.problems,
    ...tasks.problems,
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
    ...plan.flash,
    ...reminders.flash,
    ...settings.flash,
    ...setUp.flash,
    ...publicity.flash,
    ...rounds.flash,
    ...clauses.flash,
    ...tasks.flash,
    ...timeline.flash,
    ...feedTexts.flash,
  },
};
