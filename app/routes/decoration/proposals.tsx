import { Form, Link, useLoaderData } from "@remix-run/react";
import { proposalStates } from "~/domain/decoration-proposals";
import {
  type ProposalListPage,
  proposalListPath,
  proposalPath,
  proposalSearch,
  proposalStateWords,
  proposalsPath,
  readProposalQuery,
} from "~/domain/decoration-proposals-page";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { DecorationTabs } from "~/ui/decoration-tabs";
import { PageHead } from "~/ui/frame/page-head";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { EmptyState } from "~/ui/kit/empty-state";
import { Select } from "~/ui/kit/inputs";
import { RowList } from "~/ui/kit/row-list";
import type { PageHandle } from "~/ui/page-title";
import { loadProposals } from "~/usecases/decoration-proposals.server";
import { ProposalTable, SurveyTable } from "./proposal-table";

export const handle: PageHandle = { title: (t) => t.decorationGate.proposals.title };

export const loader = guardedLoader(({ ctx, params, url }) =>
  loadProposals(
    ctx,
    params.campaign ?? "",
    readProposalQuery((name) => url.searchParams.get(name) ?? ""),
  ),
);

export default function Proposals() {
  const page = useLoaderData<typeof loader>();
  const { proposals: words, known, dong } = useTexts().decorationGate;
  const { totals, query } = page;
  const lede = {
    wanted: totals.wanted,
    asked: known(totals.requested),
    approved: dong(totals.approved.sum),
  };
  const isEmpty = page.rows.length === 0 && query.unitKey === "" && query.state === "";
  return (
    <>
      <PageHead title={words.title} lede={words.lede(lede)} actions={<Actions page={page} />} />
      <DecorationTabs slug={page.slug} />
      {isEmpty ? (
        <EmptyState title={words.empty}>{page.canPropose ? words.emptyText : words.emptyRead}</EmptyState>
      ) : (
        <>
          <Filter page={page} />
          {page.rows.length > 0 ? (
            <ProposalTable page={page} />
          ) : (
            <p className="muted">
              {words.noMatch} <Link to={proposalsPath(page.slug)}>{words.clear}</Link>
            </p>
          )}
          <SurveyTable survey={page.survey} />
        </>
      )}
      <Removed page={page} />
    </>
  );
}

function Actions({ page: { slug, query, canPropose, rows } }: { page: ProposalListPage }) {
  const { proposals: words } = useTexts().decorationGate;
  const path = proposalsPath(slug);
  const search = proposalSearch(query);
  const file = (kind: string) => `${path}/tai-ve?${[`dang=${kind}`, search].filter(Boolean).join("&")}`;
  return (
    <>
      {canPropose ? (
        <ButtonLink variant="go" icon="plus" to={`${path}/moi`}>
          {words.add}
        </ButtonLink>
      ) : null}
      {rows.length > 0 ? (
        <>
          <ButtonLink to={file("docx")} reloadDocument>
            {words.word}
          </ButtonLink>
          <ButtonLink to={file("xlsx")} reloadDocument>
            {words.excel}
          </ButtonLink>
        </>
      ) : null}
    </>
  );
}

function Filter({ page: { slug, query, unitChoice, totals } }: { page: ProposalListPage }) {
  const { proposals: words } = useTexts().decorationGate;
  const counts = {
    proposed: totals.pending.lines,
    approved: totals.approved.lines,
    rejected: totals.rejected.lines,
  };
  return (
    <div className="stack-1 screen-only">
      <nav className="deco-states" aria-label={words.statesLabel}>
        {(["", ...proposalStates] as const).map((state) => (
          <Link
            key={state}
            to={proposalListPath(slug, { ...query, state })}
            aria-current={query.state === state ? "true" : undefined}
            preventScrollReset
          >
            {state === "" ? words.all : `${words.states[state]} (${counts[state]})`}
          </Link>
        ))}
      </nav>
      <Form method="get" action={proposalsPath(slug)} className="bar" key={query.unitKey}>
        {query.state === "" ? null : (
          <input type="hidden" name="tt" value={proposalStateWords[query.state]} />
        )}
        <Select
          name="dv"
          label={words.unit}
          fieldClass="w-l"
          defaultValue={query.unitKey}
          options={[
            { value: "", label: words.allUnits },
            ...unitChoice.map(({ key, name }) => ({ value: key, label: name })),
          ]}
        />
        <Button icon="filter">{words.show}</Button>
      </Form>
    </div>
  );
}

function Removed({ page: { slug, removed } }: { page: ProposalListPage }) {
  const { proposals: words } = useTexts().decorationGate;
  if (removed.length === 0) return null;
  const rows = removed.map(({ number, place, version }) => ({
    key: String(number),
    title: place,
    end: (
      <Form method="post" action={proposalPath(slug, number)}>
        <input type="hidden" name="version" value={version} />
        <Button size="sm" name="intent" value="restore" aria-label={words.restoreSpoken(place)}>
          {words.restore}
        </Button>
      </Form>
    ),
  }));
  return (
    <Details summary={words.removedTitle(removed.length)}>
      <RowList fine rows={rows} />
    </Details>
  );
}
