import type { Cell, SheetWithRows } from "~/domain/sheets";
import { formatDay } from "~/i18n/format";
import type { CampaignContext } from "./campaigns.server";
import { momentOf } from "./instants.server";

/** How such a sheet names its lines; the areas differ in their words. */
export interface AboutWords {
  name: string;
  campaign: string;
  asOf: string;
  saved: string;
  demo: string;
}

/** The last sheet of an exported workbook: which election, as of when, what was asked for, when it was saved. */
export function aboutSheet(
  open: CampaignContext,
  words: AboutWords,
  asked: readonly Cell[][],
): SheetWithRows {
  return {
    name: words.name,
    columns: [
      { title: "", width: 20 },
      { title: "", width: 90 },
    ],
    rows: [
      [words.campaign, open.campaign.name],
      [words.asOf, formatDay(open.today)],
      ...asked,
      [words.saved, momentOf(open.campaignNow)],
      ...(open.campaign.isDemo ? [[words.demo, ""]] : []),
    ],
  };
}
