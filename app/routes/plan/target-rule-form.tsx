import { Form } from "@remix-run/react";
import { ownDays, perUnit, ruleTimes } from "~/domain/target-rules";
import { sizeKeys } from "~/domain/unit-sizes";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { NumberInput, Select } from "~/ui/kit/inputs";
import type { RulesPage, ShownRule } from "~/usecases/target-rules-page.server";
import { periodName } from "./sheet-choice";
import { RuleSource } from "./target-rule-source";

interface RuleFormProps {
  page: RulesPage;
  /** null: a new one. */
  rule: ShownRule | null;
  answer: FormAnswer | undefined;
}

/** What, per what, how often, when, for whom; then by which document. */
export function RuleForm({ page, rule, answer }: RuleFormProps) {
  const t = useTexts();
  const words = t.targets.rules;
  const problems = fieldProblems(answer?.problems, t);
  const fields = { page, rule, answer, problems };
  return (
    <Form method="post" className="form wide">
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([name, message]) =>
          name === "form" ? { message } : { field: name, message },
        )}
      />
      <input type="hidden" name="_key" value={page.formKey} />
      <input type="hidden" name="rule" value={rule?.id ?? ""} />
      <input type="hidden" name="_version" value={rule?.version ?? ""} />
      <WhatFields {...fields} />
      <WhenFields {...fields} />
      <RuleSource page={page} rule={rule} answer={answer} problems={problems} />
      <div className="acts">
        <Button variant="go" name="intent" value="save">
          {rule ? words.save : words.submit}
        </Button>
        {rule ? (
          <Button variant="danger" name="intent" value="remove">
            {words.remove}
          </Button>
        ) : null}
      </div>
    </Form>
  );
}

interface RuleFieldsProps extends RuleFormProps {
  problems: Record<string, string>;
}

/** How a field of the rule is named and filled. */
const fieldsOf =
  ({ answer, problems }: RuleFieldsProps) =>
  (name: string, initial: string) => ({
    name,
    defaultValue: typed(answer, name, initial),
    error: problems[name],
    fieldClass: "c-3",
  });

function WhatFields(props: RuleFieldsProps) {
  const { page, rule } = props;
  const words = useTexts().targets.rules;
  const field = fieldsOf(props);
  return (
    <div className="cols tight">
      <Select
        {...field("category", rule?.category.key ?? "")}
        label={words.category}
        options={[
          { value: "", label: words.chooseCategory },
          ...page.categories.map(({ key, name }) => ({ value: key, label: name })),
        ]}
      />
      <NumberInput
        {...field("factor", rule ? String(rule.factor) : "")}
        label={words.factor}
        maxLength={12}
      />
      <Select
        {...field("per", rule?.sizeKey ?? perUnit)}
        label={words.perLabel}
        options={[
          { value: perUnit, label: words.perUnit },
          ...sizeKeys.map((key) => ({ value: key, label: words.sizes[key] })),
        ]}
      />
      <Select
        {...field("times", rule?.times ?? "once")}
        label={words.timesLabel}
        options={ruleTimes.map((value) => ({ value, label: words.times[value] }))}
      />
    </div>
  );
}

function WhenFields(props: RuleFieldsProps) {
  const { page, rule } = props;
  const t = useTexts();
  const words = t.targets.rules;
  const field = fieldsOf(props);
  const isOwnDays = rule?.period?.kind === "days";
  const day = (at: string | undefined) => (at && isOwnDays ? formatDay(at) : "");
  const under = page.groups.map(({ key, name }) => ({ value: `under:${key}`, label: words.under(name) }));
  return (
    <div className="cols tight">
      <Select
        {...field("scope", rule?.scopeUnit ? `under:${rule.scopeUnit.key}` : (rule?.scope ?? "local"))}
        label={words.scopeLabel}
        options={[
          { value: "local", label: words.scopes.local },
          { value: "all", label: words.scopes.all },
          ...under,
        ]}
      />
      <Select
        {...field("period", isOwnDays ? ownDays : (rule?.period?.key ?? "campaign"))}
        label={words.periodLabel}
        options={[
          ...page.periods.map((one) => ({ value: one.key, label: periodName(one, t.targets) })),
          { value: ownDays, label: words.ownDays },
        ]}
      />
      <DateInput
        {...field("from", day(rule?.period?.from))}
        label={words.from}
        hint={words.daysHint}
        pickerLabel={t.frame.openCalendar}
      />
      <DateInput
        {...field("to", day(rule?.period?.to))}
        label={words.to}
        pickerLabel={t.frame.openCalendar}
      />
    </div>
  );
}
