import { Link, useLoaderData } from "@remix-run/react";
import {
  type ProposalListPage,
  proposalSearch,
  proposalsPath,
  readProposalQuery,
} from "~/domain/decoration-proposals-page";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { DecorationTabs } from "~/ui/decoration-tabs";
import { PageHead } from "~/ui/frame/page-head";
import { ButtonLink } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import type { PageHandle } from "~/ui/page-title";
import { loadProposals } from "~/usecases/decoration-proposals.server";
import { ProposalFilter, RemovedProposals } from "./proposal-list-parts";
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
          <ProposalFilter page={page} />
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
      <RemovedProposals page={page} />
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
