import { Form } from "@remix-run/react";
import { type TaskPage, taskPath } from "~/domain/tasks-page";
import { formatShortDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typedAll } from "~/ui/forms";
import { Button, ButtonLink } from "~/ui/kit/button";
import { CheckboxGroup } from "~/ui/kit/choices";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { TextInput } from "~/ui/kit/inputs";

interface LinkingProps {
  page: TaskPage;
  search: NonNullable<TaskPage["search"]>;
  answer: FormAnswer | undefined;
}

/** Outputs to link: recent ones like the task, or what a search finds. */
export function LinkOutputs({ page, search, answer }: LinkingProps) {
  const words = useTexts().tasks.link;
  const { row, slug } = page;
  return (
    <div className="stack-1 screen-only">
      <Form method="get" action={taskPath(slug, row.id)} className="bar" key={search.text}>
        {row.occurrence ? <input type="hidden" name="ky" value={row.occurrence} /> : null}
        <input type="hidden" name="gan" value="1" />
        <TextInput
          name="q"
          type="search"
          label={words.search}
          hint={words.searchHint}
          defaultValue={search.text}
          maxLength={200}
          fieldClass="grow"
        />
        <Button icon="search">{words.find}</Button>
      </Form>
      {search.found.length === 0 ? (
        <p className="muted">{words.none}</p>
      ) : (
        <Choices page={page} search={search} answer={answer} />
      )}
    </div>
  );
}

function Choices({ page, search, answer }: LinkingProps) {
  const t = useTexts();
  const words = t.tasks.link;
  const problems = fieldProblems(answer?.problems, t);
  return (
    <Form method="post" className="form">
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([name, message]) =>
          name === "form" ? { message } : { field: `link-${name}`, message },
        )}
      />
      <input type="hidden" name="_key" value={page.formKey} />
      <input type="hidden" name="occurrence" value={page.row.occurrence} />
      <CheckboxGroup
        id="link-outputs"
        name="outputs"
        legend={search.text === "" ? words.proposals : words.found(search.text)}
        defaultValues={typedAll(answer, "outputs")}
        error={problems.outputs}
        options={search.found.map((output) => ({
          value: output.id,
          label: output.title,
          hint: [output.code, formatShortDay(output.publishedOn), output.category, output.units].join(" · "),
        }))}
      />
      <div className="acts">
        <Button variant="go" name="intent" value="link">
          {words.submit}
        </Button>
        <ButtonLink variant="bare" to={taskPath(page.slug, page.row.id, page.row.occurrence)}>
          {words.close}
        </ButtonLink>
      </div>
    </Form>
  );
}
