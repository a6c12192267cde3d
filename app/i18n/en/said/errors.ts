import type * as vi from "../../vi/said/errors";

export const problems: typeof vi.problems = {
  required: "Not filled in.",
  "not-valid": "This value is not valid. Check it and type it again.",
  "too-long": (p) => `Longer than ${p.max} characters. Shorten it.`,
  "not-a-date": "This is not a date. Type day/month/year, for example 04/05/2021.",
  "two-digit-year": "Type the year with four digits, for example 04/05/2021.",
  "year-out-of-range": (p) => `The year ${p.year} is outside ${p.from}–${p.to}. Check the year.`,
  "no-such-month": (p) => `There is no month ${p.month}. Type the day first, then the month: 04/05/2021.`,
  "no-such-day": (p) =>
    `Month ${p.month} has only ${p.daysInMonth} days. Type it again, for example ${p.daysInMonth}/${String(p.month).padStart(2, "0")}/${p.year}.`,
  "resent-with-changes": "This form was already sent with other content. Open a new form to go on.",
  "changed-by-other": (p) => `${p.by} changed this at ${p.at}. Compare both versions below and save again.`,
};
