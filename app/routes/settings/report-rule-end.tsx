import type { ReportRulesPage, RuleLine } from "~/domain/report-rules-page";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import type { FormAnswer } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { answerFor, SettingsForm, useFields } from "./form-parts";

/** From a day on the rule asks for nothing more. */
export function EndRule({
  page,
  rule,
  answer,
}: {
  page: ReportRulesPage;
  rule: RuleLine;
  answer: FormAnswer | undefined;
}) {
  const t = useTexts();
  const words = t.reportRules.form;
  const own = answerFor(answer, "end");
  const { field } = useFields("end", own);
  return (
    <Details summary={words.endTitle} open={own !== undefined}>
      <SettingsForm prefix="end" answer={own} hidden={hiddenOf(page, rule, rule.kind, "end")}>
        <p className="f-hint">{words.endNote}</p>
        <DateInput
          {...field("endsOn", formatDay(rule.validTo ?? page.today))}
          label={words.endsOn}
          pickerLabel={t.frame.openCalendar}
          max={page.lastDay}
          required
        />
        <div className="acts">
          <Button variant="danger" name="intent" value="end">
            {words.end}
          </Button>
        </div>
      </SettingsForm>
    </Details>
  );
}

/** A rule as its form has it, for the two texts of a lost race. */
export function ruleInWords(rule: RuleLine, t: Texts) {
  const words = t.reportRules;
  const dayName = (value: string) => words.weekdays[Number(value) - 1] ?? value;
  return [
    { name: "receiver", label: words.form.receiver, value: rule.receiver },
    { name: "name", label: words.form.name, value: rule.name },
    {
      name: "dueWeekday",
      label: words.form.dueWeekday,
      value: String(rule.due.weekday),
      inWords: dayName,
    },
    { name: "dueTime", label: words.form.dueTime, value: rule.due.time },
    { name: "grace", label: words.form.grace, value: String(rule.graceMinutes) },
    { name: "closesTime", label: words.form.closesTime, value: rule.closes?.time ?? "" },
    { name: "validFrom", label: words.form.validFrom, value: formatDay(rule.validFrom) },
  ];
}

/** What a form about a rule has to say that it has seen. */
export function hiddenOf(page: ReportRulesPage, rule: RuleLine | null, kind: string, intent: string) {
  const key = `${page.formKey}-${intent}`;
  const fixed = { _key: key, kind, ...(kind === "upward" ? { scope: "all" } : {}) };
  return rule ? { ...fixed, rule: rule.id, _version: String(rule.version) } : fixed;
}
