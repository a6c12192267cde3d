import { Form } from "@remix-run/react";
import { type ReactNode, useState } from "react";
import { NEW_MESSAGE, type TopicFormPage } from "~/domain/briefings-page";
import { LONGEST_BRIEFING } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Select, TextArea, TextInput } from "~/ui/kit/inputs";
import { TopicDocuments, TopicUnits } from "./topic-choices";

interface TopicFormProps {
  page: TopicFormPage;
  answer: FormAnswer | undefined;
  submit: string;
  intent?: string;
  /** A second button that goes on with another topic. */
  more?: string;
  /** Hidden fields, and what has to be known before the fields. */
  children?: ReactNode;
}

/** Everything that is said of a topic: which message, when, what to stress, who, on what it rests. */
export function TopicForm({ page, answer, submit, intent, more, children }: TopicFormProps) {
  const t = useTexts();
  const words = t.briefings.form;
  const { values } = page;
  const problems = fieldProblems(answer?.problems, t);
  const field: FieldOf = (name) => ({
    id: `topic-${name}`,
    name,
    defaultValue: typed(answer, name, values[name]),
    error: problems[name],
  });
  return (
    <Form method="post" className="form tl-form">
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([name, message]) =>
          name === "form" ? { message } : { field: `topic-${name}`, message },
        )}
      />
      {children}
      <MessageField page={page} field={field} />
      <Days field={field} />
      <TextArea
        {...field("guidance")}
        label={words.guidance}
        aside={t.frame.optional}
        hint={words.guidanceHint}
        maxLength={LONGEST_BRIEFING.guidance}
        counter={(used, max) => words.used({ used, max })}
      />
      <TopicUnits page={page} answer={answer} problems={problems} />
      <TopicDocuments page={page} answer={answer} problems={problems} />
      <div className="acts">
        <Button variant="go" name="intent" value={intent ?? "save"}>
          {submit}
        </Button>
        {more ? (
          <Button name="intent" value="more">
            {more}
          </Button>
        ) : null}
      </div>
    </Form>
  );
}

type FieldOf = (name: "message" | "name" | "from" | "to" | "guidance") => {
  id: string;
  name: string;
  defaultValue: string;
  error?: string;
};

function Days({ field }: { field: FieldOf }) {
  const t = useTexts();
  const words = t.briefings.form;
  const common = { pickerLabel: t.frame.openCalendar, fieldClass: "c-6", required: true };
  return (
    <div className="cols tight">
      <DateInput {...field("from")} {...common} label={words.from} />
      <DateInput {...field("to")} {...common} label={words.to} />
    </div>
  );
}

interface MessageFieldProps {
  page: TopicFormPage;
  field: FieldOf;
}

/** One of the campaign's messages, or a new one named in place. */
function MessageField({ page: { choices }, field }: MessageFieldProps) {
  const words = useTexts().briefings.form;
  const message = field("message");
  const name = field("name");
  const [isNew, setIsNew] = useState(message.defaultValue === NEW_MESSAGE);
  return (
    <>
      <Select
        {...message}
        onChange={(event) => setIsNew(event.currentTarget.value === NEW_MESSAGE)}
        label={words.message}
        hint={words.messageHint}
        options={[
          { value: "", label: words.choose },
          ...choices.messages.map(({ key, name: label, isTaken }) => ({
            value: key,
            label: isTaken ? words.isTaken(label) : label,
            disabled: isTaken,
          })),
          { value: NEW_MESSAGE, label: words.newMessage },
        ]}
      />
      <Details summary={words.newMessage} open={isNew || name.error !== undefined}>
        <TextInput {...name} label={words.name} hint={words.nameHint} maxLength={LONGEST_BRIEFING.name} />
      </Details>
    </>
  );
}
