import { type CivilDate, civilDateOfInstant } from "~/domain/calendar/civil-date";
import { weekOf } from "~/domain/calendar/election-week";
import type { OwnNotice } from "~/domain/notices-page";
import { reportPath } from "~/domain/report-grid-page";
import type { CampaignContext } from "./campaigns.server";

/** Whose week a report is of, and where it is. */
export const ofWeek = ({ campaign }: CampaignContext, unitKey: string, periodFrom: CivilDate) => ({
  week: weekOf(periodFrom, campaign.weekFirstDay).number,
  path: reportPath(campaign.slug, unitKey, periodFrom),
});

const nothingMore = { by: "", week: null, what: "", act: null, unit: "", said: "" } as const;
type Told = Pick<OwnNotice, "key" | "kind" | "path"> & Partial<OwnNotice>;

/** One thing that happened at a moment. */
export const noticeAt = (one: Told & { at: string }): OwnNotice => ({
  ...nothingMore,
  on: civilDateOfInstant(one.at),
  ...one,
});

/** One thing of which only the day was recorded. */
export const noticeOn = (on: CivilDate, one: Told): OwnNotice => ({ ...nothingMore, at: null, ...one, on });
