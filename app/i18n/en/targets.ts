import type { ShownShare } from "~/domain/plan";
import type { RuleScope, RuleTimes } from "~/domain/target-rules";
import { formatNumber } from "../format";
import type { targets as vi } from "../vi/targets";
import { planBaselines, sizeNames as sizes } from "./targets-baselines";

const count = (value: string | number | undefined) => formatNumber(Number(value), "en");

const often: Record<RuleTimes, string> = { once: "", day: "day", week: "week" };

function share({ factor, sizeKey, size, times, count: often_, amount }: ShownShare): string {
  const parts = [count(factor)];
  if (sizeKey) parts.push(size === null ? `${sizes[sizeKey]} not known` : `${count(size)} ${sizes[sizeKey]}`);
  if (often_ !== null) parts.push(`${often_} ${often[times]}s`);
  const left = parts.join(" × ");
  return amount === null || parts.length === 1 ? left : `${left} = ${count(amount)}`;
}

/** Rules of the plan, sizes of units, and the pasted matrix. */
export const targets: typeof vi = {
  period: ({ kind, name, from, to }) => {
    if (kind === "campaign") return "Whole campaign";
    if (kind === "phase") return `${name}, ${from}–${to}`;
    return kind === "week" ? `Week ${name} (${from}–${to})` : `From ${from} to the end of ${to}`;
  },
  periodGroups: { campaign: "Campaign, phases", days: "Of rules", week: "Reporting weeks" },
  share,
  given: (shown) => `by rule ${share(shown)}`,
  oneUnit: "Unit",
  wholeBlock: "All of them",
  reason: "Reason for the change",
  reasonHint: "The plan is frozen: a change needs a reason and a document.",
  group: {
    title: "One target for several categories",
    text: "Choose the categories that the plan gives one figure, such as news items and features. Results recorded apart or together both count.",
    legend: "Categories of the group",
    submit: "Add group column",
  },
  links: {
    paste: "Paste from Excel",
    save: "Save all targets",
  },
  rules: {
    title: "Rules of the plan",
    lede: "Figures worked out from the size of units and the number of days. A target typed by hand goes before a rule; both stay in sight.",
    list: "Rules",
    emptyTitle: "There are no rules",
    emptyText: "For example: 10 flags per polling team; 1 vehicle per ward; 2 broadcasts a day from 1 May.",
    per: (p) => `${count(p.factor)} ${p.unit} per ${[p.per, p.times].filter(Boolean).join(", per ")}`,
    perUnit: "unit",
    perLocal: "ward or commune",
    sizes,
    times: { once: "Once in the period", day: "Every day", week: "Every reporting week" },
    often,
    scopes: {
      all: "All reporting units",
      local: "Wards and communes",
      under: "Units below",
    } as Record<RuleScope, string>,
    under: (name) => `Units below ${name}`,
    gone: "Its period is no more",
    total: (p) => `${count(p.total)} for ${p.units} units`,
    unknown: (p) => `${p.n} units without a number of ${p.size}: cannot be worked out`,
    byHand: (n) => `${n} units set by hand instead`,
    expand: "Show each unit",
    unit: "Unit",
    amount: "By rule",
    hand: "By hand",
    notKnown: "not known",
    basis: "Basis",
    applies: "Applies to",
    rule: "Rule",
    result: "Result",
    edit: "Edit",
    editTitle: "Edit the rule",
    addTitle: "Add a rule",
    category: "Category",
    chooseCategory: "Choose a category",
    factor: "How many",
    perLabel: "Per",
    timesLabel: "How often",
    periodLabel: "Period",
    ownDays: "From day to day",
    from: "From",
    to: "To the end of",
    daysHint: "Only when the period is “From day to day”.",
    scopeLabel: "Units",
    submit: "Add rule",
    save: "Save rule",
    remove: "Remove rule",
    cancel: "Stop editing",
  },
  sizesPage: {
    title: "Sizes of units",
    lede: "Polling teams, neighbourhoods and households of each unit: for rules, and to compare large and small units fairly. Blank is not known; 0 is none.",
    sheet: "Sheet of sizes",
    unit: "Unit",
    columns: {
      "polling-areas": "Polling areas (teams)",
      neighbourhoods: "Neighbourhoods",
      households: "Households",
      voters: "Voters",
    },
    total: "Sum of what is known",
    source: "Source",
    sourceHint: "Example: decision on polling areas, 20 March 2021. Kept with the cells changed now.",
    sources: (list) => `Source: ${list}`,
    save: "Save sizes",
    cell: (p) => `${p.unit}, ${p.size}`,
    pasteTitle: "Paste from Excel",
    paste: "Copied table",
    pasteHint:
      "The first line holds the heads (Unit, Polling areas, Households …). Figures go into the sheet above, to be looked at and saved.",
    pasteSubmit: "Put into the sheet",
    pasted: (n) => `${n} cells are in the sheet, not saved yet. Look at them and press Save sizes.`,
    unknown: (names) => `Not in the list, left out: ${names}.`,
  },
  paste: {
    title: "Paste targets from Excel",
    lede: "Copy a table with units in the first column and categories in the first line. See it first, then save.",
    period: "Period",
    text: "Copied table",
    textHint: "Include the line of heads. A blank cell leaves a target as it is; 0 is a target of 0.",
    check: "Preview",
    recheck: "Preview again",
    save: (n) => `Save ${n} cells`,
    preview: "Preview",
    summary: (p) =>
      [
        `${p.new} new`,
        `${p.changed} changed`,
        `${p.same} as before`,
        `${p.keep} blank, left as they are`,
        p.bad + p.wrongNames > 0 ? `${p.bad + p.wrongNames} to be put right` : "",
      ]
        .filter(Boolean)
        .join(", "),
    unit: "Unit",
    states: {
      ok: "",
      unknown: "Not in the list",
      twice: "Stands here twice",
      number: "running number, not taken in",
      label: "name of the unit",
      total: "a sum, not taken in",
      skipped: "left out by choice",
    },
    choose: "Choose the right name",
    chooseAll:
      "These names are not in the list or stand there twice: choose the right ones and press Preview again.",
    nearest: "Similar",
    all: "All",
    skip: "Leave out",
    was: (before) => `now ${before}`,
    fresh: "new",
    same: "as before",
    nameOf: (p) => `Right name of “${p.text}”`,
    scrollLabel: "Preview",
  },
  baselines: planBaselines,
  audit: {
    actions: {
      "target-rule.added": "Rule added",
      "target-rule.changed": "Rule changed",
      "target-rule.removed": "Rule removed",
      "unit-sizes.saved": "Sizes of units saved",
    } as Record<string, string>,
    kinds: { "target-rule": "Rule of the plan", "unit-sizes": "Sizes of units" } as Record<string, string>,
  },
};
