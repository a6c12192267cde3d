import { Form } from "@remix-run/react";
import { HOLIDAY_KINDS } from "~/domain/calendar/working-days";
import type { HolidayRow } from "~/domain/holidays";
import { LONGEST_HOLIDAY } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/choices";
import { DateInput } from "~/ui/kit/date-input";
import { Select, TextArea, TextInput } from "~/ui/kit/inputs";
import type { HolidayPage } from "~/usecases/holidays.server";
import { holidayFields, holidaysPath } from "./holiday-intents";
import { HolidayProblems } from "./holiday-problems";

interface HolidayFormProps {
  intent: "add" | "edit";
  page: HolidayPage;
  answer: FormAnswer | undefined;
  /** The row that is changed; nothing for a new one. */
  stored?: HolidayRow;
}

/**
 * One day off. Whoever lost a race sees the stored text under each field that differs, and saves over it knowingly:
 * only then does the form carry the newer version.
 */
export function HolidayForm(form: HolidayFormProps) {
  const { intent, page, answer, stored } = form;
  const t = useTexts();
  const words = t.holidays;
  const version = String(stored?.version ?? "");
  const seen = hasLostRace(answer) ? version : typed(answer, "version", version);
  return (
    <Form method="post" action={holidaysPath(page.year)} className="form tl-form">
      <HolidayProblems intent={intent} problems={fieldProblems(answer?.problems, t)} />
      <input type="hidden" name="_key" value={`${page.formKey}-${intent}`} />
      {stored ? <input type="hidden" name="version" value={seen} /> : null}
      <DayAndKind {...form} />
      <NameAndSource {...form} />
      <div className="acts">
        <Button variant="go" name="intent" value={intent}>
          {intent === "add" ? words.add : words.save}
        </Button>
        {stored ? (
          <ButtonLink variant="bare" to={holidaysPath(page.year)}>
            {words.cancel}
          </ButtonLink>
        ) : null}
      </div>
    </Form>
  );
}

const hasLostRace = (answer: FormAnswer | undefined): boolean =>
  answer?.problems.some(({ code }) => code === "changed-by-other") ?? false;

/** What a control of the form needs: what was typed or is stored, its problem, the other person's text. */
function useField({ intent, answer, stored }: HolidayFormProps) {
  const t = useTexts();
  const problems = fieldProblems(answer?.problems, t);
  const was: Record<string, string> = stored ? holidayFields(stored) : {};
  const theirs = (name: string) =>
    name === "kind" && stored ? t.holidays.kinds[stored.kind] : (was[name] ?? "");
  return (name: string, hint?: string) => {
    const now = typed(answer, name, was[name] ?? "");
    const differs = hasLostRace(answer) && now !== was[name];
    return {
      id: `${intent}-${name}`,
      name,
      defaultValue: now,
      error: problems[name],
      hint: differs ? t.admin.account.theirs(theirs(name)) : hint,
    };
  };
}

function DayAndKind(form: HolidayFormProps) {
  const t = useTexts();
  const words = t.holidays;
  const field = useField(form);
  return (
    <div className="cols tight">
      {form.stored ? (
        <TextInput {...field("day", words.dayFixed)} label={words.day} fieldClass="c-4 p-6" readOnly />
      ) : (
        <DateInput
          {...field("day")}
          label={words.day}
          fieldClass="c-4 p-6"
          pickerLabel={t.frame.openCalendar}
          required
        />
      )}
      <Select
        {...field("kind")}
        label={words.kind}
        fieldClass="c-4 p-6"
        options={HOLIDAY_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
      />
    </div>
  );
}

function NameAndSource(form: HolidayFormProps) {
  const t = useTexts();
  const words = t.holidays;
  const field = useField(form);
  const name = { fieldClass: "c-6", maxLength: LONGEST_HOLIDAY.name };
  return (
    <>
      <div className="cols tight">
        <TextInput {...field("nameVi")} {...name} label={words.nameVi} required />
        <TextInput {...field("nameEn")} {...name} label={words.nameEn} aside={t.frame.optional} />
      </div>
      <TextArea
        {...field("source", words.sourceHint)}
        label={words.source}
        maxLength={LONGEST_HOLIDAY.source}
        rows={2}
        required
      />
      <Checkbox
        id={`${form.intent}-mustBeChecked`}
        name="mustBeChecked"
        label={words.mustBeCheckedLabel}
        defaultChecked={field("mustBeChecked").defaultValue === "1"}
      />
    </>
  );
}
