/** The forms of synthesised reports and of a period's stated figures, as they are posted. */
import { z } from "zod";
import { claimText } from "./guarded-text";
import { entryKinds } from "./opinion-figures";
import { synthesisKinds, synthesisSections } from "./opinion-syntheses";
import { qualifiers } from "./quantities";
import { maxSectionText } from "./reviews";
import { LONGEST_ISSUE as longest } from "./text-lengths";

const key = z.string().min(1, "not-valid").max(64);
const version = z.coerce.number("not-valid").int("not-valid").min(0, "not-valid");
const day = z.string().max(40);
const issues = z.array(z.string().max(12)).max(300, "not-valid");

export const newSynthesisForm = z.object({
  _key: key,
  kind: z.enum(synthesisKinds, "not-valid"),
  title: claimText().max(longest.report),
  from: day,
  to: day,
  issues,
});
export type NewSynthesisForm = z.infer<typeof newSynthesisForm>;

export const synthesisForm = z.object({
  version,
  title: claimText().min(1, "required").max(longest.report),
  from: day,
  to: day,
  issues,
});
export type SynthesisForm = z.infer<typeof synthesisForm>;

export const wordingForm = z.object({
  section: z.enum(synthesisSections, "not-valid"),
  version,
  body: claimText().min(1, "required").max(maxSectionText),
});
export type WordingForm = z.infer<typeof wordingForm>;
export const redraftForm = wordingForm.omit({ body: true });

export const issueReportForm = z.object({
  version,
  number: z.string().min(1, "required").max(20),
  symbol: claimText().max(60),
  issuedOn: day,
});
export type IssueReportForm = z.infer<typeof issueReportForm>;

export const reopenReportForm = z.object({
  version,
  reason: claimText().min(1, "reason-needed").max(longest.reason),
});
export type ReopenReportForm = z.infer<typeof reopenReportForm>;
export const synthesisVersionForm = z.object({ version });

export const entryForm = z.object({
  _key: key,
  kind: z.enum(entryKinds, "not-valid"),
  from: day,
  to: day,
  qualifier: z.enum(qualifiers, "not-valid"),
  value: z.string().max(20),
  said: claimText().max(longest.said),
  note: claimText().max(longest.note),
});
export type EntryForm = z.infer<typeof entryForm>;
export const entryVersionForm = z.object({ entry: z.string().min(1, "not-valid").max(64), version });
export type EntryVersionForm = z.infer<typeof entryVersionForm>;
