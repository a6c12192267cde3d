/** What the forms about reminders may hold. Apart from the rules, so that no browser loads the schema library. */
import { z } from "zod";
import { type AgendaKind, agendaKinds } from "./agenda";
import { type ReminderSetting, type ReminderSettings, reminderDays } from "./reminders";

const days = z.array(z.enum(reminderDays.map(String), "not-valid")).max(reminderDays.length);

export const reminderSettingsSchema = z.object({
  campaign: z.string().min(1, "required").max(80),
  /** The versions that the person saw: `versionsOf`. */
  seen: z.string().max(80),
  statutory: days,
  plan: days,
  "own-unit": days,
  meeting: days,
  /** The kinds that come by mail. */
  mail: z.array(z.enum(agendaKinds, "not-valid")).max(agendaKinds.length),
});
export type ReminderSettingsForm = z.infer<typeof reminderSettingsSchema>;

/** One text for the versions of all kinds, to see whether any has changed. */
export const versionsOf = (settings: ReminderSettings): string =>
  agendaKinds.map((kind) => settings[kind].version).join(".");

export function settingOfForm(form: ReminderSettingsForm, kind: AgendaKind): ReminderSetting {
  const ticked = form[kind];
  return {
    days: reminderDays.filter((day) => ticked.includes(String(day))),
    byMail: form.mail.includes(kind),
  };
}

export const digestMarkSchema = z.object({
  intent: z.enum(["read", "unread"], "not-valid"),
  digest: z.array(z.string().max(60)).max(60),
});
