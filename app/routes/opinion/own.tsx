import { Form, Link, useLoaderData } from "@remix-run/react";
import {
  type ExpectedOpinion,
  type OwnOpinionPage,
  type OwnReportRow,
  opinionReportPath,
  ownReportsPath,
} from "~/domain/opinion-page";
import { capitalise } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button, ButtonLink } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { RowList } from "~/ui/kit/row-list";
import { Status, type StatusKind } from "~/ui/kit/status";
import { OpinionTabs } from "~/ui/opinion-tabs";
import type { PageHandle } from "~/ui/page-title";
import { loadOwnOpinion } from "~/usecases/opinion-own.server";
import { WhatBecame } from "./what-became";

export const handle: PageHandle = { title: (t) => t.opinion.own.title };

export const loader = guardedLoader(({ ctx, params }) => loadOwnOpinion(ctx, params.campaign ?? ""));

export default function OwnOpinion() {
  const page = useLoaderData<typeof loader>();
  const { own: words } = useTexts().opinion;
  const path = `${ownReportsPath(page.slug)}/moi`;
  return (
    <>
      <PageHead
        title={words.title}
        lede={words.lede(page.team)}
        actions={
          page.canWrite ? (
            <>
              <ButtonLink icon="plus" to={`${path}?loai=quick`}>
                {words.quick}
              </ButtonLink>
              <ButtonLink to={`${path}?loai=thematic`}>{words.thematic}</ButtonLink>
              <ButtonLink to={`/${page.slug}/du-luan/hien-truong/moi`}>{words.field}</ButtonLink>
            </>
          ) : undefined
        }
      />
      <OpinionTabs slug={page.slug} />
      <Section title={words.expected}>
        <Expected page={page} path={path} />
      </Section>
      <Section title={words.sent}>
        {page.rows.length === 0 ? (
          <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
        ) : (
          <RowList endBelow rows={page.rows.map((row) => rowOf(row, page.slug))} />
        )}
      </Section>
    </>
  );
}

const stateKind: Record<ExpectedOpinion["state"], StatusKind> = { done: "ok", due: "waiting", late: "bad" };

function Expected({ page, path }: { page: OwnOpinionPage; path: string }) {
  const { own: words, period } = useTexts().opinion;
  if (page.expected.length === 0) return <p className="muted">{words.nothingExpected}</p>;
  const rows = page.expected.map((one) => ({
    key: one.value,
    title: words.due({ period: period(one), due: one.dueOn }),
    note: <Status kind={stateKind[one.state]}>{words.states[one.state]}</Status>,
    end: page.canWrite ? (
      <ButtonLink
        size="sm"
        variant={one.state === "done" ? "plain" : "go"}
        to={`${path}?loai=periodic&ky=${one.value}`}
        aria-label={`${one.state === "done" ? words.writeMore : words.write}: ${period(one)}`}
      >
        {one.state === "done" ? words.writeMore : words.write}
      </ButtonLink>
    ) : undefined,
  }));
  return <RowList endBelow rows={rows} />;
}

const rowOf = (row: OwnReportRow, slug: string) => ({
  key: row.code,
  title: <Link to={opinionReportPath(slug, row.number)}>{<ReportName row={row} />}</Link>,
  note: <ReportNote row={row} slug={slug} />,
  end: row.status === "withdrawn" ? <Restore row={row} slug={slug} /> : undefined,
});

function ReportName({ row }: { row: OwnReportRow }) {
  const { kinds, period } = useTexts().opinion;
  const about = row.title || (row.period ? period(row.period) : "");
  return <>{[row.code, [kinds[row.kind], about].filter(Boolean).join(": ")].join(" · ")}</>;
}

function ReportNote({ row, slug }: { row: OwnReportRow; slug: string }) {
  const { own: words } = useTexts().opinion;
  return (
    <>
      {row.receivedAt}
      {row.isLate ? ` · ${words.late}` : ""}
      {row.status === "withdrawn" ? ` · ${words.withdrawn}` : ""}
      {row.matters.map((matter) => (
        <span className="sub" key={matter.id}>
          {capitalise(matter.topic)}, {matter.placeName}: <WhatBecame matter={matter} slug={slug} />
        </span>
      ))}
    </>
  );
}

function Restore({ row, slug }: { row: OwnReportRow; slug: string }) {
  const { own: words } = useTexts().opinion;
  return (
    <Form method="post" action={opinionReportPath(slug, row.number)}>
      <input type="hidden" name="version" value={row.version} />
      <Button size="sm" name="intent" value="restore" aria-label={words.restoreOne(row.code)}>
        {words.restore}
      </Button>
    </Form>
  );
}
