import type * as vi from "../../vi/said/report-rules";

type Params = Record<string, string | number>;

export const problems: typeof vi.problems = {
  "rule-twice": "There is a rule for these very units from this day. Edit that one.",
  "report-rule-gone": "This rule is gone. Reload the page.",
  "grace-out-of-range": (p: Params) => `Type minutes from 0 to ${p.max}.`,
  "week-not-expected": "No rule asks for reports of this week.",
  "expected-changed": "Units or rules have just changed. Look at the number again and press once more.",
};

export const flash: typeof vi.flash = {
  "report-rule-saved": (p: Params) =>
    `Rule saved. ${p.changed} reports that are not due yet follow it, ${p.cancelled} cancelled.`,
  "expected-made": (p: Params) =>
    `Week ${p.week}: ${p.made} expected reports made, ${p.changed} changed, ${p.cancelled} cancelled.`,
};
