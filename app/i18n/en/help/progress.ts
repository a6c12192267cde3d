import type { Texts } from "../../texts";
import type { HelpOf } from "../../vi/help";
import type { progressHelp as vi } from "../../vi/help/progress";

export const progressHelp: HelpOf<typeof vi> = {
  "tien-do": (t: Texts) => ({
    title: t.progress.title,
    purpose: "How much is done against the plan, as of a day.",
    steps: [
      `Choose “${t.progress.filter.asOf}”, “${t.progress.filter.unit}”, “${t.progress.filter.scope}”; click “${t.progress.filter.submit}”.`,
      "See the running total against the target, then units by week.",
      "Click a cell, a figure or a category to open the entries behind it.",
      `Click “${t.progress.files.png}” or “${t.progress.files.xlsx}” for a picture or table in a report.`,
    ],
    asked: [
      {
        question: "Why does a figure begin with over?",
        answer: "Some entry was not exact; the total keeps its word.",
      },
      {
        question: "Why are panels and articles not added?",
        answer: "Each category has its unit of measure; only like is added to like.",
      },
    ],
  }),
  "tien-do-don-vi": (t: Texts) => ({
    title: t.progress.units.title,
    purpose: "Compares units of a kind: leaders, coverage, and units that are silent.",
    steps: [
      `Choose day, unit, category; click “${t.progress.filter.submit}”.`,
      `See “${t.progress.units.rank.title}” in each bloc.`,
      `Under “${t.progress.units.coverage.title}” click a fraction for the names of those missing.`,
    ],
    asked: [
      {
        question: "Is it fair to small units?",
        answer: "Units are compared by their own share and size, within their kind.",
      },
    ],
  }),
  "so-sanh-tien-do": (t: Texts) => ({
    title: t.progress.compare.title,
    purpose: "Puts two phases, or two elections, on one scale.",
    steps: [
      `Choose “${t.progress.compare.first}” and what to compare it with, click “${t.progress.compare.kind}”.`,
      "See the overlaid running totals, then the pace per week.",
    ],
    asked: [
      {
        question: "Phases of different length?",
        answer: "Both count from their own first day; the weekly pace does not depend on length.",
      },
    ],
  }),
  "bang-tong-hop": (t: Texts) => ({
    title: t.pivot.title,
    purpose: "Make your own table: choose rows, columns, figures; keep and download it.",
    steps: [
      `Choose “${t.pivot.form.rows}”, “${t.pivot.form.columns}”, “${t.pivot.form.measure}”; click “${t.pivot.form.submit}”.`,
      `Open “${t.pivot.form.more}” to limit units, categories, time.`,
      "Click a figure to open the entries behind it.",
      `Click “${t.pivot.files.copy}”, “${t.pivot.files.xlsx}” or “${t.pivot.files.csv}”; give a name and click “${t.pivot.views.save}” to use it again.`,
    ],
    asked: [{ question: "Do others see my table?", answer: `Only if you tick “${t.pivot.views.share}”.` }],
  }),
  "san-sang": (t: Texts) => ({
    title: t.readiness.title,
    purpose: "Answers whether we are ready, in three grades, with the reason and the list behind it.",
    steps: [
      "Read the overall grade and its reason at the top.",
      "Click a criterion for the matters behind it.",
      `Choose “${t.readiness.filter.asOf}” or “${t.readiness.filter.compare}”, click “${t.progress.filter.submit}”, to see progress or decline.`,
      `Click “${t.readiness.interventions}” for where to step in.`,
    ],
    asked: [
      {
        question: "How is it graded?",
        answer: `The formula is under “${t.readiness.sections.formula}” at the foot; every weight is public.`,
      },
      {
        question: "Does one red unit pull all down?",
        answer: "By its share of the criterion's work; click the criterion to see.",
      },
    ],
  }),
  "can-chi-dao": (t: Texts) => ({
    title: t.interventions.title,
    purpose: "What needs a leader's direction, the heaviest first.",
    steps: [
      "Read the ten heaviest: what, whose, how late.",
      `A leader clicks “${t.interventions.asks.nudge}”, “${t.interventions.asks.extend}” or “${t.interventions.asks.assign}”; “${t.frame.undo}” takes it back.`,
      `The secretary clicks “${t.interventions.acts.nudge}”, “${t.interventions.acts.extend}” or “${t.interventions.acts.assign}” to act.`,
      `Click “${t.interventions.wall}” to show it in a meeting room.`,
    ],
    asked: [
      {
        question: "What is the order based on?",
        answer: `Open “${t.interventions.rule.title}” at the foot.`,
      },
    ],
  }),
  "man-hinh-hop": (t: Texts) => ({
    title: t.wallDisplay.title,
    purpose: "Shows the state of things on a large screen; it changes and updates by itself.",
    steps: [
      "Open it on the screen's computer, press F for full screen.",
      "Arrows to change, space to pause, D for light or dark.",
      "Esc to leave.",
    ],
    asked: [{ question: "Must it be reloaded?", answer: "No. New figures appear by themselves." }],
  }),
};
