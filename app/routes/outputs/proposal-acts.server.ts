import { data } from "@remix-run/node";
import { proposalForm, proposalsForm, restoreForm } from "~/domain/own-feed-forms";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import type { UseCaseContext } from "~/usecases/context.server";
import {
  confirmProposal,
  confirmProposals,
  dismissProposals,
  restoreProposals,
} from "~/usecases/own-feed-acts.server";
import { proposalParams } from "~/usecases/own-feed-proposals.server";
import { heldBack } from "./held-back.server";
import { codesText, receiptFor } from "./log-flash.server";

interface Place {
  ctx: UseCaseContext;
  slug: string;
  /** The list as it was shown, to which the answer leads back. */
  back: string;
}

/** Records proposals, leaves them out or brings them back, as the pressed button says. */
export function decideProposals(ctx: UseCaseContext, slug: string, url: URL, form: FormInput) {
  const asked = new URLSearchParams(url.search);
  asked.delete(proposalParams.edit);
  const place = { ctx, slug, back: url.pathname + (asked.size > 0 ? `?${asked}` : "") };
  const intent = form.get("intent");
  if (intent === "record") return record(place, form);
  if (intent === "restore") return restore(place, form);
  return intent === "dismiss" ? dismiss(place, form) : confirm(place, form);
}

async function record({ ctx, slug, back }: Place, form: FormInput) {
  const parsed = parseForm(form, proposalForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await confirmProposal(ctx, slug, parsed.value);
  if (outcome.ok) return receiptFor(ctx, slug, back, outcome.value);
  return heldBack(slug, outcome.problems) ?? invalid(form, outcome.problems);
}

/** What could be recorded is; the rest comes back with the reason at each. */
async function confirm({ ctx, slug, back }: Place, form: FormInput) {
  const parsed = parseForm(form, proposalsForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const { logged, problems } = await confirmProposals(ctx, slug, parsed.value);
  if (problems.length === 0) return receiptFor(ctx, slug, back, logged);
  const done = { count: logged.codes.length, left: problems.length, codes: codesText(logged.codes) };
  return data({ problems, values: form.fields(), done }, { status: 422 });
}

async function dismiss({ ctx, slug, back }: Place, form: FormInput) {
  const parsed = parseForm(form, proposalsForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const { count, decision } = await dismissProposals(ctx, slug, parsed.value.items);
  const undo = { path: `/${slug}/ket-qua/de-xuat`, fields: { intent: "restore", decision } };
  return redirectWithFlash(back, { code: "items-dismissed", params: { count }, undo });
}

async function restore({ ctx, slug, back }: Place, form: FormInput) {
  const parsed = parseForm(form, restoreForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const count = await restoreProposals(ctx, slug, parsed.value);
  return redirectWithFlash(back, { code: "items-restored", params: { count } });
}
