import type { flash as viFlash, problems as viProblems } from "../../vi/said/cases";

type Params = Record<string, string | number>;

export const problems: typeof viProblems = {
  "moment-in-future": (p: Params) => `That moment has not come; it is ${p.now}. Type day and hour again.`,
  "before-seen": "Before the claim was seen. Type a later moment, or correct when it was seen.",
  "seen-after-decided": "Seen after it was decided or published. Type it again.",
  "case-changed": "Somebody else has just changed this claim. Compare with the new version and send again.",
  "case-removed": "This claim was removed. Restore it to go on.",
  "case-merged": "This claim was merged into another. Open that one.",
  "case-unknown": (p: Params) => `There is no claim ${p.code} in the list. Type a code like PB-3.`,
  "case-undecided": (p) =>
    `${p.code} has no decision yet and ${p.own} has one. Open ${p.code} and merge it into ${p.own}.`,
  "case-itself": "This is the claim itself. Type another code.",
  "case-correction-missing": "No correct information yet. Type the answer, or choose not to rebut.",
  "case-source-missing": "No source yet. Name an article of law, a document or a page of a public body.",
  "case-is-published": "It is published. Reopen it before choosing not to rebut.",
  "case-is-left": "It was decided not to rebut this claim. Correct the decision first.",
  "case-no-output": "No output has published this yet. Choose at least one.",
  "case-last-output":
    "This is the last output of a published claim. Link another first, or reopen the claim.",
  "case-not-published": "This is not published yet. Link the output that published it first.",
  "repeat-merged": "This sighting came with a merged claim and is not removed by itself.",
  "source-title-missing": (p: Params) => `Source ${p.row}: name the article or document.`,
  "source-link-missing": (p: Params) => `Source ${p.row}: paste the link of the public body's page.`,
  "source-document-unknown": (p: Params) => `Source ${p.row}: the document is gone. Choose again.`,
  "case-source-not-official": (p: Params) =>
    `Source ${p.row}: only pages of public bodies or outlets in the list of official sources are taken.`,
  "publish-before-decide": "The goal to publish must be as long as the goal to decide, or longer.",
};

export const flash: typeof viFlash = {
  "case-added": (p: Params) => `Recorded ${p.code}.`,
  "case-repeated": (p: Params) => `Recorded a repeat of ${p.code}.`,
  "case-edited": (p: Params) => `Saved ${p.code}.`,
  "case-decided": (p: Params) => `Decided ${p.code}.`,
  "case-reopened": (p: Params) => `Reopened ${p.code}.`,
  "case-linked": (p: Params) => `Linked ${p.n} ${p.n === 1 ? "output" : "outputs"}.`,
  "case-linked-one": "Linked the output to the claim.",
  "case-published": "Marked as published.",
  "case-published-corrected": "Corrected the moment of publication.",
  "case-shown-public": (p: Params) => `${p.code} is on the public page.`,
  "case-hidden-public": (p: Params) => `${p.code} is off the public page.`,
  "case-unlinked": "Unlinked the output.",
  "case-merged-done": (p: Params) => `Merged into ${p.code}.`,
  "case-removed-done": (p: Params) => `Removed ${p.code}.`,
  "case-restored": (p: Params) => `Restored ${p.code}.`,
  "repeat-removed": "Removed the repeat.",
  "repeat-restored": "Restored the repeat.",
  "case-goals-set": "Saved the goals.",
};
