/** The forms of proposals of investment, as they are posted. */
import { z } from "zod";
import { itemKinds } from "./decoration";
import { proposalWishes } from "./decoration-proposals";
import { freeText } from "./guarded-text";
import { LONGEST_SITE } from "./text-lengths";

const key = z.string().min(1).max(100);
const typed = z.string().max(40);
const version = z.coerce.number("not-valid").int("not-valid").positive("not-valid");

const fields = {
  unit: z.string().max(60),
  /** "TT-0012" or "12"; "": no site is known there. */
  site: z.string().max(20),
  place: freeText().max(LONGEST_SITE.place),
  kind: z.enum(itemKinds, "required"),
  there: typed,
  usable: typed,
  repairable: typed,
  surveyedOn: typed,
  wish: z.enum(proposalWishes, "required"),
  quantity: typed,
  reason: freeText().max(LONGEST_SITE.note),
  estimate: typed,
  decider: freeText().max(LONGEST_SITE.doer),
};

export const addProposalForm = z.object({ _key: key, ...fields });
export const editProposalForm = z.object({ version, ...fields });
export const proposalVersionForm = z.object({ version });
export const decideProposalForm = z.object({
  version,
  verdict: z.enum(["approved", "rejected"], "required"),
  on: typed,
  sum: typed,
  note: freeText().max(LONGEST_SITE.note),
  documentId: z.string().max(60),
  confirm: z.array(z.string().max(40)).max(4),
});

export type AddProposalForm = z.infer<typeof addProposalForm>;
export type EditProposalForm = z.infer<typeof editProposalForm>;
export type ProposalFields = Omit<AddProposalForm, "_key">;
export type ProposalVersionForm = z.infer<typeof proposalVersionForm>;
export type DecideProposalForm = z.infer<typeof decideProposalForm>;
