/** The forms of rebuttal cases, as they are posted; days, units and sources are judged where the campaign is known. */
import { z } from "zod";
import { caseDecisions, caseMediums, sourceKinds } from "./cases";
import { claimText, namedTick } from "./guarded-text";
import { LONGEST_CASE } from "./text-lengths";

const key = z.string().min(1).max(60);
const typed = z.string().max(20);
const version = z.coerce.number("not-valid").int("not-valid").nonnegative("not-valid");
const reason = claimText().min(1, "required").max(LONGEST_CASE.reason);

const sighting = {
  medium: z.enum(caseMediums, "required"),
  /** A unit's key; "" for the sub-committee itself. */
  unit: z.string().max(60),
  seenOn: z.string().min(1, "required").max(20),
  seenTime: typed,
};

const content = {
  claim: claimText().min(1, "required").max(LONGEST_CASE.claim),
  topicKey: z.string().min(1, "required").max(80),
  ...sighting,
  ...namedTick,
};

/** `repeatOf`: the number of the earlier case of which this is a repeat; "" for a case of its own. */
export const addCaseForm = z.object({ _key: key, ...content, repeatOf: z.string().max(12) });
export const editCaseForm = z.object({ version, ...content, reason: claimText().max(LONGEST_CASE.reason) });
export const caseVersionForm = z.object({ version });

export const decideForm = z.object({
  version,
  decision: z.enum(caseDecisions, "required"),
  reason,
  decidedOn: typed,
  decidedTime: typed,
  correction: claimText().max(LONGEST_CASE.correction),
  sourceKind: z.array(z.enum(sourceKinds)).max(20),
  sourceTitle: z.array(z.string().max(LONGEST_CASE.source)).max(20),
  sourceLink: z.array(z.string().max(2_000)).max(20),
  sourceDocument: z.array(z.string().max(60)).max(20),
  ...namedTick,
});
export const reopenForm = z.object({ version, reason });

export const linkCaseForm = z.object({
  _key: key,
  outputs: z.array(z.string().max(60)).max(200),
  publishedOn: typed,
  publishedTime: typed,
});
export const unlinkCaseForm = z.object({ _key: key, outputId: key });
export const publishedForm = z.object({ version, publishedOn: typed, publishedTime: typed, reason });

export const repeatForm = z.object({
  ...{ _key: key, ...sighting, ...namedTick },
  note: claimText().max(LONGEST_CASE.note),
});
export const repeatGoneForm = z.object({ repeat: key });

export const mergeForm = z.object({
  version,
  /** "PB-12" or "12". */
  into: z.string().min(1, "required").max(20),
  reason: claimText().max(LONGEST_CASE.reason),
});

export const goalsForm = z.object({ version, decideHours: typed, publishHours: typed });

/** From an output's page. */
export const rebutForm = z.object({ _key: key, case: z.string().min(1, "required").max(20) });

export type AddCaseForm = z.infer<typeof addCaseForm>;
export type EditCaseForm = z.infer<typeof editCaseForm>;
export type CaseVersionForm = z.infer<typeof caseVersionForm>;
export type DecideForm = z.infer<typeof decideForm>;
export type ReopenForm = z.infer<typeof reopenForm>;
export type LinkCaseForm = z.infer<typeof linkCaseForm>;
export type UnlinkCaseForm = z.infer<typeof unlinkCaseForm>;
export type PublishedForm = z.infer<typeof publishedForm>;
export type RepeatForm = z.infer<typeof repeatForm>;
export type RepeatGoneForm = z.infer<typeof repeatGoneForm>;
export type MergeForm = z.infer<typeof mergeForm>;
export type GoalsForm = z.infer<typeof goalsForm>;
export type RebutForm = z.infer<typeof rebutForm>;
