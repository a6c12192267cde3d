import type { MilestonePage, UnitDay } from "~/domain/milestone-page";
import { unitAsSeen } from "~/domain/milestone-units";
import { LONGEST } from "~/domain/timeline-page";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { hourOf } from "~/ui/charts/timeline-words";
import { DocumentChoice } from "~/ui/document-choice";
import { Section } from "~/ui/frame/section";
import { DateInput } from "~/ui/kit/date-input";
import { Select, TextInput } from "~/ui/kit/inputs";
import { type Column, Table } from "~/ui/kit/table";
import { UnitSelect } from "~/ui/unit-select";
import { ChangeForm, type FormOf, type OneForm, useField } from "./change-form";
import { Folded } from "./milestone-forms";

/** Units that vote on a day or from an hour of their own, and the hours of the law that follow from it. */
export function UnitDays({ page, form }: { page: MilestonePage; form: FormOf }) {
  const t = useTexts();
  const words = t.timeline.unitDays;
  const { unitDays, unitDayOptions } = page;
  if (unitDays.length === 0 && unitDayOptions.length === 0) return null;
  return (
    <Section title={words.title} note={words.note}>
      {unitDays.length > 0 ? (
        <Table
          caption={words.title}
          captionHidden
          columns={columnsOf(t)}
          rows={unitDays}
          rowKey={({ key }) => key}
        />
      ) : (
        <p className="muted">{words.empty}</p>
      )}
      {unitDayOptions.length > 0 ? (
        <Folded {...form("unit-day")} title={words.add}>
          <AddForm {...form("unit-day")} />
        </Folded>
      ) : null}
      {unitDayOptions.length > 0 && unitDays.length > 0 ? (
        <Folded {...form("remove-unit-day")} title={words.remove}>
          <RemoveForm {...form("remove-unit-day")} />
        </Folded>
      ) : null}
    </Section>
  );
}

function columnsOf(t: Texts): Column<UnitDay>[] {
  const words = t.timeline.unitDays;
  return [
    { key: "unit", head: words.unit, rowHeader: true, cell: ({ name }) => name },
    {
      key: "on",
      head: words.on,
      width: "m",
      numeric: true,
      cell: ({ on, time }) => [formatDay(on), time].filter(Boolean).join(" "),
    },
    {
      key: "hours",
      head: words.hours,
      width: "xl",
      cell: ({ hours }) =>
        hours.map(({ key, title, at }) => (
          <span key={key} className="tl-line">
            <b>{`${hourOf(at)} ${formatDay(at.slice(0, 10))}`}</b> {title}
          </span>
        )),
    },
    {
      key: "why",
      head: words.why,
      width: "l",
      cell: ({ reason, document }) => [document, reason].filter(Boolean).join(" · "),
    },
  ];
}

function AddForm(form: OneForm) {
  const t = useTexts();
  const words = t.timeline.unitDays;
  const { page, intent, answer } = form;
  const { field, problems } = useField(form);
  return (
    <ChangeForm {...form} submit={words.submit}>
      <UnitSelect
        {...field("unit")}
        label={words.unit}
        units={page.unitDayOptions}
        first={{ value: "", label: words.chooseUnit }}
      />
      <div className="cols tight">
        <DateInput
          {...field("on")}
          fieldClass="c-4 p-6"
          label={words.on}
          pickerLabel={t.frame.openCalendar}
          required
        />
        <TextInput
          {...field("time")}
          fieldClass="c-4 p-6"
          label={words.time}
          aside={t.frame.optional}
          hint={words.timeHint}
          maxLength={5}
        />
      </div>
      <TextInput
        {...field("reason")}
        label={t.timeline.milestone.forms.reason}
        maxLength={LONGEST.reason}
        required
      />
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

function RemoveForm(form: OneForm) {
  const t = useTexts();
  const words = t.timeline.unitDays;
  const { field } = useField(form);
  return (
    <ChangeForm {...form} submit={words.remove}>
      <Select
        {...field("unit")}
        label={words.unit}
        options={form.page.unitDays.map((one) => ({ value: unitAsSeen(one), label: one.name }))}
      />
      <TextInput
        {...field("reason")}
        label={t.timeline.milestone.forms.reason}
        maxLength={LONGEST.reason}
        required
      />
    </ChangeForm>
  );
}
