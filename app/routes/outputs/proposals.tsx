import { Form, Link, type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button, ButtonLink } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import type { PageHandle } from "~/ui/page-title";
import { UnitSelect, unitsOf } from "~/ui/unit-select";
import { dismissedView, loadProposals, proposalParams } from "~/usecases/own-feed-proposals.server";
import { OutputTabs } from "./output-tabs";
import { decideProposals } from "./proposal-acts.server";
import { ProposalAnswer, type ProposalsAnswer } from "./proposal-answer";
import { ProposalForm } from "./proposal-form";
import { ChosenActs, ProposalRows } from "./proposal-rows";

export const handle: PageHandle = { title: (t) => t.ownFeeds.proposals.title };

export const loader = guardedLoader(async ({ ctx, params, url, draft }) => {
  const page = await loadProposals(ctx, params.campaign ?? "", (name) => url.searchParams.get(name) ?? "");
  return { ...page, names: { ...proposalParams, dismissedView }, draft: draft?.fields() ?? null };
});

export const action = guardedAction(
  ({ ctx, params, url, form }) => decideProposals(ctx, params.campaign ?? "", url, form),
  "output.log",
);

/** What was recorded is gone from the list, though the form came back for the rest. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export type ProposalsData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Proposals() {
  const page = useLoaderData<typeof loader>();
  const told: ProposalsAnswer | undefined = useActionData<typeof action>();
  const answer = told ?? (page.draft ? { problems: [], values: page.draft } : undefined);
  const t = useTexts();
  const words = t.ownFeeds.proposals;
  if (page.editing) {
    return <ProposalForm key={page.editing.row.id} page={page} editing={page.editing} answer={answer} />;
  }
  const title = page.isDismissed ? words.dismissedTitle : words.title;
  return (
    <>
      <PageHead
        title={title}
        crumbs={[
          { label: t.outputs.crumb, to: `/${page.slug}/ket-qua` },
          ...(page.isDismissed ? [{ label: words.title, to: `/${page.slug}/ket-qua/de-xuat` }] : []),
          { label: title },
        ]}
        crumbsLabel={t.outputs.way}
        lede={words.lede}
        actions={<Ways page={page} />}
      />
      <OutputTabs />
      <ProposalAnswer answer={answer} page={page} />
      <Filter page={page} />
      {page.rows.length === 0 ? <Nothing page={page} /> : <Lists page={page} answer={answer} />}
    </>
  );
}

function Ways({ page }: { page: ProposalsData }) {
  const words = useTexts().ownFeeds.proposals;
  const { show, dismissedView: view } = page.names;
  return (
    <>
      {page.isDismissed || page.dismissed === 0 ? null : (
        <ButtonLink variant="bare" to={`/${page.slug}/ket-qua/de-xuat?${show}=${view}`}>
          {words.dismissed(page.dismissed)}
        </ButtonLink>
      )}
      {page.canManage ? (
        <ButtonLink variant="bare" to={`/${page.slug}/cai-dat/nguon-tin`}>
          {words.manage}
        </ButtonLink>
      ) : null}
    </>
  );
}

function Lists({ page, answer }: { page: ProposalsData; answer: FormAnswer | undefined }) {
  const words = useTexts().ownFeeds.proposals;
  if (page.isDismissed) return <ProposalRows page={page} rows={page.rows} answer={answer} />;
  const fresh = page.rows.filter(({ twin }) => twin === null);
  const known = page.rows.filter(({ twin }) => twin !== null);
  return (
    <>
      {fresh.length > 0 ? (
        <Section title={words.fresh(fresh.length + page.more)}>
          <ProposalRows page={page} rows={fresh} answer={answer} />
          <ChosenActs page={page} />
        </Section>
      ) : null}
      {known.length > 0 ? (
        <Section title={words.known(known.length)} note={words.knownNote}>
          <ProposalRows page={page} rows={known} answer={answer} />
          <Form method="post" className="acts">
            <input type="hidden" name="_key" value={page.formKey} />
            {known.map(({ id }) => (
              <input key={id} type="hidden" name="items" value={id} />
            ))}
            <Button name="intent" value="dismiss">
              {words.dismissKnown(known.length)}
            </Button>
          </Form>
        </Section>
      ) : null}
      {page.more > 0 ? <p className="muted">{words.more(page.more)}</p> : null}
    </>
  );
}

function Nothing({ page }: { page: ProposalsData }) {
  const t = useTexts();
  const words = t.ownFeeds.proposals;
  if (page.isDismissed) return <EmptyState title={words.dismissedNone} />;
  return (
    <EmptyState title={words.none} action={<Link to={`/${page.slug}/ket-qua`}>{t.outputs.crumb}</Link>}>
      {words.noneText}
    </EmptyState>
  );
}

/** For people who log for several units. */
function Filter({ page }: { page: ProposalsData }) {
  const words = useTexts().ownFeeds.proposals;
  const { unit, show, dismissedView: view } = page.names;
  if (page.units.length < 2) return null;
  return (
    <Form method="get" className="bar">
      {page.isDismissed ? <input type="hidden" name={show} value={view} /> : null}
      <UnitSelect
        name={unit}
        label={words.unit}
        defaultValue={page.unit}
        units={unitsOf(page.units)}
        first={{ value: "", label: words.allUnits }}
      />
      <Button>{words.show}</Button>
    </Form>
  );
}
