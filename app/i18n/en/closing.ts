import type { OpenMatter } from "~/domain/campaign-closing";
import type { closing as vi } from "../vi/closing";

const matters: Record<OpenMatter, string> = {
  weeks: "past weeks whose figures are not closed",
  reports: "weekly reports not sent",
  adjustments: "wishes to adjust figures not decided",
  imports: "imports not finished",
  milestones: "milestones of the sub-committee not done",
  tasks: "times of tasks not done",
  conclusions: "conclusions of meetings not done",
  packs: "meetings without a frozen pack",
  cases: "cases undecided or unpublished",
  issues: "matters of opinion passed on and not answered",
  "field-reports": "field reports not answered",
  decoration: "decoration sites not complete",
};

export const closing: typeof vi = {
  tab: "Close and archive",
  title: "Close the election",
  lede: (day) =>
    `A closed election is only read, exported and compared with. Its last day: ${day}. Closing and reopening both take two people.`,
  openTitle: "Still open",
  openNone: "Nothing is open any more.",
  openNote: "It can be closed all the same; what is open goes into the audit trail with the reason.",
  outboxNote: "What still waits in officials' browsers cannot be seen from here. Have it sent first.",
  earlyNote: (day) => `The last day of the election (${day}) has not passed.`,
  matter: (matter) => matters[matter],
  see: "See",
  askTitle: { close: "Ask for closing", reopen: "Ask for reopening" },
  reason: "Reason",
  reasonHint: {
    close: "For example: summed up, the task ended by decision no. … of …",
    reopen: "For example: a unit's report is added on request no. … of …",
  },
  confirm: (count) => `Close with ${count} things open`,
  ask: { close: "Ask to close the election", reopen: "Ask to reopen the election" },
  waitingTitle: "Waits for a second person",
  waiting: {
    close: (p) => `${p.by} asked for closing at ${p.at}`,
    reopen: (p) => `${p.by} asked for reopening at ${p.at}`,
  },
  stillOpen: (count) => (count === 0 ? "Nothing was open." : `${count} things were open when it was asked.`),
  needsOther: "Another secretary or an administrator has to consent.",
  consent: { close: "Consent to closing", reopen: "Consent to reopening" },
  refuse: "Do not consent",
  takeBack: "Take back",
  historyTitle: "Decided",
  historyNone: "It has never been closed.",
  decided: {
    consented: (p) => `${p.by} consented at ${p.at}`,
    refused: (p) => `${p.by} did not consent at ${p.at}`,
    withdrawn: (p) => `${p.by} took it back at ${p.at}`,
  },
  archive: {
    title: "Archive",
    note: "One ZIP: outputs, targets, plan, timeline, weekly reports with their proofs, frozen meeting packs, conclusions, tasks, documents, evidence photos, decoration, rebuttals, opinion figures and the audit trail, with a SHA-256 manifest.",
    ask: "Make the archive",
    again: "Make it anew",
    waiting: "Being made. This page looks again every 10 seconds.",
    failed:
      "It could not be made. Make it anew; if it fails again, have the administrator look at the background jobs.",
    download: "Download the archive",
    columns: { at: "Made at", by: "By", size: "Size", entries: "Files", hash: "SHA-256 of the file" },
    contentHash: "SHA-256 of the manifest",
    contentNote: "Two archives with the same manifest hash hold exactly the same.",
    none: "No archive has been made yet.",
    megabytes: (n) => `${n} MB`,
  },
};
