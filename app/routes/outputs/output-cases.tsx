import { Form, Link } from "@remix-run/react";
import { casePath } from "~/domain/cases-page";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { Select } from "~/ui/kit/inputs";
import { RowList } from "~/ui/kit/row-list";
import type { OutputCases as Cases } from "~/usecases/cases-output.server";

interface OutputCasesProps {
  slug: string;
  cases: Cases;
  answer: FormAnswer | undefined;
}

/** The false claims that the output answers, and a way to name one more. */
export function OutputCases({ slug, cases, answer }: OutputCasesProps) {
  const t = useTexts();
  const words = t.cases.onOutput;
  const problems = fieldProblems(answer?.problems, t);
  return (
    <Section title={words.title}>
      {cases.cases.length > 0 ? (
        <RowList
          fine
          rows={cases.cases.map(({ number, code, claim }) => ({
            key: code,
            title: <Link to={casePath(slug, number)}>{`${code} ${claim}`}</Link>,
          }))}
        />
      ) : null}
      {cases.choices.length > 0 ? (
        <Details summary={words.submit} open={answer !== undefined}>
          <Form method="post" className="form">
            <input type="hidden" name="_key" value={cases.formKey} />
            <Select
              name="case"
              label={words.choose}
              defaultValue={typed(answer, "case")}
              error={problems.case ?? problems.outputs}
              options={[
                { value: "", label: words.chooseOne },
                ...cases.choices.map(({ key, name }) => ({ value: key, label: name })),
              ]}
            />
            <div className="acts">
              <Button name="intent" value="rebut">
                {words.submit}
              </Button>
            </div>
          </Form>
        </Details>
      ) : null}
    </Section>
  );
}
