import type { screenHelp as vi } from "../../vi/help";
import { accountHelp } from "./account";
import { administrationHelp } from "./administration";
import { casesHelp } from "./cases";
import { decorationHelp } from "./decoration";
import { meetingsHelp } from "./meetings";
import { opinionHelp } from "./opinion";
import { outputsHelp } from "./outputs";
import { planHelp } from "./plan";
import { progressHelp } from "./progress";
import { reportsHelp } from "./reports";
import { settingsHelp } from "./settings";
import { startHelp } from "./start";
import { tidyingHelp } from "./tidying";
import { timelineHelp } from "./timeline";

/** Help of every screen. */
export const screenHelp: typeof vi = {
  ...startHelp,
  ...timelineHelp,
  ...outputsHelp,
  ...tidyingHelp,
  ...planHelp,
  ...progressHelp,
  ...reportsHelp,
  ...meetingsHelp,
  ...decorationHelp,
  ...casesHelp,
  ...opinionHelp,
  ...settingsHelp,
  ...administrationHelp,
  ...accountHelp,
};
