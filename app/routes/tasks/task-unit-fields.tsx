import { CHOSEN_UNITS, LOCAL_UNITS, NO_UNITS } from "~/domain/milestone-units";
import type { TaskFormPage } from "~/domain/tasks-page";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, typed, typedAll } from "~/ui/forms";
import { CheckboxGroup } from "~/ui/kit/choices";
import { Details } from "~/ui/kit/details";
import { Select } from "~/ui/kit/inputs";

interface TaskUnitFieldsProps {
  page: TaskFormPage;
  answer: FormAnswer | undefined;
  problems: Record<string, string>;
}

/** Who does it, in one word or ticked one by one, and who takes part. */
export function TaskUnitFields({ page: { values, choices }, answer, problems }: TaskUnitFieldsProps) {
  const words = useTexts().tasks.form;
  const options = choices.units.map(({ key, name }) => ({ value: key, label: name }));
  const scope = typed(answer, "unitScope", values.unitScope);
  const coordinating = typedAll(answer, "coordinating", values.coordinating);
  return (
    <>
      <Select
        id="task-unitScope"
        name="unitScope"
        label={words.who}
        defaultValue={scope}
        error={problems.unitScope}
        options={[
          { value: CHOSEN_UNITS, label: words.chosen },
          ...choices.scopes.map(({ value, name, count }) => ({
            value,
            label: value === LOCAL_UNITS ? words.local(count) : words.bloc({ name, count }),
          })),
          { value: NO_UNITS, label: words.nobody },
        ]}
      />
      <Details summary={words.list} open={scope === CHOSEN_UNITS || problems.units !== undefined}>
        <CheckboxGroup
          id="task-units"
          name="units"
          legend={words.list}
          layout="columns"
          defaultValues={scope === CHOSEN_UNITS ? typedAll(answer, "units", values.units) : []}
          error={problems.units}
          options={options}
        />
      </Details>
      <Details
        summary={words.coordinating}
        open={coordinating.length > 0 || problems.coordinating !== undefined}
      >
        <CheckboxGroup
          id="task-coordinating"
          name="coordinating"
          legend={words.coordinating}
          layout="columns"
          defaultValues={coordinating}
          error={problems.coordinating}
          options={options}
        />
      </Details>
    </>
  );
}
