import type { z } from "zod";
import {
  decideProposalForm,
  editProposalForm,
  proposalVersionForm,
} from "~/domain/decoration-proposal-forms";
import { proposalPath, proposalsPath } from "~/domain/decoration-proposals-page";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormAnswer, formAct } from "~/server/form-acts.server";
import { type FormInput, invalid } from "~/server/forms.server";
import type { Outcome, UseCaseContext } from "~/usecases/context.server";
import { decideProposal, withdrawDecision } from "~/usecases/decoration-proposal-decide.server";
import {
  type ChangedProposal,
  editProposal,
  removeProposal,
  restoreProposal,
} from "~/usecases/decoration-proposal-edit.server";

interface Place {
  ctx: UseCaseContext;
  slug: string;
  number: number;
}

/** Carries out one of the forms of a proposal's page. */
export function changeProposal(place: Place, form: FormInput): FormAnswer {
  const intent = form.get("intent");
  if (intent === "edit") return told(editProposalForm, editProposal, "proposal-edited")(place, form);
  if (intent === "remove")
    return told(proposalVersionForm, removeProposal, "proposal-removed-done", "restore")(place, form);
  if (intent === "restore")
    return told(proposalVersionForm, restoreProposal, "proposal-restored")(place, form);
  if (intent === "withdraw")
    return told(proposalVersionForm, withdrawDecision, "proposal-decision-withdrawn")(place, form);
  if (intent === "decide") {
    const flash = form.get("verdict") === "approved" ? "proposal-approved" : "proposal-rejected";
    return told(decideProposalForm, decideProposal, flash, "withdraw")(place, form);
  }
  return Promise.resolve(invalid(form, [{ field: "form", code: "not-valid" }]));
}

/** A form of its own schema; afterwards the line is shown, or the list where it is no longer. */
function told<S extends z.ZodObject>(
  schema: S,
  work: (
    ctx: UseCaseContext,
    slug: string,
    number: number,
    value: z.infer<S>,
  ) => Promise<Outcome<ChangedProposal>>,
  code: string,
  undo?: "restore" | "withdraw",
) {
  return formAct(
    schema,
    ({ ctx, slug, number }: Place, value: z.infer<S>) => work(ctx, slug, number, value),
    (done, { slug, number }) => {
      const path = proposalPath(slug, number);
      const fields = { intent: undo ?? "", version: String(done.version) };
      const said = { code, params: { code: done.code } };
      return redirectWithFlash(
        undo === "restore" ? proposalsPath(slug) : path,
        undo ? { ...said, undo: { path, fields } } : said,
      );
    },
  );
}
