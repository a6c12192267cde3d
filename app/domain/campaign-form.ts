/** The form of a campaign's general settings, and what is typed in it, understood. */
import { z } from "zod";
import { type CivilDate, formatCivil, parseVietnameseDate } from "./calendar/civil-date";
import type { FirstWeekday } from "./calendar/election-week";
import { type Campaign, type CampaignLevel, campaignLevels, type WeeklyHour } from "./campaign";
import { freeText } from "./guarded-text";
import type { Problem } from "./problem";
import { LONGEST_CAMPAIGN } from "./text-lengths";

export const EDITION_KEYS = ["2015", "2025"] as const;

export const campaignForm = z.object({
  _key: z.string().min(1).max(60),
  _version: z.string().max(12),
  name: freeText().min(1, "required").max(LONGEST_CAMPAIGN.name),
  shortName: freeText().min(1, "required").max(LONGEST_CAMPAIGN.shortName),
  committee: freeText().min(1, "required").max(LONGEST_CAMPAIGN.committee),
  place: freeText().min(1, "required").max(LONGEST_CAMPAIGN.place),
  level: z.enum(campaignLevels, "not-valid"),
  startsOn: z.string().min(1, "required").max(20),
  endsOn: z.string().min(1, "required").max(20),
  weekFirstDay: z.string().regex(/^[1-7]$/, "not-valid"),
  /** "" for none. */
  meetingWeekday: z.string().regex(/^[1-7]?$/, "not-valid"),
  meetingTime: z.string().max(5),
  reportWeekday: z.string().regex(/^[1-7]?$/, "not-valid"),
  reportTime: z.string().max(5),
  decorationKey: z.string().max(80),
});
export type CampaignForm = z.infer<typeof campaignForm>;
/** The fields that people see and two people may type differently. */
export type CampaignFields = Omit<CampaignForm, "_key" | "_version">;

export interface CampaignSettings {
  name: string;
  shortName: string;
  committee: string;
  place: string;
  level: CampaignLevel;
  startsOn: CivilDate;
  endsOn: CivilDate;
  weekFirstDay: FirstWeekday;
  meeting: WeeklyHour | null;
  reportCloses: WeeklyHour | null;
  decorationKey: string | null;
}

/** A campaign's settings as its form shows them. */
export function fieldsOf(campaign: CampaignSettings): CampaignFields {
  return {
    name: campaign.name,
    shortName: campaign.shortName,
    committee: campaign.committee,
    place: campaign.place,
    level: campaign.level,
    startsOn: formatCivil(campaign.startsOn),
    endsOn: formatCivil(campaign.endsOn),
    weekFirstDay: String(campaign.weekFirstDay),
    meetingWeekday: campaign.meeting ? String(campaign.meeting.weekday) : "",
    meetingTime: campaign.meeting?.time ?? "",
    reportWeekday: campaign.reportCloses ? String(campaign.reportCloses.weekday) : "",
    reportTime: campaign.reportCloses?.time ?? "",
    decorationKey: campaign.decorationKey ?? "",
  };
}

/**
 * Understands the typed settings. Problems: those of a typed day, `election-outside` when the days leave election day
 * out, `not-an-hour`, and `required` at the hour or weekday of a pair of which only one is given.
 */
export function readCampaign(
  form: CampaignFields,
  { electionOn }: Pick<Campaign, "electionOn">,
): { ok: true; settings: CampaignSettings } | { ok: false; problems: Problem[] } {
  const problems: Problem[] = [];
  const startsOn = readDay(form.startsOn, "startsOn", problems);
  const endsOn = readDay(form.endsOn, "endsOn", problems);
  const params = { day: formatCivil(electionOn) };
  if (startsOn && startsOn > electionOn)
    problems.push({ field: "startsOn", code: "election-outside", params });
  if (endsOn && endsOn < electionOn) problems.push({ field: "endsOn", code: "election-outside", params });
  const meeting = readHour(form.meetingWeekday, form.meetingTime, "meeting", problems);
  const reportCloses = readHour(form.reportWeekday, form.reportTime, "report", problems);
  if (problems.length > 0 || !startsOn || !endsOn) return { ok: false, problems };
  const { name, shortName, committee, place, level } = form;
  return {
    ok: true,
    settings: {
      name: tidy(name),
      shortName: tidy(shortName),
      committee: tidy(committee),
      place: tidy(place),
      level,
      startsOn,
      endsOn,
      weekFirstDay: Number(form.weekFirstDay) as FirstWeekday,
      meeting,
      reportCloses,
      decorationKey: form.decorationKey || null,
    },
  };
}

/** A typed day of a settings' form; "" is no day and no problem. */
export function readDay(typed: string, field: string, problems: Problem[]): CivilDate | null {
  if (typed === "") return null;
  const parsed = parseVietnameseDate(typed);
  if (parsed.ok) return parsed.date;
  const { code, ...params } = parsed.problem;
  problems.push({ field, code, params });
  return null;
}

const HOUR = /^([01]?\d|2[0-3])[:hg]([0-5]\d)$/;

/** A typed weekday with its hour; both empty: none. */
export function readHour(
  weekday: string,
  typed: string,
  name: string,
  problems: Problem[],
): WeeklyHour | null {
  if (weekday === "" && typed === "") return null;
  const parts = HOUR.exec(typed);
  if (typed === "") problems.push({ field: `${name}Time`, code: "required" });
  else if (!parts) problems.push({ field: `${name}Time`, code: "not-an-hour" });
  if (weekday === "") problems.push({ field: `${name}Weekday`, code: "required" });
  if (!parts || weekday === "") return null;
  return { weekday: Number(weekday) as FirstWeekday, time: `${parts[1]?.padStart(2, "0")}:${parts[2]}` };
}

export const tidy = (text: string) => text.normalize("NFC").replace(/\s+/gu, " ").trim();
