import { z } from "zod";
import type { CivilDate } from "./calendar/civil-date";
import { freeText } from "./guarded-text";
import { maxLinkLength } from "./links";
import {
  type Basis,
  bases,
  maxNote,
  maxReason,
  maxTitle,
  maxUnits,
  type RatePeriod,
  ratePeriods,
} from "./outputs-terms";
import { type Quantity, qualifiers, type Tally } from "./quantities";

// What browsers need as well stands apart, so that pages do not carry the schemas' library.
export * from "./outputs-terms";

/** What is said about one counted thing. */
export interface OutputContent extends Quantity {
  basis: Basis;
  /** The m of "n of m". */
  coverageOf: number | null;
  ratePer: RatePeriod | null;
  /** First day of a period; the last one is `publishedOn`. */
  periodFrom: CivilDate | null;
  publishedOn: CivilDate;
  categoryId: string;
  channelId: string | null;
  messageId: string | null;
  title: string;
  link: string | null;
  linkKey: string | null;
  note: string;
  /** Credited units. */
  unitIds: readonly string[];
}

/** One counted thing as it is kept. */
export interface Output extends OutputContent {
  id: string;
  campaignId: string;
  number: number;
  /** Rows entered together for several channels. */
  storyId: string | null;
  status: "active" | "withdrawn";
  /** The period summary or cumulative figure that includes it. */
  coveredBy: string | null;
  /** What it adds to totals, which may differ from its value (see outputs-cover). */
  counted: Tally;
  onBehalf: boolean;
  loggedBy: string;
  loggedAt: string;
  version: number;
}

/** Findings that a person may log against, each by its own tick. */
export const warningCodes = [
  "same-link",
  "same-title",
  "over-usual",
  "overlapping-period",
  "lower-cumulative",
  "higher-cumulative",
  "declared-zero",
  "link-like-person",
] as const;
export type WarningCode = (typeof warningCodes)[number];

export const isWarning = (code: string): code is WarningCode =>
  (warningCodes as readonly string[]).includes(code);

const key = z.string().max(400);
const typedNumber = z.string().max(40);

/** The fields of the form, as typed; `readOutput` says what they mean. Messages are problem codes. */
export const outputFields = z.object({
  units: z.array(key).max(maxUnits, "too-many-units"),
  categories: z.array(key).max(maxUnits, "too-many-categories"),
  channels: z.array(key).max(maxUnits, "not-valid"),
  basis: z.enum(bases, "not-valid"),
  /** First day of a period. */
  from: typedNumber,
  /** The day; the last one of a period; the day as of which. */
  date: typedNumber,
  quantity: typedNumber,
  qualifier: z.enum(qualifiers, "not-valid"),
  whole: typedNumber,
  per: z.enum(["", ...ratePeriods], "not-valid"),
  message: key,
  title: freeText().max(maxTitle),
  link: z.string().max(maxLinkLength),
  note: freeText().max(maxNote),
  confirm: z.array(z.string().max(40)).max(warningCodes.length, "not-valid"),
  confirmReason: freeText().max(maxReason),
});
export type OutputFields = z.infer<typeof outputFields>;

/** A new output; `_key` tells a resent form from a new one. */
export const outputForm = outputFields.extend({ _key: z.string().min(1, "not-valid").max(64) });
export type OutputForm = z.infer<typeof outputForm>;

const act = {
  version: z.coerce.number("not-valid").int("not-valid").positive("not-valid"),
  reason: freeText().min(1, "reason-needed").max(maxReason),
};

/** A correction: the whole content anew, the version it was read at, and why. */
export const revisionForm = outputFields.extend(act);
export type RevisionForm = z.infer<typeof revisionForm>;

export const withdrawalForm = z.object(act);
export type WithdrawalForm = z.infer<typeof withdrawalForm>;
