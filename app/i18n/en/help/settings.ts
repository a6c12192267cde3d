import type { Texts } from "../../texts";
import type { HelpOf } from "../../vi/help";
import type { settingsHelp as vi } from "../../vi/help/settings";

export const settingsHelp: HelpOf<typeof vi> = {
  "cai-dat": (t: Texts) => ({
    title: t.settings.title,
    purpose: "The election's name, times, reporting week, meeting hour and decoration day.",
    steps: [
      "Change what needs changing.",
      `Click “${t.settings.general.submit}”; it takes effect at once for everybody.`,
      `Election day is changed under “${t.settings.tabs.electionDay}”.`,
    ],
    asked: [
      {
        question: "What if the week's first day changes?",
        answer: "Weeks are counted anew; a week always shows its dates.",
      },
    ],
  }),
  "doi-ngay-bau-cu": (t: Texts) => ({
    title: t.settings.move.title,
    purpose: "Moves election day or changes the law edition, showing every date that moves.",
    steps: [
      `Give “${t.settings.move.day}”, choose “${t.settings.move.law}”, click “${t.settings.move.show}”.`,
      "Go through the parts; keep the old date where it should stay.",
      `Give reason and document, click “${t.settings.move.title}”.`,
    ],
    asked: [
      { question: "Are done milestones moved?", answer: "No. Actual dates and dates set by hand stay." },
    ],
  }),
  dot: (t: Texts) => ({
    title: t.settings.phases.title,
    purpose: "The plan's publicity phases and peaks.",
    steps: [
      `Add one: name, kind, from, to; click “${t.settings.phases.save}”.`,
      "To change one click its name in the table.",
    ],
    asked: [{ question: "May two overlap?", answer: "Phases may not; peaks may." }],
  }),
  "don-vi": (t: Texts) => ({
    title: t.settings.tabs.units,
    purpose: "The tree of units: who reports to whom, since when.",
    steps: [
      `Paste a list into “${t.settings.units.add.open}”, choose kind and bloc; click “${t.settings.units.add.title}”.`,
      "Click a unit to rename, move, merge, split or end it.",
      `Every change holds “${t.settings.units.forms.from}”; before that day all stays as it was.`,
      `Give the place on the map under “${t.unitPoints.title}”.`,
    ],
    asked: [
      {
        question: "Why can a unit not be deleted?",
        answer: "Once it has figures it can only end or merge, so that they stay.",
      },
    ],
  }),
  "che-do-bao-cao": (t: Texts) => ({
    title: t.reportRules.title,
    purpose: "Which units report, when it is due, grace, closing hour, and to whom reports go.",
    steps: [
      `See “${t.reportRules.table.title}”; a unit's own rule comes first.`,
      `Under “${t.reportRules.form.add}” choose for whom, weekday, hour, from when.`,
      `Open “${t.reportRules.form.addUpward}” for reports the sub-committee owes.`,
    ],
    asked: [{ question: "Does it change past reports?", answer: "No. A rule holds from its day on." }],
  }),
  "cach-cham": (t: Texts) => ({
    title: t.readiness.set.title,
    purpose: "Weights and thresholds of the readiness page; each saving is a numbered version.",
    steps: [
      "Set weight, pass and caution for each criterion.",
      `Give “${t.readiness.set.reason}”, click “${t.readiness.set.save}”.`,
    ],
    asked: [
      {
        question: "Does it change past grades?",
        answer: "The page always says which version it uses; frozen packs keep theirs.",
      },
    ],
  }),
  "tieu-ban": (t: Texts) => ({
    title: t.settings.tabs.roster,
    purpose: "The sub-committee's members, their positions and the areas they answer for.",
    steps: [
      `Under “${t.settings.roster.addTitle}”: name, position, body; link the account if there is one.`,
      `Open “${t.settings.roster.areas}” to choose units.`,
    ],
    asked: [
      {
        question: "Does being listed let me in?",
        answer: "No. The administrator makes the account and gives the role.",
      },
    ],
  }),
  "cong-khai": (t: Texts) => ({
    title: "Official sources, the public page",
    purpose: "Sources that may be cited, and the page of corrections that anybody may read.",
    steps: [
      `The administrator, under “${t.sources.tab}”, adds a domain and its body and clicks “${t.sources.add}”.`,
      `On the page of the public corrections click “${t.sources.facts.open}” when ready.`,
      "A correction appears only when it is marked public at its case.",
    ],
    asked: [
      {
        question: "Can the public page be closed?",
        answer: "Yes, at any time; its address then says there is none.",
      },
    ],
  }),
  "luu-giu": (t: Texts) => ({
    title: t.keeping.title,
    purpose: "How long each kind of data is kept, why, and when it is removed.",
    steps: [
      `Set the months, give “${t.keeping.reason}”, click “${t.keeping.save}”.`,
      `Click “${t.keeping.preview}” to see what would be removed.`,
    ],
    asked: [
      {
        question: "Can it be undone?",
        answer: "No, except from a backup still kept. Look at the preview first.",
      },
    ],
  }),
  dong: (t: Texts) => ({
    title: t.closing.title,
    purpose: "Closes a finished election so that it is only read, and makes its archive.",
    steps: [
      "See what is still open.",
      `Give “${t.settings.move.reason}”, click “${t.closing.ask.close}”; it closes once a second person agrees.`,
      `Click “${t.closing.archive.ask}” and download the file.`,
    ],
    asked: [{ question: "Can it be reopened?", answer: "Yes, again by two people and with a reason." }],
  }),
};
