import type { chase as vi } from "../vi/chase";

export const chase: typeof vi = {
  title: (week) => `Chase the reports of week ${week}`,
  crumb: "Chasing",
  lede: (p) =>
    p.missing === 0
      ? `${p.received}/${p.expected} reports received, none is missing.`
      : `Due ${p.due}: ${p.received}/${p.expected} reports received, ${p.missing} missing.`,
  weekLabel: "Week",
  weekOption: (p) => `Week ${p.week} (${p.days})`,
  show: "Show",
  none: "There is no unit to chase",
  noneText: "A report that is not due yet is not missing.",
  nudge: (n) => `Chase ${n} ${n === 1 ? "unit" : "units"} with an account`,
  allTold: (n) => `${n} ${n === 1 ? "unit with an account was" : "units with an account were"} chased today.`,
  nudgeNote: (p) =>
    `${p.reached} units have people here, who will see it on their overview; ${p.mailed} units have an e-mail address. Nobody is told of the same report twice on one day.`,
  unreached: (n) =>
    `${n === 1 ? "1 unit has" : `${n} units have`} no account: use the message or the letter.`,
  noMail: "This server sends no mail: it is only shown in the product.",
  mails: {
    sent: (n) => `${n} letters sent`,
    waiting: (n) => `${n} letters waiting`,
    stuck: (n) => `${n} letters not sent yet: the mail server does not take them, they will be tried again`,
    failed: (n) => `${n} letters could not be sent: see Background jobs`,
  },
  table: {
    title: "Missing units",
    unit: "Unit",
    weeks: "Missing weeks",
    contacts: "Contact",
    nobody: "no account",
    noEmail: "no e-mail address",
    told: "Told",
    never: "not yet",
    toldAt: (p) => `${p.at}, ${p.by}, ${p.how}`,
    draft: "a draft has been begun",
    channels: { app: "in the product", mail: "by mail", message: "by a message" },
  },
  message: {
    title: "Message",
    note: "to be pasted into the units' chat; in Vietnamese",
    label: "Text",
    copy: "Copy the text",
    copied: "Copied",
    mark: "Record as told",
    markNote: "Records that the missing units were told by a message today.",
  },
  paper: {
    title: "Letter",
    note: "with the list of missing units; in the layout set under Reviews",
    download: "Download the letter (.docx)",
  },
  letter: {
    subject: (n) => `${n} weekly reports are missing`,
    title: (n) => `The secretary asks for ${n} missing weekly reports`,
    demo: (campaign) => `${campaign} (demonstration data)`,
    line: (p) => `Report of week ${p.week}: ${p.unit}`,
    late: "Overdue",
    due: (at) => `Due ${at}. With nothing to report, press “Không phát sinh”.`,
    why: "Sent by Cột Mốc at the secretary's word; a report that was sent is not asked for again.",
    settings: "Choose reminders",
  },
};
