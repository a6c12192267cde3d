import type { ScreenHelp } from "~/domain/help-page";
import type { HelpScreen } from "~/domain/help-screens";
import type { Texts } from "../../texts";
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

/** Help of some screens; what a screen itself says is read from the texts of its language. */
export type HelpOf<Vietnamese> = Record<keyof Vietnamese, (t: Texts) => ScreenHelp>;

/** Help of every screen. No part of the texts of a page: the server reads it where somebody asks for help. */
export const screenHelp: Record<HelpScreen, (t: Texts) => ScreenHelp> = {
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
