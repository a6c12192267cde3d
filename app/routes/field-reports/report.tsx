import type { MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { type FieldReportPage, fieldReportsPath } from "~/domain/field-report-page";
import { useTexts } from "~/i18n/texts";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, problemText } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Facts } from "~/ui/kit/facts";
import { Notice } from "~/ui/kit/notice";
import { RowList } from "~/ui/kit/row-list";
import type { PageHandle } from "~/ui/page-title";
import { loadFieldReport } from "~/usecases/field-reports-pages.server";
import { FieldActs } from "./field-acts";
import { changeField } from "./field-change.server";
import { FieldPhotos } from "./field-photos";
import { FieldStatus } from "./field-status";
import { fieldNumber } from "./report-number";

export const handle: PageHandle = { title: "of-its-subject" };

export const loader = guardedLoader(({ ctx, params }) =>
  loadFieldReport(ctx, params.campaign ?? "", fieldNumber(params)),
);

export const action = guardedAction(
  ({ ctx, params, form }) =>
    changeField({ ctx, slug: params.campaign ?? "", number: fieldNumber(params) }, form),
  "opinion.view",
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.code ?? "" }];

export default function FieldReport() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const t = useTexts();
  const { field: words, crumbs } = t.opinion;
  const [loose] = (answer?.problems ?? []).filter(({ field }) => field === "form");
  return (
    <>
      <PageHead
        title={words.matters[page.what]}
        crumbs={[{ label: words.title, to: fieldReportsPath(page.slug) }, { label: page.code }]}
        crumbsLabel={crumbs}
        lede={<FieldStatus row={page} />}
      />
      {loose ? (
        <Notice kind="bad" live="alert">
          {problemText(loose, t)}
        </Notice>
      ) : null}
      <div className="cols">
        <div className="c-7">
          <About page={page} />
          <FieldPhotos page={page} />
        </div>
        <div className="c-5">
          <Section title={words.one.answer}>
            {page.answer ? (
              <>
                <p className="op-say">{page.answer}</p>
                <p className="sub">{page.answeredAt ? words.one.answeredAt(page.answeredAt) : null}</p>
              </>
            ) : (
              <p className="muted">{words.one.noAnswer}</p>
            )}
            <FieldActs key={page.version} page={page} answer={answer} />
          </Section>
          <History page={page} />
        </div>
      </div>
    </>
  );
}

function About({ page }: { page: FieldReportPage }) {
  const { one: words } = useTexts().opinion.field;
  const site = page.site && <Link to={`/${page.slug}/trang-tri/${page.site.number}`}>{page.site.code}</Link>;
  return (
    <Section title={words.description}>
      <p className="op-say">{page.description}</p>
      <Facts
        layout="list"
        facts={[
          { term: words.place, value: page.place },
          ...(page.spot ? [{ term: words.spot, value: page.spot }] : []),
          ...(site ? [{ term: words.site, value: site }] : []),
          { term: words.unit, value: page.unit },
          { term: words.due, value: page.dueAt },
          { term: words.reported, value: page.reportedAt },
          ...(page.reporter ? [{ term: words.reporter, value: page.reporter }] : []),
        ]}
      />
    </Section>
  );
}

function History({ page }: { page: FieldReportPage }) {
  const { one: words } = useTexts().opinion.field;
  return (
    <Section title={words.history}>
      <RowList
        fine
        rows={page.history.map(({ id, kind, note, unit, at }) => ({
          key: id,
          title: `${at} · ${words.events[kind]}`,
          note: [unit, note].filter(Boolean).join(" · ") || undefined,
        }))}
      />
    </Section>
  );
}
