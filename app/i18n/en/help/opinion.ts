import type { Texts } from "../../texts";
import type { HelpOf } from "../../vi/help";
import type { opinionHelp as vi } from "../../vi/help/opinion";

export const opinionHelp: HelpOf<typeof vi> = {
  "y-kien": (t: Texts) => ({
    title: t.opinion.list.title,
    purpose: "What people say, as collaborators reported it, by topic and place.",
    steps: [
      "Read the line under the title: how many unread, how many urgent.",
      `Filter by “${t.opinion.list.topic}”, “${t.opinion.list.place}”, “${t.opinion.list.urgency}”.`,
      "Click one to open its report; in the table of topics and places click a cell.",
    ],
    asked: [
      {
        question: "Why is a cell empty?",
        answer: "Places with too few reports are hidden, so that nobody is recognisable.",
      },
    ],
  }),
  "bao-cao-du-luan": (t: Texts) => ({
    title: t.opinion.form.newTitle,
    purpose: "Collaborators report what people say in one short form.",
    steps: [
      `Under “${t.opinion.tabs.own}” click “${t.opinion.list.add}” when one is due, or “${t.opinion.own.quick}” for something urgent.`,
      `For each matter choose “${t.opinion.list.topic}”, “${t.opinion.list.place}”, write “${t.opinion.form.say}”, then tendency and urgency.`,
      `Click “${t.opinion.form.submit}”; the page tells the code of what was received.`,
      `If wrong open “${t.opinion.report.correct}” or click “${t.opinion.report.withdraw}”.`,
    ],
    asked: [
      {
        question: "Is the speaker named?",
        answer: "No. Write what is said, never who says it; names and phone numbers are refused.",
      },
      {
        question: "When is there an answer?",
        answer: `Once the body has answered and the secretary has recorded it; see “${t.opinion.tabs.issues}”.`,
      },
    ],
  }),
  "hien-truong": (t: Texts) => ({
    title: t.opinion.own.field,
    purpose: "Things to mend on the spot: a torn banner, a missing board, a silent loudspeaker.",
    steps: [
      `Click “${t.opinion.field.add}”: what, which ward, urgency, description; click “${t.opinion.field.form.submit}”.`,
      "Add a photo afterwards, without anybody's face.",
      `The unit writes “${t.opinion.field.one.answerLabel}” and clicks “${t.opinion.field.one.answerSubmit}”.`,
      `The secretary checks and clicks “${t.opinion.field.one.close}”.`,
    ],
    asked: [{ question: "The wrong unit?", answer: `The secretary opens “${t.opinion.field.one.route}”.` }],
  }),
  "thiet-lap-du-luan": (t: Texts) => ({
    title: t.opinion.settings.title,
    purpose: "Topics, rhythm and rules of the opinion work.",
    steps: [
      `Under “${t.opinion.tabs.teams}” see which teams have sent and which not.`,
      `Under “${t.opinion.tabs.topics}” add, change or hide topics.`,
      `Under “${t.opinion.tabs.settings}”: the least number of reports for a place to show, time limits; click “${t.opinion.settings.save}”.`,
    ],
    asked: [
      {
        question: "A topic about a candidate?",
        answer: "No. Topics are matters of daily life, never candidates or anybody's views.",
      },
    ],
  }),
  "van-de": (t: Texts) => ({
    title: t.opinionIssues.title,
    purpose: "Joins reports of one matter, sends it to the body that answers, and follows it up.",
    steps: [
      `Click the merging button, tick those about one matter, give “${t.opinionIssues.merging.name}”, click “${t.opinionIssues.merging.submit}”.`,
      `Open the matter, then “${t.opinionIssues.passing.add}”: body, document, due day.`,
      "When answered record the day and the answer.",
      `Under “${t.opinionIssues.tabs.feedback}” tick answers and click “${t.opinionIssues.feedback.tell}”.`,
    ],
    asked: [
      {
        question: "No answer in time?",
        answer: "It is marked overdue, and the line under the title counts such matters.",
      },
    ],
  }),
  "tong-hop-du-luan": (t: Texts) => ({
    title: t.opinionSyntheses.title,
    purpose: "Writes the synthesis of opinion for a time or a subject.",
    steps: [
      `Open “${t.opinionSyntheses.add.title}”: kind, from, to; click “${t.opinionSyntheses.add.submit}”.`,
      "Edit the words of each part, then issue it.",
      "Download it as Word in your body's form.",
    ],
    asked: [
      {
        question: "Who sees it?",
        answer:
          "Members of the sub-committee. The secretary writes and issues it; collaborators cannot open it.",
      },
    ],
  }),
  "so-lieu-du-luan": (t: Texts) => ({
    title: t.opinionFigures.title,
    purpose: "Figures of the opinion work, and which topics are rising.",
    steps: [
      `Choose “${t.opinion.settings.from}” and “${t.opinionSyntheses.add.to}”, click “${t.opinionFigures.show}”; open a line to see where it comes from.`,
      `What cannot be counted here: open “${t.opinionFigures.entries.add}”, click “${t.opinionFigures.entries.save}”.`,
      `Under “${t.opinionIssues.tabs.rising}” compare the last seven days with the seven before.`,
    ],
    asked: [
      {
        question: "Are collaborators ranked?",
        answer: "No. They stand in the order of units; names are seen only by their own unit's head.",
      },
    ],
  }),
};
