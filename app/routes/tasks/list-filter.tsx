import { Form } from "@remix-run/react";
import { taskMarks } from "~/domain/tasks";
import { type TaskListPage, taskGroups, taskListPath, tasksPath, taskViews } from "~/domain/tasks-page";
import { useTexts } from "~/i18n/texts";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Select, TextInput } from "~/ui/kit/inputs";
import { KeptOrder } from "~/ui/lists/list-order";
import { UnitSelect } from "~/ui/unit-select";

/** Which tasks and in what groups: a form that leads to an address. */
export function TaskFilter({ page }: { page: TaskListPage }) {
  const { slug, query } = page;
  const { filter } = useTexts().tasks;
  const isAsking = query.unitKey || query.documentId || query.mark || query.text;
  return (
    // A new address brings new defaults into the fields.
    <Form method="get" action={tasksPath(slug)} key={taskListPath(slug, query)}>
      <input type="hidden" name="xem" value={taskViews[query.view]} />
      <KeptOrder />
      <div className="bar">
        <TextInput
          name="q"
          type="search"
          label={filter.text}
          defaultValue={query.text}
          fieldClass="grow"
          maxLength={200}
        />
        <Choices page={page} />
        <Button icon="filter">{filter.apply}</Button>
        {isAsking ? (
          <ButtonLink
            variant="bare"
            to={taskListPath(slug, query, { unitKey: "", documentId: "", mark: "", text: "" })}
          >
            {filter.clear}
          </ButtonLink>
        ) : null}
      </div>
    </Form>
  );
}

function Choices({ page: { query, units, documents } }: { page: TaskListPage }) {
  const words = useTexts().tasks;
  const { filter } = words;
  return (
    <>
      <UnitSelect
        name="dv"
        label={filter.unit}
        fieldClass="w-l"
        defaultValue={query.unitKey}
        units={units}
        first={{ value: "", label: filter.allUnits }}
      />
      <Select
        name="vb"
        label={filter.document}
        defaultValue={query.documentId}
        options={[
          { value: "", label: filter.allDocuments },
          ...documents.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        name="tt"
        label={filter.mark}
        defaultValue={query.mark}
        options={[
          { value: "", label: filter.allMarks },
          ...taskMarks.map((mark) => ({ value: mark, label: words.marks[mark] })),
        ]}
      />
      <Select
        name="xep"
        label={filter.group}
        defaultValue={taskGroups[query.group]}
        options={(["due", "unit", "document", "state"] as const).map((group) => ({
          value: taskGroups[group],
          label: filter.groups[group],
        }))}
      />
    </>
  );
}
