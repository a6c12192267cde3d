import { Form } from "@remix-run/react";
import { caseDecisions } from "~/domain/cases";
import type { CasePage } from "~/domain/cases-page";
import { LONGEST_CASE } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { RadioGroup } from "~/ui/kit/choices";
import { Details } from "~/ui/kit/details";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { TextArea, TextInput } from "~/ui/kit/inputs";
import { NamedPersonTick } from "~/ui/privacy/named-person-tick";
import { MomentFields } from "./sighting-fields";
import { SourceFields } from "./source-fields";

interface DecideProps {
  page: CasePage;
  answer: FormAnswer | undefined;
}

/** What is done about the claim; once decided, the form waits folded for a correction. */
export function CaseDecide({ page, answer }: DecideProps) {
  const words = useTexts().cases.decide;
  if (page.row.decision === null)
    return (
      <Section title={words.title} className="screen-only">
        <DecideForm page={page} answer={answer} />
      </Section>
    );
  return (
    <Details summary={words.again} open={answer !== undefined}>
      <DecideForm page={page} answer={answer} />
    </Details>
  );
}

function DecideForm({ page, answer }: DecideProps) {
  const t = useTexts();
  const words = t.cases.decide;
  const problems = fieldProblems(answer?.problems, t);
  const { row, moments } = page;
  const field = (name: string, initial = "") => ({
    id: `decide-${name}`,
    name,
    defaultValue: typed(answer, name, initial),
    error: problems[name],
  });
  const reason = { label: words.reason, hint: words.reasonHint };
  return (
    <Form method="post" className="form">
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([name, message]) =>
          name === "form" ? { message } : { field: `decide-${name}`, message },
        )}
      />
      <input type="hidden" name="version" value={page.version} />
      <RadioGroup
        {...field("decision", row.decision ?? "rebut")}
        legend={words.decision}
        options={caseDecisions.map((one) => ({ value: one, label: t.cases.decisions[one] }))}
      />
      <TextArea
        {...field("correction", page.correction)}
        label={words.correction}
        hint={words.correctionHint}
        maxLength={LONGEST_CASE.correction}
      />
      <SourceFields page={page} answer={answer} error={problems.sources} />
      <TextInput {...field("reason")} {...reason} maxLength={LONGEST_CASE.reason} />
      <MomentFields
        today={page.today}
        on={{ ...field("decidedOn", moments.decided.on), label: words.decidedOn }}
        time={{ ...field("decidedTime", moments.decided.time), label: words.decidedTime }}
      />
      <NamedPersonTick answer={answer} />
      <div className="acts">
        <Button variant="go" name="intent" value="decide">
          {row.decision === null ? words.submit : words.resubmit}
        </Button>
      </div>
    </Form>
  );
}
