import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { TaskFormPage } from "~/domain/tasks-page";
import { LONGEST_TASK } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { NumberInput, Select, TextArea, TextInput } from "~/ui/kit/inputs";
import { type FieldOf, TaskDueFields } from "./task-due-fields";
import { TaskUnitFields } from "./task-unit-fields";

interface TaskFormProps {
  page: TaskFormPage;
  answer: FormAnswer | undefined;
  submit: string;
  /** The button's meaning where a page has several forms. */
  intent?: string;
  action?: string;
  /** Hidden fields, and what has to be known before the fields. */
  children?: ReactNode;
}

/** Everything that is said of a task: what, under which clause, who, until when, with how many outputs. */
export function TaskForm({ page, answer, submit, intent, action, children }: TaskFormProps) {
  const t = useTexts();
  const words = t.tasks.form;
  const { values, choices } = page;
  const problems = fieldProblems(answer?.problems, t);
  const field = (name: keyof typeof values, initial = values[name]) => ({
    id: `task-${name}`,
    name,
    defaultValue: typed(answer, name, Array.isArray(initial) ? "" : initial),
    error: problems[name],
  });
  return (
    <Form method="post" action={action} className="form tl-form">
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([name, message]) =>
          name === "form" ? { message } : { field: `task-${name}`, message },
        )}
      />
      <input type="hidden" name="_key" value={page.formKey} />
      {children}
      <TextInput
        {...field("title")}
        label={words.name}
        hint={words.nameHint}
        maxLength={LONGEST_TASK.title}
        required
      />
      <Select {...field("source")} label={words.source} options={sourcesOf(choices.sources, words)} />
      <TaskUnitFields page={page} answer={answer} problems={problems} />
      <TaskDueFields field={field} choices={choices} />
      <Wanted field={field} choices={choices} />
      <TextArea
        {...field("note")}
        label={words.note}
        aside={t.frame.optional}
        maxLength={LONGEST_TASK.note}
      />
      <div className="acts">
        <Button variant="go" name="intent" value={intent}>
          {submit}
        </Button>
      </div>
    </Form>
  );
}

function sourcesOf(
  sources: TaskFormPage["choices"]["sources"],
  words: { noSource: string; wholeDocument: (name: string) => string },
) {
  return [
    { value: "", label: words.noSource },
    ...sources.map(({ documentId, document, clauses }) => ({
      group: document,
      options: [
        { value: `document:${documentId}`, label: words.wholeDocument(document) },
        ...clauses.map(({ id, name }) => ({ value: `clause:${id}`, label: name })),
      ],
    })),
  ];
}

interface WantedProps {
  field: FieldOf;
  choices: TaskFormPage["choices"];
}

function Wanted({ field, choices }: WantedProps) {
  const t = useTexts();
  const words = t.tasks.form;
  return (
    <div className="cols tight">
      <NumberInput
        {...field("wanted")}
        fieldClass="c-4"
        label={words.wanted}
        aside={t.frame.optional}
        maxLength={7}
      />
      <Select
        {...field("categoryId")}
        fieldClass="c-8"
        label={words.category}
        options={[
          { value: "", label: words.anyCategory },
          ...choices.categories.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </div>
  );
}
