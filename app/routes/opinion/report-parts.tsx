import { Form } from "@remix-run/react";
import type { OpinionReportPage } from "~/domain/opinion-page";
import { useTexts } from "~/i18n/texts";
import type { FormAnswer } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { RowList } from "~/ui/kit/row-list";
import { ReportForm } from "./report-form";

/** The form in which the author corrects the report, and takes it back. */
export function CorrectReport({ page, answer }: { page: OpinionReportPage; answer: FormAnswer | undefined }) {
  const { report: words } = useTexts().opinion;
  if (!page.form) return null;
  return (
    <div className="screen-only">
      <Details summary={words.correct} open={answer !== undefined || undefined}>
        <ReportForm key={answer ? "typed" : page.version} page={page.form} answer={answer} />
      </Details>
      <Form method="post" className="acts">
        <input type="hidden" name="version" value={page.version} />
        <Button variant="danger" size="sm" name="intent" value="withdraw">
          {words.withdraw}
        </Button>
      </Form>
    </div>
  );
}

/** What became of the report, with what it said before. */
export function ReportHistory({ page: { history } }: { page: OpinionReportPage }) {
  const { report: words } = useTexts().opinion;
  if (history.length < 2) return null;
  return (
    <Section title={words.history}>
      <RowList
        fine
        rows={history.map(({ id, kind, at, before }) => ({
          key: id,
          title: `${at} · ${words.events[kind]}`,
          note: before.length > 0 ? `${words.was} ${before.join("; ")}` : undefined,
        }))}
      />
    </Section>
  );
}
