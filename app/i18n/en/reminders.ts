import type { reminders as vi } from "../vi/reminders";

const days = (n: number) => `${n} ${n === 1 ? "day" : "days"}`;
const of = (campaign: string | null) => (campaign ? ` of ${campaign}` : "");

/** Reminders: the page of the digests, one's own choices, the daily mail, and the page that stops it. */
export const reminders: typeof vi = {
  title: "Reminders",
  meeting: "Weekly meeting",
  lede: "Every day from 07:30: what is still open and comes up, falls due or has just become late.",
  settings: "Choose reminders",
  today: (day: string) => `Today, ${day}`,
  count: (n: number) => `${n} ${n === 1 ? "item" : "items"}`,
  read: "Read",
  markRead: "Mark as read",
  markUnread: "Mark as unread",
  markReadNamed: (day: string) => `Mark the digest of ${day} as read`,
  markUnreadNamed: (day: string) => `Mark the digest of ${day} as unread`,
  empty: {
    title: "Nothing to be reminded of",
    text: "In the last 14 days nothing fell on the days chosen for reminders.",
    noPart: "This account holds no role in the election, so there is nothing to be reminded of.",
  },
  left: (n: number) => (n > 0 ? `${days(n)} left` : n === 0 ? "today" : `${days(-n)} late`),
  dates: {
    due: (p: { day: string; time: string }) => `${p.day}${p.time ? `, ${p.time}` : ""}`,
    starts: (p: { day: string; time: string }) => `begins ${p.day}${p.time ? `, ${p.time}` : ""}`,
  },
  since: { done: "Done", over: "Over", moved: "Date changed" },
  kinds: {
    statutory: "statutory milestones",
    plan: "milestones of the plan",
    "own-unit": "own unit's duties",
    meeting: "weekly meetings",
  },
  choices: {
    title: "Reminders",
    crumbs: "Path",
    lede: "One digest a day, only of what is still open. Choose for each kind how long before to be reminded.",
    mailTo: (email: string) => `Mail goes to ${email} at 07:30. Wrong address: tell the administrator.`,
    noEmail:
      "This account has no e-mail address: reminders show in the app only. Ask the administrator to add one.",
    noServer: "This server sends no mail: reminders show in the app only.",
    none: "This account holds no role in an open election.",
    kind: "Kind",
    kinds: {
      statutory: "Statutory milestones",
      plan: "Milestones of the plan",
      "own-unit": "Own unit's duties",
      meeting: "Weekly meetings",
    },
    days: (n: number) => (n < 0 ? `${days(-n)} before` : n === 0 ? "on the day" : `${days(n)} late`),
    mail: "Also by mail",
    save: "Save choices",
    stored: (p: { days: string; mail: string }) => `Saved now: ${p.days}; ${p.mail}.`,
    noDays: "no reminders",
    withMail: "by mail",
    withoutMail: "not by mail",
    open: "See reminders",
  },
  stop: {
    title: "Stop reminder mails",
    ask: (p: { kind: string | null; campaign: string | null }) =>
      `Send no more mails about ${p.kind ?? "anything"}${of(p.campaign)} to this address.`,
    keeps: "The digest in the app goes on. Mails can be switched on again under Account, Reminders.",
    submit: "Stop these mails",
    stopped: (p: { kind: string | null; campaign: string | null }) =>
      `Mails about ${p.kind ?? "anything"}${of(p.campaign)} have been stopped.`,
  },
  letter: {
    subject: (p: { count: number; day: string }) => `Reminders for ${p.day}: ${p.count}`,
    title: (p: { count: number; day: string }) =>
      `${p.count} ${p.count === 1 ? "thing" : "things"} to remember, ${p.day}`,
    demo: (p: { campaign: string; day: string }) => `${p.campaign} (illustrative data, ${p.day})`,
    why: "Sent by Cột Mốc, one mail on each day on which something is due.",
    settings: "Choose reminders",
    stop: "Stop mails about:",
  },
};
