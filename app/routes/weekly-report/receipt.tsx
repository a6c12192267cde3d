import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reportPath } from "~/domain/weekly-report-flow";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Facts } from "~/ui/kit/facts";
import { momentWords } from "~/ui/local-time";
import type { PageHandle } from "~/ui/page-title";
import { NotFound } from "~/usecases/context.server";
import { loadSubmission } from "~/usecases/weekly-report-own.server";
import { ReportFigures } from "./report-figures";
import { ReportWritten } from "./report-written";

export const handle: PageHandle = { title: "of-its-subject" };

export const loader = guardedLoader(async ({ ctx, params }) => {
  const number = Number(params.number);
  if (!Number.isSafeInteger(number) || number < 1) throw new NotFound();
  return loadSubmission(ctx, params.campaign ?? "", number);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.code ?? "" }];

/** The proof of one sending, to print: code, hour, sender, and what was sent, exactly as it was then. */
export default function Receipt() {
  const page = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.weeklyReport;
  const week = words.own.weekName({ week: page.week, from: formatDay(page.from), to: formatDay(page.to) });
  return (
    <>
      <PageHead
        title={words.proof.title}
        crumbs={[
          { label: words.crumb, to: `/${page.slug}/bao-cao` },
          { label: page.unit.name, to: reportPath(page.slug, page.unit.key, page.from) },
          { label: page.code },
        ]}
        crumbsLabel={words.crumbs}
        lede={page.committee}
      />
      <Facts
        layout="list"
        facts={[
          { term: words.proof.code, value: <b>{page.code}</b> },
          { term: words.proof.unit, value: page.unit.name },
          { term: words.proof.week, value: week },
          { term: words.proof.at, value: momentWords(page.at) },
          { term: words.proof.due, value: momentWords(page.dueAt) },
          { term: words.proof.by, value: page.by },
          {
            term: words.proof.hash,
            value: <span className="report-hash">{page.hash}</span>,
            note: words.proof.hashNote,
          },
        ]}
      />
      <p className="small muted no-print">{words.proof.print}</p>
      <Section title={words.sections.figures}>
        <ReportFigures page={{ figures: page.content.figures }} />
      </Section>
      <Section title={words.sections.words}>
        <ReportWritten words={page.content.words} isNothing={page.content.isNothing} />
      </Section>
    </>
  );
}
