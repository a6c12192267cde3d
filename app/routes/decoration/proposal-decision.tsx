import { Form, Link } from "@remix-run/react";
import type { ProposalPage } from "~/domain/decoration-proposals-page";
import { LONGEST_SITE } from "~/domain/text-lengths";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Checkbox, RadioGroup } from "~/ui/kit/choices";
import { DateInput } from "~/ui/kit/date-input";
import { Facts } from "~/ui/kit/facts";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Select, TextArea, TextInput } from "~/ui/kit/inputs";
import { localTimeOf } from "~/ui/local-time";

interface DecisionProps {
  page: ProposalPage;
  answer: FormAnswer | undefined;
}

/** What was decided, or the form in which the secretariat writes it down. */
export function ProposalDecision({ page, answer }: DecisionProps) {
  const { one } = useTexts().decorationGate.proposals;
  if (page.wish === "none") return <p className="muted">{one.surveyOnly}</p>;
  if (page.decision) return <Decided page={page} />;
  if (!page.mayDecide) return <p className="muted">{one.waits}</p>;
  return <DecisionForm key={answer ? "typed" : page.version} page={page} answer={answer} />;
}

function Decided({ page }: { page: ProposalPage }) {
  const { proposals, dong } = useTexts().decorationGate;
  const { one, states } = proposals;
  const { decision, slug } = page;
  if (!decision) return null;
  const recorded = { by: decision.by, at: formatDay(localTimeOf(decision.at).day) };
  const document = decision.documentId ? (
    <Link to={`/${slug}/ke-hoach/van-ban/${decision.documentId}`}>{page.document}</Link>
  ) : (
    "—"
  );
  return (
    <>
      <Facts
        layout="list"
        facts={[
          { term: one.verdict, value: states[page.state], note: one.recorded(recorded) },
          { term: one.on, value: formatDay(decision.on) },
          ...(decision.sum === null ? [] : [{ term: one.sum, value: dong(decision.sum) }]),
          ...(decision.note ? [{ term: one.note, value: decision.note }] : []),
          { term: one.document, value: document },
        ]}
      />
      {page.mayDecide ? (
        <Form method="post" className="acts screen-only deco-withdraw">
          <input type="hidden" name="version" value={page.version} />
          <Button size="sm" name="intent" value="withdraw">
            {one.withdraw}
          </Button>
        </Form>
      ) : null}
    </>
  );
}

function DecisionForm({ page, answer }: DecisionProps) {
  const t = useTexts();
  const { one } = t.decorationGate.proposals;
  const problems = fieldProblems(answer?.problems, t);
  return (
    <Form method="post" className="form">
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([name, message]) =>
          name === "form" ? { message } : { field: `decide-${name}`, message },
        )}
      />
      <input type="hidden" name="version" value={page.version} />
      <DecisionFields page={page} answer={answer} problems={problems} />
      <div className="acts">
        <Button variant="go" name="intent" value="decide">
          {one.submit}
        </Button>
      </div>
    </Form>
  );
}

function DecisionFields({
  page,
  answer,
  problems,
}: DecisionProps & { problems: Readonly<Record<string, string>> }) {
  const t = useTexts();
  const { one, states } = t.decorationGate.proposals;
  const field = (name: string, initial = "") => ({
    id: `decide-${name}`,
    name,
    defaultValue: typed(answer, name, initial),
    error: problems[name],
  });
  const isAbove = answer?.problems.some(({ code }) => code === "sum-above-estimate");
  return (
    <>
      <RadioGroup
        {...field("verdict")}
        legend={one.verdict}
        layout="row"
        options={(["approved", "rejected"] as const).map((value) => ({ value, label: states[value] }))}
      />
      <TextInput {...field("sum")} label={one.sum} hint={one.sumHint} maxLength={40} autoComplete="off" />
      {isAbove || answer?.values.confirm ? (
        <Checkbox
          name="confirm"
          value="sum-above-estimate"
          label={one.above}
          defaultChecked={answer?.values.confirm !== undefined}
        />
      ) : null}
      <DateInput {...field("on", formatDay(page.today))} label={one.on} pickerLabel={t.frame.openCalendar} />
      <Select
        {...field("documentId")}
        label={one.document}
        options={[
          { value: "", label: one.noDocument },
          ...page.documents.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextArea {...field("note")} label={one.note} rows={2} maxLength={LONGEST_SITE.note} />
    </>
  );
}
