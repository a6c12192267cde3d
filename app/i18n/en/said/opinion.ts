import type * as vietnamese from "../../vi/said/opinion";

export const problems: typeof vietnamese.problems = {
  "opinion-period-unknown": "There is no such period. Choose one from the list.",
  "period-ahead": "That period has not begun. Choose the current or an earlier one.",
  "period-again": (p) =>
    `You have sent ${p.code} for this period. Tick to send another, or correct ${p.code}.`,
  "topic-unknown": "That topic is no longer in the list. Choose another.",
  "place-unknown": "There is no such place. Choose a ward, a commune or wider.",
  "too-many-matters": "A report holds 20 matters at most. Send another report.",
  "opinion-changed": "This was changed elsewhere meanwhile. Compare with what is saved and save again.",
  "opinion-withdrawn": "This report has been withdrawn. Send it again before correcting it.",
  "topic-forbidden": (p) =>
    `Topics are not about candidates, parties, religion or political views: “${p.found}”. Name it after a matter of public life.`,
  "topic-there": "There is a topic of that name already.",
  "topic-below-itself": "A topic cannot be below itself or below one of its own.",
  "opinion-cell": "Enter a number from 2 to 20.",
  "opinion-hours": "Enter hours from 1 to 720.",
  "opinion-day": "Enter a day from 1 to 31.",
  "expected-already": "That team is expected to report at that rhythm already. Remove that line first.",
  "field-place-needed": "Choose a ward or commune, so that it is known which unit acts.",
  "field-site-unknown":
    "There is no such decoration site. Enter a number such as TT-0012, or leave it empty.",
  "field-site-elsewhere": (p) => `That site belongs to ${p.unit}. Choose the right ward or commune.`,
  "field-state": "This report has moved on meanwhile. Look at it again.",
  "field-changed": "Somebody else has just changed this report. Look at it again.",
};

export const flash: typeof vietnamese.flash = {
  "opinion-filed": (p) => `${p.code} received, matters: ${p.matters}.`,
  "opinion-corrected": (p) => `The correction of ${p.code} is saved.`,
  "opinion-withdrawn-done": (p) => `${p.code} is withdrawn.`,
  "opinion-restored": (p) => `${p.code} is sent again.`,
  "opinion-seen": (p) => `Matters marked as read: ${p.count}.`,
  "opinion-topic-added": (p) => `Topic “${p.name}” added.`,
  "opinion-topic-saved": (p) => `Topic “${p.name}” saved.`,
  "topic-hidden": (p) => `Topic “${p.name}” is hidden. Earlier reports keep it.`,
  "topic-shown": (p) => `Topic “${p.name}” is shown again.`,
  "opinion-settings-saved": "The settings are saved.",
  "expectation-added": "The report is expected now.",
  "expectation-removed": "The report is expected no more.",
  "expectation-restored": "The report is expected again.",
  "field-added": (p) => `${p.code} received and given to ${p.unit}. Add photographs if there are any.`,
  "field-answered": (p) => `${p.code} is answered.`,
  "field-routed": (p) => `${p.code} is given to ${p.unit}.`,
  "field-done": (p) => `${p.code} is done.`,
  "field-reopened": (p) => `${p.code} is open again.`,
  "field-withdrawn": (p) => `${p.code} is withdrawn.`,
  "field-restored": (p) => `${p.code} is sent again.`,
  "field-photo-added": (p) => `Photographs added: ${p.count}.`,
};
