import { CHOSEN_UNITS, LOCAL_UNITS, NO_UNITS } from "~/domain/milestone-units";
import type { PlanChoices } from "~/domain/timeline-page";
import { type Texts, useTexts } from "~/i18n/texts";
import { CheckboxGroup } from "~/ui/kit/choices";
import { Details } from "~/ui/kit/details";
import { Select } from "~/ui/kit/inputs";

interface UnitChoiceProps {
  prefix: string;
  choices: PlanChoices;
  scope: string;
  chosen: readonly string[];
  problems: Record<string, string>;
}

/** The units that a milestone applies to, in one word or ticked one by one. */
export function UnitChoiceFields({ prefix, choices, scope, chosen, problems }: UnitChoiceProps) {
  const t = useTexts();
  const words = t.timeline.unitChoice;
  const isListed = choices.units.length > 0;
  return (
    <>
      <Select
        id={`${prefix}-unitScope`}
        name="unitScope"
        label={words.scope}
        defaultValue={scope}
        error={problems.unitScope}
        options={[
          { value: NO_UNITS, label: words.none },
          ...choices.scopes.map((one) => ({ value: one.value, label: scopeName(one, t) })),
          ...(isListed ? [{ value: CHOSEN_UNITS, label: words.chosen }] : []),
        ]}
        hint={!isListed && choices.scopes.length > 0 ? words.later : undefined}
      />
      {isListed ? (
        <Details summary={words.list} open={scope === CHOSEN_UNITS || problems.units !== undefined}>
          <CheckboxGroup
            name="units"
            id={`${prefix}-units`}
            legend={words.list}
            layout="columns"
            defaultValues={scope === CHOSEN_UNITS ? chosen : []}
            error={problems.units}
            options={choices.units.map(({ key, name }) => ({ value: key, label: name }))}
          />
        </Details>
      ) : null}
    </>
  );
}

function scopeName({ value, name, count }: PlanChoices["scopes"][number], { timeline }: Texts): string {
  const words = timeline.unitChoice;
  return value === LOCAL_UNITS ? words.local(count) : words.bloc({ name, count });
}
