import { Form } from "@remix-run/react";
import { LONGEST_REPORT } from "~/domain/text-lengths";
import { reportTexts } from "~/domain/weekly-report-flow";
import type { WeeklyReportPage } from "~/domain/weekly-report-page";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Select, TextArea } from "~/ui/kit/inputs";

interface ReviewProps {
  page: WeeklyReportPage;
  answer: FormAnswer | undefined;
}

/** Accepting, or sending back with a remark on a figure or a text. */
export function ReportReview({ page, answer }: ReviewProps) {
  const words = useTexts().weeklyReport;
  const { acts, version } = page;
  if (!acts.includes("accept") && !acts.includes("return")) return null;
  return (
    <Section title={words.sections.review} id="duyet">
      {acts.includes("accept") ? (
        <Form method="post" className="acts">
          <input type="hidden" name="version" value={version} />
          <Button variant="go" name="intent" value="accept">
            {words.acts.accept}
          </Button>
        </Form>
      ) : null}
      {acts.includes("return") ? <ReturnForm page={page} answer={answer} /> : null}
    </Section>
  );
}

function ReturnForm({ page, answer: told }: ReviewProps) {
  const t = useTexts();
  const words = t.weeklyReport;
  const answer = told?.values.intent?.[0] === "return" ? told : undefined;
  const problems = fieldProblems(answer?.problems, t);
  const options = [
    { value: "", label: words.acts.whole },
    ...reportTexts.map((text) => ({ value: text, label: words.words[text] })),
    ...page.figures.map(({ key, name }) => ({ value: `figure:${key}`, label: words.acts.figure(name) })),
  ];
  return (
    <Details summary={words.acts.returnTo} open={answer !== undefined}>
      <Form method="post" className="form" preventScrollReset>
        <FormErrorSummary
          title={t.frame.summaryTitle(Object.keys(problems).length)}
          problems={Object.entries(problems).map(([name, message]) =>
            name === "form" ? { message } : { field: name, message },
          )}
        />
        <input type="hidden" name="version" value={page.version} />
        <Select
          name="about"
          label={words.acts.about}
          options={options}
          defaultValue={typed(answer, "about")}
          error={problems.about}
        />
        <TextArea
          name="remark"
          label={words.acts.remark}
          defaultValue={typed(answer, "remark")}
          error={problems.remark}
          maxLength={LONGEST_REPORT.remark}
          required
        />
        <div className="acts">
          <Button name="intent" value="return">
            {words.acts.return}
          </Button>
        </div>
      </Form>
    </Details>
  );
}
