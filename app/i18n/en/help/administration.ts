import type { Texts } from "../../texts";
import type { HelpOf } from "../../vi/help";
import type { administrationHelp as vi } from "../../vi/help/administration";

export const administrationHelp: HelpOf<typeof vi> = {
  "quan-tri": (t: Texts) => ({
    title: t.admin.title,
    purpose: "Accounts, elections and the system's state in one place.",
    steps: [
      "See the figures and warnings at the top.",
      `Click “${t.admin.account.create}” for somebody new.`,
      "Open the parts: trail, holidays, background jobs, backup.",
    ],
    asked: [
      {
        question: "May an administrator log outputs for a unit?",
        answer: "No. Administrators log none of the sub-committee's work, and all they do is in the trail.",
      },
    ],
  }),
  "nguoi-dung": (t: Texts) => ({
    title: "People's accounts",
    purpose: "Makes accounts, gives roles, resets passwords, removes two-step verification.",
    steps: [
      `Click “${t.admin.account.create}”: name, login, role, scope, time.`,
      "Send the invitation link to that very person by an internal channel; it is shown once.",
      `Password forgotten: open the account, click “${t.admin.access.newReset}”.`,
      `Phone and codes lost: click “${t.secondFactor.account.remove}”.`,
      `Under “${t.secondFactor.policy.title}” choose who must have two-step verification.`,
    ],
    asked: [
      { question: "Somebody leaves?", answer: "Lock the account and end the role; what was logged stays." },
    ],
  }),
  "lap-cuoc-bau-cu": (t: Texts) => ({
    title: t.setUp.list.create,
    purpose: "Sets up an election from its day, in about ten minutes.",
    steps: [
      `Click “${t.setUp.start.begin}”, or “${t.setUp.steps.copy}”.`,
      "Go through the steps: day and law, units, phases and milestones, rhythm, categories and messages.",
      "A blank field follows the proposal.",
      "Preview and make it; then give people their roles.",
    ],
    asked: [
      {
        question: "Is an unfinished set-up lost?",
        answer: `No. Each step is kept; go on from “${t.setUp.list.title}”.`,
      },
    ],
  }),
  "nhat-ky": (t: Texts) => ({
    title: t.admin.index.audit,
    purpose: "Every change in the system: who, when, what, before and after.",
    steps: [
      `Filter by person, act, election, day; click “${t.admin.list.apply}”.`,
      "Open a line for all that changed.",
    ],
    asked: [
      {
        question: "Can the trail be changed?",
        answer: "No. It only grows, and its lines are chained so that tampering shows.",
      },
    ],
  }),
  "ngay-nghi": (t: Texts) => ({
    title: t.holidays.title,
    purpose: "Holidays, Tết and exchanged days: to warn about dates and count working days.",
    steps: [
      `Fill in day, kind, name, source; click “${t.holidays.addTitle}”.`,
      `Many: open “${t.holidays.pasteTitle}”.`,
    ],
    asked: [{ question: "Do dates move?", answer: "Never by themselves; there is only a warning." }],
  }),
  "viec-nen": (t: Texts) => ({
    title: t.admin.jobs.title,
    purpose: "What the server does by itself: reminders, mail, tidying; and what failed.",
    steps: [`See “${t.admin.jobs.failed}”.`, "Mend the cause, then run it again in its row."],
    asked: [
      {
        question: "Can a mail go out twice?",
        answer: "One that may have arrived is not sent again by itself; the administrator decides.",
      },
    ],
  }),
  "sao-luu": (t: Texts) => ({
    title: t.backups.title,
    purpose: "Copies of all data: when the last was made and whether it is good.",
    steps: ["See the last good copy and the last rehearsal.", `Click “${t.backups.now}” before an upgrade.`],
    asked: [{ question: "How is it restored?", answer: "At the server, as the line at the top says." }],
  }),
  "yeu-cau-sua": (t: Texts) => ({
    title: t.ownData.admin.title,
    purpose: "Officers' requests about their own data.",
    steps: [
      "Open a request, compare old and new.",
      "Agree, and it is changed at once; or refuse with a reason.",
    ],
    asked: [{ question: "Who sees the answer?", answer: "The person, on the page of their own data." }],
  }),
};
