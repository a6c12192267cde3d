import type { MatterAct } from "~/domain/interventions-page";
import type { notices as vi } from "../vi/notices";

const acts = { nudge: "a reminder", assign: "a task", extend: "more time" } satisfies Record<
  MatterAct,
  string
>;
const ofUnit = (text: string, unit: string) => (unit === "" ? text : `${text}: ${unit}`);

export const notices: typeof vi = {
  title: "Notifications",
  lede: "What happened that concerns you in the last 30 days, newest first.",
  tabs: { label: "Notifications and reminders", notices: "Notifications", reminders: "Reminders" },
  unread: (n) => `${n} unread`,
  allRead: "all read",
  markAll: "Mark all as read",
  markReadNamed: (what) => `Mark as read: ${what}`,
  markUnreadNamed: (what) => `Mark as unread: ${what}`,
  isNew: "New",
  setRead: "Mark as read",
  setUnread: "Mark as unread",
  empty: {
    title: "No notifications yet",
    text: "When a report is returned or accepted, when your unit is given work or chased, or when an answer comes, it stands here.",
  },
  kinds: {
    nudged: ({ week, unit }) => ofUnit(`The report of week ${week} was chased`, unit),
    told: ({ what, unit }) => ofUnit(`Reminded: ${what}`, unit),
    returned: ({ week, unit }) => ofUnit(`The report of week ${week} was returned`, unit),
    accepted: ({ week, unit }) => ofUnit(`The report of week ${week} was accepted`, unit),
    presented: ({ week, unit }) => ofUnit(`The report of week ${week} waits for the head to send it`, unit),
    task: ({ what, unit }) => `Task given to ${unit}: ${what}`,
    conclusion: ({ what, unit }) => `Conclusion given to ${unit}: ${what}`,
    asked: ({ what, act }) => `The leader asks for ${act ? acts[act] : "action"}: ${what}`,
    "adjustment-waiting": ({ what }) => `Adjustment ${what} waits for a decision`,
    "adjustment-accepted": ({ what }) => `Adjustment ${what} was accepted`,
    "adjustment-declined": ({ what }) => `Adjustment ${what} was declined`,
    reopen: () => "A request to open a closed week again waits for the second secretary",
    answered: ({ what }) => `Answered: ${what}`,
    passed: ({ what, unit }) => `A topic of opinion was passed to ${unit} to answer: ${what}`,
    "field-answered": ({ what }) => `Field report ${what} was answered`,
    pack: ({ what }) => `The pack of the meeting of ${what} was frozen`,
  },
};
