import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { addProposalForm } from "~/domain/decoration-proposal-forms";
import { proposalPath, proposalsPath } from "~/domain/decoration-proposals-page";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import type { PageHandle } from "~/ui/page-title";
import { addProposal } from "~/usecases/decoration-proposal-edit.server";
import { loadNewProposal } from "~/usecases/decoration-proposals.server";
import { ProposalForm } from "./proposal-form";

export const handle: PageHandle = { title: (t) => t.decorationGate.proposals.newTitle };

/** `?diem=12`: about that site; `?dv=UNIT`: of that unit. */
export const loader = guardedLoader(async ({ ctx, params, url, draft }) => {
  const number = Number(url.searchParams.get("diem") ?? "");
  const site = Number.isInteger(number) && number > 0 ? number : null;
  const wish = { unitKey: (url.searchParams.get("dv") ?? "").slice(0, 60), site };
  return { page: await loadNewProposal(ctx, params.campaign ?? "", wish), draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, addProposalForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await addProposal(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const { number, code, place, version } = outcome.value;
  const undo = { path: proposalPath(slug, number), fields: { intent: "remove", version: String(version) } };
  return redirectWithFlash(proposalsPath(slug), { code: "proposal-added", params: { code, place }, undo });
}, "decoration.propose");

/** A refused form needs the page's new key where its own is spent. */
export const shouldRevalidate: ShouldRevalidateFunction = (args) =>
  args.actionStatus === 422 || args.defaultShouldRevalidate;

export default function NewProposal() {
  const { page, draft } = useLoaderData<typeof loader>();
  const told = useActionData<FormAnswer>();
  const answer = told ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const { proposals: words } = t.decorationGate;
  return (
    <>
      <PageHead
        title={words.newTitle}
        crumbs={[{ label: words.title, to: proposalsPath(page.slug) }, { label: words.newTitle }]}
        crumbsLabel={t.decoration.crumbs}
      />
      <ProposalForm page={page} answer={answer} submit={words.form.submit} version={null} />
    </>
  );
}
