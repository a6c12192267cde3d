import { accountList } from "./account-list";
import { accounts } from "./accounts";
import { admin } from "./admin";
import { backups } from "./backups";
import { briefings } from "./briefings";
import { feedTexts } from "./calendar-feeds";
import { cases } from "./cases";
import { chase } from "./chase";
import { clauses } from "./clauses";
import { closing } from "./closing";
import { decoration } from "./decoration";
import { decorationGate } from "./decoration-gate";
import { documents } from "./documents";
import { errors } from "./errors";
import { evidence } from "./evidence";
import { firstSteps } from "./first-steps";
import { flash } from "./flash";
import { frame } from "./frame";
import { help } from "./help/labels";
import { holidays } from "./holidays";
import { importTexts } from "./imports";
import { interventions } from "./interventions";
import { keeping } from "./keeping";
import { keys } from "./keys";
import { lists } from "./lists";
import { meetings } from "./meetings";
import { notices } from "./notices";
import { now } from "./now";
import { offline } from "./offline";
import { opinion } from "./opinion";
import { opinionFigures } from "./opinion-figures";
import { opinionIssues } from "./opinion-issues";
import { opinionRising } from "./opinion-rising";
import { opinionSyntheses } from "./opinion-syntheses";
import { outputs } from "./outputs";
import { outputsBulkTexts } from "./outputs-bulk";
import { outputsGridTexts } from "./outputs-grid";
import { outputsPasteTexts } from "./outputs-paste";
import { outputsTwinsTexts } from "./outputs-twins";
import { overview } from "./overview";
import { ownData } from "./own-data";
import { ownFeedTexts } from "./own-feeds";
import { pivotTexts } from "./pivot";
import { plan } from "./plan";
import { privacy } from "./privacy";
import { problems } from "./problems";
import { progress } from "./progress";
import { publicity } from "./publicity";
import { readiness } from "./readiness";
import { reminders } from "./reminders";
import { reportGrid } from "./report-grid";
import { reportRules } from "./report-rules";
import { reviews } from "./reviews";
import { rounds } from "./rounds";
import { search } from "./search";
import { secondFactor } from "./second-factor";
import { sessionEnd } from "./session-end";
import { setUp } from "./set-up";
import { settings } from "./settings";
import { signIn } from "./sign-in";
import { signOn } from "./sign-on";
import { sources } from "./sources";
import { stepUp } from "./step-up";
import { targets } from "./targets";
import { tasks } from "./tasks";
import { timeline } from "./timeline";
import { unitKinds } from "./unit-kinds";
import { unitPoints } from "./unit-points";
import { wallDisplay } from "./wall-display";
import { weeklyReport } from "./weekly-report";

/** Every Vietnamese text, by feature; problems and flash sentences of all features together, by code. */
export const vi = {
  accountList,
  accounts,
  admin,
  backups,
  briefings,
  documents,
  errors,
  evidence,
  feeds: feedTexts,
  firstSteps,
  frame,
  holidays,
  help,
  interventions,
  keeping,
  keys,
  meetings,
  offline,
  opinion,
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
  privacy,
  progress,
  readiness,
  notices,
  now,
  reminders,
  settings,
  lists,
  search,
  setUp,
  publicity,
  cases,
  chase,
  reportGrid,
  reportRules,
  opinionFigures,
  opinionIssues,
  opinionRising,
  opinionSyntheses,
  reviews,
  rounds,
  signIn,
  signOn,
  ownData,
  secondFactor,
  sessionEnd,
  sources,
  stepUp,
  targets,
  clauses,
  closing,
  tasks,
  decoration,
  decorationGate,
  timeline,
  unitKinds,
  wallDisplay,
  unitPoints,
  weeklyReport,
  problems,
  flash,
};
