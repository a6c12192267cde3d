import type { ReportRulesPage, RuleLine } from "~/domain/report-rules-page";
import { LONGEST_REPORT_RULE } from "~/domain/text-lengths";
import { unitKinds } from "~/domain/units";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { type FormAnswer, typedAll } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { CheckboxGroup, RadioGroup } from "~/ui/kit/choices";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { NumberInput, Select, TextInput } from "~/ui/kit/inputs";
import { answerFor, SettingsForm, useFields } from "./form-parts";

interface RuleFormProps {
  page: ReportRulesPage;
  /** null: a new one. */
  rule: RuleLine | null;
  kind: "weekly" | "upward";
  answer: FormAnswer | undefined;
}

/** A rule: for whom, by when, with what grace, and from when on. */
export function RuleForm({ page, rule, kind, answer }: RuleFormProps) {
  const words = useTexts().reportRules.form;
  const intent = rule ? "edit" : kind === "upward" ? "add-upward" : "add";
  const own = answerFor(answer, intent);
  return (
    <SettingsForm prefix={intent} answer={own} hidden={hiddenOf(page, rule, kind, intent)}>
      {kind === "upward" ? (
        <Receiver rule={rule} intent={intent} answer={own} />
      ) : (
        <Scope page={page} rule={rule} intent={intent} answer={own} />
      )}
      <Hours page={page} rule={rule} intent={intent} answer={own} kind={kind} />
      <p className="f-hint">{words.follow}</p>
      <div className="acts">
        <Button variant="go" name="intent" value={intent}>
          {rule ? words.save : words.add}
        </Button>
      </div>
    </SettingsForm>
  );
}

interface Part {
  rule: RuleLine | null;
  intent: string;
  answer: FormAnswer | undefined;
}

function Receiver({ rule, intent, answer }: Part) {
  const words = useTexts().reportRules.form;
  const { field } = useFields(intent, answer);
  return (
    <>
      <TextInput
        {...field("receiver", rule?.receiver)}
        label={words.receiver}
        hint={words.receiverHint}
        maxLength={LONGEST_REPORT_RULE.receiver}
        required
      />
      <TextInput {...field("name", rule?.name)} label={words.name} maxLength={LONGEST_REPORT_RULE.name} />
    </>
  );
}

const scopeOf = (rule: RuleLine | null) =>
  rule === null ? "all" : rule.unitId !== null ? "unit" : rule.unitKinds.length > 0 ? "kinds" : "all";

function Scope({ page, rule, intent, answer }: Part & { page: ReportRulesPage }) {
  const words = useTexts().reportRules;
  const { field, problems } = useFields(intent, answer);
  const kinds = unitKinds.filter((kind) => kind !== "group");
  return (
    <>
      <RadioGroup
        {...field("scope", scopeOf(rule))}
        legend={words.form.scope}
        layout="row"
        options={(["all", "kinds", "unit"] as const).map((value) => ({ value, label: words.scopes[value] }))}
      />
      <CheckboxGroup
        id={`${intent}-unitKinds`}
        name="unitKinds"
        legend={words.form.kindsLabel}
        layout="columns"
        error={problems.unitKinds}
        defaultValues={typedAll(answer, "unitKinds", rule?.unitKinds)}
        options={kinds.map((value) => ({ value, label: words.unitKinds[value] }))}
      />
      <Select
        {...field("unit", rule?.unitKey)}
        label={words.form.unit}
        options={[
          { value: "", label: words.form.chooseUnit },
          ...page.units.map(({ key, name }) => ({ value: key, label: name })),
        ]}
      />
    </>
  );
}

function Hours({
  page,
  rule,
  intent,
  answer,
  kind,
}: Part & { page: ReportRulesPage; kind: RuleLine["kind"] }) {
  const t = useTexts();
  const words = t.reportRules;
  const { field } = useFields(intent, answer);
  const days = words.weekdays.map((label, index) => ({ value: String(index + 1), label }));
  return (
    <div className="cols tight">
      <Select
        {...field("dueWeekday", String(rule?.due.weekday ?? 1))}
        fieldClass="c-3 p-6"
        label={words.form.dueWeekday}
        options={days}
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
      {kind === "upward" ? null : (
        <>
          <Select
            {...field("closesWeekday", String(rule?.closes?.weekday ?? ""))}
            fieldClass="c-3 p-6"
            label={words.form.closesWeekday}
            options={[{ value: "", label: words.form.closesNone }, ...days]}
          />
          <TextInput
            {...field("closesTime", rule?.closes?.time)}
            fieldClass="c-3 p-6"
            label={words.form.closesTime}
            maxLength={5}
          />
        </>
      )}
    </div>
  );
}

/** From a day on the rule asks for nothing more. */
export function EndRule({ page, rule, answer }: Omit<RuleFormProps, "kind"> & { rule: RuleLine }) {
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

function hiddenOf(page: ReportRulesPage, rule: RuleLine | null, kind: string, intent: string) {
  const key = `${page.formKey}-${intent}`;
  const fixed = { _key: key, kind, ...(kind === "upward" ? { scope: "all" } : {}) };
  return rule ? { ...fixed, rule: rule.id, _version: String(rule.version) } : fixed;
}
