import { LONGEST_ROUND } from "~/domain/rounds-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { DocumentChoice } from "~/ui/document-choice";
import { DateInput } from "~/ui/kit/date-input";
import { NumberInput, TextInput } from "~/ui/kit/inputs";
import { ChangeForm, useField } from "./change-form";
import type { OneRoundForm } from "./round-form";

/** The day and hour it was held, the document that shows it, a note. */
export function HoldForm({ submit, ...form }: OneRoundForm & { submit: string }) {
  const t = useTexts();
  const words = t.rounds.round.forms.hold;
  const { page, answer } = form;
  const { field, problems } = useField(form);
  const usualDay =
    page.heldOn ?? (page.plannedOn && page.plannedOn <= page.today ? page.plannedOn : page.today);
  return (
    <ChangeForm {...form} submit={submit}>
      <div className="cols tight">
        <DateInput
          {...field("on", formatDay(usualDay))}
          fieldClass="c-6 p-6"
          label={words.on}
          pickerLabel={t.frame.openCalendar}
          max={page.today}
          required
        />
        <TextInput
          {...field("time", page.heldTime)}
          fieldClass="c-6 p-6"
          label={words.time}
          aside={t.frame.optional}
          hint={t.rounds.add.timeHint}
          maxLength={5}
        />
      </div>
      <DocumentChoice
        prefix="hold"
        documents={page.choices}
        canAdd={page.may.addDocument}
        answer={answer}
        problems={problems}
        today={page.today}
      />
      <Note {...form} />
    </ChangeForm>
  );
}

function Note(form: OneRoundForm) {
  const t = useTexts();
  const { field } = useField(form);
  return (
    <TextInput
      {...field("reason")}
      label={t.rounds.round.forms.hold.note}
      aside={t.frame.optional}
      maxLength={LONGEST_ROUND.reason}
    />
  );
}

/** Three numbers, never names. */
export function ResultForm(form: OneRoundForm) {
  const words = useTexts().rounds.round.forms.result;
  const { result } = form.page;
  const { field } = useField(form);
  const number = (name: "introduced" | "selfNominated" | "agreed") => {
    const value = result?.[name] ?? null;
    return { ...field(name, value === null ? "" : String(value)), label: words[name], maxLength: 20 };
  };
  return (
    <ChangeForm {...form} submit={words.submit}>
      <p className="f-hint">{words.hint}</p>
      <div className="cols tight">
        <NumberInput {...number("introduced")} fieldClass="c-4" />
        <NumberInput {...number("selfNominated")} fieldClass="c-4" />
        <NumberInput {...number("agreed")} fieldClass="c-4" />
      </div>
      <Note {...form} />
    </ChangeForm>
  );
}
