import type { Texts } from "../../texts";
import type { HelpOf } from "../../vi/help";
import type { startHelp as vi } from "../../vi/help/start";

export const startHelp: HelpOf<typeof vi> = {
  "tong-quan": (t: Texts) => ({
    title: t.frame.nav.overview,
    purpose:
      "Shows what you have to do first, and how far the election's publicity has come against the plan.",
    steps: [
      "Read the line under the title: how much is done, compared with the target up to today.",
      "Go through the sections from the top; what is overdue and what is your unit's comes first.",
      "Click the name of a matter to open it and act on it.",
      `Click “${t.overview.log}” to log what was just done; click “${t.overview.progressLink}” for the picture and the table.`,
    ],
    asked: [
      {
        question: "Why does my page differ from a colleague's?",
        answer:
          "It follows your role: a member sees the unit's work, the secretary the whole sub-committee's, a leader what needs direction.",
      },
      {
        question: "Where does this figure come from?",
        answer: "Click it: the entries behind it open, with their units and days.",
      },
    ],
  }),
  tim: (t: Texts) => ({
    title: t.search.go,
    purpose:
      "Finds everything of the election in one place: outputs, milestones, tasks, documents, units, rebuttal cases, conclusions.",
    steps: [
      "Press Ctrl K on any page, or the search icon on a phone.",
      "Type two letters or more; marks may be left out.",
      "Choose with the arrow keys and Enter; or press Enter at once to see everything found.",
    ],
    asked: [
      { question: "Can I search by code?", answer: "Yes: type a code such as KQ-2021-0005 or PB-1." },
      {
        question: "Why is nothing found?",
        answer: "Only the election that is open is searched, and only what your account may see.",
      },
    ],
  }),
  "thong-bao": (t: Texts) => ({
    title: t.notices.title,
    purpose: "What has happened that concerns you: returned, accepted, given, answered, chased.",
    steps: [
      "Press the bell at the top of any page; the number beside it is how many are unread.",
      "Press a notice's name to open the very place; once opened it is read.",
      `Press “${t.notices.markAll}” when you have seen them all.`,
    ],
    asked: [
      {
        question: "How long are they kept?",
        answer: "30 days. The matter itself stays on its own screen for longer.",
      },
      {
        question: "How is this different from reminders?",
        answer:
          "A notice is what has happened; a reminder is what is nearly due. Two tabs at the top lead from one to the other.",
      },
    ],
  }),
  "nhac-viec": (t: Texts) => ({
    title: t.reminders.title,
    purpose: "One list every morning: your open matters that are nearly due, due or just overdue.",
    steps: [
      "Read the top day's matters; click a name to open it.",
      `Click “${t.reminders.markRead}” when you have seen them.`,
      `Click “${t.reminders.settings}” to choose how many days ahead and whether by mail, then click “${t.reminders.choices.save}”.`,
    ],
    asked: [
      {
        question: "Does marking as read mean done?",
        answer: "No. A matter is named again until it is done or one day overdue.",
      },
      {
        question: "How is this different from chasing?",
        answer: "A reminder is about your own work; chasing is somebody reminding others.",
      },
    ],
  }),
  "ngay-minh-hoa": (t: Texts) => ({
    title: t.overview.demoDay.title,
    purpose: "The demonstration lives on one fixed day; this page moves that day.",
    steps: [
      `Choose “${t.overview.demoDay.day}”.`,
      `Click “${t.overview.demoDay.submit}”; everybody sees the new day.`,
    ],
    asked: [
      {
        question: "Does it change figures?",
        answer: "No. Only the demonstration's today moves, so states and remaining days follow the new day.",
      },
    ],
  }),
  "khong-dang-nhap-duoc": (t: Texts) => ({
    title: "Signing in, and what to do when you cannot",
    purpose: "How to come in, and what to do when you cannot.",
    steps: [
      `Fill in “${t.signIn.login}” and “${t.signIn.password}”, click “${t.signIn.title}”.`,
      "If a code is asked for: open the app on your phone and type the 6 digits shown.",
      "Password forgotten: call your office's administrator for a reset link; open it and set a new password yourself.",
      "Phone lost: type one of your recovery codes; if none is left, ask the administrator to remove two-step verification.",
    ],
    asked: [
      {
        question: "Does the administrator know my password?",
        answer: "No. The administrator only makes a one-time link; you set the password yourself.",
      },
      {
        question: "What if I mistype several times?",
        answer: "The system makes you wait before the next try, against guessing. Wait as long as it says.",
      },
    ],
  }),
};
