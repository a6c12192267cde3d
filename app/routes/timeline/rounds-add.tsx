import { Form } from "@remix-run/react";
import { roundNumbers } from "~/domain/rounds";
import type { RoundsPage } from "~/domain/rounds-page";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed, typedAll } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button, ButtonLink } from "~/ui/kit/button";
import { CheckboxGroup, RadioGroup } from "~/ui/kit/choices";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { Fieldset } from "~/ui/kit/field";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { TextInput } from "~/ui/kit/inputs";
import { roundsPath } from "./rounds-address";

/** The form that sets rounds up, all places of a level in one go. */
export function AddRounds({ page, answer }: { page: RoundsPage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.rounds.add;
  const problems = fieldProblems(answer?.problems, t);
  const usual = page.kinds.find((kind) => kind === page.filters.kind) ?? "pc-commune";
  return (
    <Section title={words.title} note={words.hint} id="lap-hoi-nghi">
      <Form method="post" className="form tl-form">
        <FormErrorSummary
          title={t.frame.summaryTitle(Object.keys(problems).length)}
          problems={Object.entries(problems).map(([name, message]) =>
            name === "form" ? { message } : { field: `add-${name}`, message },
          )}
        />
        <input type="hidden" name="_key" value={page.formKey} />
        <RadioGroup
          id="add-kind"
          name="kind"
          legend={words.kind}
          defaultValue={typed(answer, "kind", usual)}
          error={problems.kind}
          options={page.kinds.map((kind) => ({ value: kind, label: t.rounds.kinds[kind] }))}
        />
        <CheckboxGroup
          id="add-numbers"
          name="numbers"
          legend={words.numbers}
          layout="row"
          defaultValues={typedAll(
            answer,
            "numbers",
            page.filters.number ? [String(page.filters.number)] : [],
          )}
          error={problems.numbers}
          options={roundNumbers.map((number) => ({ value: String(number), label: t.rounds.ordinal(number) }))}
        />
        <Places page={page} answer={answer} error={problems.units} />
        <Days answer={answer} problems={problems} />
        <div className="acts">
          <Button variant="go">{words.submit}</Button>
          <ButtonLink variant="bare" to={roundsPath(page.slug, page.filters)}>
            {words.cancel}
          </ButtonLink>
        </div>
      </Form>
    </Section>
  );
}

function Places({
  page,
  answer,
  error,
}: {
  page: RoundsPage;
  answer: FormAnswer | undefined;
  error?: string;
}) {
  const { add: words, kinds } = useTexts().rounds;
  const chosen = typedAll(answer, "units");
  return (
    <Details summary={words.units} open={chosen.length > 0 || error !== undefined}>
      <p className="f-hint">{words.unitsHint}</p>
      {page.places
        .filter(({ units }) => units.length > 1)
        .map(({ kind, units }) => (
          <CheckboxGroup
            key={kind}
            id="add-units"
            name="units"
            legend={kinds[kind]}
            layout="columns"
            defaultValues={chosen}
            error={error}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ))}
    </Details>
  );
}

/** The window and the planned day, shared by all places of one round. */
function Days({ answer, problems }: { answer: FormAnswer | undefined; problems: Record<string, string> }) {
  const t = useTexts();
  const words = t.rounds.add;
  const field = (name: string) => ({
    id: `add-${name}`,
    name,
    defaultValue: typed(answer, name),
    error: problems[name],
    fieldClass: "c-6 p-6",
  });
  return (
    <Fieldset legend={words.days} hint={words.daysHint}>
      <div className="cols tight">
        <DateInput {...field("windowFrom")} label={words.windowFrom} pickerLabel={t.frame.openCalendar} />
        <DateInput {...field("windowTo")} label={words.windowTo} pickerLabel={t.frame.openCalendar} />
        <DateInput {...field("on")} label={words.on} pickerLabel={t.frame.openCalendar} />
        <TextInput {...field("time")} label={words.time} hint={words.timeHint} maxLength={5} />
      </div>
    </Fieldset>
  );
}
