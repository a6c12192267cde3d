import { formatDay, formatNumber } from "../../format";

type Params = Record<string, string | number>;
const dong = (value: string | number | undefined) => formatNumber(Number(value), "en");

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "proposal-site-unknown":
    "There is no such decoration site. Type a code such as TT-0012, or leave it empty.",
  "proposal-site-other-unit": (p: Params) => `This site belongs to ${p.unit}. Choose that unit.`,
  "proposal-count": "Write a whole number, 0 or more.",
  "survey-more-than-there": (p: Params) =>
    `Usable and to repair together are more than what is there (${p.there}). Count again.`,
  "survey-in-future": "The day of the survey has not come yet.",
  "proposal-nothing-wanted": "Write how many are proposed, or choose “Nothing proposed”.",
  "repair-more-than-broken": (p: Params) =>
    `The survey found ${p.repairable} to repair. Propose no more than that, or correct the survey.`,
  "not-dong": "Write the sum in whole đồng, such as 12,500,000 or 12,5 triệu.",
  "estimate-for-nothing": "Nothing is proposed, so there is nothing to estimate. Leave it empty.",
  "decider-person": "Name the body that decides, not a person.",
  "proposal-changed":
    "Somebody else has just changed this proposal. Compare with the new text, then save again.",
  "proposal-decided": "This proposal has been decided. Take the decision back, then change it.",
  "proposal-decided-already": (p: Params) =>
    `${p.by} has just recorded the decision. Look at it; to record another, take it back first.`,
  "proposal-removed": "This proposal has been taken off the list. Restore it first.",
  "proposal-wants-nothing": "This line is a finding of the survey alone; there is nothing to decide.",
  "sum-missing": "Write the approved sum.",
  "sum-above-estimate": (p: Params) =>
    `More than the estimate of ${dong(p.estimate)} đồng. If it is right, tick the box and record it again.`,
  "rejection-reason": "Say why it was rejected.",
  "decision-in-future": "The day of the decision has not come yet.",
  "decision-before-survey": (p: Params) =>
    `The survey was on ${formatDay(String(p.day))}. Write that day or a later one.`,
};

/** What was just done, by the code of the flash. */
export const flash = {
  "proposal-added": (p: Params) => `${p.code} recorded: ${p.place}.`,
  "proposal-edited": (p: Params) => `${p.code} saved.`,
  "proposal-removed-done": (p: Params) => `${p.code} taken off the list.`,
  "proposal-restored": (p: Params) => `${p.code} restored.`,
  "proposal-approved": (p: Params) => `Approval of ${p.code} recorded.`,
  "proposal-rejected": (p: Params) => `Rejection of ${p.code} recorded.`,
  "proposal-decision-withdrawn": (p: Params) => `Decision taken back; ${p.code} waits again.`,
};
