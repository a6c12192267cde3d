import type { CampaignFields } from "~/domain/campaign-form";
import type { Texts } from "~/i18n/texts";
import type { CampaignSettingsPage } from "~/usecases/campaign-settings.server";

/** Every setting as its field has it, for the two texts of a lost race. */
export function settingsInWords({ fields, milestones }: CampaignSettingsPage, t: Texts) {
  const words = t.settings.general;
  const weekday = (value: string) => (value === "" ? "" : (words.weekdays[Number(value) - 1] ?? value));
  const levels: Record<string, string> = words.levels;
  const inWords: Partial<Record<keyof CampaignFields, (value: string) => string>> = {
    level: (value) => levels[value] ?? value,
    weekFirstDay: weekday,
    meetingWeekday: weekday,
    reportWeekday: weekday,
    decorationKey: (value) => milestones.find((one) => one.key === value)?.title ?? value,
  };
  const labels: Record<keyof CampaignFields, string> = {
    name: words.name,
    shortName: words.shortName,
    committee: words.committee,
    place: words.place,
    level: words.level,
    startsOn: words.startsOn,
    endsOn: words.endsOn,
    weekFirstDay: words.weekFirstDay,
    meetingWeekday: words.meetingWeekday,
    meetingTime: words.meetingTime,
    reportWeekday: words.reportWeekday,
    reportTime: words.reportTime,
    decorationKey: words.decoration,
  };
  return (Object.keys(labels) as (keyof CampaignFields)[]).map((name) => ({
    name,
    label: labels[name],
    value: fields[name],
    ...(inWords[name] ? { inWords: inWords[name] } : {}),
  }));
}
