import type { Texts } from "../../texts";
import type { HelpOf } from "../../vi/help";
import type { casesHelp as vi } from "../../vi/help/cases";

export const casesHelp: HelpOf<typeof vi> = {
  "phan-bac": (t: Texts) => ({
    title: t.cases.title,
    purpose: "False claims about the election that need an answer, and how fast they are dealt with.",
    steps: [
      "Read the line under the title: how many are open, how many past the goal.",
      `Filter by topic, channel, unit; tick “${t.cases.over}” first.`,
      `Click a title to open it; “${t.cases.list.add}” to add one.`,
    ],
    asked: [
      {
        question: "Is it recorded who said it?",
        answer: "No. Only the claim, never a person, account or profile link.",
      },
    ],
  }),
  "ghi-phan-bac": (t: Texts) => ({
    title: t.cases.form.newTitle,
    purpose: "Reports a false claim just seen, in neutral words.",
    steps: [
      "Put the claim in one short sentence; the page says if it is there already.",
      `Choose “${t.cases.form.topic}”, “${t.cases.form.medium}”, day and hour.`,
      `Click “${t.cases.list.add}”; the secretary decides on it.`,
    ],
    asked: [{ question: "It is there already?", answer: "Open that case and record another sighting." }],
  }),
  "noi-dung-phan-bac": (t: Texts) => ({
    title: "One rebuttal case",
    purpose:
      "One claim: the decision, the correct information with its source, what was published, and the clock.",
    steps: [
      "The secretary decides: answer publicly, inform those concerned, or not at all; with source and reason.",
      `Click “${t.cases.publish.open}” once published; the clock stops at the first.`,
      `Seen again: open “${t.cases.repeat.title}”.`,
      `Two cases are one: open “${t.cases.merge.title}”.`,
    ],
    asked: [
      {
        question: "Which sources may be used?",
        answer: "Only official sources from the settings, the law, or the plan's documents.",
      },
    ],
  }),
  "thoi-gian-phan-bac": (t: Texts) => ({
    title: t.cases.clock.title,
    purpose: "How long it takes from seen to decided to published, week by week.",
    steps: [
      "Read the medians at the top against the goal's line.",
      "See open cases by age; click a figure to open them.",
      `The secretary sets the goals and clicks “${t.cases.clock.set.submit}”.`,
    ],
    asked: [{ question: "Why medians?", answer: "A few long cases do not bend the picture." }],
  }),
};
