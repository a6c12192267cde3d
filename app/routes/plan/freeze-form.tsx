import { Form } from "@remix-run/react";
import { LONGEST } from "~/domain/timeline-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { DocumentChoice } from "~/ui/document-choice";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { TextInput } from "~/ui/kit/inputs";
import type { BaselinesPage } from "~/usecases/baselines-page.server";

const PREFIX = "freeze";

/** The day, the document and a note of a freeze. */
export function FreezeForm({ page, answer }: { page: BaselinesPage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.timeline.baseline;
  const problems = fieldProblems(answer?.problems, t);
  const field = (name: string, initial = "") => ({
    id: `${PREFIX}-${name}`,
    name,
    defaultValue: typed(answer, name, initial),
    error: problems[name],
  });
  return (
    <Form method="post" className="form tl-form">
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([name, message]) =>
          name === "form" ? { message } : { field: `${PREFIX}-${name}`, message },
        )}
      />
      <input type="hidden" name="_key" value={page.formKey} />
      <DateInput
        {...field("on", formatDay(page.today))}
        label={words.freezeOn}
        pickerLabel={t.frame.openCalendar}
        max={page.today}
        required
      />
      <DocumentChoice
        prefix={PREFIX}
        documents={page.documents}
        canAdd={page.canAddDocument}
        isRequired
        answer={answer}
        problems={problems}
        today={page.today}
      />
      <TextInput {...field("note")} label={words.note} aside={t.frame.optional} maxLength={LONGEST.reason} />
      <div className="acts">
        <Button variant="go">{words.freezeSubmit}</Button>
      </div>
    </Form>
  );
}
