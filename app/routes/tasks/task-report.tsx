import { Form } from "@remix-run/react";
import { isSettled, taskMarks } from "~/domain/tasks";
import type { TaskPage } from "~/domain/tasks-page";
import { LONGEST_TASK } from "~/domain/text-lengths";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed, typedAll } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { CheckboxGroup, RadioGroup } from "~/ui/kit/choices";
import { DateInput } from "~/ui/kit/date-input";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Select, TextArea, TextInput } from "~/ui/kit/inputs";

interface ReportProps {
  page: TaskPage;
  answer: FormAnswer | undefined;
}

/** Says how the task stands at one's units; a saved report brings a fresh form. */
export function TaskReport({ page, answer }: ReportProps) {
  const t = useTexts();
  const words = t.tasks.report;
  const problems = fieldProblems(answer?.problems, t);
  const lostRace = answer?.problems.some(({ code }) => code === "task-reported") ?? false;
  const field = (name: string, initial = "") => ({
    id: `report-${name}`,
    name,
    defaultValue: typed(answer, name, initial),
    error: problems[name],
  });
  return (
    <Section title={words.title} id="bao" className="screen-only">
      <Form method="post" className="form" key={answer ? "typed" : page.seen}>
        <FormErrorSummary
          title={t.frame.summaryTitle(Object.keys(problems).length)}
          problems={Object.entries(problems).map(([name, message]) =>
            name === "form" ? { message } : { field: `report-${name}`, message },
          )}
        />
        <input type="hidden" name="_key" value={page.formKey} />
        <input type="hidden" name="occurrence" value={page.row.occurrence} />
        <input type="hidden" name="seen" value={lostRace ? page.seen : typed(answer, "seen", page.seen)} />
        <Units page={page} answer={answer} error={problems.units} />
        <Said page={page} field={field} />
        <div className="acts">
          <Button variant="go" name="intent" value="report">
            {words.submit}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

type FieldOf = (
  name: string,
  initial?: string,
) => { id: string; name: string; defaultValue: string; error: string | undefined };

function Said({ page, field }: { page: TaskPage; field: FieldOf }) {
  const t = useTexts();
  const words = t.tasks.report;
  return (
    <>
      <RadioGroup
        {...field("mark", "done")}
        legend={words.mark}
        layout="row"
        options={taskMarks.map((mark) => ({ value: mark, label: t.tasks.marks[mark] }))}
      />
      <DateInput
        {...field("on", formatDay(page.today))}
        label={words.on}
        hint={words.onHint}
        pickerLabel={t.frame.openCalendar}
        max={page.today}
      />
      <TextInput
        {...field("reason")}
        label={words.reason}
        aside={t.frame.optional}
        hint={words.reasonHint}
        maxLength={LONGEST_TASK.reason}
      />
      <TextArea
        {...field("note")}
        label={words.note}
        aside={t.frame.optional}
        maxLength={LONGEST_TASK.note}
      />
      <Select
        {...field("documentId")}
        label={words.document}
        aside={t.frame.optional}
        options={[
          { value: "", label: words.noDocument },
          ...page.documents.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </>
  );
}

/** One's only unit is not asked for; of several those that are still open are offered first, unticked. */
function Units({ page, answer, error }: ReportProps & { error: string | undefined }) {
  const words = useTexts().tasks.report;
  const own = page.lines.filter(({ mayReport, key }) => mayReport && key !== "");
  const [only] = own;
  if (!only) return null;
  if (own.length === 1) return <input type="hidden" name="units" value={only.key} />;
  const sorted = [...own].sort((a, b) => Number(isSettled(a.state)) - Number(isSettled(b.state)));
  return (
    <CheckboxGroup
      id="report-units"
      name="units"
      legend={words.units}
      layout="columns"
      defaultValues={typedAll(answer, "units")}
      error={error}
      options={sorted.map(({ key, name }) => ({ value: key, label: name }))}
    />
  );
}
