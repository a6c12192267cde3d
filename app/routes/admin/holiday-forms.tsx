import { Form } from "@remix-run/react";
import { HOLIDAY_KINDS } from "~/domain/calendar/working-days";
import { type HolidayRow, LONGEST_HOLIDAY } from "~/domain/holidays";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/choices";
import { DateInput } from "~/ui/kit/date-input";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Select, TextArea, TextInput } from "~/ui/kit/inputs";
import type { HolidayPage } from "~/usecases/holidays.server";
import { holidayFields, holidaysPath } from "./holiday-intents";

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
export function HolidayForm({ intent, page, answer, stored }: HolidayFormProps) {
  const t = useTexts();
  const words = t.holidays;
  const problems = fieldProblems(answer?.problems, t);
  const was: Record<string, string> = stored ? holidayFields(stored) : {};
  const lostRace = answer?.problems.some(({ code }) => code === "changed-by-other") ?? false;
  const field = (name: string, hint?: string) => {
    const now = typed(answer, name, was[name] ?? "");
    const shown = name === "kind" ? (words.kinds[stored?.kind ?? "public"] ?? "") : (was[name] ?? "");
    return {
      id: `${intent}-${name}`,
      name,
      defaultValue: now,
      error: problems[name],
      hint: lostRace && now !== was[name] ? t.admin.account.theirs(shown) : hint,
    };
  };
  const version = String(stored?.version ?? "");
  return (
    <Form method="post" action={holidaysPath(page.year)} className="form tl-form">
      <Problems intent={intent} problems={problems} />
      <input type="hidden" name="_key" value={`${page.formKey}-${intent}`} />
      {stored ? (
        <input type="hidden" name="version" value={lostRace ? version : typed(answer, "version", version)} />
      ) : null}
      <div className="cols tight">
        {stored ? (
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
      <div className="cols tight">
        <TextInput
          {...field("nameVi")}
          label={words.nameVi}
          fieldClass="c-6"
          maxLength={LONGEST_HOLIDAY.name}
          required
        />
        <TextInput
          {...field("nameEn")}
          label={words.nameEn}
          aside={t.frame.optional}
          fieldClass="c-6"
          maxLength={LONGEST_HOLIDAY.name}
        />
      </div>
      <TextArea
        {...field("source", words.sourceHint)}
        label={words.source}
        maxLength={LONGEST_HOLIDAY.source}
        rows={2}
        required
      />
      <Checkbox
        id={`${intent}-mustBeChecked`}
        name="mustBeChecked"
        label={words.mustBeCheckedLabel}
        defaultChecked={typed(answer, "mustBeChecked", was.mustBeChecked ?? "") === "1"}
      />
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

/** Many days of one source, as they stand in a sheet. */
export function PasteForm({ page, answer }: Pick<HolidayFormProps, "page" | "answer">) {
  const t = useTexts();
  const words = t.holidays;
  const problems = fieldProblems(answer?.problems, t);
  const field = (name: string) => ({
    id: `paste-${name}`,
    name,
    defaultValue: typed(answer, name),
    error: problems[name],
  });
  return (
    <Form method="post" action={holidaysPath(page.year)} className="form tl-form">
      <Problems intent="paste" problems={problems} />
      <input type="hidden" name="_key" value={`${page.formKey}-paste`} />
      <TextArea
        {...field("pasted")}
        label={words.pasted}
        hint={words.pastedHint}
        maxLength={LONGEST_HOLIDAY.pasted}
        rows={6}
        required
      />
      <TextArea
        {...field("source")}
        label={words.source}
        hint={words.sourceHint}
        maxLength={LONGEST_HOLIDAY.source}
        rows={2}
        required
      />
      <div className="acts">
        <Button variant="go" name="intent" value="paste">
          {words.addAll}
        </Button>
      </div>
    </Form>
  );
}

/** Problems of single fields; what concerns the whole form stands above the page's list. */
function Problems({ intent, problems }: { intent: string; problems: Record<string, string> }) {
  const t = useTexts();
  const own = Object.entries(problems).filter(([name]) => name !== "form");
  return (
    <FormErrorSummary
      title={t.frame.summaryTitle(own.length)}
      problems={own.map(([name, message]) => ({ field: `${intent}-${name}`, message }))}
    />
  );
}
