import type { Texts } from "../../texts";
import type { HelpOf } from "../../vi/help";
import type { planHelp as vi } from "../../vi/help/plan";

export const planHelp: HelpOf<typeof vi> = {
  "chi-tieu": (t: Texts) => ({
    title: t.plan.tabs.targets,
    purpose: "The quantity planned for each unit, category and phase or week.",
    steps: [
      `Choose “${t.targets.paste.period}” and “${t.plan.targets.block}”, click “${t.plan.targets.show}”.`,
      `Type figures into the cells; for a missing column choose “${t.plan.targets.addColumn}” and click “${t.plan.targets.add}”.`,
      `With an Excel table: “${t.targets.links.paste}”, paste it, “${t.targets.paste.check}”, then save.`,
      `Choose the document it rests on, click “${t.plan.targets.save}”.`,
    ],
    asked: [
      { question: "Blank or 0?", answer: "Blank means no target; 0 is a target of zero." },
      {
        question: "One target for several categories?",
        answer: `Open “${t.targets.group.title}”; a combined figure is never split by guess.`,
      },
    ],
  }),
  "dinh-muc": (t: Texts) => ({
    title: t.targets.rules.title,
    purpose: "Derives targets from a unit's size and the days, such as 2 posters for each polling area.",
    steps: [
      `Enter polling areas, villages, households under “${t.targets.sizesPage.title}”, click “${t.targets.sizesPage.save}”; or open “${t.targets.links.paste}”.`,
      `Under “${t.targets.rules.title}” choose category, quantity, per what, rhythm, time; click “${t.targets.rules.submit}”.`,
      "Open the line of single units to compare the derived figure with one set by hand.",
    ],
    asked: [{ question: "Which one counts?", answer: "The one set by hand; both stay visible." }],
  }),
  "nhiem-vu": (t: Texts) => ({
    title: t.tasks.title,
    purpose: "Work given to units by the plan: due day, clause, whose it is, done or not.",
    steps: [
      "Filter by unit, document, state; click a task's name to open it.",
      "The unit that has done it opens the task, says so, and links outputs where they are asked for.",
      `The secretary clicks “${t.tasks.add}”, or “${t.targets.links.paste}” for many.`,
      `Click “${t.tasks.export}” for the list.`,
    ],
    asked: [
      {
        question: "All outputs are linked, why is it not done?",
        answer: "It is done when the unit says so; linked outputs are counted beside it.",
      },
      { question: "A weekly task?", answer: "Report each time; every week or month is a time of its own." },
    ],
  }),
  "van-ban": (t: Texts) => ({
    title: t.plan.documents.title,
    purpose: "The documents that all rests on: plans, letters, notices, with their files and clauses.",
    steps: [
      `Search by number, summary, issuer or file name; click “${t.tasks.filter.apply}”.`,
      `Open “${t.plan.documents.add}”, fill in number, date, summary, click “${t.plan.documents.add}”.`,
      "Open a document to upload its file and list its clauses.",
    ],
    asked: [
      {
        question: "Can a document without a number be added?",
        answer: "Yes. Leave number and date blank, fill them in later.",
      },
      { question: "Why can a clause not be removed?", answer: "A milestone, target or task points to it." },
    ],
  }),
  "so-ket": (t: Texts) => ({
    title: t.reviews.title,
    purpose: "Makes the review of a phase or of the whole from what was logged, as Word and Excel.",
    steps: [
      `Open “${t.reviews.add.title}”, choose phase and cut-off day; click “${t.reviews.add.submit}”.`,
      "Open the report and edit the words; figures come from what was logged.",
      "Freeze the figures, then download Word and Excel.",
      `Set the head and signature under “${t.reviews.letterhead}”.`,
    ],
    asked: [
      {
        question: "Do figures change after they are frozen?",
        answer: "No, even if entries are corrected later.",
      },
    ],
  }),
  "the-thuc": (t: Texts) => ({
    title: t.reviews.letterhead,
    purpose: "The head and signature of every document written here, by Decree 30 or Guidance 36.",
    steps: [
      "Choose the form of a State or a Party body.",
      "Fill in the bodies, place, signer's position, recipients.",
      `Click “${t.reviews.head.save}”; documents downloaded afterwards use it.`,
    ],
    asked: [{ question: "Does it change documents already issued?", answer: "No, only later downloads." }],
  }),
};
