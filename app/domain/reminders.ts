import { type AgendaItem, type AgendaKind, agendaKinds } from "./agenda";
import { addDays, type CivilDate, daysBetween } from "./calendar/civil-date";

/** Days from a date at which one can be reminded of it: negative before it, 1 the day after. */
export const reminderDays = [-7, -3, -1, 0, 1] as const;
export type ReminderDay = (typeof reminderDays)[number];

export interface ReminderSetting {
  days: readonly ReminderDay[];
  byMail: boolean;
}

/** version 0: as it comes, never saved. */
export interface StoredSetting extends ReminderSetting {
  version: number;
}

export type ReminderSettings = Record<AgendaKind, StoredSetting>;

/** A weekly meeting a week ahead would be told of on the day of the one before it. */
const meetingDays: readonly ReminderDay[] = [-1, 0];

/** What holds for a kind until the person says otherwise. */
export function defaultSetting(kind: AgendaKind): StoredSetting {
  return { days: kind === "meeting" ? meetingDays : reminderDays, byMail: true, version: 0 };
}

/** All kinds of one campaign, the saved ones over the defaults. */
export function settingsOf(
  saved: readonly { campaignId: string; kind: AgendaKind; setting: StoredSetting }[],
  campaignId: string,
): ReminderSettings {
  const own = saved.filter((one) => one.campaignId === campaignId);
  const pairs = agendaKinds.map((kind) => [
    kind,
    own.find((one) => one.kind === kind)?.setting ?? defaultSetting(kind),
  ]);
  return Object.fromEntries(pairs) as ReminderSettings;
}

/** Days as they are stored: "-7,-3,0". */
export const daysText = (days: readonly ReminderDay[]): string => days.join(",");

/** The other way round; what is no such day is left out. */
export function readDays(text: string): ReminderDay[] {
  const typed = text.split(",");
  return reminderDays.filter((day) => typed.includes(String(day)));
}

/** One line of a digest. */
export interface ReminderLine {
  key: string;
  kind: AgendaKind;
  title: string;
  /** Whether the day is the beginning of a window, or the day by which or on which it has to be. */
  what: "starts" | "due";
  on: CivilDate;
  /** The UTC instant, where an hour is set. */
  at: string | null;
  /** Article and law, or document and clause; "" when neither. */
  source: string;
  path: string;
}

/**
 * What a person is reminded of on a day: every open thing whose date is as far away as the person chose for its kind,
 * late ones first. A window is told of before and on its first day and about its last. A milestone that the person's
 * own unit has to do is told once, as the unit's.
 */
export function remindersOn(
  agenda: readonly AgendaItem[],
  settings: ReminderSettings,
  today: CivilDate,
  lawName: string,
): ReminderLine[] {
  const statutory = new Set(agenda.filter(({ kind }) => kind === "statutory").map(({ key }) => key));
  const lines = agenda.flatMap((item) => {
    if (!item.isOpen) return [];
    const { remindDays } = item;
    const days = settings[item.kind].days.filter(
      (day) => remindDays === undefined || remindDays.includes(day),
    );
    const date = dateToday(item, days, today);
    if (!date) return [];
    const { key, kind, title, at, path } = item;
    const isOfLaw = statutory.has(milestoneOf(key)) && item.source !== "";
    const source = isOfLaw ? `${item.source}, ${lawName}` : item.source;
    return [{ key, kind, title, ...date, at: date.on === item.to ? at : null, source, path }];
  });
  const units = new Set(lines.filter(({ kind }) => kind === "own-unit").map(({ key }) => milestoneOf(key)));
  return lines
    .filter(({ key, kind }) => kind === "own-unit" || !units.has(key))
    .sort((a, b) => (a.on === b.on ? order(a.key, b.key) : order(a.on, b.on)));
}

/** A unit's share of a milestone is keyed `milestone:KEY@UNIT`. */
const milestoneOf = (key: string) => key.split("@", 1)[0] ?? key;

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function dateToday(
  { from, to }: AgendaItem,
  days: readonly ReminderDay[],
  today: CivilDate,
): Pick<ReminderLine, "what" | "on"> | null {
  const isReminded = (on: CivilDate) => days.some((day) => addDays(on, day) === today);
  if (from !== to && today <= from && isReminded(from)) return { what: "starts", on: from };
  return isReminded(to) ? { what: "due", on: to } : null;
}

/** How many days are left on a day: 0 on the day itself, negative once it is over. */
export const daysLeft = ({ on }: Pick<ReminderLine, "on">, today: CivilDate): number =>
  daysBetween(today, on);

/** How many days a digest stays on the page. */
const digestDays = 14;

/** First day whose digests are still shown. */
export const firstShownDay = (today: CivilDate): CivilDate => addDays(today, 1 - digestDays);
