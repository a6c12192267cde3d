import { useTexts } from "~/i18n/texts";
import { CheckboxGroup } from "~/ui/kit/choices";
import { Details } from "~/ui/kit/details";
import { TextInput } from "~/ui/kit/inputs";
import { UnitSelect, unitsOf } from "~/ui/unit-select";
import { chosenIn, type FormView } from "./form-view";

/** The unit that published, and those it did so with. Whoever logs for one unit alone need not choose it. */
export function UnitFields({ view }: { view: FormView }) {
  const words = useTexts().outputs.form;
  const { own, others } = view.options;
  const [only] = own;
  const chosen = chosenIn(view, "units");
  const first = chosen.find((key) => own.some(([one]) => one === key)) ?? "";
  const isFixed = only !== undefined && own.length === 1;
  const beside = chosen.filter((key) => key !== (isFixed ? only[0] : first));
  const error = view.problems.units;
  return (
    <div>
      {isFixed ? (
        <>
          <TextInput
            name="unitName"
            id="units"
            label={words.unit}
            defaultValue={only[1]}
            readOnly
            error={error}
          />
          <input type="hidden" name="units" value={only[0]} />
        </>
      ) : (
        <UnitSelect
          name="units"
          label={words.unit}
          defaultValue={first}
          error={error}
          units={unitsOf(own)}
          first={{ value: "", label: words.chooseUnit }}
        />
      )}
      <Details summary={words.coUnits} open={beside.length > 0}>
        <CheckboxGroup
          name="units"
          id="co-units"
          legend={words.coUnits}
          hint={words.coUnitsHint}
          layout="columns"
          defaultValues={beside}
          options={[...(isFixed ? [] : own), ...others].map(([value, label]) => ({ value, label }))}
        />
      </Details>
    </div>
  );
}
