import { useState } from "react";
import { PRESS_UNITS, type TopicFormPage } from "~/domain/briefings-page";
import { CHOSEN_UNITS, LOCAL_UNITS } from "~/domain/milestone-units";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, typed, typedAll } from "~/ui/forms";
import { CheckboxGroup } from "~/ui/kit/choices";
import { Details } from "~/ui/kit/details";
import { Select } from "~/ui/kit/inputs";

interface ChoiceProps {
  page: TopicFormPage;
  answer: FormAnswer | undefined;
  problems: Record<string, string>;
}

/** Whom the topic goes to, in one word or ticked one by one. */
export function TopicUnits({ page: { values, choices }, answer, problems }: ChoiceProps) {
  const { briefings } = useTexts();
  const words = briefings.form;
  const scope = typed(answer, "unitScope", values.unitScope);
  const [isChosen, setIsChosen] = useState(scope === CHOSEN_UNITS);
  return (
    <>
      <Select
        id="topic-unitScope"
        name="unitScope"
        label={words.who}
        onChange={(event) => setIsChosen(event.currentTarget.value === CHOSEN_UNITS)}
        defaultValue={scope}
        options={[
          ...choices.scopes.map(({ value, name, count }) => ({
            value,
            label:
              value === PRESS_UNITS
                ? words.press(count)
                : value === LOCAL_UNITS
                  ? words.local(count)
                  : briefings.bloc({ name, count }),
          })),
          { value: CHOSEN_UNITS, label: words.chosen },
        ]}
      />
      <Details summary={words.list} open={isChosen || problems.units !== undefined}>
        <CheckboxGroup
          id="topic-units"
          name="units"
          legend={words.list}
          hint={words.listHint}
          layout="columns"
          defaultValues={typedAll(answer, "units", scope === CHOSEN_UNITS ? values.units : [])}
          error={problems.units}
          options={choices.units.map(({ key, name }) => ({ value: key, label: name }))}
        />
      </Details>
    </>
  );
}

/** The plan's documents that the topic rests on. */
export function TopicDocuments({ page: { values, choices }, answer, problems }: ChoiceProps) {
  const { briefings, frame } = useTexts();
  const words = briefings.form;
  const chosen = typedAll(answer, "documents", values.documents);
  return (
    <Details
      summary={`${words.documents} (${frame.optional})`}
      open={chosen.length > 0 || problems.documents !== undefined}
    >
      {choices.documents.length === 0 ? (
        <p className="f-hint">{words.noDocuments}</p>
      ) : (
        <CheckboxGroup
          id="topic-documents"
          name="documents"
          legend={words.documents}
          defaultValues={chosen}
          error={problems.documents}
          options={choices.documents.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </Details>
  );
}
