import type { ReportRulesPage, RuleLine } from "~/domain/report-rules-page";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import type { FormAnswer } from "~/ui/forms";
import { DateInput } from "~/ui/kit/date-input";
import { NumberInput, Select, TextInput } from "~/ui/kit/inputs";
import { useFields } from "./form-parts";

export interface Part {
  rule: RuleLine | null;
  intent: string;
  answer: FormAnswer | undefined;
}

/** By when a report is due, what still counts as in time, when figures are closed, and since when. */
export function Hours({
  page,
  rule,
  intent,
  answer,
  kind,
}: Part & { page: ReportRulesPage; kind: RuleLine["kind"] }) {
  const t = useTexts();
  const words = t.reportRules;
  const { field } = useFields(intent, answer);
  return (
    <div className="cols tight">
      <Select
        {...field("dueWeekday", String(rule?.due.weekday ?? 1))}
        fieldClass="c-3 p-6"
        label={words.form.dueWeekday}
        options={daysOf(words)}
      />
      <TextInput
        {...field("dueTime", rule?.due.time)}
        fieldClass="c-3 p-6"
        label={words.form.dueTime}
        hint={words.form.timeHint}
        maxLength={5}
        required
      />
      <NumberInput
        {...field("grace", String(rule?.graceMinutes ?? 0))}
        fieldClass="c-3 p-6"
        label={words.form.grace}
        hint={words.form.graceHint}
        maxLength={5}
      />
      <DateInput
        {...field("validFrom", formatDay(rule?.validFrom ?? page.today))}
        fieldClass="c-3 p-6"
        label={words.form.validFrom}
        hint={words.form.validHint}
        pickerLabel={t.frame.openCalendar}
        max={page.lastDay}
        required
      />
      {kind === "upward" ? null : <Closing rule={rule} intent={intent} answer={answer} />}
    </div>
  );
}

const daysOf = ({ weekdays }: Texts["reportRules"]) =>
  weekdays.map((label, index) => ({ value: String(index + 1), label }));

function Closing({ rule, intent, answer }: Part) {
  const words = useTexts().reportRules;
  const { field } = useFields(intent, answer);
  return (
    <>
      <Select
        {...field("closesWeekday", String(rule?.closes?.weekday ?? ""))}
        fieldClass="c-3 p-6"
        label={words.form.closesWeekday}
        options={[{ value: "", label: words.form.closesNone }, ...daysOf(words)]}
      />
      <TextInput
        {...field("closesTime", rule?.closes?.time)}
        fieldClass="c-3 p-6"
        label={words.form.closesTime}
        maxLength={5}
      />
    </>
  );
}
