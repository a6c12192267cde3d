import type { Texts } from "../../texts";
import type { HelpOf } from "../../vi/help";
import type { reportsHelp as vi } from "../../vi/help/reports";

export const reportsHelp: HelpOf<typeof vi> = {
  "bao-cao-tuan": (t: Texts) => ({
    title: t.reportGrid.title,
    purpose: "Which unit has sent its weekly report, late or not at all, week by week.",
    steps: [
      "Read the line under the title: how many received, how many missing.",
      "Click a cell to open that unit's report of that week.",
      "Move between cells with the arrow keys.",
      `The secretary ticks reports at the foot and clicks “${t.reportGrid.accept.submitTicked}”: many at once.`,
      `The secretary clicks the chase button at the top; “${t.reportGrid.export}” gives the table.`,
    ],
    asked: [
      {
        question: "Does sending later remove lateness?",
        answer: "No. Late is a fact and stays, but the report is no longer missing.",
      },
    ],
  }),
  "don-doc": (t: Texts) => ({
    title: t.chase.crumb,
    purpose: "Chases the units whose report is missing: here, by message or by letter.",
    steps: [
      `Choose “${t.weeklyReport.own.week}”, click “${t.reportGrid.filter.apply}”.`,
      "Click the chase button: all missing units are reminded at once.",
      `Copy the text into your group chat, then click “${t.chase.message.mark}”.`,
      `Click “${t.chase.paper.download}” for a letter.`,
    ],
    asked: [
      {
        question: "What if I chase twice?",
        answer: `The column “${t.chase.table.told}” says when it was done.`,
      },
    ],
  }),
  "bao-cao": (t: Texts) => ({
    title: "A unit's weekly report",
    purpose: "The unit's weekly report, its figures filled in from what was logged.",
    steps: [
      `Open “${t.weeklyReport.own.title}” and choose the week that waits.`,
      "Check the figures; correct them at the entries themselves.",
      `Write a few lines under “${t.weeklyReport.words.results}”, “${t.weeklyReport.words.difficulties}”, “${t.weeklyReport.words.proposals}”.`,
      `The member clicks “${t.weeklyReport.acts.present}”; the unit head sends it. Nothing this week: “${t.weeklyReport.nothing}”.`,
      `The secretary clicks “${t.weeklyReport.acts.accept}”, or opens “${t.weeklyReport.acts.returnTo}”.`,
    ],
    asked: [
      {
        question: "How do I know it was sent?",
        answer: "The page has a receipt with its code, time and check sum; it can be printed.",
      },
      {
        question: "More was done than is listed?",
        answer: `Open “${t.weeklyReport.figures.sign}”, give the figure and why; both are kept.`,
      },
    ],
  }),
  "chot-so-lieu": (t: Texts) => ({
    title: t.weeklyReport.closing.title,
    purpose: "Closes a week: from then on figures change only by a numbered adjustment.",
    steps: [
      `Choose “${t.weeklyReport.own.week}” and “${t.weeklyReport.own.unit}”; click “${t.weeklyReport.closing.submit}”.`,
      "See the closings and their check sums in the table.",
      `To reopen: “${t.weeklyReport.closing.ask}”; it opens once a second secretary agrees.`,
    ],
    asked: [
      {
        question: "Why can I not reopen alone?",
        answer: "So that nobody changes reported figures alone; it takes two.",
      },
    ],
  }),
  "dieu-chinh": (t: Texts) => ({
    title: t.weeklyReport.adjustments.to,
    purpose: "Requests to change a closed week's figures: waiting and decided.",
    steps: [
      "A unit logs or corrects an entry of a closed week: that becomes a request by itself.",
      "The secretary compares old and new, then agrees or not.",
      "Agreed: the figure changes and the adjustment gets its number.",
    ],
    asked: [
      {
        question: "Is a printed report wrong then?",
        answer: "No. It was true when printed; the adjustment says what changed later.",
      },
    ],
  }),
};
