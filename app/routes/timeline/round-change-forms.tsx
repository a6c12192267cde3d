import { LONGEST_ROUND } from "~/domain/rounds-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { DateInput } from "~/ui/kit/date-input";
import { TextArea, TextInput } from "~/ui/kit/inputs";
import { ChangeForm, useField } from "./change-form";
import type { OneRoundForm } from "./round-form";

export function PlanRoundForm(form: OneRoundForm) {
  const t = useTexts();
  const words = t.rounds.round.forms.plan;
  const { plannedOn, plannedTime } = form.page;
  const { field } = useField(form);
  return (
    <ChangeForm {...form} submit={words.submit}>
      <div className="cols tight">
        <DateInput
          {...field("on", plannedOn ? formatDay(plannedOn) : "")}
          fieldClass="c-6 p-6"
          label={words.on}
          hint={words.hint}
          pickerLabel={t.frame.openCalendar}
        />
        <TextInput
          {...field("time", plannedTime)}
          fieldClass="c-6 p-6"
          label={t.rounds.add.time}
          aside={t.frame.optional}
          hint={t.rounds.add.timeHint}
          maxLength={5}
        />
      </div>
    </ChangeForm>
  );
}

export function DetailsForm(form: OneRoundForm) {
  const t = useTexts();
  const words = t.rounds;
  const { page } = form;
  const { field } = useField(form);
  const day = (name: string, on: string | null) => ({
    ...field(name, on ? formatDay(on) : ""),
    fieldClass: "c-6 p-6",
    pickerLabel: t.frame.openCalendar,
  });
  return (
    <ChangeForm {...form} submit={words.round.forms.details.submit}>
      <div className="cols tight">
        <DateInput {...day("windowFrom", page.windowFrom)} label={words.add.windowFrom} />
        <DateInput {...day("windowTo", page.windowTo)} label={words.add.windowTo} />
      </div>
      <TextInput {...field("place", page.place)} label={words.round.place} maxLength={LONGEST_ROUND.place} />
      <TextArea {...field("note", page.note)} label={words.round.note} maxLength={LONGEST_ROUND.note} />
    </ChangeForm>
  );
}

export function ReopenForm(form: OneRoundForm) {
  const words = useTexts().rounds.round.forms.reopen;
  const { field } = useField(form);
  return (
    <ChangeForm {...form} submit={words.submit}>
      <TextInput {...field("reason")} label={words.reason} maxLength={LONGEST_ROUND.reason} required />
    </ChangeForm>
  );
}

export function RemoveForm(form: OneRoundForm) {
  const t = useTexts();
  const words = t.rounds.round.forms;
  const { field } = useField(form);
  return (
    <ChangeForm {...form} submit={words.remove.submit}>
      <p className="f-hint">{words.remove.hint}</p>
      <TextInput
        {...field("reason")}
        label={words.reopen.reason}
        aside={t.frame.optional}
        maxLength={LONGEST_ROUND.reason}
      />
    </ChangeForm>
  );
}
