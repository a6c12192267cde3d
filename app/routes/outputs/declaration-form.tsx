import { Form } from "@remix-run/react";
import type { FormEvent, Ref } from "react";
import { type Texts, useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed, typedAll } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { CheckboxGroup, RadioGroup } from "~/ui/kit/choices";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { Select, TextInput } from "~/ui/kit/inputs";
import { UnitSelect, unitsOf } from "~/ui/unit-select";
import type { DeclarationsPage } from "~/usecases/declarations.server";
import { byGroup } from "./list-filter";
import { ProblemSummary } from "./warnings";

interface DeclarationFormProps {
  page: DeclarationsPage;
  /** What the address begins the form with. */
  initial: { unit: string; from: string; to: string };
  answer: FormAnswer | undefined;
  /** Follows the form as it is filled in, to keep it. */
  formRef?: Ref<HTMLFormElement>;
  /** Takes the form here instead of sending it. */
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
}

/** "Nothing took place" or "does not concern us", for units, a category or all, and a period. */
export function DeclarationForm({ page, initial, answer, formRef, onSubmit }: DeclarationFormProps) {
  const t = useTexts();
  const words = t.outputs.declarations;
  const problems = fieldProblems(answer?.problems, t);
  const field = (name: string, begun = "") => ({
    name,
    defaultValue: typed(answer, name, begun),
    error: problems[name],
  });
  const day = (name: "from" | "to") => ({
    ...field(name, initial[name]),
    pickerLabel: t.frame.openCalendar,
    min: page.startsOn,
    max: page.endsOn,
    fieldClass: "c-3 p-6",
  });
  return (
    <Form method="post" className="form" ref={formRef} onSubmit={onSubmit}>
      <ProblemSummary answer={answer} />
      <input type="hidden" name="_key" value={typed(answer, "_key", page.formKey)} />
      <RadioGroup
        {...field("kind", "zero")}
        legend={words.kind}
        options={(["zero", "not-applicable"] as const).map((value) => ({
          value,
          label: words.kinds[value],
          hint: words.kindHints[value],
        }))}
      />
      <Units page={page} answer={answer} begun={initial.unit} words={words} error={problems.units} />
      <div className="cols tight">
        <Select
          {...field("category")}
          fieldClass="c-6"
          label={words.category}
          options={[{ value: "", label: words.allCategories }, ...byGroup(page.categories, t)]}
        />
        <DateInput {...day("from")} label={words.from} />
        <DateInput {...day("to")} label={words.to} />
      </div>
      <TextInput {...field("note")} label={words.note} aside={t.frame.optional} autoComplete="off" />
      <div className="acts">
        <Button variant="go" name="intent" value="declare">
          {words.submit}
        </Button>
      </div>
    </Form>
  );
}

interface UnitsProps {
  page: DeclarationsPage;
  answer: FormAnswer | undefined;
  begun: string;
  words: Texts["outputs"]["declarations"];
  error: string | undefined;
}

function Units({ page: { own }, answer, begun, words, error }: UnitsProps) {
  const [first = "", ...more] = typedAll(answer, "units", [begun]).filter(Boolean);
  const options = own.map(([value, label]) => ({ value, label }));
  const [only] = options;
  const usual = own.length === 1 && only ? only.value : "";
  return (
    <div>
      <UnitSelect
        name="units"
        label={words.unit}
        defaultValue={first || usual}
        error={error}
        units={unitsOf(own)}
        first={own.length === 1 ? undefined : { value: "", label: "—" }}
      />
      {own.length > 1 ? (
        <Details summary={words.moreUnits} open={more.length > 0}>
          <CheckboxGroup
            name="units"
            id="more-units"
            legend={words.moreUnits}
            layout="columns"
            defaultValues={more}
            options={options}
          />
        </Details>
      ) : null}
    </div>
  );
}
