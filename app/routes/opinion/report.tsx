import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { type OpinionReportPage, opinionPath, ownReportsPath } from "~/domain/opinion-page";
import { capitalise, formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, problemText } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Facts } from "~/ui/kit/facts";
import { Notice } from "~/ui/kit/notice";
import { RowList } from "~/ui/kit/row-list";
import { Status } from "~/ui/kit/status";
import type { PageHandle } from "~/ui/page-title";
import { loadOpinionReport } from "~/usecases/opinion-own.server";
import { urgencyStatus } from "./matter-table";
import { changeReport } from "./report-change.server";
import { reportNumber } from "./report-number";
import { CorrectReport, ReportHistory } from "./report-parts";
import { WhatBecame } from "./what-became";

export const handle: PageHandle = { title: "of-its-subject" };

export const loader = guardedLoader(({ ctx, params }) =>
  loadOpinionReport(ctx, params.campaign ?? "", reportNumber(params)),
);

export const action = guardedAction(
  ({ ctx, params, form }) =>
    changeReport({ ctx, slug: params.campaign ?? "", number: reportNumber(params) }, form),
  "opinion.report",
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.code ?? "" }];

export default function OpinionReport() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const t = useTexts();
  const { report: words, own, list, crumbs, kinds } = t.opinion;
  const home = page.isOwn
    ? { label: own.title, to: ownReportsPath(page.slug) }
    : { label: list.title, to: opinionPath(page.slug) };
  const on = page.isOwn ? page.receivedOn : formatDay(page.receivedOn);
  const [loose] = answer?.values.intent?.[0] === "correct" ? [] : (answer?.problems ?? []);
  return (
    <>
      <PageHead
        title={page.title || `${kinds[page.kind]} ${page.code}`}
        crumbs={[home, { label: page.code }]}
        crumbsLabel={crumbs}
        lede={words.receivedOn({ on })}
      />
      {loose ? (
        <Notice kind="bad" live="alert">
          {problemText(loose, t)}
        </Notice>
      ) : null}
      <About page={page} />
      <Section title={words.matters}>
        <Matters page={page} />
      </Section>
      <CorrectReport page={page} answer={loose ? undefined : answer} />
      <ReportHistory page={page} />
    </>
  );
}

function About({ page }: { page: OpinionReportPage }) {
  const { report: words, kinds, period, own } = useTexts().opinion;
  return (
    <>
      {page.status === "withdrawn" ? (
        <Notice kind="warn" title={words.withdrawn}>
          <Form method="post">
            <input type="hidden" name="version" value={page.version} />
            <Button size="sm" name="intent" value="restore">
              {own.restore}
            </Button>
          </Form>
        </Notice>
      ) : null}
      <Facts
        layout="list"
        facts={[
          { term: words.kind, value: kinds[page.kind], note: page.period ? period(page.period) : undefined },
          { term: words.team, value: page.team || words.lone },
        ]}
      />
    </>
  );
}

function Matters({ page: { slug, matters, isOwn } }: { page: OpinionReportPage }) {
  const { list, ...names } = useTexts().opinion;
  return (
    <RowList
      endBelow
      rows={matters.map((matter) => ({
        key: matter.id,
        title: `${matter.topic}, ${matter.placeName}`,
        note: (
          <>
            {capitalise(names.breadths[matter.breadth])} {names.tendencies[matter.tendency]}
            {isOwn ? (
              <>
                {" · "}
                <WhatBecame matter={matter} slug={slug} />
              </>
            ) : null}
            <span className="op-say sub">{matter.whatPeopleSay}</span>
            {matter.asks ? (
              <span className="sub">
                {list.asks}: {matter.asks}
              </span>
            ) : null}
          </>
        ),
        end: <Status kind={urgencyStatus[matter.urgency]}>{names.urgencies[matter.urgency]}</Status>,
      }))}
    />
  );
}
