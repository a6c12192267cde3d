import type { Texts } from "../../texts";
import type { HelpOf } from "../../vi/help";
import type { timelineHelp as vi } from "../../vi/help/timeline";

export const timelineHelp: HelpOf<typeof vi> = {
  lich: (t: Texts) => ({
    title: t.timeline.title,
    purpose:
      "Every milestone of the election on one page: of the law, of the plan, internal; days left, whose it is, whether done.",
    steps: [
      "Look at the picture: today's line, phases, consultation rounds, election day.",
      `Choose “${t.timeline.filters.whose}”, “${t.timeline.units.state}” or “${t.timeline.adding.responsible}” and click “${t.timeline.filters.apply}”.`,
      "Click a milestone's name for its citation, its history and to record it as done.",
      `The secretary clicks “${t.timeline.add}” to add a milestone of the plan or an internal one.`,
      `Click “${t.feeds.title}” to bring the milestones into a phone's calendar.`,
    ],
    asked: [
      {
        question: "Why is a milestone not graded as late?",
        answer:
          "Another body's date is there to be publicised and is not graded. The secretary can change this on the milestone's page.",
      },
      {
        question: "Is a date on a holiday moved?",
        answer: "No. The page warns; the date stays as the law says.",
      },
    ],
  }),
  moc: (t: Texts) => ({
    title: "One milestone",
    purpose:
      "One milestone: its latest, planned and actual dates, citation, the units it applies to, and its history.",
    steps: [
      `When done: fill in “${t.timeline.milestone.forms.complete.on}”, with the document if there is one, and click “${t.timeline.milestone.forms.complete.title}”.`,
      `A milestone of many units: choose those that have done it, fill in “${t.timeline.units.on}”, click “${t.timeline.units.mark}”.`,
      `To change the latest date: open “${t.timeline.milestone.forms.override.title}”, give the new date, reason and document; both dates stay visible.`,
      `Recorded by mistake: open “${t.timeline.milestone.forms.reopen.title}”, give the reason, click “${t.timeline.milestone.forms.reopen.submit}”.`,
    ],
    asked: [
      {
        question: "Who may record it as done?",
        answer: "The secretary any milestone; unit heads and members their own unit's part.",
      },
      {
        question: "Why is a reason asked for?",
        answer: "Because the plan has been frozen; every later change must be explainable.",
      },
    ],
  }),
  "dang-ky-lich": (t: Texts) => ({
    title: t.feeds.title,
    purpose: "Brings the milestones into the calendar of a phone or computer; it follows when dates change.",
    steps: [
      "Choose the kinds of milestones.",
      `Click “${t.feeds.open}” and copy the address.`,
      `Open “${t.feeds.how}” and follow the steps for your device.`,
    ],
    asked: [
      {
        question: "May I pass the address on?",
        answer: "Better not: whoever has it can read the calendar. Everybody makes their own.",
      },
    ],
  }),
  "so-sanh-lich": (t: Texts) => ({
    title: t.timeline.compare.title,
    purpose: "Puts two timelines side by side: two election days, or the law of 2015 and as amended in 2025.",
    steps: [
      `Choose the timeline “${t.timeline.compare.left}” and “${t.timeline.compare.right}”.`,
      `Click “${t.timeline.compare.submit}”; the table says how many days earlier or later each milestone is.`,
      `Click “${t.timeline.compare.swap}” to swap the two.`,
    ],
    asked: [
      { question: "Does comparing change anything?", answer: "No. Election day is changed in the settings." },
    ],
  }),
  "hiep-thuong": (t: Texts) => ({
    title: t.rounds.title,
    purpose:
      "Follows the consultation conferences held by the Fatherland Front, so that publicity is on time; nothing is graded.",
    steps: [
      "The secretary chooses the elected body, the round and the places, and makes the conferences.",
      "Open a conference and record the day it was held and its results in numbers.",
      "Open the conference's list of publicity before and after, to link outputs.",
    ],
    asked: [
      {
        question: "Are candidates named?",
        answer: "No. Results are numbers only; a field with names is refused.",
      },
    ],
  }),
  "tuyen-truyen-truoc-sau": (t: Texts) => ({
    title: t.publicity.title,
    purpose:
      "The list of what has to be published before and after a milestone; an item is done once an output is linked.",
    steps: [
      `Click “${t.publicity.work}” at an item and choose a logged entry.`,
      `Open “${t.publicity.items.add}” to add an item: what, when, category, unit.`,
      `Click “${t.publicity.items.edit}” to change its time or unit.`,
    ],
    asked: [
      {
        question: "Why is a done item still shown as late?",
        answer: "Its first output was published after the day; lateness is a fact and stays.",
      },
    ],
  }),
  "ke-hoach-goc": (t: Texts) => ({
    title: t.plan.tabs.baselines,
    purpose:
      "The frozen copy of milestones, phases, targets and tasks: to see what has changed since it was issued.",
    steps: [
      `Choose “${t.targets.baselines.from}” and “${t.targets.baselines.to}”, click “${t.timeline.compare.submit}”.`,
      `Click “${t.targets.baselines.export}” for the table of changes.`,
      `The secretary freezes a new version: “${t.timeline.baseline.on}” and document, then “${t.timeline.baseline.freezeSubmit}”.`,
    ],
    asked: [
      {
        question: "Can the plan still change?",
        answer: "Yes, but every move of a date asks for a reason, and the frozen copy stays as it was.",
      },
    ],
  }),
  "moc-da-bo": (t: Texts) => ({
    title: t.timeline.trash.of,
    purpose: "Milestones of the plan and internal ones that were taken away; they can be brought back whole.",
    steps: [
      "Find the milestone; see who took it away and why.",
      "Click the button in its row to bring it back.",
    ],
    asked: [
      {
        question: "Can a milestone of the law be removed?",
        answer: "No. It can only be given another date with a reason.",
      },
    ],
  }),
};
