import type { z } from "zod";
import {
  decideProposalForm,
  editProposalForm,
  proposalVersionForm,
} from "~/domain/decoration-proposal-forms";
import { proposalPath, proposalsPath } from "~/domain/decoration-proposals-page";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
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

type Answer = Promise<Response | ReturnType<typeof invalid>>;

/** Carries out one of the forms of a proposal's page. */
export function changeProposal(place: Place, form: FormInput): Answer {
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
  return async ({ ctx, slug, number }: Place, form: FormInput): Answer => {
    const parsed = parseForm(form, schema);
    if (!parsed.ok) return invalid(form, parsed.problems);
    const outcome = await work(ctx, slug, number, parsed.value);
    if (!outcome.ok) return invalid(form, outcome.problems);
    const path = proposalPath(slug, number);
    const fields = { intent: undo ?? "", version: String(outcome.value.version) };
    const flash = { code, params: { code: outcome.value.code } };
    return redirectWithFlash(
      undo === "restore" ? proposalsPath(slug) : path,
      undo ? { ...flash, undo: { path, fields } } : flash,
    );
  };
}
