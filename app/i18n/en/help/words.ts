import type { helpWords as vi } from "../../vi/help/words";

export const helpWords: typeof vi = {
  milestone: { term: "Milestone", meaning: "Something with a date: of the law, of the plan, or internal." },
  "own-milestone": {
    term: "Our duty, date to publicise",
    meaning: "The sub-committee's own duties are graded; another body's dates are only publicised.",
  },
  "three-dates": {
    term: "Latest, planned, actual",
    meaning: "Three different days: the last one allowed, the one intended, the one it was done.",
  },
  edition: {
    term: "Law edition",
    meaning: "The law by which statutory dates are counted; it never changes by itself.",
  },
  round: { term: "Consultation conference", meaning: "First, second, third; held by the Fatherland Front." },
  "t-minus": { term: "T−19", meaning: "19 days to election day, which is T." },
  phase: { term: "Phase", meaning: "A part of the publicity plan; phases do not overlap." },
  peak: { term: "Peak", meaning: "Days of special effort, within phases or across them." },
  unit: {
    term: "Reporting unit",
    meaning: "An office, ward, commune, organisation or press body with figures of its own.",
  },
  category: {
    term: "Category",
    meaning: "What is counted: articles, broadcasts, panels; each with its unit of measure.",
  },
  message: { term: "Message", meaning: "An entry's subject, from the election's list." },
  output: { term: "Output, entry", meaning: "One thing done and logged: unit, category, day, quantity." },
  qualifier: {
    term: "Over, nearly, about, not counted",
    meaning: "How a figure that is not exact is said; a total with such a part says so too.",
  },
  "co-published": {
    term: "Co-published",
    meaning: "Every unit is credited; the overall total counts it once.",
  },
  summary: {
    term: "Figure of a period",
    meaning: "One figure for many days; entries listed within it are not added to it.",
  },
  evidence: { term: "Evidence", meaning: "A photo or PDF that proves an output; it changes no figure." },
  twins: {
    term: "Possibly the same",
    meaning: "Two entries that look like one; keeping both asks for a reason.",
  },
  nothing: { term: "Nothing to report", meaning: "Reported, and zero; not the same as not reported." },
  "not-applicable": { term: "Not applicable", meaning: "Not the unit's business in that time." },
  target: { term: "Target", meaning: "The quantity planned for a unit, category, phase or week." },
  rate: { term: "Rate", meaning: "A target derived from size, such as 2 posters per polling area." },
  document: { term: "Document", meaning: "What things rest on: number, date, issuer, clauses." },
  baseline: {
    term: "Frozen plan",
    meaning: "The copy to compare with; from then on moved dates need a reason.",
  },
  task: { term: "Task", meaning: "Work the plan gives a unit; done when the unit says so." },
  "as-of": { term: "As of a day", meaning: "Only what was published by that day is counted." },
  readiness: { term: "Readiness", meaning: "Met, caution, not met; by the public formula on the page." },
  "weekly-report": { term: "Weekly report", meaning: "One for each unit and week, with a due hour." },
  "on-time": { term: "Due, grace, late", meaning: "Past the due hour and the grace is late; late stays." },
  closed: { term: "Closed week", meaning: "From then on its figures change only by adjustment." },
  adjustment: { term: "Adjustment no. n", meaning: "A numbered change with its reason and who decided it." },
  chase: { term: "Chasing, reminders", meaning: "Chasing is for others; a reminder is for oneself." },
  meeting: { term: "Weekly meeting", meaning: "The sub-committee's, with its pack and conclusions." },
  conclusion: {
    term: "Conclusion",
    meaning: "What a meeting asks for; followed until the unit has done it.",
  },
  site: { term: "Decoration site", meaning: "A place with panels, banners or flags planned." },
  rebuttal: { term: "Rebuttal case", meaning: "A false claim in neutral words; never who said it." },
  opinion: { term: "Opinion topic", meaning: "A subject and place people care about; never a person." },
  "field-report": {
    term: "Field report",
    meaning: "Something to mend on the spot, with a unit and a due hour.",
  },
  trail: {
    term: "Audit trail",
    meaning: "Every change with person, time, before and after; it cannot be altered.",
  },
};
