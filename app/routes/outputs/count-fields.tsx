import { useTexts } from "~/i18n/texts";
import { RadioGroup } from "~/ui/kit/choices";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { NumberInput, Select } from "~/ui/kit/inputs";
import { type FormView, textField } from "./form-view";

const bases = ["item", "period", "cumulative", "rate", "coverage"] as const;
const isBasis = (text: string): text is (typeof bases)[number] => bases.some((one) => one === text);

/** Day and quantity as most entries have them; behind a line what other figures need besides. */
export function CountFields({ view }: { view: FormView }) {
  const t = useTexts();
  const words = t.outputs.form;
  const { isLive, basis, qualifier } = view.live;
  const uncounted = isLive && qualifier === "uncounted";
  return (
    <div>
      <div className="cols tight">
        <DateInput
          {...textField(view, "date")}
          fieldClass="c-3 p-6"
          label={words.date[isBasis(basis) ? basis : "item"]}
          pickerLabel={t.frame.openCalendar}
          min={view.startsOn}
          max={view.latest}
        />
        <NumberInput
          {...textField(view, "quantity")}
          fieldClass="c-3 p-6"
          label={words.quantity}
          disabled={uncounted}
          maxLength={40}
        />
        <Select
          {...textField(view, "qualifier")}
          fieldClass="c-3 p-6"
          label={words.qualifier}
          options={Object.entries(words.qualifiers).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <Details summary={words.otherBases} open={basis !== "item"}>
        <BasisFields view={view} />
      </Details>
    </div>
  );
}

function BasisFields({ view }: { view: FormView }) {
  const t = useTexts();
  const words = t.outputs.form;
  const { isLive, basis } = view.live;
  const applies = (one: (typeof bases)[number]) => !isLive || basis === one;
  return (
    <div className="form">
      <RadioGroup
        name="basis"
        legend={words.basis}
        defaultValue={view.answer?.values.basis?.[0] ?? view.initial.basis}
        error={view.problems.basis}
        options={bases.map((value) => ({ value, label: words.bases[value], hint: words.basisHints[value] }))}
      />
      <div className="cols tight">
        <div className="c-4" hidden={!applies("period")}>
          <DateInput
            {...textField(view, "from")}
            label={words.from}
            hint={isLive ? undefined : words.fromHint}
            pickerLabel={t.frame.openCalendar}
            min={view.startsOn}
            max={view.latest}
          />
        </div>
        <div className="c-4" hidden={!applies("rate")}>
          <Select
            {...textField(view, "per")}
            label={words.per}
            hint={isLive ? undefined : words.perHint}
            options={[
              { value: "", label: words.choosePer },
              ...Object.entries(words.pers).map(([value, label]) => ({ value, label })),
            ]}
          />
        </div>
        <div className="c-4" hidden={!applies("coverage")}>
          <NumberInput
            {...textField(view, "whole")}
            label={words.whole}
            hint={isLive ? undefined : words.wholeHint}
            maxLength={40}
          />
        </div>
      </div>
    </div>
  );
}
