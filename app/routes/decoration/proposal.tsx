import type { MetaFunction } from "@remix-run/node";
import { Form, type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { type ProposalPage, proposalsPath } from "~/domain/decoration-proposals-page";
import { useTexts } from "~/i18n/texts";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, problemText } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { Notice } from "~/ui/kit/notice";
import { Status } from "~/ui/kit/status";
import type { PageHandle } from "~/ui/page-title";
import { loadProposal } from "~/usecases/decoration-proposals.server";
import { changeProposal } from "./proposal-change.server";
import { ProposalDecision } from "./proposal-decision";
import { ProposalFacts } from "./proposal-facts";
import { ProposalForm } from "./proposal-form";
import { proposalNumber } from "./proposal-number";
import { proposalStatusOf, wishSaid } from "./proposal-table";

export const handle: PageHandle = { title: "of-its-subject" };

export const loader = guardedLoader(async ({ ctx, params, draft }) => ({
  page: await loadProposal(ctx, params.campaign ?? "", proposalNumber(params)),
  draft: draft?.fields() ?? null,
}));

export const action = guardedAction(
  ({ ctx, params, form }) =>
    changeProposal({ ctx, slug: params.campaign ?? "", number: proposalNumber(params) }, form),
  "decoration.propose",
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.place ?? "" }];

/** After a lost race the page has to show what the other person saved. */
export const shouldRevalidate: ShouldRevalidateFunction = (args) =>
  args.actionStatus === 422 || args.defaultShouldRevalidate;

export default function Proposal() {
  const { page, draft } = useLoaderData<typeof loader>();
  const told = useActionData<FormAnswer>();
  const answer = told ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const { proposals: words } = t.decorationGate;
  const intent = answer?.values.intent?.[0];
  const [loose] = intent === "edit" || intent === "decide" ? [] : (answer?.problems ?? []);
  return (
    <>
      <PageHead
        title={page.place}
        crumbs={[{ label: words.title, to: proposalsPath(page.slug) }, { label: page.code }]}
        crumbsLabel={t.decoration.crumbs}
        lede={
          page.wish === "none" ? (
            words.wishes.none
          ) : (
            <Status kind={proposalStatusOf[page.state]}>{words.states[page.state]}</Status>
          )
        }
      />
      {loose ? (
        <Notice kind="bad" live="alert">
          {problemText(loose, t)}
        </Notice>
      ) : null}
      {page.isRemoved ? <Removed page={page} /> : null}
      <div className="cols">
        <div className="c-7">
          <Section title={words.one.facts}>
            <ProposalFacts page={page} />
          </Section>
        </div>
        <div className="c-5">
          <Section title={words.one.decision}>
            <ProposalDecision page={page} answer={intent === "decide" ? answer : undefined} />
          </Section>
        </div>
      </div>
      <Edit page={page} answer={intent === "edit" ? answer : undefined} />
    </>
  );
}

function Edit({ page, answer }: { page: ProposalPage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const { proposals: words } = t.decorationGate;
  if (!page.form) return null;
  const isRace = answer?.problems.some(({ code }) => code === "proposal-changed");
  return (
    <div className="screen-only">
      <Details summary={words.one.edit} open={answer !== undefined || undefined}>
        {isRace ? (
          <Notice kind="warn" title={words.form.theirs}>
            {[page.place, wishSaid(page, t), page.reason].filter(Boolean).join(" · ")}
          </Notice>
        ) : null}
        <ProposalForm
          key={answer ? "typed" : page.version}
          page={page.form}
          answer={answer}
          submit={words.form.save}
          version={page.version}
        />
        <Form method="post" className="acts">
          <input type="hidden" name="version" value={page.version} />
          <Button variant="danger" size="sm" name="intent" value="remove">
            {words.one.remove}
          </Button>
        </Form>
      </Details>
    </div>
  );
}

function Removed({ page }: { page: ProposalPage }) {
  const { one } = useTexts().decorationGate.proposals;
  return (
    <Notice kind="warn" title={one.removed}>
      <Form method="post">
        <input type="hidden" name="version" value={page.version} />
        <Button size="sm" name="intent" value="restore">
          {one.restore}
        </Button>
      </Form>
    </Notice>
  );
}
