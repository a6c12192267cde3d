import { taskMarks } from "~/domain/tasks";
import { type TaskListPage, taskGroups, taskListPath, tasksPath, taskViews } from "~/domain/tasks-page";
import { useTexts } from "~/i18n/texts";
import { Select } from "~/ui/kit/inputs";
import { FilterForm } from "~/ui/lists/filter-form";
import { UnitSelect } from "~/ui/unit-select";

/** Which tasks and in what groups: a form that leads to an address. */
export function TaskFilter({ page }: { page: TaskListPage }) {
  const { slug, query } = page;
  const { filter } = useTexts().tasks;
  const isAsking = query.unitKey || query.documentId || query.mark || query.text;
  const none = { unitKey: "", documentId: "", mark: "", text: "" } as const;
  return (
    <FilterForm
      action={tasksPath(slug)}
      shown={taskListPath(slug, query)}
      kept={{ name: "xem", value: taskViews[query.view] }}
      words={filter}
      text={query.text}
      whole={isAsking ? taskListPath(slug, query, none) : null}
    >
      <Choices page={page} />
    </FilterForm>
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
