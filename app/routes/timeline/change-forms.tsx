import { LONGEST } from "~/domain/timeline-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { hourOf } from "~/ui/charts/timeline-words";
import { DocumentChoice } from "~/ui/document-choice";
import { RadioGroup } from "~/ui/kit/choices";
import { DateInput } from "~/ui/kit/date-input";
import { TextInput } from "~/ui/kit/inputs";
import { ChangeForm, type OneForm, useField } from "./change-form";

/** The actual day, the document that shows it, a note. */
export function CompleteForm({ submit, ...form }: OneForm & { submit: string }) {
  const t = useTexts();
  const words = t.timeline.milestone.forms;
  const { page, intent, answer } = form;
  const { field, problems } = useField(form);
  return (
    <ChangeForm {...form} submit={submit}>
      <DateInput
        {...field("on", formatDay(page.row.actualOn ?? page.today))}
        label={words.complete.on}
        pickerLabel={t.frame.openCalendar}
        max={page.today}
        required
      />
      <DocumentChoice
        prefix={intent}
        documents={page.documents}
        canAdd={page.may.addDocument}
        answer={answer}
        problems={problems}
        today={page.today}
      />
      <TextInput
        {...field("reason")}
        label={words.complete.note}
        aside={t.frame.optional}
        maxLength={LONGEST.reason}
      />
    </ChangeForm>
  );
}

/** A reason alone: reopening, or taking an override back. */
export function ReasonForm({ label, submit, ...form }: OneForm & { label: string; submit: string }) {
  const { field } = useField(form);
  return (
    <ChangeForm {...form} submit={submit}>
      <TextInput {...field("reason")} label={label} maxLength={LONGEST.reason} required />
    </ChangeForm>
  );
}

export function PlanForm(form: OneForm) {
  const t = useTexts();
  const words = t.timeline.milestone.forms;
  const { field } = useField(form);
  const { plannedOn } = form.page.row;
  return (
    <ChangeForm {...form} submit={words.plan.submit}>
      <DateInput
        {...field("on", plannedOn ? formatDay(plannedOn) : "")}
        label={words.plan.on}
        hint={words.plan.hint}
        pickerLabel={t.frame.openCalendar}
      />
      <TextInput
        {...field("reason")}
        label={words.reason}
        aside={form.page.baseline ? undefined : t.frame.optional}
        maxLength={LONGEST.reason}
      />
    </ChangeForm>
  );
}

/** Another latest date, never without its reason and its document. */
export function OverrideForm(form: OneForm) {
  const t = useTexts();
  const words = t.timeline.milestone.forms;
  const { page, intent, answer } = form;
  const { field, problems } = useField(form);
  const { latest } = page.row;
  return (
    <ChangeForm {...form} submit={words.override.submit}>
      <p className="f-hint">{words.override.hint}</p>
      <div className="cols tight">
        <DateInput
          {...field("on")}
          fieldClass="c-4 p-6"
          label={words.override.on}
          pickerLabel={t.frame.openCalendar}
          required
        />
        <TextInput
          {...field("time", latest?.form === "hour" ? hourOf(latest.at) : "")}
          fieldClass="c-4 p-6"
          label={words.override.time}
          aside={t.frame.optional}
          hint={words.override.timeHint}
          maxLength={5}
        />
      </div>
      <TextInput {...field("reason")} label={words.reason} maxLength={LONGEST.reason} required />
      <DocumentChoice
        prefix={intent}
        documents={page.documents}
        canAdd={page.may.addDocument}
        isRequired
        answer={answer}
        problems={problems}
        today={page.today}
      />
    </ChangeForm>
  );
}

export function DutyForm(form: OneForm) {
  const t = useTexts();
  const words = t.timeline.milestone;
  const { field } = useField(form);
  return (
    <ChangeForm {...form} submit={words.forms.duty.submit}>
      <RadioGroup
        {...field("duty", form.page.row.duty)}
        legend={words.forms.duty.legend}
        options={(["ours", "publicise"] as const).map((value) => ({ value, label: words.duties[value] }))}
      />
      <TextInput
        {...field("reason")}
        label={words.forms.reason}
        aside={t.frame.optional}
        maxLength={LONGEST.reason}
      />
    </ChangeForm>
  );
}
