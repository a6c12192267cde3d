import type { Texts } from "../../texts";
import type { HelpOf } from "../../vi/help";
import type { meetingsHelp as vi } from "../../vi/help/meetings";

export const meetingsHelp: HelpOf<typeof vi> = {
  "giao-ban": (t: Texts) => ({
    title: t.meetings.title,
    purpose: "The weekly meeting: its pack made by itself, minutes, conclusions.",
    steps: [
      `Click “${t.meetings.list.open}” at the next meeting.`,
      "Go through it: open conclusions, difficulties, the week's figures, missing reports, coming milestones.",
      `Click “${t.meetings.page.freeze}” before the meeting; “${t.meetings.page.word}”, “${t.meetings.page.excel}” to download.`,
      `In the meeting click “${t.meetings.list.present}”; take notes under “${t.meetings.notes.write}”.`,
      `Open “${t.meetings.conclude.title}”: what, which units or whole blocs, due; then download the notice.`,
    ],
    asked: [
      {
        question: "New figures after the pack was frozen?",
        answer: "The pack keeps its figures; new ones come to the next meeting.",
      },
      { question: "An extra meeting?", answer: `Open “${t.meetings.list.add}”, give day and time.` },
    ],
  }),
  "trinh-chieu": (t: Texts) => ({
    title: t.meetings.list.present,
    purpose: "Shows the meeting's pack one screen at a time.",
    steps: ["Press the right or left arrow.", "F for full screen, D for light or dark, Esc to leave."],
    asked: [
      {
        question: "What is the last screen?",
        answer: "The conclusions just recorded, up to date when shown.",
      },
    ],
  }),
  "ket-luan": (t: Texts) => ({
    title: t.meetings.actions.title,
    purpose: "Conclusions of all meetings, followed until the units have done them.",
    steps: [
      `Choose “${t.meetings.sheet.state}” and “${t.meetings.sheet.unit}”, click “${t.meetings.actions.show}”.`,
      "Open your unit's conclusion and say what was done and whether it is finished.",
      "The secretary changes wording, due day or units on its page.",
    ],
    asked: [
      { question: "Is an open conclusion lost?", answer: "No. It comes up in the next pack, with its age." },
    ],
  }),
  "giao-ban-bao-chi": (t: Texts) => ({
    title: t.briefings.title,
    purpose: "What has to be published each week, how many entries there are, and whose.",
    steps: [
      "See the week's topics and their entries.",
      "Click a cell in the table of units for the entries.",
      `The secretary clicks “${t.meetings.page.addTopic}”: topic, time, hints, units.`,
      `Download “${t.briefings.word}” or “${t.briefings.sheetLink}”.`,
    ],
    asked: [
      { question: "Which entries count?", answer: "Those logged within the time under that very message." },
    ],
  }),
};
