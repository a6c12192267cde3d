import { formatCivil } from "~/domain/calendar/civil-date";
import type * as vi from "../../vi/said/opinion-issues";

type Params = Record<string, string | number>;

const day = (value: string | number | undefined) => formatCivil(String(value));

export const problems: typeof vi.problems = {
  "items-needed": "Choose at least one line.",
  "items-gone": "An item has just been taken back or merged elsewhere. Choose again.",
  "issue-is-removed": "This issue has been removed. Restore it first.",
  "issue-changed-by-other": "Somebody else has just changed this. Look at it, then do it again.",
  "topic-needed": "Choose a topic from the list.",
  "agency-needed": "Choose a unit, or name another agency.",
  "due-before-passed": (p: Params) =>
    `The answer is due on the day it was passed on (${day(p.passed)}) or later.`,
  "answered-before-passed": (p: Params) =>
    `Answers come on the day it was passed on (${day(p.passed)}) or later.`,
  "told-before-answer": "It can be told on the day of the answer or later.",
  "nothing-to-tell": "No answer waits to be told.",
  "period-order": "The last day has to be the first one or later.",
  "value-needed": "Write the number, or choose “Not counted”.",
  "period-overlaps": (p: Params) =>
    `Overlaps ${p.from} – ${p.to}, which is stated already. Remove that one first, or choose another period.`,
  "synthesis-issued": "The report has been issued. Open it again first.",
  "synthesis-not-issued": "The report has not been issued.",
  "synthesis-changed-by-other": "Somebody else has just saved this. Look at theirs, then save again.",
  "issues-needed": "Choose at least one issue before issuing it.",
};

export const flash: typeof vi.flash = {
  "items-merged": (p: Params) => `${p.count} items are now in VĐ-${p.number}.`,
  "items-taken-out": (p: Params) => `${p.count} items were taken out.`,
  "item-moved": (p: Params) => `The item is now in VĐ-${p.number}.`,
  "issue-edited": "Saved.",
  "issue-removed": "The issue has been removed.",
  "issue-restored": "The issue has been restored.",
  "issue-passed": "Recorded as passed on.",
  "issue-answered": "The answer is saved.",
  "pass-taken-back": "Taken back.",
  "pass-restored": "Restored.",
  "answers-told": (p: Params) => `${p.number} answers are recorded as told.`,
  "answers-untold": "No longer recorded as told.",
  "feedback-placed": "It is on the meeting's agenda.",
  "entry-added": "The figure is saved.",
  "entry-removed": "The figure has been removed.",
  "entry-restored": "The figure has been restored.",
  "synthesis-added": "Begun and drafted from the data.",
  "synthesis-edited": "Saved.",
  "synthesis-issued": "Issued. It stays as it is from now on.",
  "synthesis-reopened": "The report is open again.",
  "synthesis-removed": "The report has been removed.",
  "synthesis-restored": "The report has been restored.",
  "wording-saved": "The text is saved.",
  "wording-redrafted": "Drafted from the data again. The text before is in the history.",
};
