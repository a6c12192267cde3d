import { Form } from "@remix-run/react";
import { LONGEST_OPINION } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Select, TextInput } from "~/ui/kit/inputs";
import type { TopicRow, TopicsPage } from "~/usecases/opinion-topics.server";

type FieldOf = (
  name: "name" | "nameEn" | "parent",
  initial: string,
) => { id: string; name: string; defaultValue: string; error: string | undefined };

/** Adds a topic, or changes the one of a row. */
export function TopicForm({
  page,
  answer,
  row,
}: {
  page: TopicsPage;
  answer: FormAnswer | undefined;
  row?: TopicRow;
}) {
  const t = useTexts();
  const { topics: words } = t.opinion;
  const problems = fieldProblems(answer?.problems, t);
  const id = (name: string) => `${name}-${row?.key ?? "new"}`;
  const field: FieldOf = (name, initial) => ({
    ...{ id: id(name), name, defaultValue: typed(answer, name, initial), error: problems[name] },
  });
  return (
    <Form method="post" className="form" key={row?.version ?? page.formKey}>
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([name, message]) => ({ field: id(name), message }))}
      />
      {row ? (
        <>
          <input type="hidden" name="key" value={row.key} />
          <input type="hidden" name="version" value={row.version} />
        </>
      ) : (
        <input type="hidden" name="_key" value={page.formKey} />
      )}
      <Fields page={page} row={row} field={field} />
      <div className="acts">
        <Button variant={row ? "plain" : "go"} name="intent" value={row ? "rename" : "add"}>
          {row ? words.save : words.add}
        </Button>
      </div>
    </Form>
  );
}

function Fields({ page, row, field }: { page: TopicsPage; row: TopicRow | undefined; field: FieldOf }) {
  const t = useTexts();
  const { topics: words } = t.opinion;
  const parents = page.rows.filter((one) => one.key !== row?.key && !one.isHidden);
  return (
    <>
      <TextInput
        {...field("name", row?.name.vi ?? "")}
        label={words.name}
        maxLength={LONGEST_OPINION.topic}
        autoComplete="off"
      />
      <TextInput
        {...field("nameEn", row?.name.en ?? "")}
        label={words.nameEn}
        aside={t.frame.optional}
        maxLength={LONGEST_OPINION.topic}
        autoComplete="off"
      />
      <Select
        {...field("parent", row?.parentKey ?? "")}
        label={words.parent}
        options={[
          { value: "", label: words.top },
          ...parents.map((one) => ({ value: one.key, label: `${"– ".repeat(one.depth)}${one.name.vi}` })),
        ]}
      />
    </>
  );
}
