import { formatDay, formatNumber } from "../../format";
import type * as vi from "../../vi/said/outputs";

type Params = Record<string, string | number>;

const day = (value: string | number | undefined) => formatDay(String(value));

const count = (value: string | number | undefined) => formatNumber(Number(value), "en");

const declared = (kind: string | number | undefined) =>
  kind === "zero" ? "nothing to report" : "not applicable";

const adjusting = (code: string | number | undefined) =>
  code === undefined
    ? "What is recorded or corrected waits as an adjustment for the secretaries."
    : `Kept as adjustment ${code}, for the secretaries to decide; no need to send it again.`;

export const problems: typeof vi.problems = {
  "date-needed": "Enter a day.",
  "date-outside": (p: Params) =>
    `This day is outside the election. Enter one from ${day(p.start)} to ${day(p.end)}.`,
  "future-date": (p: Params) => `This day has not come yet; today is ${day(p.today)}. Enter a past day.`,
  "period-reversed": "The first day is after the last. Swap the two.",
  "unit-needed": "Choose a unit.",
  "unit-unknown": "The election has no such unit. Choose one from the list.",
  "unit-gathers": (p: Params) => `${p.unit} only sums the units below it. Choose the unit that did the work.`,
  "unit-not-valid": (p: Params) =>
    `${p.unit} does not exist on ${day(p.day)}. Choose another unit or correct the day.`,
  "too-many-units": "More than 50 units. Record them in several parts.",
  "category-needed": "Choose a category, or a channel that has one of its own.",
  "category-unknown": "This category is no longer in use. Choose one from the list.",
  "too-many-categories":
    "At most 8 categories can be counted together. Take some out, or record several items.",
  "channel-not-of-unit": (p: Params) =>
    `The channel ${p.channel} does not belong to the chosen unit. Untick it or choose its unit as well.`,
  "one-channel": "One item belongs to one channel. Keep one; record the others as new items.",
  "count-needed": "Enter a quantity, or choose “not counted”.",
  "count-not-expected": "“Not counted” is chosen: leave the quantity blank, or choose otherwise.",
  "not-a-count": "This is not a quantity. Type digits, for example 12 or 1,250.",
  "count-negative": "A quantity cannot be negative. Enter 0 or more.",
  "count-not-whole": "A quantity is a whole number. Type 1,250 for one thousand two hundred and fifty.",
  "count-too-large": "This number is too large (over 10 million). Check it and type it again.",
  "whole-needed": "Enter the whole, for example 33.",
  "whole-zero": "The whole must be more than 0.",
  "part-over-whole": "The whole is less than the quantity. Check both numbers.",
  "per-needed": "Choose each day, each week or each month.",
  "message-unknown": "This topic is not in the list. Choose again.",
  "title-needed": "Enter a title.",
  "not-a-link": "This is not a link. Paste an address that begins with https://, or leave it blank.",
  "link-not-http": "Only links to web pages are taken, beginning with https:// or http://.",
  "link-shortened": "A shortened address does not tell where it leads. Paste the full address of the page.",
  "link-personal": "This is a personal page. Paste a link to the office's page.",
  "link-like-person": (p: Params) =>
    `The link leads to “${p.account}”, which reads like a person's page. Paste a link to the office's page, or confirm that it is one.`,
  "reason-needed": "Enter a reason.",
  "same-link": (p: Params) =>
    `This link was already recorded in ${p.code}, ${p.unit}, on ${p.day}: “${p.title}”.`,
  "same-title": (p: Params) =>
    `${p.unit} has recorded an item like this in ${p.code} on ${p.day}: “${p.title}”.`,
  "over-usual": (p: Params) =>
    `${count(p.value)} is more than 10 times what the unit usually records (${count(p.usual)}). Check the quantity.`,
  "overlapping-period": (p: Params) =>
    `This period overlaps ${p.code} (${p.from}–${p.to}) in part: some items are counted in both.`,
  "duplicate-summary": (p: Params) =>
    `A figure for exactly this period and unit is recorded in ${p.code}. Open ${p.code} to correct it.`,
  "lower-cumulative": (p: Params) =>
    `The running total is lower than the one before: ${p.code} says ${count(p.value)} to ${p.day}.`,
  "higher-cumulative": (p: Params) =>
    `The running total is higher than the one after: ${p.code} says ${count(p.value)} to ${p.day}.`,
  "declared-zero": (p: Params) =>
    `${p.unit} declared “${declared(p.kind)}” from ${p.from} to ${p.to}. Recording this takes the declaration back.`,
  "declared-stands": (p: Params) =>
    `${p.unit} declared “${declared(p.kind)}” from ${p.from} to ${p.to}. Take that back first, on the declarations page.`,
  "output-withdrawn": "This item is in the trash. Restore it before correcting it.",
  "output-active": "This item is not in the trash, so there is nothing to restore.",
  "nothing-changed": "Nothing differs from what is stored.",
  "week-closed": (p: Params) =>
    `Week ${p.week} was closed on ${p.day} at ${p.time} by ${p.by}. ${adjusting(p.adjustment)}`,
  "summary-week-closed": (p: Params) =>
    `This item lies inside a summary of week ${p.week}, which was closed on ${p.day} at ${p.time} by ${p.by}. ${adjusting(p.adjustment)}`,
  "campaign-closed": "This election no longer takes figures.",
  "kind-needed": "Choose: nothing to report, or not applicable.",
  "has-outputs": (p: Params) =>
    `${p.unit} recorded ${p.code} on ${p.day}, within this period. Leave that unit or category out.`,
  "contrary-declaration": (p: Params) =>
    `${p.unit} declared “${declared(p.kind)}” from ${p.from} to ${p.to}. Take that back first.`,
  "already-declared": (p: Params) =>
    `${p.unit} already declared “${declared(p.kind)}” from ${p.from} to ${p.to}; no need to repeat it.`,
};

export const flash: typeof vi.flash = {
  "output-logged": (p: Params) => `Recorded at ${p.time}, code ${p.code}.`,
  "outputs-logged": (p: Params) => `${p.count} items recorded at ${p.time}, codes ${p.codes}.`,
  "output-revised": "Correction saved; the old wording stays in the history.",
  "output-withdrawn": "Moved to the trash; no longer counted.",
  "output-restored": "Restored; counted again.",
  declared: (p: Params) => (p.count === 1 ? "Declared for 1 unit." : `Declared for ${p.count} units.`),
  "declaration-withdrawn": "Declaration taken back: the period is blank again.",
};
